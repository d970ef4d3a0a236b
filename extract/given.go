package extract

import (
	"cmp"
	"context"
	"slices"

	"entente/extract/text"
)

// ExtractFrom returns the claims of a document whose mentions are known: they take
// the place of those that the reader would find, and no block counts as page noise
// for what the reader thinks of it. It serves those who tag by other means, and shows
// what linking and relations make of mentions without a fault.
//
// Mentions may come in any order. One whose bytes are no part of a content block's
// tokens is left out; others are widened to whole tokens. Named is ignored and read
// off the text. Errors are those of Extract.
func (x *Extractor) ExtractFrom(ctx context.Context, d text.Document, mentions []text.Mention) (text.Claims, error) {
	c, err := x.read(ctx, &d, nil, &given{mentions})
	if err != nil {
		return text.Claims{}, err
	}
	return c.claims(), nil
}

// given are the mentions of a document that somebody else found.
type given struct{ mentions []text.Mention }

// within returns the mentions of tokens [first, last), each one once, in order of
// their start, longer ones first, as a tagger would.
func (g *given) within(s *text.Segmented, first, last int) []text.Placed {
	var placed []text.Placed
	for _, m := range g.mentions {
		if p, ok := placeGiven(s, m, first, last); ok {
			placed = append(placed, p)
		}
	}
	slices.SortStableFunc(placed, func(a, b text.Placed) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last), cmp.Compare(a.Type, b.Type))
	})
	return slices.CompactFunc(placed, func(a, b text.Placed) bool {
		return a.First == b.First && a.Last == b.Last && a.Type == b.Type
	})
}

// placeGiven finds the tokens among [first, last) that a mention covers. A mention
// that crosses the end of a block is cut there: the tagger reads block by block.
func placeGiven(s *text.Segmented, m text.Mention, first, last int) (text.Placed, bool) {
	if m.Len() <= 0 {
		return text.Placed{}, false
	}
	tokens := s.Tokens[first:last]
	from, _ := slices.BinarySearchFunc(tokens, m.Start, func(t text.Token, at int) int { return cmp.Compare(t.End, at+1) })
	to := from
	for to < len(tokens) && tokens[to].Start < m.End && tokens[to].Block == tokens[from].Block {
		to++
	}
	if from == to {
		return text.Placed{}, false
	}
	from, to = first+from, first+to
	m.Span, m.Named = s.Cover(from, to), text.FormOf(s, from, to).Kind == text.Name
	return text.Placed{Mention: m, First: from, Last: to, Sentence: s.Tokens[from].Sentence}, true
}
