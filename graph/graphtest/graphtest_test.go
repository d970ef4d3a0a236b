package graphtest_test

import (
	"testing"

	"entente/graph"
	"entente/graph/graphtest"

	"github.com/google/go-cmp/cmp"
)

var fixtures = []struct {
	name                string
	make                func() *graph.Graph
	entities, relations int
}{
	{"tiny", graphtest.Tiny, 6, 9},
	{"nasty", graphtest.Nasty, 26, 74},
	{"random 0", func() *graph.Graph { return graphtest.Random(0, 1) }, 0, 0},
	{"random 200", func() *graph.Graph { return graphtest.Random(200, 7) }, 200, 395},
}

func TestFixtures(t *testing.T) {
	for _, f := range fixtures {
		t.Run(f.name, func(t *testing.T) {
			a, b := f.make(), f.make()
			if len(a.Entities()) != f.entities || len(a.Relations()) != f.relations {
				t.Errorf("%d entities and %d relations, want %d and %d",
					len(a.Entities()), len(a.Relations()), f.entities, f.relations)
			}
			if d := cmp.Diff(parts(a), parts(b)); d != "" {
				t.Errorf("two calls differ:\n%s", d)
			}
			for _, r := range a.Relations() {
				if len(r.Evidence) == 0 {
					t.Errorf("relation %s has no evidence", r.ID)
				}
			}
		})
	}
}

func parts(g *graph.Graph) []any {
	return []any{g.Documents(), g.Entities(), g.Relations()}
}
