package eval

import (
	"slices"

	"entente/graph"
)

// Judgement is what the gold says of one node or edge, as one document shows it.
// What counts neither way has none.
type Judgement struct {
	// ID is that of the entity or relation.
	ID   string
	Type string
	// Confidence is the one that the graph states.
	Confidence float64
	// Finders are those of a relation's evidence in the document, sorted.
	Finders []string
	Right   bool
}

func (s *docScore) judgeNode(n node, right bool) {
	s.report.Nodes = append(s.report.Nodes, Judgement{ID: n.ID, Type: n.Type, Confidence: n.Confidence, Right: right})
}

func (s *docScore) judgeEdge(r *graph.Relation, right bool) {
	j := Judgement{ID: r.ID, Type: r.Type, Confidence: r.Confidence, Right: right}
	for _, e := range r.Evidence {
		if e.Finder != "" {
			j.Finders = append(j.Finders, e.Finder)
		}
	}
	slices.Sort(j.Finders)
	j.Finders = slices.Compact(j.Finders)
	s.report.Edges = append(s.report.Edges, j)
}

// byFinder tallies edges by who found them; one that several found counts for each.
// The gold of each is all the gold: its recall is the share that it found.
func byFinder(edges []Judgement, gold int) map[string]Tally {
	tallies := map[string]Tally{}
	for _, e := range edges {
		for _, f := range e.Finders {
			t := Tally{System: 1}
			if e.Right {
				t.Right = 1
			}
			tallies[f] = tallies[f].plus(t)
		}
	}
	for f, t := range tallies {
		t.Gold = gold
		tallies[f] = t
	}
	return tallies
}
