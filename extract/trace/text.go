package trace

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"entente/extract/text"
)

// TextOptions tune WriteText. The zero value is plain text.
type TextOptions struct {
	// Colours are SGR parameters by mention type, such as "38;5;25" for
	// "Company". Nil means no escape sequences at all.
	Colours map[string]string
	// All shows also the candidates that were not claimed.
	All bool
}

// WriteText writes an analysis for a terminal: each block with its label and
// bytes, its sentences with their mentions in brackets and the number of the chain
// behind them, below each sentence its relations and values, at the end the chains
// and the claimed relations. The error is the writer's.
//
//	body 51-184
//	   2  [Norvik Mining]#1 signed [a contract with [Sunrise Steel]#2]#3.
//	        PARTY_TO  Norvik Mining #1 → a contract with Sunrise Steel #3  0.97, signed
func WriteText(w io.Writer, a Analysis, o TextOptions) error {
	buffer := bufio.NewWriter(w)
	t := &textWriter{outline: newOutline(&a), w: buffer, o: o}
	t.head()
	for i := range a.Blocks {
		t.block(i)
	}
	t.entities()
	t.relations()
	return buffer.Flush() // the writer keeps its first error
}

type textWriter struct {
	*outline
	w *bufio.Writer
	o TextOptions
}

func (t *textWriter) print(format string, args ...any) { fmt.Fprintf(t.w, format+"\n", args...) }

func (t *textWriter) paint(sgr, s string) string {
	if t.o.Colours == nil || sgr == "" || s == "" {
		return s
	}
	return "\x1b[" + sgr + "m" + s + "\x1b[0m"
}

func (t *textWriter) strong(s string) string { return t.paint("1", s) }

func (t *textWriter) faint(s string) string { return t.paint("2", s) }

func (t *textWriter) head() {
	d := t.Document
	t.print("%s", t.strong(list(line(d.Path), line(d.Date), line(d.Title))))
	t.print("%s", t.summary())
}

// block writes a block: sentence by sentence, or as a whole where it has none.
func (t *textWriter) block(i int) {
	b := t.Blocks[i]
	t.print("\n%s", t.faint(list(fmt.Sprintf("%s %d-%d", b.Label, b.Start, b.End), blockNote(b))))
	if len(t.sentences[i]) == 0 && b.Len() > 0 {
		t.print("      %s", t.faint(strings.TrimSpace(line(t.Document.Text[b.Start:b.End]))))
	}
	for _, s := range t.sentences[i] {
		if !b.Read {
			t.print("%4d  %s", s+1, t.faint(line(t.Document.Text[t.Sentences[s].Start:t.Sentences[s].End])))
			continue
		}
		t.sentence(s)
	}
}

func (t *textWriter) sentence(i int) {
	t.print("%4d  %s", i+1, t.marked(t.Sentences[i].Span, t.mentions[i]))
	for _, c := range t.candidates[i] {
		if c := t.Candidates[c]; t.o.All || c.Score >= c.Threshold {
			t.candidate(c)
		}
	}
	for _, f := range t.facts[i] {
		r := t.Claims.Relations[f.relation]
		t.print("        %s  %s → %s  %s", line(r.Type), t.entityName(r.From), t.entityName(r.To),
			list(fmt.Sprintf("%.2f", f.Score), marks(r.Polarity, r.Status), foundBy(f.Finder)))
	}
	for _, v := range t.values[i] {
		t.print("        %s", t.faint(valueNote(t.Values[v])+": "+t.surface(t.Values[v].Span)))
	}
}

func (t *textWriter) candidate(c Candidate) {
	s := fmt.Sprintf("%s  %s → %s  %s", line(c.Type), t.name(c.From), t.name(c.To),
		list(fmt.Sprintf("%.2f", c.Score), candidateDetails(c)))
	if !c.Claimed() {
		s = t.faint("(" + s + ")")
	}
	t.print("        %s", s)
}

// marked is the text of a span with its mentions in brackets.
func (t *textWriter) marked(within text.Span, mentions []int) string {
	var b strings.Builder
	pieces := t.pieces(within, mentions)
	for i, p := range pieces {
		for _, m := range p.in {
			if i == 0 || t.Mentions[m].Start == p.Start {
				b.WriteString(t.faint("["))
			}
		}
		b.WriteString(t.paint(t.style(p), line(t.Document.Text[p.Start:p.End])))
		for k := len(p.in) - 1; k >= 0; k-- {
			if m := t.Mentions[p.in[k]]; i == len(pieces)-1 || m.End == p.End {
				b.WriteString(t.faint("]" + number(m.Chain)))
			}
		}
	}
	return b.String()
}

// style is the look of a piece: that of its innermost mention, bold for a name.
func (t *textWriter) style(p piece) string {
	if len(p.in) == 0 {
		return ""
	}
	m := t.Mentions[p.in[len(p.in)-1]]
	sgr := t.o.Colours[t.typeOf(m)]
	if m.Named {
		return strings.TrimPrefix(sgr+";1", ";")
	}
	return sgr
}

// typeOf is the type that counts for a mention: its chain's.
func (o *outline) typeOf(m Mention) string {
	if m.Chain < 0 {
		return m.Type
	}
	return o.Chains[m.Chain].Type
}

func (t *textWriter) entities() {
	if len(t.Chains) == 0 {
		return
	}
	t.print("\n%s", t.strong("entities"))
	for i, c := range t.Chains {
		t.print("%4s  %s", number(i), t.chainHead(c))
		for _, k := range c.Members {
			m := t.Mentions[k]
			t.print("        %s", t.faint(list(fmt.Sprintf("%d-%d %s", m.Start, m.End, t.surface(m.Span)), kind(m), t.retyped(m))))
		}
	}
}

func (t *textWriter) chainHead(c Chain) string {
	if c.Entity < 0 {
		return t.faint("no entity: " + line(c.Reason) + " (" + line(c.Type) + ")")
	}
	e := t.Claims.Entities[c.Entity]
	return list(fmt.Sprintf("%s  %s  %.2f", t.paint(t.o.Colours[e.Type], line(e.Type)), t.strong(line(e.Name)), e.Confidence),
		properties(e.Properties))
}

func (t *textWriter) relations() {
	if len(t.Claims.Relations) == 0 {
		return
	}
	t.print("\n%s", t.strong("relations"))
	for _, r := range t.Claims.Relations {
		t.print("      %s  %s → %s  %s", line(r.Type), t.entityName(r.From), t.entityName(r.To),
			list(fmt.Sprintf("%.2f", r.Confidence), relationDetails(r)))
	}
}
