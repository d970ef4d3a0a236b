package graph_test

import (
	"errors"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"

	dgraph "github.com/dominikbraun/graph"
)

func TestLibraryLosesNoRelation(t *testing.T) {
	for name, g := range map[string]*graph.Graph{
		"tiny": graphtest.Tiny(), "nasty": graphtest.Nasty(), "random": graphtest.Random(300, 5), "empty": {},
	} {
		lib, err := graph.Library(g, 0)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		edges, err := lib.Edges()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range edges {
			for _, r := range graph.Relations(e) {
				got = append(got, r.ID)
				if r.From != e.Source || r.To != e.Target {
					t.Errorf("%s: relation %s is on the edge from %s to %s", name, r.ID, e.Source, e.Target)
				}
			}
			if e.Properties.Weight != len(graph.Relations(e)) {
				t.Errorf("%s: weight %d of %d relations", name, e.Properties.Weight, len(graph.Relations(e)))
			}
		}
		slices.Sort(got)
		var want []string
		for _, r := range g.Relations() {
			want = append(want, r.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d relations in the library's graph, want %d", name, len(got), len(want))
		}
		if n, err := lib.Order(); err != nil || n != len(g.Entities()) {
			t.Errorf("%s: %d vertices, %v", name, n, err)
		}
	}
}

func TestLibraryAlgorithms(t *testing.T) {
	lib, err := graph.Library(graphtest.Tiny(), 0)
	if err != nil {
		t.Fatal(err)
	}
	path, err := dgraph.ShortestPath(lib, "person-berg", "place-riga")
	if want := []string{"person-berg", "agreement-supply", "project-harbor", "place-riga"}; err != nil || !slices.Equal(path, want) {
		t.Errorf("ShortestPath = %v, %v, want %v", path, err, want)
	}
	edge, err := lib.Edge("company-norvik", "company-baltic")
	if err != nil || len(graph.Relations(edge)) != 2 || edge.Source.Name != "Norvik Energy" {
		t.Errorf("edge from %s with %d relations, %v", edge.Source.Name, len(graph.Relations(edge)), err)
	}
	if _, err := lib.Edge("place-riga", "company-baltic"); !errors.Is(err, dgraph.ErrEdgeNotFound) {
		t.Errorf("missing edge: %v", err)
	}
	if _, err := lib.Vertex("nobody"); !errors.Is(err, dgraph.ErrVertexNotFound) {
		t.Errorf("missing vertex: %v", err)
	}
	order, err := dgraph.StableTopologicalSort(lib, func(a, b string) bool { return a < b })
	if err != nil || order[0] != "person-berg" {
		t.Errorf("StableTopologicalSort = %v, %v", order, err)
	}
}

func TestLibraryIsReadOnly(t *testing.T) {
	lib, err := graph.Library(graphtest.Tiny(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"AddVertex":    lib.AddVertex(graph.Entity{ID: "new"}),
		"RemoveVertex": lib.RemoveVertex("place-riga"),
		"AddEdge":      lib.AddEdge("place-riga", "person-berg"),
		"UpdateEdge":   lib.UpdateEdge("company-norvik", "company-baltic"),
		"RemoveEdge":   lib.RemoveEdge("company-norvik", "company-baltic"),
	} {
		if !errors.Is(err, graph.ErrReadOnly) {
			t.Errorf("%s: %v", name, err)
		}
	}
	clone, err := lib.Clone()
	if err != nil {
		t.Fatal(err)
	}
	if err := clone.AddVertex(graph.Entity{ID: "new"}); err != nil {
		t.Errorf("a clone refuses a vertex: %v", err)
	}
	if _, err := graph.Library(graphtest.Tiny(), 8); !errors.Is(err, graph.ErrTooLarge) {
		t.Errorf("beyond the bound: %v", err)
	}
}
