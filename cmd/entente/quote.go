package main

import (
	"cmp"
	"slices"

	"entente/graph"
)

// quotes returns the sentences that state a relation, the surest first. Where
// the text is not at hand the sentence is empty.
func quotes(g *graph.Graph, r graph.Relation) []quote {
	out := make([]quote, len(r.Evidence))
	for i, v := range r.Evidence {
		d, _ := g.Document(v.Document) // evidence points into its own graph
		out[i] = quote{Sentence: graph.Sentence(d, v.Start, v.End), Path: d.Path, Offset: v.Start, Score: v.Score}
	}
	slices.SortStableFunc(out, func(a, b quote) int { return cmp.Compare(b.Score, a.Score) })
	return out
}
