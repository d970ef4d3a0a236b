package analyze_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/analyze"
	"entente/graph/graphtest"

	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"
	"pgregory.net/rapid"
)

// oracle gives gonum the undirected view of g: weights are summed confidences.
func oracle(g *graph.Graph) (*simple.WeightedUndirectedGraph, map[string]int64) {
	o := simple.NewWeightedUndirectedGraph(0, 0)
	node := map[string]int64{}
	for i, e := range g.Entities() {
		node[e.ID] = int64(i)
		o.AddNode(simple.Node(i))
	}
	for _, r := range g.Relations() {
		if r.Polarity == graph.Denied || r.From == r.To {
			continue
		}
		w, _ := o.Weight(node[r.From], node[r.To])
		o.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(node[r.From]), T: simple.Node(node[r.To]), W: w + r.Confidence})
	}
	return o, node
}

func TestComponentsAgreeWithGonum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphtest.Random(rapid.IntRange(0, 60).Draw(t, "n"), rapid.Uint64().Draw(t, "seed"))
		sparse := thin(g)
		o, node := oracle(sparse)
		want := topo.ConnectedComponents(o)
		got := analyze.Components(sparse)
		if len(got) != len(want) {
			t.Fatalf("%d components, want %d", len(got), len(want))
		}
		label := map[int64]int{}
		for i, c := range want {
			for _, n := range c {
				label[n.ID()] = i
			}
		}
		for i, c := range got {
			if i > 0 && len(c) > len(got[i-1]) {
				t.Fatal("a larger component comes after a smaller one")
			}
			for _, id := range c {
				if label[node[id]] != label[node[c[0]]] {
					t.Fatalf("%s and %s are not connected", id, c[0])
				}
			}
		}
	})
}

// thin keeps every fourth relation.
func thin(g *graph.Graph) *graph.Graph {
	var some []graph.Relation
	for i, r := range g.Relations() {
		if i%4 == 0 {
			some = append(some, r)
		}
	}
	s, err := graph.New(slices.Clone(g.Documents()), slices.Clone(g.Entities()), some)
	if err != nil {
		panic(err)
	}
	return s
}

func TestCentralityAgreesWithGonum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphtest.Random(rapid.IntRange(1, 80).Draw(t, "n"), rapid.Uint64().Draw(t, "seed"))
		o, node := oracle(g)
		both := simple.NewWeightedDirectedGraph(0, 0)
		for i := range g.Entities() {
			both.AddNode(simple.Node(i))
		}
		for edges := o.WeightedEdges(); edges.Next(); {
			e := edges.WeightedEdge()
			if e.Weight() > 0 {
				both.SetWeightedEdge(e)
				both.SetWeightedEdge(e.ReversedEdge().(simple.WeightedEdge))
			}
		}
		want := network.PageRank(both, 0.85, 1e-10)
		got, err := analyze.Centrality(context.Background(), g)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for i, r := range got {
			sum += r.Score
			if math.Abs(r.Score-want[node[r.Entity]]) > 1e-6 {
				t.Fatalf("%s has %g, want %g", r.Entity, r.Score, want[node[r.Entity]])
			}
			if i > 0 && r.Score > got[i-1].Score {
				t.Fatal("not in order of score")
			}
		}
		if math.Abs(sum-1) > 1e-6 {
			t.Fatalf("scores sum to %g", sum)
		}
	})
}

func TestCommunitiesAreAsGoodAsGonums(t *testing.T) {
	for seed := range uint64(20) {
		g := graphtest.Random(150, seed)
		o, node := oracle(g)
		groups, err := analyze.Communities(t.Context(), g)
		if err != nil {
			t.Fatal(err)
		}
		got := community.Q(o, nodes(groups, node), 1)
		want := community.Q(o, community.Modularize(o, 1, nil).Communities(), 1)
		if got < want-0.02 {
			t.Errorf("seed %d: modularity %.4f, gonum's %.4f", seed, got, want)
		}
		again, err := analyze.Communities(t.Context(), g)
		if err != nil || !slices.EqualFunc(groups, again, slices.Equal) {
			t.Errorf("seed %d: two runs differ", seed)
		}
	}
}

func nodes(groups [][]string, node map[string]int64) [][]gonum.Node {
	list := make([][]gonum.Node, len(groups))
	for i, g := range groups {
		for _, id := range g {
			list[i] = append(list[i], simple.Node(node[id]))
		}
	}
	return list
}

// Two cliques with one link between are two communities.
func TestCommunitiesOfTwoCliques(t *testing.T) {
	d := dense(10)
	var relations []graph.Relation
	for _, r := range d.Relations() {
		left, right := r.From < "e000005", r.To < "e000005"
		if left == right || r.From == "e000005" && r.To == "e000004" {
			r.Confidence = 0.9
			relations = append(relations, r)
		}
	}
	g, err := graph.New(d.Documents(), d.Entities(), relations)
	if err != nil {
		t.Fatal(err)
	}
	groups, err := analyze.Communities(t.Context(), g)
	if err != nil || len(groups) != 2 || len(groups[0]) != 5 || groups[0][0] != "e000000" || groups[0][4] != "e000004" {
		t.Errorf("communities %v, %v", groups, err)
	}
}

func TestCircles(t *testing.T) {
	owns := func(from, to string) graph.Relation {
		return graph.Relation{ID: from + to, Type: "OWNS", From: from, To: to, Polarity: graph.Affirmed}
	}
	entities := make([]graph.Entity, 0, 7)
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		entities = append(entities, graph.Entity{ID: id})
	}
	supplies := owns("g", "f")
	supplies.Type = "SUPPLIES"
	denied := owns("d", "c")
	denied.Polarity = graph.Denied
	g, err := graph.New(nil, entities, []graph.Relation{
		owns("a", "b"), owns("b", "c"), owns("c", "a"), owns("c", "d"), denied, owns("e", "d"), owns("f", "g"), supplies,
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := analyze.Circles(g, "OWNS")
	if err != nil || len(got) != 1 || !slices.Equal(got[0], []string{"a", "b", "c"}) {
		t.Errorf("Circles(OWNS) = %v, %v", got, err)
	}
	if got, err = analyze.Circles(g); err != nil || len(got) != 2 {
		t.Errorf("Circles() = %v, %v, want two", got, err)
	}
}

func TestEmptyGraph(t *testing.T) {
	g := &graph.Graph{}
	if c := analyze.Components(g); len(c) != 0 {
		t.Errorf("components %v", c)
	}
	if r, err := analyze.Centrality(t.Context(), g); err != nil || len(r) != 0 {
		t.Errorf("centrality %v, %v", r, err)
	}
	if c, err := analyze.Communities(t.Context(), g); err != nil || len(c) != 0 {
		t.Errorf("communities %v, %v", c, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := analyze.Communities(ctx, graphtest.Tiny()); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
