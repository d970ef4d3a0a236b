package rule_test

import (
	"errors"
	"strings"
	"testing"

	"entente/extract/rule"
	"entente/graph/ontology"
)

// types is the default ontology as rules see it.
func types() *rule.Schema {
	o := ontology.Default()
	s := &rule.Schema{}
	for _, n := range o.Nodes() {
		s.Nodes = append(s.Nodes, rule.NodeType{Name: n.Name, Is: n.Is, Properties: n.Properties})
	}
	for _, r := range o.Relations() {
		s.Relations = append(s.Relations, rule.RelationType{Name: r.Name, Properties: r.Properties, Symmetric: r.Symmetric,
			Allows: func(from, to string) bool { return o.Allows(r.Name, from, to) }})
	}
	return s
}

// TestPacksFitTheOntology holds the built-in rules to the default types.
func TestPacksFitTheOntology(t *testing.T) {
	s, err := rule.Load(types(), rule.Packs()...)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Rules()) != len(rule.Builtin().Rules()) {
		t.Errorf("%d rules, built in are %d", len(s.Rules()), len(rule.Builtin().Rules()))
	}
	for _, r := range s.Rules() {
		if r.Doc == "" || len(r.Finds()) == 0 || r.Confidence <= 0 || r.Line == 0 || r.Pack+".yaml" != r.File {
			t.Errorf("%s:%d: %s has no doc, finds nothing or is of pack %s", r.File, r.Line, r.Name, r.Pack)
		}
	}
}

// a rule that is right, to be spoilt.
const (
	head = "rules:\n  - name: r\n"
	body = "    pattern: '{a: Company} hates {b: Company}'\n    relations: a OPPOSES b\n"
	tail = "    examples: [{text: '[Company|A] hates [Company|B].', gives: A OPPOSES B}]\n"
)

var mistakes = []struct {
	name, data string
	want       []string
}{
	{"no YAML", "rules: [", []string{"f.yaml:1:8:"}},
	{"empty", "", []string{"f.yaml: no rules"}},
	{"only a comment", "# none\n", []string{"f.yaml: no rules"}},
	{"two documents", head + body + tail + "---\n" + head, []string{"a second document in one file"}},
	{"a list", "- x\n", []string{"f.yaml:1:1: file: key: value is expected here"}},
	{"unknown key", "rule: []\n", []string{`f.yaml:1:1: file: unknown key "rule", did you mean "rules"?`}},
	{"far from any key", "zzzzzzzz: []\n", []string{`unknown key "zzzzzzzz"; there are doc, pack, rules, sets`}},
	{"key of a rule", head + body + "    confidance: 1\n" + tail, []string{`f.yaml:5:5: rule: unknown key "confidance", did you mean "confidence"?`}},
	{"no name", "rules:\n  - pattern: x\n", []string{"f.yaml:2:12: rule: it has no name"}},
	{"bad name", "rules:\n  - name: a b\n" + body + tail, []string{`f.yaml:2:11: name: "a b" is no name`}},
	{"no pattern", head + "    relations: a OPPOSES b\n" + tail, []string{"rule r: it has no pattern"}},
	{"no examples", head + body, []string{"rule r: it has no examples"}},
	{"only counter-examples", head + body + "    counterexamples: ['x']\n", []string{"rule r: it has no examples"}},
	{"finds nothing", head + "    pattern: '{a: Company} hates'\n" + tail, []string{"rule r: it finds nothing"}},
	{"confidence", head + body + "    confidence: 2\n" + tail, []string{"f.yaml:5:17: confidence: a number from 0 to 1"}},
	{"confidence a word", head + body + "    confidence: high\n" + tail, []string{"f.yaml:5:17: confidence: a number from 0 to 1"}},
	{"name twice", head + body + tail + "  - name: r\n" + body + tail, []string{`f.yaml:6:11: rule "r" is also in f.yaml:2`}},
	{"name a list", "rules:\n  - name: [r]\n" + body + tail, []string{"f.yaml:2:11: name: a text is expected here"}},

	// Patterns, with the column inside.
	{"unclosed slot", head + "    pattern: 'x {a: Company'\n" + tail, []string{"f.yaml:3:17: pattern: the slot is not closed"}},
	{"unclosed bracket", head + "    pattern: 'x (a | b'\n" + tail, []string{"f.yaml:3:17: pattern: the bracket is not closed"}},
	{"empty branch", head + "    pattern: 'x (a | )'\n" + tail, []string{"f.yaml:3:22: pattern: nothing stands here"}},
	{"stray mark", head + "    pattern: x ) y\n" + tail, []string{`f.yaml:3:16: pattern: ")" opens nothing here; \) means the mark itself`}},
	{"no verb", head + "    pattern: 'x <>'\n" + tail, []string{"f.yaml:3:17: pattern: a verb is written <buy>"}},
	{"no set", "sets: {rival: [foe]}\n" + head + "    pattern: 'x $rivall'\n" + tail, []string{`f.yaml:4:17: pattern: there is no set "rivall", did you mean "rival"?`}},
	{"slot in a set", "sets: {s: ['{a: Company}']}\n" + head + body + tail, []string{"f.yaml:1:12: set s: a set holds words"}},
	{"empty set", "sets: {s: []}\n" + head + body + tail, []string{"f.yaml:1:8: set s: it is empty"}},
	{"wide gap", head + "    pattern: 'x ...99 y'\n" + tail, []string{"f.yaml:3:17: pattern: a gap of 99 words; 1 to 20 are possible"}},
	{"long text", head + "    pattern: 'x {a: text 99}'\n" + tail, []string{`" text 99": a text has 1 to 12 words`}},
	{"kind and type", head + "    pattern: 'x {a: money, Company}'\n" + tail, []string{"a slot for money takes nothing else"}},
	{"opened list", head + "    pattern: 'x {^a: Company +}'\n" + tail, []string{"a slot is either opened or a list"}},
	{"slot without name", head + "    pattern: 'x {: Company}'\n" + tail, []string{`"" is no name for a slot`}},
	{"three words", head + "    pattern: 'x {a: very Company thing}'\n" + tail, []string{`"very Company thing" is no type`}},
	{"empty pattern", head + "    pattern: ''\n" + tail, []string{"f.yaml:3:14: pattern: a text is expected here"}},
	{"trailing backslash", head + "    pattern: 'x \\'\n" + tail, []string{`f.yaml:3:17: pattern: nothing follows the last \`}},
	{"no trigger", head + "    pattern: '{a: Company} x? {b: Company}'\n" + tail, []string{"f.yaml:3:14: a pattern needs a word that is always there"}},
	{"too deep", head + "    pattern: 'x " + strings.Repeat("(", 20) + "y" + strings.Repeat(")", 20) + "'\n" + tail, []string{"brackets more than 10 deep"}},
	{"too long", head + "    pattern: '" + strings.Repeat("x ", 2000) + "'\n" + tail, []string{"a pattern of 4000 bytes"}},
	{"sets of sets", "sets:\n  a: ['(x y | z z)', '(x x | z x)']\n  b: [$a $a $a $a $a $a $a $a]\n  c: [$b $b $b $b $b $b $b $b]\n" +
		"  d: [$c $c $c $c $c $c $c $c]\n" + head + "    pattern: $d $d\n" + tail, []string{"f.yaml:8:14: the pattern is too long"}},
	{"slots of one name", head + "    pattern: '{a: Company} x {a: Company}'\n" + tail, []string{`two slots are called "a"`}},

	// Types and slots.
	{"unknown type", head + "    pattern: '{a: Company} hates {b: Compny}'\n    relations: a OPPOSES b\n" + tail,
		[]string{`f.yaml:3:38: there is no node type "Compny", did you mean "Company"?`}},
	{"unknown type of unless", head + "    pattern: '{a: Company} hates {b: Company}'\n    unless: '{Compny} hates'\n    relations: a OPPOSES b\n" + tail,
		[]string{`f.yaml:4:15: there is no node type "Compny", did you mean "Company"?`}},
	{"unknown relation", head + "    pattern: '{a: Company} hates {b: Company}'\n    relations: a OPOSES b\n" + tail,
		[]string{`f.yaml:4:16: rule r: there is no relation type "OPOSES", did you mean "OPPOSES"?`}},
	{"wrong ends", head + "    pattern: '{a: Company} hates {b: Company}'\n    relations: a VISITED b\n" + tail, []string{"VISITED leads from no Company to a Company"}},
	{"any end", head + "    pattern: '{a: any} hates {b: Company}'\n    relations: a OPPOSES b\n" + tail, []string{"OPPOSES leads from no Agreement to a Company"}},
	{"unknown slot", head + "    pattern: '{buyer: Company} hates {b: Company}'\n    relations: buyr OPPOSES b\n" + tail,
		[]string{`f.yaml:4:16: rule r: no pattern has a slot "buyr", did you mean "buyer"?`}},
	{"no relation", head + "    pattern: '{a: Company} hates'\n    relations: a OPPOSES\n" + tail, []string{`relations: "a OPPOSES" is none`}},
	{"value as an end", head + "    pattern: '{a: Company} hates {b: money}'\n    relations: a OPPOSES b\n" + tail, []string{`slot "b" holds a money, no mention`}},
	{"itself", head + "    pattern: '{a: Company} hates'\n    relations: a PARTNERS_WITH a\n" + tail, []string{`"a" holds one mention, which is related to no other`}},
	{"property of a relation", head + "    pattern: '{a: Company} hates {b: Company} {s: percent}'\n    relations: [{relation: a OWNS b, with: {stacke: s}}]\n" + tail,
		[]string{`OWNS has no property "stacke", did you mean "stake"?`}},
	{"status", head + "    pattern: '{a: Company} hates {b: Company}'\n    relations: [{relation: a OWNS b, status: over}]\n" + tail, []string{`status "over": there are [signed`}},
	{"polarity", head + "    pattern: '{a: Company} hates {b: Company}'\n    relations: [{relation: a OWNS b, polarity: no}]\n" + tail, []string{"polarity"}},
	{"relation without one", head + "    pattern: '{a: Company} hates {b: Company}'\n    relations: [{status: former}]\n" + tail, []string{"relations: relation is missing"}},
	{"retype to nothing", head + "    pattern: '{a: Company} hates'\n    retype: {a: Frim}\n" + tail, []string{`there is no node type "Frim"`}},
	{"same of one", head + "    pattern: '{a: Company} hates'\n    same: [a]\n" + tail, []string{"same: two slots are expected here"}},
	{"no text", head + "    pattern: '{a: Agreement} ends'\n    set: {a: {law: =}}\n" + tail, []string{"f.yaml:4:20: rule r: no text stands behind ="}},
	{"alias of a list", head + "    pattern: '{a: Company} hates {b: Company +}'\n    alias: {a: b}\n" + tail, []string{`slot "b" holds a list, no text`}},
	{"property of a node", head + "    pattern: '{a: Agreement} of {b: Place}'\n    set: {a: {laws: b}}\n" + tail, []string{`a Agreement has no property "laws", did you mean "law"?`}},

	// Examples.
	{"mark without a type", head + body + "    examples: [{text: 'x [A] y', gives: z}]\n", []string{"f.yaml:5:26: example: a mention is marked as [Type|words]"}},
	{"mark not closed", head + body + "    examples: [{text: '[Company|A', gives: z}]\n", []string{"a mention is not closed"}},
	{"mark closed twice", head + body + "    examples: [{text: '[Company|A]]', gives: z}]\n", []string{"] closes nothing"}},
	{"empty mark", head + body + "    examples: [{text: '[Company|]', gives: z}]\n", []string{"a mention without words"}},
	{"example without result", head + body + "    examples: [{text: 'x'}]\n", []string{"gives is missing"}},
	{"example without text", head + body + "    examples: [{gives: x}]\n", []string{"text is missing"}},

	{"all at once", "rules:\n  - name: r\n    patern: x\n  - name: s\n    pattern: 'x {'\n",
		[]string{`unknown key "patern"`, "f.yaml:5:17: pattern: the slot is not closed"}},
}

func TestLoadMistakes(t *testing.T) {
	schema := types()
	for _, tt := range mistakes {
		_, err := rule.Load(schema, rule.File{Name: "f.yaml", Data: []byte(tt.data)})
		if err == nil {
			t.Errorf("%s: no error", tt.name)
			continue
		}
		for _, want := range tt.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error\n%v\ndoes not say\n%s", tt.name, err, want)
			}
		}
		if e := (*rule.Error)(nil); !errors.As(err, &e) {
			t.Errorf("%s: %T is no *Error", tt.name, err)
		}
	}
}

// TestLoadWithoutEnds holds relations to their properties where the schema does not
// say between which types they lead.
func TestLoadWithoutEnds(t *testing.T) {
	schema := &rule.Schema{Nodes: []rule.NodeType{{Name: "Company"}}, Relations: []rule.RelationType{{Name: "OWNS", Properties: []string{"stake"}}}}
	load := func(key string) error {
		data := head + "    pattern: '{a: Company} owns {s: percent} of {b: Company}'\n    relations: [{relation: a OWNS b, with: {" + key + ": s}}]\n" + tail
		_, err := rule.Load(schema, rule.File{Name: "f.yaml", Data: []byte(data)})
		return err
	}
	if err := load("stake"); err != nil {
		t.Error(err)
	}
	if err := load("stacke"); err == nil || !strings.Contains(err.Error(), `OWNS has no property "stacke"`) {
		t.Errorf("error %v", err)
	}
}

func TestLoadRight(t *testing.T) {
	right := rule.File{Name: "right.yaml", Data: []byte("pack: own\n" + head + body + tail)}
	s, err := rule.Load(types(), right)
	if err != nil {
		t.Fatal(err)
	}
	r := s.Rules()[0]
	if r.Name != "r" || r.Pack != "own" || r.File != "right.yaml" || r.Line != 3 || r.Confidence != 0.8 {
		t.Errorf("rule %+v", r)
	}
	again, err := rule.Load(types(), right)
	if err != nil || again.Hash() != s.Hash() {
		t.Errorf("the same file hashes to %s and %s (%v)", s.Hash(), again.Hash(), err)
	}
	other, err := rule.Load(types(), rule.File{Name: "right.yaml", Data: []byte("pack: other\n" + head + body + tail)})
	if err != nil || other.Hash() == s.Hash() {
		t.Errorf("another file hashes to the same %s (%v)", s.Hash(), err)
	}
}

// FuzzLoad reads any bytes as rules, and runs the examples of those that are right:
// neither may panic, and an example must say of itself what is found in it.
func FuzzLoad(f *testing.F) {
	for _, p := range rule.Packs() {
		f.Add(p.Data)
	}
	for _, m := range mistakes {
		f.Add([]byte(m.data))
	}
	for _, m := range matchTests {
		f.Add([]byte(oneRule(m.pattern, m.marked, nil)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := rule.Load(nil, rule.File{Name: "f.yaml", Data: data})
		if err != nil {
			if e := (*rule.Error)(nil); !errors.As(err, &e) {
				t.Fatalf("%T is no *Error", err)
			}
			return
		}
		_, failed := s.Test(prepare)
		for _, x := range failed {
			if x.Line < 1 || x.String() == "" {
				t.Errorf("failure without a place: %+v", x)
			}
		}
	})
}
