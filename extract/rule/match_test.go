package rule_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"entente/extract/rule"
	"entente/extract/segment"
	"entente/extract/text"
)

// prepare cuts a document; its values are the words that begin with a dollar sign
// (money) and those that end in a percent sign.
func prepare(d *text.Document) rule.Input {
	s := segment.Split(d)
	leads, lead := map[int]int{}, -1
	for i, x := range s.Sentences {
		if d.Blocks[x.Block].Label != text.ListItem {
			lead = -1
			if s.Word(x.Last-1) == ":" {
				lead = i
			}
		} else if lead >= 0 {
			leads[i] = lead
		}
	}
	return rule.Input{Segmented: s, LeadIns: leads, Values: func(sentence int) []rule.Value {
		var out []rule.Value
		from, to := s.Sentences[sentence].Start, s.Sentences[sentence].End
		for _, m := range regexp.MustCompile(`\$\d+|\d+%`).FindAllStringIndex(d.Text[from:to], -1) {
			v := rule.Value{Span: text.Span{Start: from + m[0], End: from + m[1]}, Kind: "money", Text: d.Text[from+m[0] : from+m[1]]}
			if strings.HasSuffix(v.Text, "%") {
				v.Kind = "percent"
			}
			out = append(out, v)
		}
		return out
	}}
}

// oneRule makes a file of a rule that matches a pattern; it finds "a OPPOSES b" and
// whatever the further lines say.
func oneRule(pattern, marked string, want []string, lines ...string) string {
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	file := "rules:\n  - name: it\n    pattern: " + quote(pattern) + "\n"
	if len(lines) == 0 {
		lines = []string{"relations: a OPPOSES b"}
	}
	for _, l := range lines {
		file += "    " + l + "\n"
	}
	// One example that holds, whatever the pattern: want may be nothing.
	file += "    examples:\n      - text: " + strconv.Quote(marked) + "\n        gives:\n          - .\n"
	for _, w := range want {
		file += "          - " + quote(w) + "\n"
	}
	return file
}

// found returns what a pattern finds in a marked text.
func found(t *testing.T, pattern, marked string, lines ...string) []string {
	t.Helper()
	s, err := rule.Load(nil, rule.File{Name: "test.yaml", Data: []byte(oneRule(pattern, marked, nil, lines...))})
	if err != nil {
		t.Fatal(err)
	}
	n, failed := s.Test(prepare)
	if n != 1 || len(failed) != 1 {
		t.Fatalf("%d examples, %d failed; the one that there is expects what no rule finds", n, len(failed))
	}
	return failed[0].Got
}

const ab = "{a: Company} %s {b: Company}"

var matchTests = []struct {
	pattern, marked string
	want            string // "" for nothing; facts are joined by "; "
}{
	// Words, in any case, and marks of all kinds.
	{fmt.Sprintf(ab, "hates"), "[Company|A] HATES [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "hates"), "[Company|A] loves [Company|B].", ""},
	{"{a: Company} 's foe {b: Company}", "[Company|A]’s foe [Company|B].", "A OPPOSES B"},
	{`{a: Company} \( " {b: Company} " \)`, "[Company|A] (“[Company|B]”).", "A OPPOSES B"},
	{"{a: Company} anti - {b: Company}", "[Company|A] anti–[Company|B].", "A OPPOSES B"},
	// Words of a name are not looked at, those of a description are.
	{"{a: Company} hates {b: Company}", "[Company|A hates] [Company|B].", ""},
	{"{^a: Agreement} ...3 against {b: Company}", "A [Agreement|pact of all against [Company|B]] holds.", "pact of all against B OPPOSES B"},
	{"{^a: Company} the firm {b: Company}", "[Company|The firm A], [Company|B].", ""},
	{"{^a: Company} the firm ...2 (foe) {b: Company}", "[Company|the firm] is foe [Company|B].", "the firm OPPOSES B"},
	// Verbs in all forms, with auxiliaries, adverbs and relative pronouns before them.
	{fmt.Sprintf(ab, "<hate>"), "[Company|A] has never really hated [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "<hate>"), "[Company|A], which hates [Company|B], sings.", "A OPPOSES B"},
	{fmt.Sprintf(ab, "<hate>"), "[Company|A] said it would hate [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "<hate>"), "[Company|A] sings and hates [Company|B].", ""},
	{"{a: Company} <=hated> by {b: Company}", "[Company|A] was deeply hated by [Company|B].", "A OPPOSES B"},
	{"{a: Company} <=hated> by {b: Company}", "[Company|A] hates by [Company|B].", ""},
	// Alternatives, options, sets.
	{fmt.Sprintf(ab, "(fights | is at odds with)"), "[Company|A] is at odds with [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "(fights | is at odds with)"), "[Company|A] is at [Company|B].", ""},
	{fmt.Sprintf(ab, "fights (hard)? against"), "[Company|A] fights against [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "fights (very hard)? against"), "[Company|A] fights very hard against [Company|B].", "A OPPOSES B"},
	// Gaps: bounded, never over a name.
	{fmt.Sprintf(ab, "hates ...2"), "[Company|A] hates seven of [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "hates ...2"), "[Company|A] hates some seven of [Company|B].", ""},
	{fmt.Sprintf(ab, "hates ...2"), "[Company|A] hates in one of [Company|B].", ""},
	{fmt.Sprintf(ab, "hates ..."), "[Company|A] hates [Person|C] of [Company|B].", ""},
	{fmt.Sprintf(ab, "hates ..."), "[Company|A] hates; of [Company|B].", ""},
	// What leads to a name.
	{fmt.Sprintf(ab, "hates"), "[Company|A] hates the old software firm [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "hates"), "[Company|A] hates [Place|Germany]'s biggest bank [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "hates"), "[Company|A] hates state-owned rival [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "hates"), "[Company|A] hates talk about [Company|B].", ""},
	{fmt.Sprintf(ab, "hates"), "[Company|A] hates steel [Company|B].", ""},
	// Asides.
	{fmt.Sprintf(ab, "hates"), "[Company|A] (ACM), a maker of [Product|X], hates [Company|B].", ""},
	{fmt.Sprintf(ab, "hates"), "[Company|A], a maker of [Product|X], hates [Company|B].", "A OPPOSES B"},
	{fmt.Sprintf(ab, "hates"), "[Company|A] (ACM) hates [Company|B].", "A OPPOSES B"},
	// A last mention that only says whose the next thing is.
	{fmt.Sprintf(ab, "hates"), "[Company|A] hates [Company|B]'s chairman.", ""},
	{"{a: Company} hates {b: Place}", "[Company|A] hates [Place|Chinese] tea.", ""},
	{"{a: Company} hates {b: Place}", "[Company|A] hates [Place|China] deeply.", "A OPPOSES China"},
	{"{a: Company} hates {b: Place}", "[Company|A] hates [Place|Oslo]-listed funds.", ""},
	{"{a: Company} hates {b: Place}", "[Company|A] hates [Place|Singapore] dealer Merlion.", ""},
	// A place that only says where something is does nothing.
	{"{a: Place} <hate> {b: Company}", "A bank in [Place|A] hates [Company|B].", ""},
	{"{a: Place} <hate> {b: Company}", "[Company|C], [Place|A], which hates [Company|B], sings.", ""},
	{"{a: Place} <hate> {b: Company}", "Still, [Place|A] hates [Company|B].", "A OPPOSES B"},
	// Lists.
	{"{a: Company +} hate {b: Company +}", "[Company|A], [Company|C] (an airline) and the [Company|D] hate [Company|B] as well as [Company|E].",
		"A OPPOSES B; A OPPOSES E; C OPPOSES B; C OPPOSES E; D OPPOSES B; D OPPOSES E"},
	{"{a: Company} hates {b: Company +}", "[Company|A] hates [Company|B], [Company|C] sings.", "A OPPOSES B"},
	{"{a: Company} hates {b: Company +}", "[Company|A] hates [Company|B] and [Person|C].", "A OPPOSES B"},
	// Items of a list with the sentence that leads to it.
	{"{a: Company} hates ...3 : ...2 {b: Company}", "[Company|A] hates these firms:\n- old [Company|B]\n- [Company|C]. It sings.\n- none",
		"A OPPOSES B; A OPPOSES C"},
	{"{a: Company} hates {b: Company}", "[Company|A] hates:\n- [Company|B]", ""},
	{"{a: Company} hates : {b: Company}", "[Company|A] hates:\n- (b) [Company|B]", "A OPPOSES B"},
	{"{a: Company} hates : {b: Company}", "[Company|A] hates:\n- 12) [Company|B]", "A OPPOSES B"},
	{"{a: Company} hates : {b: Company}", "[Company|A] hates:\n- 1. [Company|B]\n- Of late it sings. [Company|C] sings, too.", "A OPPOSES B"},
	// Types.
	{"{a: any} hates {b: Company, Person}", "[Place|A] hates [Person|B].", "A OPPOSES B"},
	{"{a: any} hates {b: Company, Person}", "[Place|A] hates [Place|B].", ""},
	{"{a: Company} hates {b: weak Person}", "[Company|A] hates [Person|B].", ""}, // marks are sure
	{"{a: Company} hates {b: Company}", "[Company|A] hates [Company|A].", ""},
	{"{a: Company} hates {Person} and {b: Company}", "[Company|A] hates [Person|C] and [Company|B].", "A OPPOSES B"},
}

func TestMatch(t *testing.T) {
	for _, tt := range matchTests {
		if got := strings.Join(found(t, tt.pattern, tt.marked), "; "); got != tt.want {
			t.Errorf("%s\nin %q finds %q, want %q", tt.pattern, tt.marked, got, tt.want)
		}
	}
}

var effectTests = []struct {
	name, pattern, marked string
	lines                 []string
	want                  []string
}{
	{"values and literals", "{a: Company} paid {sum: money}? {part: percent}? ...2 to {b: Company}", "[Company|A] paid $40 7% in all to [Company|B].",
		[]string{"relations:", "  - {relation: a OPPOSES b, with: {amount: sum, share: part, kind: =fee}, status: former, polarity: denied}"},
		[]string{"A OPPOSES B, amount $40, denied, former, kind fee, share 7%"}},
	{"a value that is missing", "{a: Company} paid {sum: money}? to {b: Company}", "[Company|A] paid to [Company|B].",
		[]string{"relations:", "  - {relation: a OPPOSES b, with: {amount: sum}}"},
		[]string{"A OPPOSES B"}},
	{"text", "{a: Company} 's {what: text 3} {b: Company} sings", "[Company|A]'s old foe [Company|B] sings.",
		[]string{"relations:", "  - {relation: a OPPOSES b, with: {role: what}}"},
		[]string{"A OPPOSES B, role old foe"}},
	{"post", "{a: Company} 's {title: post} , {b: Person}", "[Company|A]'s deputy head of sales, [Person|B].",
		[]string{"relations:", "  - {relation: a OPPOSES b, with: {title: title}}"},
		[]string{"A OPPOSES B, title deputy head of sales"}},
	{"pairs of a list", "{a: Company +} quarrel", "[Company|A], [Company|B] and [Company|C] quarrel.",
		[]string{"relations: a OPPOSES a"},
		[]string{"A OPPOSES B", "A OPPOSES C", "B OPPOSES C"}},
	{"type, name, property", `{a: Company} \( " {b: any} " , {n: text} \)`, `[Company|A] ("[Product|B]", Old Firm).`,
		[]string{"retype: {b: Company}", "same: [a, b]", "alias: {a: n}", "set: {a: {kind: n}}"},
		[]string{"A ALIAS Old Firm", "A HAS kind Old Firm", "A SAME B", "B IS Company"}},
	{"the text of a mention", "{a: Agreement} of {b: Place}", "The [Agreement|pact] of [Place|Rome].",
		[]string{"set: {a: {law: b}}"},
		[]string{"pact HAS law Rome"}},
	{"the richer of two patterns", "{a: Company} paid ...3 ({sum: money})? to {b: Company}", "[Company|A] paid $40 to [Company|B].",
		[]string{"relations:", "  - {relation: a OPPOSES b, with: {amount: sum}}"},
		[]string{"A OPPOSES B, amount $40"}},
}

func TestEffects(t *testing.T) {
	for _, tt := range effectTests {
		if got := found(t, tt.pattern, tt.marked, tt.lines...); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestNarrowTypes shows that a slot takes things of a narrower type, and that what
// one rule says of types the next rules know.
func TestNarrowTypes(t *testing.T) {
	schema := &rule.Schema{
		Nodes:     []rule.NodeType{{Name: "Company"}, {Name: "Product"}, {Name: "Vessel", Is: "Product"}},
		Relations: []rule.RelationType{{Name: "OWNS", Symmetric: true, Allows: func(a, b string) bool { return a == "Company" }}},
	}
	const file = `
rules:
  - name: owns
    pattern: '{a: Company} owns {b: Product}'
    relations: a OWNS b
    examples:
      - {text: '[Company|A] owns the [Vessel|B].', gives: A OWNS B}
  - name: vessel
    pattern: 'ship {b: Product}'
    retype: {b: Vessel}
    examples:
      - {text: 'The ship [Product|B] sank.', gives: B IS Vessel}
    counterexamples: ['The ship [Vessel|B] sank.']
`
	s, err := rule.Load(schema, rule.File{Name: "n.yaml", Data: []byte(file)})
	if err != nil {
		t.Fatal(err)
	}
	if n, failed := s.Test(prepare); n != 3 || len(failed) > 0 {
		t.Errorf("%d examples, failed: %v", n, failed)
	}
	if s.Schema().Base("Vessel") != "Product" || s.Schema().Base("Company") != "Company" || !s.Schema().Symmetric("OWNS") {
		t.Error("the set does not know its schema")
	}
}

// TestNothing shows that the empty set is one.
func TestNothing(t *testing.T) {
	var s *rule.Set
	in := prepare(&text.Document{Text: "A hates B.", Blocks: []text.Block{{Span: text.Span{End: 10}}}})
	if len(s.Rules())+len(s.Names(in))+len(s.Facts(in)) > 0 || s.Hash() != "" || s.Schema() == nil {
		t.Error("nil is no empty set")
	}
	if got := rule.Builtin().Facts(in); got != nil {
		t.Errorf("a text without mentions says %v", got)
	}
}

// TestBudget shows that a pattern with a great many ways to match comes to an end.
func TestBudget(t *testing.T) {
	pattern := "{a: Company} " + strings.Repeat("(...20)? ", 30) + "hates {b: Company}"
	marked := "[Company|A] " + strings.Repeat("word ", 60) + "[Company|B] hates."
	if got := found(t, pattern, marked); len(got) > 0 {
		t.Errorf("found %q", got)
	}
}

// TestLongList shows that lists in which every item may be an aside as well take no
// longer for that, whether a pattern matches behind them or not.
func TestLongList(t *testing.T) {
	list := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "[Company|F%d], and ", i)
		}
		return b.String()
	}
	const pattern = "{a: Company +} hates {b: Company}"
	if got := found(t, pattern, list(200)+"nobody hates [Company|B]."); len(got) > 0 {
		t.Errorf("found %q", got)
	}
	if got := found(t, pattern, list(30)+"[Company|A] hates [Company|B]."); len(got) != 31 {
		t.Errorf("found %d facts, want one of each item: %q", len(got), got)
	}
}
