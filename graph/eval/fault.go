package eval

import (
	"slices"
	"strings"

	"entente/graph"
)

// Fault is why something counts as wrong or missing.
type Fault string

// The faults of entities.
const (
	// Second is a further node for an entity that another node stands for already.
	Second Fault = "second node"
	// Glued is an entity whose mentions went into the node of another one.
	Glued Fault = "joined to another"
	// OtherType is a thing that the gold has, or the graph, under another type.
	OtherType Fault = "other type"
	// Noise is a node that stands in page noise alone.
	Noise Fault = "page noise"
	// NotInGold is a node that the gold says nothing of.
	NotInGold Fault = "not in gold"
	// NotFound is an entity or a relation that the graph says nothing of.
	NotFound Fault = "not found"
)

// The faults of relations, beside OtherType and NotFound.
const (
	// WrongEnd is a relation with an end that stands for nothing in the gold.
	WrongEnd Fault = "wrong end"
	// MissedEnd is a relation with an end that the graph has not got.
	MissedEnd Fault = "missed end"
	// Reversed is a relation whose ends are the wrong way round.
	Reversed Fault = "reversed"
	// Unrelated is a relation between two entities that the gold does not join.
	Unrelated Fault = "unrelated ends"
)

// spurious says why a node that stands for nothing is there.
func (s *docScore) spurious(n node) Node {
	out := Node{Type: n.Type, Name: n.Name, Fault: NotInGold}
	for _, c := range s.pairs {
		if c.node == n.ID {
			out.Fault, out.Of = Second, s.entityName(c.gold)
			return out
		}
	}
	best := 0
	for i := range s.gold.Entities {
		if hits := s.touches(n, i); hits > best {
			best = hits
			out.Fault, out.Of = OtherType, s.gold.Entities[i].Type+" "+s.gold.Entities[i].Name
		}
	}
	if best == 0 && s.noisy(n) {
		out.Fault = Noise
	}
	return out
}

// missed says what became of a gold entity that no node stands for.
func (s *docScore) missed(e *GoldEntity) Node {
	out := Node{Type: e.Type, Name: e.Name, Fault: NotFound}
	for _, c := range s.pairs {
		if c.gold == e.ID {
			out.Fault, out.Of = Glued, s.entityName(s.matched[c.node])
			return out
		}
	}
	index := slices.IndexFunc(s.gold.Entities, func(g GoldEntity) bool { return g.ID == e.ID })
	best := 0
	for _, n := range s.nodes {
		if hits := s.touches(n, index); hits > best {
			best = hits
			out.Fault, out.Of = OtherType, n.Type+" "+n.Name
		}
	}
	return out
}

// wrong says why a relation of the graph is wrong.
func (s *docScore) wrong(r *graph.Relation) Edge {
	out := Edge{From: s.nodeName(r.From), Type: r.Type, To: s.nodeName(r.To), Fault: Unrelated}
	from, to := s.matched[r.From], s.matched[r.To]
	if from == "" || to == "" {
		out.Fault = WrongEnd
		return out
	}
	var types []string
	for _, g := range s.gold.Relations {
		switch {
		case g.Type == r.Type && g.From == to && g.To == from:
			out.Fault, out.Of = Reversed, ""
			return out
		case g.From == from && g.To == to, g.From == to && g.To == from:
			types = append(types, g.Type)
		}
	}
	return out.otherTypes(types)
}

// lost says what became of a relation of the gold.
func (s *docScore) lost(g GoldRelation, edges []graph.Relation) Edge {
	out := Edge{From: s.entityName(g.From), Type: g.Type, To: s.entityName(g.To), Fault: NotFound}
	if !s.found(g.From) || !s.found(g.To) {
		out.Fault = MissedEnd
		return out
	}
	var types []string
	for _, r := range edges {
		from, to := s.matched[r.From], s.matched[r.To]
		switch {
		case g.Type == r.Type && g.From == to && g.To == from:
			out.Fault, out.Of = Reversed, ""
			return out
		case g.From == from && g.To == to, g.From == to && g.To == from:
			types = append(types, r.Type)
		}
	}
	return out.otherTypes(types)
}

// otherTypes makes the type the fault, if there are others.
func (e Edge) otherTypes(types []string) Edge {
	if len(types) > 0 {
		slices.Sort(types)
		e.Fault, e.Of = OtherType, strings.Join(slices.Compact(types), ", ")
	}
	return e
}

// found reports whether some node stands for a gold entity.
func (s *docScore) found(gold string) bool {
	for _, g := range s.matched {
		if g == gold {
			return true
		}
	}
	return false
}
