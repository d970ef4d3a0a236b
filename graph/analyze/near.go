package analyze

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Near answers "what has most to do with these?". Counting steps does not: over a
// country everything is two steps away from everything. So a walker starts at the
// given entities again and again (random walk with restart; Tong, Faloutsos, Pan,
// "Fast random walk with restart", 2006): a hub passes little of him on to each of
// its many neighbours.

// restart is the chance that the walker starts anew; at .3 he makes two to three steps.
const restart = 0.3

// Near ranks all entities by how close they are to the given ones, the closest first,
// equals by ID. Scores are shares of a random walker's time, as those of Centrality;
// entities that nothing connects with the given ones score 0. The error is
// graph.ErrNotFound for an unknown ID, or ctx's.
func Near(ctx context.Context, v graph.View, ids ...string) ([]Rank, error) {
	n := newNetwork(v)
	home := make([]float64, len(n.entities))
	for _, id := range ids {
		i, err := n.find(id)
		if err != nil {
			return nil, err
		}
		home[i] = 1 / float64(len(ids))
	}
	scores, err := n.restarted(ctx, home)
	if err != nil {
		return nil, err
	}
	return n.ranked(scores), nil
}

// restarted returns the shares of the walker that starts anew at home.
func (n *network) restarted(ctx context.Context, home []float64) ([]float64, error) {
	score, next := slices.Clone(home), make([]float64, len(home))
	out := n.strengths()
	for range iterations {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		moved := 0.0
		for i := range next {
			sum := 0.0
			for _, l := range n.of(i) {
				sum += float64(score[l.to] * l.weight / out[l.to])
			}
			next[i] = float64(restart*home[i]) + float64((1-restart)*sum)
			moved += max(next[i]-score[i], score[i]-next[i])
		}
		score, next = next, score
		if moved < tolerance {
			break
		}
	}
	return score, nil
}

// ranked orders the nodes by score.
func (n *network) ranked(scores []float64) []Rank {
	ranks := make([]Rank, len(scores))
	for i, s := range scores {
		ranks[i] = Rank{n.entities[i].ID, s}
	}
	slices.SortFunc(ranks, func(a, b Rank) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Entity, b.Entity))
	})
	return ranks
}
