package store_test

import (
	"path/filepath"
	"testing"

	"entente/graph/ontology"
	"entente/graph/store"
)

// TestOntologyIsKept shows that a relation type of the user's own keeps its meaning
// for whoever opens the file later: RIVAL_OF is symmetric, so that both directions
// are one relation.
func TestOntologyIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "g.db")
	own, err := ontology.Extend("own.yaml", []byte("relations:\n  - {name: RIVAL_OF, from: [Company], to: [Company], symmetric: true}\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	put := func(lines ...string) {
		t.Helper()
		if err := s.Put(t.Context(), "r", item("a.txt", "a", lines...)); err != nil {
			t.Fatal(err)
		}
	}
	put("Acme RIVAL_OF Beta", "Beta RIVAL_OF Acme")
	if got := relations(t, s); got != 2 {
		t.Fatalf("%d relations with the default ontology, want 2", got)
	}
	if err := s.SetOntology(t.Context(), ontology.Default()); err != nil {
		t.Fatal(err)
	}
	if o, err := s.Ontology(t.Context()); err != nil || o != ontology.Default() {
		t.Fatalf("Ontology = %v, %v; want the default one", o, err)
	}
	for range 2 { // twice is once
		if err := s.SetOntology(t.Context(), own); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, path)
	defer s.Close()
	if got := relations(t, s); got != 1 {
		t.Errorf("%d relations after the file is opened again, want 1", got)
	}
}

func relations(t *testing.T, s *store.Store) int {
	t.Helper()
	g, err := s.Graph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return len(g.Relations())
}
