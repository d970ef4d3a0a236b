package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/extract/text"

	"github.com/goccy/go-yaml/ast"
)

// example is a text that a rule must match, or must not.
type example struct {
	// text has its mentions marked: "[Company|Acme] bought [Company|Beta]."
	text string
	line int
	// gives is what the rule finds, sorted; empty for a counter-example.
	gives []string
}

// readExamples reads the texts and what the rule finds in them.
func (l *loader) readExamples(r *Rule, n ast.Node) {
	for _, item := range l.list(n) {
		var e example
		at := item
		l.fields(item, "examples", map[string]func(ast.Node){
			"text":  func(n ast.Node) { at, e = n, l.example(n, e.gives) },
			"gives": func(n ast.Node) { e.gives = l.gives(n) },
		})
		switch {
		case e.text == "":
			l.add(at, 0, "examples: text is missing")
		case len(e.gives) == 0:
			l.add(at, 0, "examples: gives is missing: what the rule finds")
		default:
			r.examples = append(r.examples, e)
		}
	}
}

func (l *loader) readCounterexamples(r *Rule, n ast.Node) {
	for _, item := range l.list(n) {
		if e := l.example(item, nil); e.text != "" {
			r.examples = append(r.examples, e)
		}
	}
}

func (l *loader) example(n ast.Node, gives []string) example {
	s, ok := l.text(n, "example")
	if !ok {
		return example{gives: gives}
	}
	if _, _, err := unmark(s); err != nil {
		l.add(n, err.at, "example: %v", err)
	}
	return example{text: s, line: n.GetToken().Position.Line, gives: gives}
}

func (l *loader) gives(n ast.Node) []string {
	var out []string
	for _, item := range l.list(n) {
		if s, ok := l.text(item, "gives"); ok {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// unmark reads a marked text: it returns the text without its marks, and the
// mentions in text order, longer ones first. Marks are [Type|words] and may nest.
func unmark(marked string) (string, []text.Mention, *syntaxError) {
	var out strings.Builder
	var open, closed []text.Mention
	for i := 0; i < len(marked); i++ {
		switch marked[i] {
		case '[':
			bar := strings.IndexByte(marked[i:], '|')
			if bar < 2 || strings.IndexFunc(marked[i+1:i+bar], func(r rune) bool { return !nameRune(r) }) >= 0 {
				return "", nil, &syntaxError{i, "a mention is marked as [Type|words]"}
			}
			open = append(open, text.Mention{Span: text.Span{Start: out.Len()}, Type: marked[i+1 : i+bar], Score: 1})
			i += bar
		case ']':
			if len(open) == 0 {
				return "", nil, &syntaxError{i, "] closes nothing"}
			}
			m := open[len(open)-1]
			open = open[:len(open)-1]
			if m.End = out.Len(); m.Len() == 0 {
				return "", nil, &syntaxError{i, "a mention without words"}
			}
			closed = append(closed, m)
		default:
			out.WriteByte(marked[i])
		}
	}
	if len(open) > 0 {
		return "", nil, &syntaxError{0, "a mention is not closed: ] is missing"}
	}
	slices.SortStableFunc(closed, func(a, b text.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return out.String(), closed, nil
}

// Prepare cuts a document into sentences and finds the values and the lists in it;
// its Input has no mentions yet.
type Prepare func(d *text.Document) Input

// Failure is an example that a rule does not hold.
type Failure struct {
	Rule *Rule
	// Line is that of the example in the rule's file.
	Line int
	// Text is the example, without its marks.
	Text string
	// Want and Got are what the rule should find and what it finds, sorted. Want is
	// empty for a counter-example.
	Want, Got []string
}

func (f Failure) String() string {
	want := "nothing"
	if len(f.Want) > 0 {
		want = strings.Join(f.Want, "; ")
	}
	got := "nothing"
	if len(f.Got) > 0 {
		got = strings.Join(f.Got, "; ")
	}
	return fmt.Sprintf("%s:%d: %s: in %q it finds %s, want %s", f.Rule.File, f.Line, f.Rule.Name, f.Text, got, want)
}

// Test runs every rule on its own examples. It returns how many there were and
// those that failed, in the order of the rules.
func (s *Set) Test(prepare Prepare) (examples int, failed []Failure) {
	for _, r := range s.Rules() {
		alone := newSet([]*Rule{r}, s.Schema(), nil)
		for _, e := range r.examples {
			examples++
			plain, got := alone.try(prepare, e)
			if !slices.Equal(got, e.gives) {
				failed = append(failed, Failure{r, e.line, plain, e.gives, got})
			}
		}
	}
	return examples, failed
}

// try returns the text of an example and what the set finds in it. Mentions of the
// same words are one thing.
func (s *Set) try(prepare Prepare, e example) (string, []string) {
	plain, mentions, err := unmark(e.text)
	if err != nil {
		return e.text, []string{err.Error()}
	}
	in := prepare(&text.Document{Text: plain, Blocks: lines(plain)})
	chains := map[string]int{}
	for _, m := range mentions {
		words := plain[m.Start:m.End]
		if _, ok := chains[words]; !ok {
			chains[words] = len(chains)
		}
		if p, ok := place(in.Segmented, m); ok {
			in.Mentions = append(in.Mentions, p)
			in.Chain = append(in.Chain, chains[words])
		}
	}
	got := s.say(&in, plain, s.Names(in))
	for _, m := range s.Names(in) {
		for _, t := range m.Retypes {
			for i, c := range in.Chain {
				if c == in.Chain[t.Mention] {
					in.Mentions[i].Type = t.Type
				}
			}
		}
	}
	got = append(got, s.say(&in, plain, s.Facts(in))...)
	slices.Sort(got)
	return plain, slices.Compact(got)
}

// lines makes a block of every line, an item of a list of one that "- " begins.
func lines(s string) []text.Block {
	var blocks []text.Block
	at := 0
	for line := range strings.Lines(s) {
		b := text.Block{Span: text.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}}
		if strings.HasPrefix(line, "- ") {
			b.Start += len("- ")
			b.Label = text.ListItem
		}
		if at += len(line); b.Len() > 0 {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// place finds a mention among the tokens.
func place(s *text.Segmented, m text.Mention) (text.Placed, bool) {
	p := text.Placed{Mention: m, First: -1}
	for i, t := range s.Tokens {
		if !m.Contains(t.Span) {
			continue
		}
		if p.First < 0 {
			p.First, p.Sentence = i, t.Sentence
		}
		p.Last = i + 1
	}
	return p, p.First >= 0
}

// say writes what was found as examples do.
func (s *Set) say(in *Input, plain string, matches []Match) []string {
	name := func(i int) string { return plain[in.Mentions[i].Start:in.Mentions[i].End] }
	var out []string
	for _, m := range matches {
		for _, f := range m.Facts {
			out = append(out, name(f.From)+" "+f.Type+" "+name(f.To)+details(f))
		}
		for _, p := range m.Properties {
			out = append(out, name(p.Mention)+" HAS "+p.Key+" "+p.Value)
		}
		for _, a := range m.Aliases {
			out = append(out, name(a.Mention)+" ALIAS "+a.Name)
		}
		for _, t := range m.Retypes {
			out = append(out, name(t.Mention)+" IS "+t.Type)
		}
		for _, pair := range m.Same {
			out = append(out, name(pair[0])+" SAME "+name(pair[1]))
		}
	}
	return out
}

func details(f Fact) string {
	var parts []string
	if f.Denied {
		parts = append(parts, "denied")
	}
	if f.Status != "" {
		parts = append(parts, f.Status)
	}
	for k, v := range f.Properties {
		parts = append(parts, k+" "+v)
	}
	slices.Sort(parts)
	if len(parts) == 0 {
		return ""
	}
	return ", " + strings.Join(parts, ", ")
}
