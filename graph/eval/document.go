package eval

import (
	"cmp"
	"slices"

	"entente/graph"
)

// node is an entity of the graph as one document shows it.
type node struct {
	*graph.Entity
	spans []span
}

// docScore is the scoring of one document.
type docScore struct {
	gold    *Gold
	nodes   []node
	matched map[string]string // entity ID -> gold ID, one to one
	report  Document
}

// scoreDocument compares the nodes and edges that a document gave with its gold.
func scoreDocument(f *goldFile, nodes []node, edges []graph.Relation) Document {
	s := &docScore{gold: f.gold, nodes: nodes}
	s.report = Document{Name: f.name, Entities: newSection(), Relations: newSection()}
	spans, _ := goldSpans(f.gold, f.text)
	s.pair(spans)
	s.scoreEntities()
	s.scoreRelations(edges)
	regions := noiseSpans(f.gold, f.text)
	for _, n := range nodes {
		if !slices.ContainsFunc(n.spans, func(m span) bool { return !inside(m, regions) }) {
			s.report.NoiseHits++
		}
	}
	return s.report
}

// pair matches nodes with gold entities, most overlapping mentions first; an
// equal name weighs half a mention. Ties go by IDs.
func (s *docScore) pair(spans [][]span) {
	type candidate struct {
		node, gold string
		weight     int // twice the mentions, plus one for an equal name
	}
	var all []candidate
	for i := range s.gold.Entities {
		e := &s.gold.Entities[i]
		var names map[string]bool
		for _, n := range s.nodes {
			if !e.Is(n.Type) {
				continue
			}
			hits := 0
			for _, m := range n.spans {
				if slices.ContainsFunc(spans[i], func(g span) bool { return matches(m, g, described(e.Type)) }) {
					hits++
				}
			}
			if hits == 0 {
				continue
			}
			if names == nil {
				names = foldNames(e.surfaces()...)
			}
			c := candidate{n.ID, e.ID, 2 * hits}
			if names[foldName(n.Name)] || slices.ContainsFunc(n.Aliases, func(a string) bool { return names[foldName(a)] }) {
				c.weight++
			}
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.node, b.node), cmp.Compare(a.gold, b.gold))
	})
	s.matched = map[string]string{}
	taken := map[string]bool{}
	for _, c := range all {
		if _, ok := s.matched[c.node]; !ok && !taken[c.gold] {
			s.matched[c.node], taken[c.gold] = c.gold, true
		}
	}
}

// optional returns the IDs of the optional gold entities.
func (s *docScore) optional() map[string]bool {
	set := map[string]bool{}
	for _, e := range s.gold.Entities {
		if e.Optional {
			set[e.ID] = true
		}
	}
	return set
}

func (s *docScore) scoreEntities() {
	optional, found := s.optional(), map[string]bool{}
	for _, g := range s.matched {
		found[g] = true
	}
	sec := &s.report.Entities
	for _, e := range s.gold.Entities {
		switch {
		case e.Optional:
		case found[e.ID]:
			sec.count(e.Type, Tally{Gold: 1, Right: 1})
		default:
			sec.count(e.Type, Tally{Gold: 1})
			s.report.Missed = append(s.report.Missed, Node{e.Type, e.Name})
		}
	}
	for _, n := range s.nodes {
		g, ok := s.matched[n.ID]
		if optional[g] {
			continue
		}
		sec.count(n.Type, Tally{System: 1})
		if !ok {
			s.report.Spurious = append(s.report.Spurious, Node{n.Type, n.Name})
		}
	}
}
