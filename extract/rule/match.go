package rule

import (
	"cmp"
	"slices"
	"strings"

	"entente/extract/text"
)

// Match is what one rule found in one place. Mentions are indices into
// Input.Mentions.
type Match struct {
	Rule *Rule
	// Span is the stretch of text that says it.
	Span text.Span
	// Facts, Properties and Aliases are what Facts returns; Retypes and Same are
	// what Names returns.
	Facts      []Fact
	Properties []Property
	Aliases    []Alias
	Retypes    []Retype
	Same       [][2]int
}

// Fact is a relation between two mentions of different chains.
type Fact struct {
	Type     string
	From, To int
	// Properties are as the text says them.
	Properties map[string]string
	// Status is what the rule says of it, empty where the sentence is to be asked.
	Status string
	// Denied is true if the rule finds that the text denies the fact.
	Denied bool
}

// Property is a value that belongs to the thing of a mention.
type Property struct {
	Mention    int
	Key, Value string
}

// Alias is another name of the thing of a mention.
type Alias struct {
	Mention int
	Name    string
}

// Retype says that the thing of a mention is of a type.
type Retype struct {
	Mention int
	Type    string
}

// Names finds what things are: types by the place that a thing stands in, and
// mentions that name one thing. It is asked first; with its answers applied, Facts
// finds the rest. Matches are in text order.
func (s *Set) Names(in Input) []Match {
	if s == nil {
		return nil
	}
	return s.find(in, s.naming)
}

// Facts finds relations, properties and other names. Matches are in text order.
func (s *Set) Facts(in Input) []Match {
	if s == nil {
		return nil
	}
	return s.find(in, s.stating)
}

func (s *Set) find(in Input, x index) []Match {
	if len(x) == 0 || len(in.Mentions) == 0 {
		return nil
	}
	bySentence := map[int][]int{}
	for i, m := range in.Mentions {
		bySentence[m.Sentence] = append(bySentence[m.Sentence], i)
	}
	var found []Match
	for i := in.Mentions[0].Sentence; i <= in.Mentions[len(in.Mentions)-1].Sentence; i++ {
		if len(bySentence[i]) > 0 {
			found = append(found, s.inSentence(&in, x, i, bySentence)...)
		}
	}
	return found
}

// inSentence matches sentence i by itself and, if it begins an item of a list,
// behind the sentence that leads to the list.
func (s *Set) inSentence(in *Input, x index, i int, mentions map[int][]int) []Match {
	own := lowerWords(in, i)
	alone := *in
	alone.LeadIns = nil
	found := s.inWords(&alone, x, i, own, mentions)
	lead, ok := in.LeadIns[i]
	if !ok || !opensBlock(in.Segmented, i) {
		return found
	}
	return append(found, s.inWords(in, x, i, append(lowerWords(in, lead), own[number(own):]...), mentions)...)
}

// number returns how many words the number of an item takes that its sentence begins
// with: "1.", "(12)", "b)".
func number(item []string) int {
	n := 0
	if len(item) > 0 && item[0] == "(" {
		n++
	}
	if n+1 >= len(item) {
		return 0
	}
	digits, end := strings.Trim(item[n], "0123456789") == "", item[n+1]
	if end != ")" && (end != "." || !digits) || !digits && len(item[n]) > 1 {
		return 0
	}
	return n + 2
}

// maxNumber is the most tokens of an item's number: "(12)".
const maxNumber = 3

// opensBlock reports whether a sentence is the first of its block, apart from a number
// before it.
func opensBlock(s *text.Segmented, i int) bool {
	for k := i - 1; k >= 0 && s.Sentences[k].Block == s.Sentences[i].Block; k-- {
		if s.Sentences[k].Last-s.Sentences[k].First > maxNumber {
			return false
		}
	}
	return true
}

func lowerWords(in *Input, sentence int) []string {
	s := in.Segmented.Sentences[sentence]
	out := make([]string, 0, s.Last-s.First)
	for t := s.First; t < s.Last; t++ {
		out = append(out, lower(in.Segmented, t))
	}
	return out
}

func (s *Set) inWords(in *Input, x index, i int, list []string, mentions map[int][]int) []Match {
	waiting := x.waiting(list)
	if len(waiting) == 0 {
		return nil
	}
	view := newSentence(in, s.Schema(), i, list, mentions)
	var found []Match
	for _, c := range waiting {
		m := matcher{sentence: view, program: c.program, fills: make([]fill, len(c.program.slots))}
		for start := range list {
			if m.match(start) && m.stop > view.own && (view.own == 0 || start < view.own) && !view.silences(c.rule, start) {
				found = m.report(found, c.rule)
			}
		}
	}
	found = richest(found)
	slices.SortStableFunc(found, func(a, b Match) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return found
}

// silences reports whether a pattern that the rule must not follow begins at a position.
func (s *sentence) silences(r *Rule, start int) bool {
	return slices.ContainsFunc(r.unless, func(p *program) bool {
		m := matcher{sentence: s, program: p, fills: make([]fill, len(p.slots))}
		return m.match(start)
	})
}

// richest keeps of the facts that a rule finds twice the one with most properties:
// another pattern of it may have passed over a value.
func richest(found []Match) []Match {
	type key struct {
		rule     *Rule
		typ      string
		from, to int
	}
	most := map[key]int{}
	keyOf := func(m Match, f Fact) key { return key{m.Rule, f.Type, f.From, f.To} }
	for _, m := range found {
		for _, f := range m.Facts {
			most[keyOf(m, f)] = max(most[keyOf(m, f)], len(f.Properties))
		}
	}
	kept := found[:0]
	for _, m := range found {
		m.Facts = slices.DeleteFunc(m.Facts, func(f Fact) bool {
			k := keyOf(m, f)
			if n, ok := most[k]; !ok || len(f.Properties) < n {
				return true
			}
			delete(most, k)
			return false
		})
		if !m.empty() {
			kept = append(kept, m)
		}
	}
	return kept
}

func (m *Match) empty() bool {
	return len(m.Facts)+len(m.Properties)+len(m.Aliases)+len(m.Retypes)+len(m.Same) == 0
}

// report adds what the rule makes of the match, if it is anything.
func (m *matcher) report(found []Match, r *Rule) []Match {
	out := Match{Rule: r, Span: m.span(m.start, m.stop)}
	for _, f := range r.facts {
		out.Facts = append(out.Facts, m.facts(f)...)
	}
	for _, p := range r.props {
		for _, i := range m.mentions(p.slot) {
			if v := m.value(p.value); v != "" {
				out.Properties = append(out.Properties, Property{i, p.key, v})
			}
		}
	}
	for _, a := range r.aliases {
		for _, i := range m.mentions(a.key) {
			if v := m.value(a.value); v != "" {
				out.Aliases = append(out.Aliases, Alias{i, v})
			}
		}
	}
	for _, t := range r.retypes {
		for _, i := range m.mentions(t.key) {
			if m.in.Mentions[i].Type != t.value {
				out.Retypes = append(out.Retypes, Retype{i, t.value})
			}
		}
	}
	for _, pair := range r.same {
		a, b := m.mentions(pair[0]), m.mentions(pair[1])
		if len(a) == 1 && len(b) == 1 && m.in.Chain[a[0]] != m.in.Chain[b[0]] {
			out.Same = append(out.Same, [2]int{a[0], b[0]})
		}
	}
	if out.empty() {
		return found
	}
	return append(found, out)
}

// facts returns a relation of each thing in one slot with each in the other; within
// one slot, of each pair.
func (m *matcher) facts(f factSpec) []Fact {
	var out []Fact
	for n, from := range m.mentions(f.from) {
		to := m.mentions(f.to)
		if f.from == f.to {
			to = to[n+1:]
		}
		for _, t := range to {
			if m.in.Chain[from] == m.in.Chain[t] {
				continue
			}
			fact := Fact{Type: f.typ, From: from, To: t, Status: f.status, Denied: f.denied}
			for _, p := range f.with {
				if v := m.value(p.value); v != "" {
					if fact.Properties == nil {
						fact.Properties = map[string]string{}
					}
					fact.Properties[p.key] = v
				}
			}
			out = append(out, fact)
		}
	}
	return out
}

// mentions returns what a slot holds.
func (m *matcher) mentions(name string) []int {
	for i, s := range m.program.slots {
		if s.name == name && len(m.fills[i].mentions) > 0 {
			return m.fills[i].mentions
		}
	}
	return nil
}

// value returns the text of what a slot holds, or what is written behind "=".
func (m *matcher) value(name string) string {
	if name[0] == '=' {
		return name[1:]
	}
	for i, s := range m.program.slots {
		if s.name != name {
			continue
		}
		if f := m.fills[i]; len(f.mentions) > 0 {
			x := m.in.Mentions[f.mentions[0]]
			return strings.Join(strings.Fields(m.in.Segmented.Document.Text[x.Start:x.End]), " ")
		} else if f.text != "" {
			return f.text
		}
	}
	return ""
}
