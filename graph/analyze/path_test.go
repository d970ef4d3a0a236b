package analyze_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/analyze"
	"entente/graph/graphtest"

	"pgregory.net/rapid"
)

// route writes a path as the IDs that it passes.
func route(steps []analyze.Step) string {
	if len(steps) == 0 {
		return ""
	}
	ids := []string{steps[0].From}
	for _, s := range steps {
		ids = append(ids, s.To)
	}
	return strings.Join(ids, " ")
}

var pathTests = []struct{ from, to, want string }{
	{"person-berg", "company-norvik", "person-berg company-norvik"},
	{"person-berg", "company-baltic", "person-berg agreement-supply company-baltic"},
	// Against the direction of the relations.
	{"place-riga", "company-baltic", "place-riga project-harbor agreement-supply company-baltic"},
	{"place-riga", "place-riga", ""},
}

func TestPath(t *testing.T) {
	g := graphtest.Tiny()
	for _, tt := range pathTests {
		steps, err := analyze.Path(t.Context(), g, tt.from, tt.to, analyze.Options{})
		if got := route(steps); err != nil || got != tt.want {
			t.Errorf("Path(%s, %s) = %q, %v, want %q", tt.from, tt.to, got, err, tt.want)
		}
	}
}

func TestPathKeepsRelations(t *testing.T) {
	steps, err := analyze.Path(t.Context(), graphtest.Tiny(), "company-baltic", "company-norvik", analyze.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var types []string
	for _, r := range steps[0].Relations {
		types = append(types, r.Type)
	}
	if !slices.Equal(types, []string{"OWNS", "SUPPLIES"}) {
		t.Errorf("relations %v, want both parallel ones", types)
	}
}

func TestPathErrors(t *testing.T) {
	g := graphtest.Tiny()
	if _, err := analyze.Path(t.Context(), g, "nobody", "place-riga", analyze.Options{}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("unknown start: %v", err)
	}
	if _, err := analyze.Path(t.Context(), g, "place-riga", "nobody", analyze.Options{}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("unknown end: %v", err)
	}
	if _, err := analyze.Path(t.Context(), g, "place-riga", "person-berg", analyze.Options{MaxHops: 2}); !errors.Is(err, analyze.ErrNoPath) {
		t.Errorf("too far: %v", err)
	}
	only, err := graph.Filter{Relations: []string{"OWNS", "LOCATED_IN"}}.Apply(g)
	if err != nil {
		t.Fatal(err)
	}
	// The denied relation between the two connects nothing.
	if _, err := analyze.Path(t.Context(), only, "company-baltic", "project-harbor", analyze.Options{}); !errors.Is(err, analyze.ErrNoPath) {
		t.Errorf("only denied: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := analyze.Paths(ctx, g, "place-riga", "person-berg", analyze.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// allSimple finds paths the slow way.
func allSimple(g *graph.Graph, from, to string, hops int) []string {
	near := map[string]map[string]bool{}
	for _, r := range g.Relations() {
		if r.Polarity == graph.Denied || r.From == r.To {
			continue
		}
		for _, p := range [][2]string{{r.From, r.To}, {r.To, r.From}} {
			if near[p[0]] == nil {
				near[p[0]] = map[string]bool{}
			}
			near[p[0]][p[1]] = true
		}
	}
	var found []string
	var walk func(path []string)
	walk = func(path []string) {
		last := path[len(path)-1]
		if last == to {
			found = append(found, strings.Join(path, " "))
			return
		}
		for next := range near[last] {
			if len(path) <= hops && !slices.Contains(path, next) {
				walk(append(slices.Clone(path), next))
			}
		}
	}
	walk([]string{from})
	slices.Sort(found)
	return found
}

func TestPathsAreAllSimplePaths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 14).Draw(t, "n")
		g := graphtest.Random(n, rapid.Uint64().Draw(t, "seed"))
		from := g.Entities()[rapid.IntRange(0, n-1).Draw(t, "from")].ID
		to := g.Entities()[rapid.IntRange(0, n-1).Draw(t, "to")].ID
		hops := rapid.IntRange(1, 5).Draw(t, "hops")
		if from == to {
			return
		}
		want := allSimple(g, from, to, hops)
		// A high limit, so that none is left out.
		paths, err := analyze.Paths(context.Background(), g, from, to, analyze.Options{MaxHops: hops, Limit: 100_000})
		if len(want) == 0 {
			if !errors.Is(err, analyze.ErrNoPath) {
				t.Fatalf("no path exists, got %d, %v", len(paths), err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i, p := range paths {
			got = append(got, route(p))
			if i > 0 && len(p) < len(paths[i-1]) {
				t.Fatal("a longer path comes before a shorter one")
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("paths\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// dense returns n entities that are all linked with each other.
func dense(n int) *graph.Graph {
	g := graphtest.Random(n, 1)
	var relations []graph.Relation
	for i, a := range g.Entities() {
		for j, b := range g.Entities()[:i] {
			relations = append(relations, graph.Relation{
				ID: a.ID + b.ID, Type: "SUPPLIES", From: a.ID, To: b.ID, Polarity: graph.Affirmed,
				Confidence: float64((i*7+j*3)%10) / 10,
			})
		}
	}
	d, err := graph.New(g.Documents(), g.Entities(), relations)
	if err != nil {
		panic(err)
	}
	return d
}

func TestPathsOfDenseGraphAreBounded(t *testing.T) {
	g := dense(60)
	a, b := g.Entities()[0].ID, g.Entities()[59].ID
	paths, err := analyze.Paths(t.Context(), g, a, b, analyze.Options{MaxHops: 6, Limit: 500})
	if err != nil || len(paths) != 500 {
		t.Fatalf("%d paths, %v, want 500", len(paths), err)
	}
	if len(paths[0]) != 1 || len(paths[1]) != 2 {
		t.Errorf("first paths of %d and %d steps, want 1 and 2", len(paths[0]), len(paths[1]))
	}
	seen := map[string]bool{}
	for _, p := range paths {
		if seen[route(p)] {
			t.Fatalf("%s occurs twice", route(p))
		}
		seen[route(p)] = true
	}
	again, err := analyze.Paths(t.Context(), g, a, b, analyze.Options{MaxHops: 6, Limit: 500})
	if err != nil {
		t.Fatal(err)
	}
	for i := range paths {
		if route(paths[i]) != route(again[i]) {
			t.Fatalf("path %d is %s, then %s", i, route(paths[i]), route(again[i]))
		}
	}
}
