package extract

import (
	"strings"

	"entente/extract/text"
	"entente/extract/value"
)

// The kinds of values that become properties.
const (
	money   = value.Money
	percent = value.Percent
	date    = value.Date
)

// values finds the amounts and dates of sentences, each sentence once.
type values struct {
	s    *text.Segmented
	seen map[int][]value.Value
}

func newValues(s *text.Segmented) *values { return &values{s, map[int][]value.Value{}} }

// of returns the values of a sentence.
func (v *values) of(sentence int) []value.Value {
	found, ok := v.seen[sentence]
	if !ok {
		d := v.s.Document
		found = value.Find(d.Text, v.s.Sentences[sentence].Span, value.Options{DocumentDate: d.Date})
		v.seen[sentence] = found
	}
	return found
}

// say returns a value as a property says it: as the text does, or as a day where
// the text only says "last Friday". It is empty for a day that nobody can tell.
func say(x value.Value) string {
	switch {
	case x.Kind != date || strings.ContainsAny(x.Raw, "0123456789") || strings.HasPrefix(x.Date, "--"):
		return strings.Join(strings.Fields(x.Raw), " ")
	default:
		return x.Date
	}
}

// maxReach is the most bytes between a value and what it belongs to.
const maxReach = 120

// nearest returns the value of a kind, as the text says it, that stands nearest to
// the mentions of a relation in one of their sentences; empty if there is none.
func (v *values) nearest(from, to text.Placed, kind value.Kind) string {
	raw, best := "", maxReach
	for sentence := min(from.Sentence, to.Sentence); sentence <= max(from.Sentence, to.Sentence); sentence++ {
		for _, x := range v.of(sentence) {
			if d := min(gap(x.Span, from.Span), gap(x.Span, to.Span)); x.Kind == kind && d < best {
				raw, best = say(x), d
			}
		}
	}
	return raw
}

// about returns the value of a kind that belongs to a mention: inside it, else the
// nearest in its sentence that no rival stands nearer to.
func (v *values) about(m text.Placed, rivals []text.Placed, kind value.Kind) string {
	raw, best := "", maxReach
	for _, x := range v.of(m.Sentence) {
		d := gap(x.Span, m.Span)
		if x.Kind != kind || d >= best || rivalled(x.Span, m, rivals, d) {
			continue
		}
		raw, best = say(x), d
	}
	return raw
}

func rivalled(x text.Span, m text.Placed, rivals []text.Placed, d int) bool {
	for _, r := range rivals {
		if r.Span != m.Span && !r.Contains(m.Span) && gap(x, r.Span) < d {
			return true
		}
	}
	return false
}

// gap returns the number of bytes between two spans, 0 if they touch.
func gap(a, b text.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }
