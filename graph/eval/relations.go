package eval

import (
	"entente/graph"
)

// fact is a relation between gold entities; an end is empty where a node of the
// graph is none of them.
type fact struct{ typ, from, to string }

// fact orders the ends of a relation that says the same either way.
func (s *docScore) fact(typ, from, to string) fact {
	if s.options.symmetric(typ) && to < from {
		from, to = to, from
	}
	return fact{typ, from, to}
}

// link is two gold entities that some relation joins, whatever its type.
func (f fact) link() fact {
	return fact{"", min(f.from, f.to), max(f.from, f.to)}
}

// goldFacts returns the relations to find, in the order of the gold file and as
// it writes them last, and those that count neither way.
func (s *docScore) goldFacts() (wanted []fact, written map[fact]GoldRelation, free map[fact]bool) {
	optional := s.optional()
	written, free = map[fact]GoldRelation{}, map[fact]bool{}
	for _, r := range s.gold.Relations {
		f := s.fact(r.Type, r.From, r.To)
		if r.Optional || optional[r.From] || optional[r.To] {
			free[f] = true
			continue
		}
		if _, seen := written[f]; !seen {
			wanted = append(wanted, f)
		}
		written[f] = r
	}
	return wanted, written, free
}

func (s *docScore) scoreRelations(edges []graph.Relation) {
	wanted, written, free := s.goldFacts()
	sec := &s.report.Relations
	found := make(map[fact]bool, len(wanted)) // false: not yet found
	for _, f := range wanted {
		found[f] = false
		sec.count(f.typ, Tally{Gold: 1})
	}
	seen := map[fact]bool{}
	for _, r := range edges {
		f := s.fact(r.Type, s.matched[r.From], s.matched[r.To])
		own := fact{r.Type, r.From, r.To}
		if seen[own] || free[f] || r.Type == "RELATED_TO" {
			seen[own] = true
			continue
		}
		seen[own] = true
		done, known := found[f]
		right := known && !done
		sec.count(r.Type, Judgement{Right: right}.tally())
		s.judgeEdge(&r, right)
		if right {
			found[f] = true
			s.scoreProperties(r.Type, written[f].Props, properties(&r))
			continue
		}
		s.report.Wrong = append(s.report.Wrong, s.wrong(&r))
	}
	for _, f := range wanted {
		if !found[f] {
			s.scoreProperties(f.typ, written[f].Props, nil)
			s.report.Lost = append(s.report.Lost, s.lost(written[f], edges))
		}
	}
	s.scoreParties(wanted, found, edges, free)
	s.scoreLinks(wanted, edges)
}

// scoreLinks counts the pairs of gold entities that any edge joins.
func (s *docScore) scoreLinks(wanted []fact, edges []graph.Relation) {
	joined := map[fact]bool{}
	for _, f := range wanted {
		joined[f.link()] = false
	}
	for _, r := range edges {
		from, to := s.matched[r.From], s.matched[r.To]
		l := fact{"", from, to}.link()
		if _, ok := joined[l]; ok && from != "" && to != "" {
			joined[l] = true
		}
	}
	s.report.LinkedPairs.Gold = len(joined)
	for _, ok := range joined {
		if ok {
			s.report.LinkedPairs.Right++
		}
	}
}

// nodeName returns the name of a node of the document; an edge's end may be
// named in other documents only, and then has none here.
func (s *docScore) nodeName(id string) string {
	for _, n := range s.nodes {
		if n.ID == id {
			return n.Name
		}
	}
	return ""
}

func (s *docScore) entityName(id string) string {
	for _, e := range s.gold.Entities {
		if e.ID == id {
			return e.Name
		}
	}
	return id
}
