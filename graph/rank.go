package graph

import (
	"cmp"
	"slices"
)

// support is what speaks for an entity, strongest first.
type support struct {
	id                             string
	focus                          bool
	witnesses, mentions, relations int
}

// top keeps the n best supported entities; those in focus come first.
func (s *selection) top(n int, focus []string) {
	witnesses, degree := NewWitnesses(s.view), map[string]int{}
	for _, r := range s.relations {
		degree[r.From]++
		degree[r.To]++
	}
	ranked := make([]support, 0, len(s.entities))
	for id, e := range s.entities {
		ranked = append(ranked, support{
			id: id, focus: slices.Contains(focus, id), witnesses: mentioning(e, witnesses),
			mentions: len(e.Mentions), relations: degree[id],
		})
	}
	slices.SortFunc(ranked, func(a, b support) int {
		if a.focus != b.focus {
			if a.focus {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.witnesses, a.witnesses), cmp.Compare(b.mentions, a.mentions),
			cmp.Compare(b.relations, a.relations), cmp.Compare(a.id, b.id))
	})
	best := map[string]bool{}
	for _, r := range ranked[:min(max(n, len(focus)), len(ranked))] {
		best[r.id] = true
	}
	s.keep(best)
}

// mentioning counts the independent documents that mention e.
func mentioning(e Entity, w Witnesses) int {
	seen := map[string]bool{}
	for _, m := range e.Mentions {
		seen[w.Of(m.Document)] = true
	}
	return len(seen)
}
