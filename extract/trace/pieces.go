package trace

import (
	"slices"

	"entente/extract/text"
)

// piece is a run of text that the same mentions cover.
//
//	 ┌────────────── 0 ──────────────┐
//	a ten-year contract with Sunrise Steel of Japan
//	                         └── 1 ────┘    └─ 2 ─┘
//
// has the pieces "a ten-year contract with " in 0, "Sunrise" in 0 and 1, " Steel"
// in 1, " of " in none and "Japan" in 2. Mentions nest as a rule, but may cross.
type piece struct {
	text.Span
	// in are indices into Analysis.Mentions, those that begin first first.
	in []int
}

// pieces cuts a span of the text where mentions begin and end. The mentions are
// indices in the order of Analysis.Mentions; what of them lies outside the span is
// ignored.
func (a *Analysis) pieces(within text.Span, mentions []int) []piece {
	bounds := []int{within.End}
	for _, m := range mentions {
		bounds = append(bounds, a.Mentions[m].Start, a.Mentions[m].End)
	}
	slices.Sort(bounds)
	var out []piece
	var in []int
	start, next := within.Start, 0
	for _, end := range bounds {
		if end <= start || end > within.End {
			continue
		}
		in = slices.DeleteFunc(in, func(m int) bool { return a.Mentions[m].End <= start })
		for ; next < len(mentions) && a.Mentions[mentions[next]].Start <= start; next++ {
			if m := mentions[next]; a.Mentions[m].End > start {
				in = append(in, m)
			}
		}
		out = append(out, piece{text.Span{Start: start, End: end}, slices.Clone(in)})
		start = end
	}
	return out
}

// shared returns how many mentions of a and b are the same from the first on: those
// that go on where b follows a.
func shared(a, b []int) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
