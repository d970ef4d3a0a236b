package analyze

import (
	"cmp"
	"fmt"
	"slices"

	dgraph "github.com/dominikbraun/graph"
)

// The library finds all paths between two vertices, but knows no bound: on a
// graph of some dozen well linked nodes it does not come back. So it is given
// the walks of one exact length, unrolled: vertex (k, i) means "at node i after
// k hops", edges lead from layer to layer, and what does not lead to the target
// in the hops that are left is cut off.
//
//	layer 0    1    2    3
//	      A -> x -> y -> B
//	       \-> y -> x -/
//
// Every path from (0, from) to (hops, to) then is a walk of that length, their
// number is known before the library starts (a sum over layers), and where it
// exceeds the bound each vertex keeps only its surest links, as many as fit.

// walks are the ways from one node to another in an exact number of hops that
// touch the two ends only at the ends.
type walks struct {
	n        *network
	from, to int
	away     []int // node -> distance to the target, -1 for none
	hops     int
}

// layer holds the nodes that a walk may be at after some hops, and for each the
// nodes that it may go on to.
type layer map[int][]int

// routes returns the walks that pass no node twice, at most bound of them.
func (w walks) routes(bound int) ([][]int, error) {
	for width := len(w.n.entities); ; width /= 2 {
		layers := w.unroll(max(width, 1))
		if w.count(layers) <= float64(bound) || width <= 1 {
			return w.ask(layers)
		}
		// At the width of the widest vertex nothing would change.
		width = min(width, w.widest(layers))
	}
}

// unroll builds the layers, each node with its surest width ways on.
func (w walks) unroll(width int) []layer {
	ahead := w.aheads()
	layers := make([]layer, w.hops)
	at := []int{w.from}
	for k := range layers {
		layers[k] = layer{}
		next := map[int]bool{}
		for _, i := range at {
			on := w.on(i, ahead[k+1])
			layers[k][i] = on[:min(width, len(on))]
			for _, j := range layers[k][i] {
				next[j] = true
			}
		}
		at = keys(next)
	}
	return layers
}

// aheads returns for each number of hops the nodes from which a walk can reach
// the target in exactly the hops that are left.
func (w walks) aheads() []map[int]bool {
	ahead := make([]map[int]bool, w.hops+1)
	ahead[w.hops] = map[int]bool{w.to: true}
	for k := w.hops - 1; k >= 0; k-- {
		ahead[k] = map[int]bool{}
		for i := range ahead[k+1] {
			for _, l := range w.n.of(i) {
				if l.to != w.to && (l.to == w.from) == (k == 0) {
					ahead[k][l.to] = true
				}
			}
		}
	}
	return ahead
}

// on returns the nodes that a walk may go on to, over the surest link first.
func (w walks) on(i int, ahead map[int]bool) []int {
	var links []link
	for _, l := range w.n.of(i) {
		if ahead[l.to] {
			links = append(links, l)
		}
	}
	slices.SortStableFunc(links, func(a, b link) int { return cmp.Compare(b.best, a.best) })
	nodes := make([]int, len(links))
	for k, l := range links {
		nodes[k] = l.to
	}
	return nodes
}

// count returns the number of walks; a float, as it may be astronomical.
func (w walks) count(layers []layer) float64 {
	ways := map[int]float64{w.to: 1}
	for _, l := range slices.Backward(layers) {
		before := map[int]float64{}
		for i, on := range l {
			for _, j := range on {
				before[i] += ways[j]
			}
		}
		ways = before
	}
	return ways[w.from]
}

func (w walks) widest(layers []layer) int {
	most := 0
	for _, l := range layers {
		for _, on := range l {
			most = max(most, len(on))
		}
	}
	return most
}

// ask hands the layers to the library and returns the walks without repeats.
func (w walks) ask(layers []layer) ([][]int, error) {
	// Vertex keys count from 1: the library mistakes a zero key in places.
	size := len(w.n.entities)
	vertex := func(k, i int) int { return k*size + i + 1 }
	g := dgraph.New(dgraph.IntHash, dgraph.Directed())
	if err := g.AddVertex(vertex(w.hops, w.to)); err != nil {
		return nil, fmt.Errorf("paths: %w", err)
	}
	for k, l := range slices.Backward(layers) {
		for _, i := range keys(l) {
			if err := g.AddVertex(vertex(k, i)); err != nil {
				return nil, fmt.Errorf("paths: %w", err)
			}
			for _, j := range l[i] {
				if err := g.AddEdge(vertex(k, i), vertex(k+1, j)); err != nil {
					return nil, fmt.Errorf("paths: %w", err)
				}
			}
		}
	}
	all, err := dgraph.AllPathsBetween(g, vertex(0, w.from), vertex(w.hops, w.to))
	if err != nil {
		return nil, fmt.Errorf("paths: %w", err)
	}
	return simple(all, size), nil
}

// simple turns vertices back into nodes and drops walks that come by a node twice.
func simple(all [][]int, size int) [][]int {
	var routes [][]int
	for _, walk := range all {
		seen := map[int]bool{}
		route := make([]int, len(walk))
		for k, v := range walk {
			route[k] = (v - 1) % size
			seen[route[k]] = true
		}
		if len(seen) == len(route) {
			routes = append(routes, route)
		}
	}
	return routes
}

func keys[V any](m map[int]V) []int {
	list := make([]int, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
