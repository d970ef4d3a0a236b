package graph_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func ids(g *graph.Graph) string {
	var list []string
	for _, e := range g.Entities() {
		list = append(list, e.ID[strings.Index(e.ID, "-")+1:])
	}
	return strings.Join(list, " ")
}

func types(g *graph.Graph) string {
	var list []string
	for _, r := range g.Relations() {
		s := r.Type
		if r.Polarity == graph.Denied {
			s = "not " + s
		}
		list = append(list, s)
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

const everyone = "supply baltic norvik berg riga harbor"

var filterTests = []struct {
	name                string
	filter              graph.Filter
	entities, relations string
	documents           int
}{
	{"zero", graph.Filter{}, everyone,
		"CONCERNS LOCATED_IN OWNS PARTY_TO PARTY_TO SIGNED SUPPLIES WORKS_FOR", 3},
	{"denied", graph.Filter{Denied: true, Relations: []string{"OWNS"}}, "baltic norvik harbor", "OWNS not OWNS", 3},
	{"types", graph.Filter{Types: []string{"Company", "Person"}}, "baltic norvik berg", "OWNS SUPPLIES WORKS_FOR", 3},
	{"relations", graph.Filter{Relations: []string{"LOCATED_IN"}}, "riga harbor", "LOCATED_IN", 3},
	{"focus", graph.Filter{Focus: []string{"riga"}}, "riga harbor", "LOCATED_IN", 3},
	{"focus, farther", graph.Filter{Focus: []string{"Riga"}, Depth: 2}, "supply riga harbor", "CONCERNS LOCATED_IN", 3},
	{"focus of two", graph.Filter{Focus: []string{"Riga", "anna berg", "place-riga"}}, "supply norvik berg riga harbor",
		"CONCERNS LOCATED_IN PARTY_TO SIGNED WORKS_FOR", 3},
	{"focus stays whatever its type", graph.Filter{Focus: []string{"Riga"}, Types: []string{"Project"}}, "riga harbor", "LOCATED_IN", 3},
	{"focus without relations", graph.Filter{Focus: []string{"Riga"}, Relations: []string{"OWNS"}}, "riga", "", 3},
	{"confidence of relations", graph.Filter{MinConfidence: 0.85}, everyone, "", 3},
	{"confidence of entities", graph.Filter{MinConfidence: 0.95}, "", "", 0},
	{"top", graph.Filter{Top: 2}, "baltic norvik", "OWNS SUPPLIES", 3},
	{"top keeps the focus", graph.Filter{Focus: []string{"Anna Berg"}, Top: 1}, "berg", "", 2},
	{"document", graph.Filter{Documents: []string{"note.txt"}}, "baltic norvik riga harbor", "LOCATED_IN OWNS", 1},
	{"document by ID", graph.Filter{Documents: []string{"d2"}, Types: []string{"Place"}}, "riga", "", 1},
}

func TestFilter(t *testing.T) {
	for _, tt := range filterTests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := tt.filter.Apply(graphtest.Tiny())
			if err != nil {
				t.Fatal(err)
			}
			if got := ids(g); got != tt.entities {
				t.Errorf("entities %s, want %s", got, tt.entities)
			}
			if got := types(g); got != tt.relations {
				t.Errorf("relations %s, want %s", got, tt.relations)
			}
			if n := len(g.Documents()); n != tt.documents {
				t.Errorf("%d documents, want %d", n, tt.documents)
			}
		})
	}
}

func TestFilterUnknown(t *testing.T) {
	for _, f := range []graph.Filter{
		{Focus: []string{"Nobody"}}, {Documents: []string{"none.txt"}},
		{Focus: []string{"Anna Berg"}, Documents: []string{"note.txt"}}, // not in that document
	} {
		if _, err := f.Apply(graphtest.Tiny()); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%+v: error %v", f, err)
		}
	}
	_, err := graph.Filter{Focus: []string{"Norvick Energi"}}.Apply(graphtest.Tiny())
	if err == nil || !strings.Contains(err.Error(), "Norvik Energy") {
		t.Errorf("error %v suggests nothing", err)
	}
}

func TestFilterFolder(t *testing.T) {
	g := graphtest.Random(100, 3)
	for name, want := range map[string]int{"random": 11, "./random/": 11, "random/00003.txt": 1} {
		f, err := graph.Filter{Documents: []string{name}}.Apply(g)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(f.Documents()); n != want {
			t.Errorf("%s: %d documents, want %d", name, n, want)
		}
	}
	if _, err := (graph.Filter{Documents: []string{"rand"}}).Apply(g); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("part of a folder's name: %v", err)
	}
}

// What a filter leaves is a graph (New checks that it is closed), a part of the
// whole, and filtering leaves the whole as it was.
func TestFilterLeavesAPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		seed := rapid.Uint64().Draw(t, "seed")
		g := graphtest.Random(n, seed)
		f := graph.Filter{
			Types:         rapid.SliceOfN(rapid.SampledFrom([]string{"Company", "Person", "Place"}), 0, 2).Draw(t, "types"),
			Relations:     rapid.SliceOfN(rapid.SampledFrom([]string{"OWNS", "SUPPLIES", "PARTY_TO"}), 0, 2).Draw(t, "relations"),
			MinConfidence: rapid.SampledFrom([]float64{0, 0.3, 0.9}).Draw(t, "confidence"),
			Top:           rapid.IntRange(0, 20).Draw(t, "top"), Depth: rapid.IntRange(0, 3).Draw(t, "depth"),
			Denied: rapid.Bool().Draw(t, "denied"),
		}
		if rapid.Bool().Draw(t, "focused") {
			f.Focus = []string{g.Entities()[rapid.IntRange(0, n-1).Draw(t, "focus")].ID}
		}
		if rapid.Bool().Draw(t, "one document") {
			f.Documents = []string{g.Documents()[0].ID}
		}
		part, err := f.Apply(g)
		if errors.Is(err, graph.ErrNotFound) {
			return // the focus is not in the document
		}
		if err != nil {
			t.Fatal(err)
		}
		if f.Top > 0 && len(part.Entities()) > max(f.Top, len(f.Focus)) {
			t.Fatalf("%d entities, at most %d", len(part.Entities()), f.Top)
		}
		for _, e := range part.Entities() {
			if _, err := g.Entity(e.ID); err != nil {
				t.Fatal(err)
			}
		}
		for _, r := range part.Relations() {
			if r.Polarity == graph.Denied && !f.Denied || r.Confidence < f.MinConfidence || len(r.Evidence) == 0 {
				t.Fatalf("relation %+v", r)
			}
		}
		same := graphtest.Random(n, seed)
		if d := cmp.Diff([]any{same.Documents(), same.Entities(), same.Relations()}, []any{g.Documents(), g.Entities(), g.Relations()}); d != "" {
			t.Fatalf("the whole has changed:\n%s", d)
		}
	})
}

func TestStats(t *testing.T) {
	s := graph.Stats(graphtest.Tiny())
	want := graph.Statistics{
		Documents: 3, Copies: 1, Entities: 6, Relations: 9, Denied: 1, Mentions: 23, Evidence: 16,
		EntityTypes:   []graph.Count{{Name: "Company", N: 2}, {Name: "Agreement", N: 1}, {Name: "Person", N: 1}, {Name: "Place", N: 1}, {Name: "Project", N: 1}},
		RelationTypes: []graph.Count{{Name: "OWNS", N: 2}, {Name: "PARTY_TO", N: 2}, {Name: "CONCERNS", N: 1}, {Name: "LOCATED_IN", N: 1}, {Name: "SIGNED", N: 1}, {Name: "SUPPLIES", N: 1}, {Name: "WORKS_FOR", N: 1}},
	}
	if d := cmp.Diff(want, s); d != "" {
		t.Errorf("Stats (-want +got):\n%s", d)
	}
}
