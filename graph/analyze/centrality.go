package analyze

import (
	"context"
	"math"

	"entente/graph"
)

// Centrality is PageRank (Page, Brin, Motwani, Winograd, 1999) over the
// undirected view: a walker follows links by their weight, and now and then
// starts anew anywhere. Sums run in a fixed order, and products are rounded
// before they are added, for the same bits on every machine.

const (
	damping    = 0.85
	tolerance  = 1e-9
	iterations = 200
)

// Rank is how central an entity is.
type Rank struct {
	// Entity is an ID.
	Entity string
	// Score is the share of its time that a random walker spends there; all
	// scores of a graph sum to 1.
	Score float64
}

// Centrality ranks all entities by how much of the graph leads to them, the most
// central first, equals by ID. Relations count by their confidence. The error is
// ctx's.
func Centrality(ctx context.Context, v graph.View) ([]Rank, error) {
	n := newNetwork(v)
	scores, err := n.pageRank(ctx)
	if err != nil {
		return nil, err
	}
	return n.ranked(scores), nil
}

func (n *network) pageRank(ctx context.Context) ([]float64, error) {
	size := float64(len(n.entities))
	score, next := make([]float64, len(n.entities)), make([]float64, len(n.entities))
	for i := range score {
		score[i] = 1 / size
	}
	out := n.strengths()
	for range iterations {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n.spread(score, next, out)
		moved := 0.0
		for i := range score {
			moved += math.Abs(next[i] - score[i])
		}
		score, next = next, score
		if moved < tolerance {
			break
		}
	}
	return score, nil
}

// strengths returns the sum of the weights of each node's links.
func (n *network) strengths() []float64 {
	s := make([]float64, len(n.entities))
	for i := range s {
		for _, l := range n.of(i) {
			s[i] += l.weight
		}
	}
	return s
}

// spread makes one step of the walk. Who stands where no weight leads on starts anew.
func (n *network) spread(score, next, out []float64) {
	lost := 0.0
	for i, s := range score {
		if out[i] == 0 {
			lost += s
		}
	}
	base := (1 - damping + float64(damping*lost)) / float64(len(score))
	for i := range next {
		sum := 0.0
		for _, l := range n.of(i) {
			if out[l.to] > 0 {
				sum += float64(score[l.to] * l.weight / out[l.to])
			}
		}
		next[i] = base + float64(damping*sum)
	}
}
