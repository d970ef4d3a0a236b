package explorer

import (
	"context"
	"math"

	"entente/export/explorer/layout"
	"entente/graph"
	"entente/graph/analyze"
)

// Radii of nodes: one without relations is small, a hub up to thrice as large.
const (
	smallest = 0.4
	largest  = 1.3
)

// place gives the nodes of a view their radii and places. Denied relations hold
// nothing together.
func place(ctx context.Context, g graph.View, v *view) error {
	plan := layout.Graph{Radius: make([]float64, len(v.Nodes))}
	seen := map[layout.Edge]bool{}
	degree := make([]int, len(v.Nodes))
	for _, e := range v.Edges {
		pair := layout.Edge{A: min(e.From, e.To), B: max(e.From, e.To)}
		if !e.Denied && e.From != e.To && !seen[pair] {
			seen[pair] = true
			degree[e.From]++
			degree[e.To]++
			plan.Edges = append(plan.Edges, pair)
		}
	}
	for i, d := range degree {
		plan.Radius[i] = min(largest, smallest+float64(math.Sqrt(float64(d))*0.08))
	}
	var err error
	if plan.Group, err = communities(ctx, g); err != nil {
		return err
	}
	at, err := layout.Place(ctx, plan)
	if err != nil {
		return err
	}
	for i := range v.Nodes {
		n := &v.Nodes[i]
		n.X, n.Y, n.Radius = round(at[i].X, 100), round(at[i].Y, 100), round(plan.Radius[i], 100)
	}
	return nil
}

// communities numbers the community of each entity.
func communities(ctx context.Context, g graph.View) ([]int, error) {
	groups, err := analyze.Communities(ctx, g)
	if err != nil {
		return nil, err
	}
	at := make(map[string]int, len(g.Entities()))
	for i, e := range g.Entities() {
		at[e.ID] = i
	}
	group := make([]int, len(at))
	for k, ids := range groups {
		for _, id := range ids {
			group[at[id]] = k
		}
	}
	return group, nil
}
