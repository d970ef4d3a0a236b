package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"entente/internal/names"
)

// Rule is one rule of a set.
type Rule struct {
	// Name is unique in its set; it is the finder of what the rule finds.
	Name string
	// Doc says in a line what the rule finds.
	Doc string
	// Pack is the name of the file's pack, or of the file.
	Pack string
	// File and Line are where the rule stands.
	File string
	Line int
	// column is that of the name.
	column int
	// Confidence is the probability, in [0,1], that a fact found by it is right.
	Confidence float64
	// Patterns are as the file has them.
	Patterns []string

	programs []*program
	unless   []*program // one that matches where a program does keeps the rule silent
	facts    []factSpec
	retypes  []pairSpec // slot, type
	same     [][2]string
	aliases  []pairSpec // slot, slot of a text
	props    []propertySpec
	examples []example
}

// Finds returns what the rule finds, in words: "buyer ACQUIRES target", "ship IS
// Vessel", "party SAME term", "deal HAS law".
func (r *Rule) Finds() []string {
	var out []string
	for _, f := range r.facts {
		out = append(out, f.from+" "+f.typ+" "+f.to)
	}
	for _, t := range r.retypes {
		out = append(out, t.key+" IS "+t.value)
	}
	for _, pair := range r.same {
		out = append(out, pair[0]+" SAME "+pair[1])
	}
	for _, a := range r.aliases {
		out = append(out, a.key+" ALIAS "+a.value)
	}
	for _, p := range r.props {
		out = append(out, p.slot+" HAS "+p.key)
	}
	return out
}

// factSpec is a relation between what two slots hold.
type factSpec struct {
	typ, from, to string
	status        string
	denied        bool
	with          []pairSpec // key, slot or =literal
}

type pairSpec struct{ key, value string }

// propertySpec is a property of what a slot holds.
type propertySpec struct {
	slot string
	pairSpec
}

// Set is a set of rules, ready to match. The zero value and nil are the empty set.
type Set struct {
	rules  []*Rule
	schema *Schema
	// naming matches the rules that say what things are, stating the others.
	naming, stating index
	hash            string
}

// newSet makes a set of rules whose names differ.
func newSet(rules []*Rule, schema *Schema, sources []File) *Set {
	s := &Set{rules: rules, schema: schema, naming: index{}, stating: index{}}
	for _, r := range rules {
		if len(r.retypes)+len(r.same) > 0 {
			s.naming.add(r)
		}
		if len(r.facts)+len(r.aliases)+len(r.props) > 0 {
			s.stating.add(r)
		}
	}
	h := sha256.New()
	for _, f := range sources {
		fmt.Fprintf(h, "%d\n%s\n", len(f.Data), f.Data)
	}
	for _, n := range schema.Nodes {
		fmt.Fprintf(h, "%s %s\n", n.Name, n.Is)
	}
	s.hash = hex.EncodeToString(h.Sum(nil)[:6])
	return s
}

// Rules returns the rules in the order of their files. They must not be changed.
func (s *Set) Rules() []*Rule {
	if s == nil {
		return nil
	}
	return slices.Clone(s.rules)
}

// Hash identifies the rules: sets with the same hash find the same.
func (s *Set) Hash() string {
	if s == nil {
		return ""
	}
	return s.hash
}

// Schema returns the types that the rules may use.
func (s *Set) Schema() *Schema {
	if s == nil || s.schema == nil {
		return &Schema{}
	}
	return s.schema
}

// index finds the patterns that wait for a word.
type index map[string][]candidate

// candidate is a pattern of a rule.
type candidate struct {
	rule    *Rule
	program *program
}

func (x index) add(r *Rule) {
	for _, p := range r.programs {
		for _, w := range p.triggers {
			x[w] = append(x[w], candidate{r, p})
		}
	}
}

// waiting returns the patterns that wait for one of the words, each once, in the
// order of the words.
func (x index) waiting(list []string) []candidate {
	var out []candidate
	add := func(w string) {
		for _, c := range x[w] {
			if !slices.ContainsFunc(out, func(o candidate) bool { return o.program == c.program }) {
				out = append(out, c)
			}
		}
	}
	for _, w := range list {
		add(w)
		if names.Post(w) {
			add(anyPost)
		}
	}
	return out
}

// slotOf returns the slot of a name in any of the rule's patterns, nil if there is none.
func (r *Rule) slotOf(name string) *slot {
	for _, p := range r.programs {
		for _, s := range p.slots {
			if s.name == name {
				return s
			}
		}
	}
	return nil
}

// splitFact reads "buyer ACQUIRES target".
func splitFact(s string) (from, typ, to string, ok bool) {
	f := strings.Fields(s)
	if len(f) != 3 {
		return "", "", "", false
	}
	return f[0], f[1], f[2], true
}
