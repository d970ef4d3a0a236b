package layout_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"entente/export/explorer/layout"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// random is a graph of n nodes and at most m edges in groups of ten, hubs among them.
func random(n, m int, seed uint64) layout.Graph {
	rng := rand.New(rand.NewPCG(seed, 1))
	g := layout.Graph{Radius: make([]float64, n), Group: make([]int, n)}
	for i := range n {
		g.Radius[i], g.Group[i] = 0.4+rng.Float64(), i/10
	}
	seen := map[layout.Edge]bool{}
	for range m {
		x := rng.Float64()
		a, b := int(float64(x*x)*float64(n)), rng.IntN(n)
		e := layout.Edge{A: min(a, b), B: max(a, b)}
		if a != b && !seen[e] {
			seen[e] = true
			g.Edges = append(g.Edges, e)
		}
	}
	return g
}

func place(t testing.TB, g layout.Graph) []layout.Point {
	t.Helper()
	at, err := layout.Place(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func distance(a, b layout.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// checkApart fails t if discs overlap or a place is no number.
func checkApart(t rapid.TB, g layout.Graph, at []layout.Point) {
	for i := range at {
		if math.IsNaN(at[i].X+at[i].Y) || math.IsInf(at[i].X+at[i].Y, 0) {
			t.Fatalf("node %d is at %v", i, at[i])
		}
		for j := range i {
			if d, want := distance(at[i], at[j]), g.Radius[i]+g.Radius[j]; d < want {
				t.Fatalf("nodes %d and %d are %.3f apart, want %.3f", i, j, d, want)
			}
		}
	}
}

func TestNothingOverlaps(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(0, 60).Draw(r, "nodes")
		g := random(n, rapid.IntRange(0, 2*n).Draw(r, "edges"), rapid.Uint64().Draw(r, "seed"))
		if rapid.Bool().Draw(r, "no groups") {
			g.Group = nil
		}
		checkApart(r, g, place(t, g))
	})
}

func TestLargeGraphsDoNotOverlap(t *testing.T) {
	g := random(2000, 4000, 3)
	checkApart(t, g, place(t, g))
}

// Stars, chains, rings and complete graphs bring many nodes into one place, or none.
func TestShapes(t *testing.T) {
	const n = 40
	for name, edge := range map[string]func(i, j int) bool{
		"star": func(i, j int) bool { return i == 0 }, "chain": func(i, j int) bool { return j == i+1 },
		"ring":     func(i, j int) bool { return j == i+1 || i == 0 && j == n-1 },
		"complete": func(i, j int) bool { return true }, "none": func(i, j int) bool { return false },
		"pairs": func(i, j int) bool { return i%2 == 0 && j == i+1 },
	} {
		g := layout.Graph{Radius: slices.Repeat([]float64{0.5}, n)}
		for i := range n {
			for j := i + 1; j < n; j++ {
				if edge(i, j) {
					g.Edges = append(g.Edges, layout.Edge{A: i, B: j})
				}
			}
		}
		t.Run(name, func(t *testing.T) { checkApart(t, g, place(t, g)) })
	}
}

func TestSamePlaces(t *testing.T) {
	if d := cmp.Diff(place(t, random(500, 900, 9)), place(t, random(500, 900, 9))); d != "" {
		t.Error("two layouts of the same graph differ:\n", d)
	}
}

// What is connected lies together: communities of 20 that one edge each joins. None of
// their members lies nearer to a foreign middle than to its own, but for the first, which
// may lie on the way to the next community.
func TestCommunitiesLieTogether(t *testing.T) {
	const groups, size = 8, 20
	rng := rand.New(rand.NewPCG(4, 4))
	g := layout.Graph{Radius: slices.Repeat([]float64{0.5}, groups*size)}
	seen := map[layout.Edge]bool{}
	add := func(a, b int) {
		if e := (layout.Edge{A: min(a, b), B: max(a, b)}); a != b && !seen[e] {
			seen[e] = true
			g.Edges = append(g.Edges, e)
		}
	}
	for k := range groups {
		for range 4 * size {
			add(k*size+rng.IntN(size), k*size+rng.IntN(size))
		}
		add(k*size, (k+1)%groups*size)
	}
	at := place(t, g)
	middle := make([]layout.Point, groups)
	for i, p := range at {
		middle[i/size].X += p.X / size
		middle[i/size].Y += p.Y / size
	}
	for i, p := range at {
		for k, m := range middle {
			if k != i/size && i%size != 0 && distance(p, m) < distance(p, middle[i/size]) {
				t.Errorf("node %d of group %d lies nearer to group %d", i, i/size, k)
			}
		}
	}
}

func TestPlaceEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := layout.Place(ctx, random(100, 200, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("Place after the end of its context = %v, want %v", err, context.Canceled)
	}
}

func BenchmarkPlace(b *testing.B) {
	g := random(5000, 15000, 1)
	for b.Loop() {
		place(b, g)
	}
}
