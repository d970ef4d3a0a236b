package extract

import (
	"cmp"
	"regexp"
	"slices"
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
// the text only says "last Friday" and the document's date is known.
func say(x value.Value) string {
	if x.Kind == date && x.Date != "" && !strings.HasPrefix(x.Date, "--") && !strings.ContainsAny(x.Raw, "0123456789") {
		return x.Date
	}
	return strings.Join(strings.Fields(x.Raw), " ")
}

// told reports whether a value is one that everybody can tell: not "on Friday" in a
// document without a date.
func told(x value.Value) bool { return x.Kind != date || x.Date != "" }

// maxReach is the most bytes between a value and what it belongs to.
const maxReach = 120

// nearest returns the value of a kind, as the text says it, that stands nearest to
// the mentions of a relation in one of their sentences; empty if there is none.
func (v *values) nearest(from, to text.Placed, kind value.Kind) string {
	raw, best := "", maxReach
	for sentence := min(from.Sentence, to.Sentence); sentence <= max(from.Sentence, to.Sentence); sentence++ {
		for _, x := range v.of(sentence) {
			if d := min(gap(x.Span, from.Span), gap(x.Span, to.Span)); x.Kind == kind && told(x) && d < best && !v.endsTerm(x) {
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
		if x.Kind != kind || !told(x) || d >= best || rivalled(x.Span, m, rivals, d) {
			continue
		}
		raw, best = say(x), d
	}
	return raw
}

func rivalled(x text.Span, m text.Placed, rivals []text.Placed, d int) bool {
	for _, r := range near(rivals, m.Span) {
		if r.Sentence == m.Sentence && r.Span != m.Span && !r.Contains(m.Span) && gap(x, r.Span) < d {
			return true
		}
	}
	return false
}

// listed stands between two things of a list.
var listed = regexp.MustCompile(`^[\s,;]*(?:(?:and|or|as well as|plus)\s+)?(?:(?:a|an|the|its|their|two|three|another|also)\s+)*$`)

// near returns those of mentions in text order that begin so near to a span that they
// may share a value with it.
func near(mentions []text.Placed, s text.Span) []text.Placed {
	first, last := nearBy(mentions, s)
	return mentions[first:last]
}

// nearBy returns the first of the mentions that near returns, and the one behind the last.
func nearBy(mentions []text.Placed, s text.Span) (first, last int) {
	start := func(m text.Placed, at int) int { return cmp.Compare(m.Start, at) }
	first, _ = slices.BinarySearchFunc(mentions, s.Start-2*maxClause, start)
	last, _ = slices.BinarySearchFunc(mentions, s.End+2*maxClause, start)
	return first, last
}

// withoutCompanions returns the rivals, which are in text order, near to a mention in
// its sentence but for those that stand in one list with it: "on Friday they signed an
// accord and two protocols" dates all.
func (v *values) withoutCompanions(m text.Placed, rivals []text.Placed) []text.Placed {
	var before, behind []text.Placed
	for _, r := range near(rivals, m.Span) {
		switch {
		case r.Sentence != m.Sentence:
		case r.End <= m.Start:
			before = append(before, r)
		case r.Start >= m.End:
			behind = append(behind, r)
		}
	}
	source, first, last := v.s.Document.Text, m.Span, m.Span
	for n := len(before); n > 0 && before[n-1].End <= first.Start && listed.MatchString(source[before[n-1].End:first.Start]); n-- {
		first, before = before[n-1].Span, before[:n-1]
	}
	for len(behind) > 0 && behind[0].Start >= last.End && listed.MatchString(source[last.End:behind[0].Start]) {
		last, behind = behind[0].Span, behind[1:]
	}
	return append(before, behind...)
}

// gap returns the number of bytes between two spans, 0 if they touch.
func gap(a, b text.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }
