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

// seen is what a graph holds of one document.
type seen struct {
	nodes []node
	// edges are the stated relations, denied the others.
	edges, denied []graph.Relation
	day           string // the document's date, YYYY-MM-DD or empty
}

// mentions returns the mentions of the nodes, each with the type of its node.
func (s *seen) mentions() []mention {
	var all []mention
	for _, n := range s.nodes {
		for _, m := range n.spans {
			all = append(all, mention{m, n.Type})
		}
	}
	slices.SortFunc(all, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.typ, b.typ))
	})
	return all
}

// docScore is the scoring of one document.
type docScore struct {
	gold    *Gold
	nodes   []node
	spans   [][]span          // of each gold entity
	pairs   []candidate       // nodes and gold entities that may match, best first
	matched map[string]string // entity ID -> gold ID, one to one
	noise   []span
	options Options
	day     string // the document's date
	report  Document
}

// candidate is a node that may stand for a gold entity.
type candidate struct {
	node, gold string
	weight     int // twice the mentions, plus one for an equal name
}

// scoreDocument compares the nodes and edges that a document gave with its gold.
func scoreDocument(f *goldFile, seen *seen, o Options) Document {
	s := &docScore{gold: f.gold, nodes: seen.nodes, day: seen.day, options: o}
	s.report = Document{Name: f.name, Entities: newSection(), Relations: newSection(), Values: newValues()}
	s.spans, _ = goldSpans(f.gold, f.text)
	s.noise = noiseSpans(f.gold, f.text)
	s.pair()
	s.scoreEntities()
	s.scoreNodeValues()
	s.scoreRelations(seen.edges)
	s.scoreDenied(seen.denied)
	for _, n := range s.nodes {
		if s.noisy(n) {
			s.report.NoiseHits++
		}
	}
	s.report.Mentions = newMentionReport()
	s.report.Mentions.score(f, seen.mentions())
	return s.report
}

// scoreDenied counts what the graph says is denied.
func (s *docScore) scoreDenied(edges []graph.Relation) {
	wanted, _, free := s.goldFacts()
	for _, r := range edges {
		f := s.fact(r.Type, s.matched[r.From], s.matched[r.To])
		if !free[f] {
			s.report.Values.Denied.count(!slices.Contains(wanted, f))
		}
	}
}

// noisy reports whether all mentions of a node lie in noise.
func (s *docScore) noisy(n node) bool {
	return !slices.ContainsFunc(n.spans, func(m span) bool { return !inside(m, s.noise) })
}

// touches returns how many mentions of a node find gold entity i, types apart.
func (s *docScore) touches(n node, i int) int {
	hits := 0
	for _, m := range n.spans {
		if slices.ContainsFunc(s.spans[i], func(g span) bool { return matches(m, g, described(s.gold.Entities[i].Type)) }) {
			hits++
		}
	}
	return hits
}

// pair matches nodes with gold entities, most overlapping mentions first; an
// equal name weighs half a mention. Ties go by IDs.
func (s *docScore) pair() {
	for i := range s.gold.Entities {
		e := &s.gold.Entities[i]
		var names map[string]bool
		for _, n := range s.nodes {
			if !e.Is(n.Type) {
				continue
			}
			hits := s.touches(n, i)
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
			s.pairs = append(s.pairs, c)
		}
	}
	slices.SortFunc(s.pairs, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.node, b.node), cmp.Compare(a.gold, b.gold))
	})
	s.matched = map[string]string{}
	taken := map[string]bool{}
	for _, c := range s.pairs {
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
			s.report.Missed = append(s.report.Missed, s.missed(&e))
		}
	}
	for _, n := range s.nodes {
		g, ok := s.matched[n.ID]
		if optional[g] {
			continue
		}
		sec.count(n.Type, Tally{System: 1})
		s.judgeNode(n, ok)
		if !ok {
			s.report.Spurious = append(s.report.Spurious, s.spurious(n))
		}
	}
}
