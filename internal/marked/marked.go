// Package marked reads hand-annotated sentences for tests: the stages that work on
// mentions are tested on mentions that do not move when the tagger does.
package marked

import (
	"cmp"
	"slices"
	"strings"

	"entente/extract/segment"
	"entente/extract/text"
)

// Parse reads a text of one block in which mentions are marked as [Type|words];
// marks may nest. The mentions are in text order, longer ones first, and score 1. A
// mark that is not closed is left out.
func Parse(annotated string) (*text.Segmented, []text.Placed) {
	d := &text.Document{}
	var open, closed []text.Mention
	for annotated != "" {
		switch annotated[0] {
		case '[':
			typ, rest, _ := strings.Cut(annotated[1:], "|")
			open = append(open, text.Mention{Span: text.Span{Start: len(d.Text)}, Type: typ, Score: 1})
			annotated = rest
		case ']':
			m := open[len(open)-1]
			open = open[:len(open)-1]
			m.End = len(d.Text)
			closed = append(closed, m)
			annotated = annotated[1:]
		default:
			d.Text += annotated[:1]
			annotated = annotated[1:]
		}
	}
	d.Blocks = []text.Block{{Span: text.Span{End: len(d.Text)}}}
	s := segment.Split(d)
	var mentions []text.Placed
	for _, m := range closed {
		mentions = append(mentions, place(s, m))
	}
	sortPlaced(mentions)
	return s, mentions
}

// sortPlaced sorts mentions by their place in the text, longer ones first.
func sortPlaced(mentions []text.Placed) {
	slices.SortStableFunc(mentions, func(a, b text.Placed) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
}

func place(s *text.Segmented, m text.Mention) text.Placed {
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
	p.Named = text.FormOf(s, p.First, p.Last).Kind == text.Name
	return p
}
