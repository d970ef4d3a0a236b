package coref

import (
	"slices"
	"strings"

	"entente/extract/text"
)

// linkThis joins "this Agreement", as contracts call themselves, and the first
// agreement of the document that bears the word: the one in its title. "This
// agreement" is what a report has spoken of last, and left to the head.
func linkThis(p *partition, s *text.Segmented, mentions []text.Placed) {
	for j, m := range mentions {
		if m.Type != "Agreement" || strings.ToLower(s.Word(m.First)) != "this" {
			continue
		}
		f := text.FormOf(s, m.First, m.Last)
		if f.Kind != text.Name || !Generic(m.Type, f) {
			continue
		}
		first := slices.IndexFunc(mentions[:j], func(a text.Placed) bool {
			return a.Type == m.Type && slices.Contains(text.FormOf(s, a.First, a.Last).Folded, f.Head())
		})
		if first >= 0 && p.mayJoin(p.find(first), p.find(j)) {
			p.union(first, j)
		}
	}
}
