package analyze

import (
	"cmp"
	"fmt"
	"slices"

	"entente/graph"

	dgraph "github.com/dominikbraun/graph"
)

// Components returns the parts of the graph that hang together, whatever the
// direction of relations, as entity IDs: the largest first. Each entity is in
// exactly one.
func Components(v graph.View) [][]string {
	n := newNetwork(v)
	label := make([]int, len(n.entities))
	for i := range label {
		label[i] = -1
	}
	for i := range label {
		if label[i] >= 0 {
			continue
		}
		label[i] = i
		for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
			for _, l := range n.of(queue[0]) {
				if label[l.to] < 0 {
					label[l.to] = i
					queue = append(queue, l.to)
				}
			}
		}
	}
	return n.groups(label)
}

// Circles returns the sets of entities that reach each other along relations of
// the given types, followed in their direction: owners that own each other over
// some steps, say. No types means all. The largest set comes first; sets of one
// are left out. It returns graph.ErrTooLarge beyond 100,000 relations.
func Circles(v graph.View, types ...string) ([][]string, error) {
	part, err := graph.Filter{Relations: types}.Apply(v)
	if err != nil {
		return nil, fmt.Errorf("circles: %w", err)
	}
	lib, err := graph.Library(part, 0)
	if err != nil {
		return nil, fmt.Errorf("circles: %w", err)
	}
	sets, err := dgraph.StronglyConnectedComponents(lib)
	if err != nil {
		return nil, fmt.Errorf("circles: %w", err)
	}
	sets = slices.DeleteFunc(sets, func(s []string) bool { return len(s) < 2 })
	for _, s := range sets {
		slices.Sort(s)
	}
	slices.SortFunc(sets, func(a, b []string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	return sets, nil
}
