package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/relation"
	"entente/extract/rule"
	"entente/extract/text"
)

// rulesOf loads rules whose examples do not matter here.
func rulesOf(t *testing.T, schema *rule.Schema, lines string) *rule.Set {
	t.Helper()
	data := "rules:\n"
	for n, r := range strings.Split(strings.TrimSpace(lines), "\n\n") {
		data += fmt.Sprintf("  - name: rule%d\n    examples: [{text: x, gives: y}]\n", n)
		for _, l := range strings.Split(r, "\n") {
			data += "    " + strings.TrimSpace(l) + "\n"
		}
	}
	s, err := rule.Load(schema, rule.File{Name: "test.yaml", Data: []byte(data)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ruled reads a marked text with rules alone.
func ruled(t *testing.T, set *rule.Set, annotation string) *collector {
	t.Helper()
	c, mentions, chains := annotated(annotation)
	r, chains := c.rule(set, mentions, chains)
	c.addRuled(r, nil, chains, c.addChains(mentions, chains))
	return c
}

var ruledTests = []struct {
	name, rules, marked string
	want                []string
}{
	{"as the sentence puts it", `
		pattern: '{a: Company} <buy> {b: Company}'
		relations: a ACQUIRES b`,
		"[Company|Acme] did not buy [Company|Beta]. [Company|Gamma] will buy [Company|Delta] for $3 million.",
		[]string{"Acme ACQUIRES Beta denied", "Gamma ACQUIRES Delta amount=$3 million planned"}},
	{"as the rule knows", `
		pattern: '{a: Company} <sell> ...2 stake in {b: Company}'
		relations: [{relation: a OWNS b, status: former}]

		pattern: '{a: Company} <deny> ...2 links to {b: Company}'
		relations: [{relation: a PARTNERS_WITH b, polarity: denied}]`,
		"[Company|Acme] sold its stake in [Company|Beta]. [Company|Acme] denied all links to [Company|Gamma].",
		[]string{"Acme OWNS Beta former", "Acme PARTNERS_WITH Gamma denied"}},
	{"one thing under two names", `
		pattern: '{a: Company} alias {b: Company}'
		same: [a, b]

		pattern: '{a: Company} <own> {b: Company}'
		relations: a OWNS b`,
		"[Company|Acme] alias [Company|Zenith] grows. [Company|Zenith] owns [Company|Beta]. [Company|Acme] owns [Company|Zenith].",
		[]string{"Zenith OWNS Beta"}},
	{"the type by the place", `
		pattern: 'airline {a: Product}'
		retype: {a: Company}

		pattern: '{a: Company} <own> {b: Company}'
		relations: a OWNS b`,
		"The airline [Product|Zenith] grows. [Product|Zenith] owns [Company|Beta].",
		[]string{"Zenith OWNS Beta"}},
	{"either direction of what is symmetric", `
		pattern: '{a: Person} <meet> {b: Person}'
		relations: [a MET_WITH b, b MET_WITH a]`,
		"[Person|Jane Roe] met [Person|John Doe].",
		[]string{"Jane Roe MET_WITH John Doe"}},
}

func TestRuled(t *testing.T) {
	for _, tt := range ruledTests {
		if diff := cmp.Diff(tt.want, stated(ruled(t, rulesOf(t, nil, tt.rules), tt.marked))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// TestRuledEntities shows what rules say of things: names, properties and types that
// the reader does not know.
func TestRuledEntities(t *testing.T) {
	schema := &rule.Schema{Nodes: []rule.NodeType{{Name: "Company"}, {Name: "Agreement", Properties: []string{"date", "law"}},
		{Name: "Place"}, {Name: "Product"}, {Name: "Vessel", Is: "Product"}}}
	set := rulesOf(t, schema, `
		pattern: 'ship {s: Product}'
		retype: {s: Vessel}

		pattern: '{s: Vessel} \( " {n: text} " \)'
		alias: {s: n}

		pattern: '{d: Agreement} of {day: date}'
		set: {d: {date: day}}

		pattern: '{d: Agreement} under the law of {l: Place}'
		set: {d: {law: l}}`)
	c := ruled(t, set, `The ship [Product|Ever Dawn] ("Old Lady") sank. The [Agreement|Ore Treaty] of 3 May 2004 was amended on 9 June 2011. `+
		`The [Agreement|Ore Treaty] of 5 May 2005 is under the law of [Place|Peru]. The [Agreement|Ore Treaty] under the law of [Place|Chile] ends.`)
	var got []string
	for _, e := range c.claims().Entities {
		got = append(got, fmt.Sprint(e.Type, " ", e.Name, " ", e.Aliases, " ", e.Properties["date"], " ", e.Properties["law"], " ", e.Mentions[0].Type))
	}
	want := []string{
		"Vessel Ever Dawn [Old Lady]   Product",
		"Agreement Ore Treaty [] 3 May 2004 Chile Agreement", // the first that a rule says counts
		"Place Peru []   Place",
		"Place Chile []   Place",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entities (-want +got)\n%s", diff)
	}
}

// TestRuledJoin shows that a narrower type stays with its thing when a rule makes one
// of two others, and goes with a name that turns out to be another's.
func TestRuledJoin(t *testing.T) {
	schema := &rule.Schema{Nodes: []rule.NodeType{{Name: "Product"}, {Name: "Vessel", Is: "Product"}, {Name: "Engine", Is: "Product"}}}
	set := rulesOf(t, schema, `
		pattern: 'ship {s: Product}'
		retype: {s: Vessel}

		pattern: 'engine {s: Product}'
		retype: {s: Engine}

		pattern: '{a: Product} alias ship {b: Product}'
		same: [a, b]`)
	for range 20 { // the types are kept in a map
		c := ruled(t, set, "[Product|Aurora] alias ship [Product|Dawn] has a kettle, [Product|Kelvin], and the engine [Product|Otto].")
		var got []string
		for _, e := range c.claims().Entities {
			got = append(got, fmt.Sprint(e.Type, " ", e.Name, " ", e.Aliases))
		}
		want := []string{"Vessel Aurora [Dawn]", "Product Kelvin []", "Engine Otto []"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("entities (-want +got)\n%s", diff)
		}
	}
}

// TestRuledEvidence shows that a fact keeps the rule that found it, how sure it is and
// the bytes that say it, beside what others found.
func TestRuledEvidence(t *testing.T) {
	set := rulesOf(t, nil, "pattern: '{a: Company} <own> {b: Company}'\nrelations: a OWNS b\nconfidence: 0.7")
	c, mentions, chains := annotated("Today [Company|Acme] owns the firm [Company|Beta] in full.")
	r, chains := c.rule(set, mentions, chains)
	entity := c.addChains(mentions, chains)
	c.addScores(mentions, entity, []relation.Score{score("OWNS", 0, 1, 0.9)})
	c.addRuled(r, nil, chains, entity)
	rel := c.claims().Relations[0]
	at := slices.IndexFunc(rel.Evidence, func(v text.Evidence) bool { return v.Finder == "rule0" })
	if len(rel.Evidence) != 2 || at < 0 {
		t.Fatalf("evidence %+v, want one of the head and one of the rule", rel.Evidence)
	}
	v := rel.Evidence[at]
	if got := c.s.Document.Text[v.Start:v.End]; got != "Acme owns the firm Beta" || v.Score != 0.7 {
		t.Errorf("evidence %q, score %v", got, v.Score)
	}
}

// TestRuledWeak shows that a type the reader is not sure of may give way, and one that
// it is sure of does not.
func TestRuledWeak(t *testing.T) {
	set := rulesOf(t, nil, "pattern: 'airline {a: Company, weak Product}'\nretype: {a: Company}")
	for score, want := range map[float64]string{0.5: "Company", 0.95: "Product"} {
		c, mentions, chains := annotated("The airline [Product|Zenith] grows.")
		mentions[0].Score = score
		_, chains = c.rule(set, mentions, chains)
		if got := chains[0].Type; got != want {
			t.Errorf("a Product of score %v becomes a %s, want a %s", score, got, want)
		}
	}
}

// TestVersionNamesRules shows that a document is read anew when the rules change.
func TestVersionNamesRules(t *testing.T) {
	own := rulesOf(t, nil, "pattern: '{a: Company} <own> {b: Company}'\nrelations: a OWNS b")
	var versions []string
	for _, set := range []*rule.Set{nil, rule.Builtin(), own} {
		x, err := New(Options{Rules: set})
		if err != nil {
			t.Fatal(err)
		}
		versions = append(versions, x.Version())
	}
	if versions[0] != versions[1] || versions[0] == versions[2] {
		t.Errorf("versions %q: want the built-in rules' twice, then another", versions)
	}
}
