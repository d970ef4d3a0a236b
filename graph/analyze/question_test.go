package analyze_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/analyze"
	"entente/graph/graphtest"
)

// web is a graph of the given relations, "a b c" being a to b and a to c, all of one
// type and sure.
func web(t testing.TB, lines ...string) *graph.Graph {
	t.Helper()
	seen := map[string]bool{}
	var entities []graph.Entity
	var relations []graph.Relation
	add := func(id string) {
		if !seen[id] {
			seen[id] = true
			entities = append(entities, graph.Entity{ID: id, Type: "Company", Name: strings.ToUpper(id)})
		}
	}
	for _, line := range lines {
		names := strings.Fields(line)
		for _, to := range names[1:] {
			add(names[0])
			add(to)
			relations = append(relations, graph.Relation{ID: names[0] + "-" + to, Type: "OWNS", From: names[0], To: to,
				Confidence: 1, Polarity: graph.Affirmed, Evidence: []graph.Evidence{{Document: "d"}}})
		}
	}
	g, err := graph.New([]graph.Document{{ID: "d", Path: "d.txt"}}, entities, relations)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestPart(t *testing.T) {
	g := web(t, "a b c", "b c d")
	part, err := analyze.Part(g, []string{"b", "c", "a", "b"})
	if err != nil {
		t.Fatal(err)
	}
	if n, m, d := len(part.Entities()), len(part.Relations()), len(part.Documents()); n != 3 || m != 3 || d != 1 {
		t.Errorf("the part has %d entities, %d relations and %d documents, want 3, 3, 1", n, m, d)
	}
	if _, err := analyze.Part(g, []string{"a", "z"}); !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), "z") {
		t.Errorf("Part of what is not there = %v, want ErrNotFound and its ID", err)
	}
}

// Over a hub all is two steps away; what else connects comes first.
func TestNearPassesHubsBy(t *testing.T) {
	g := web(t, "firm hub deal", "deal partner", "hub a b c d e f g h i j k l")
	ranks, err := analyze.Near(t.Context(), g, "firm")
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	sum := 0.0
	for _, r := range ranks {
		order = append(order, r.Entity)
		sum += r.Score
	}
	if order[0] != "firm" || slices.Index(order, "partner") > slices.Index(order, "a") {
		t.Errorf("nearest to firm: %v, want partner before a", order)
	}
	if math.Abs(sum-1) > 1e-6 {
		t.Errorf("scores sum to %v, want 1", sum)
	}
	if _, err := analyze.Near(t.Context(), g, "nobody"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Near to what is not there = %v, want ErrNotFound", err)
	}
}

// What nothing connects scores 0, and a graph without relations is no trap.
func TestNearAlone(t *testing.T) {
	g := web(t, "a b", "x y")
	ranks, err := analyze.Near(t.Context(), g, "a")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range ranks {
		if far := r.Entity == "x" || r.Entity == "y"; far != (r.Score == 0) {
			t.Errorf("%s scores %v", r.Entity, r.Score)
		}
	}
	alone, err := graph.New(nil, []graph.Entity{{ID: "a"}, {ID: "b"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if ranks, err = analyze.Near(t.Context(), alone, "b"); err != nil || ranks[0].Entity != "b" || math.IsNaN(ranks[0].Score) {
		t.Errorf("Near in a graph without relations = %v, %v", ranks, err)
	}
}

func TestSummarize(t *testing.T) {
	g := web(t, "a b c d", "b c d", "c d", "w x y z", "x y z", "y z", "d w", "p q")
	o, err := analyze.Summarize(t.Context(), g, 10)
	if err != nil {
		t.Fatal(err)
	}
	if len(o.Communities) != 2 || o.Rest != 2 || o.Others != 1 {
		t.Fatalf("%d communities, %d entities of %d others, want 2, 2 and 1: %+v", len(o.Communities), o.Rest, o.Others, o.Communities)
	}
	for _, c := range o.Communities {
		if len(c.Members) != 4 || c.Relations != 6 {
			t.Errorf("%s has %d members and %d relations, want 4 and 6", c.Name, len(c.Members), c.Relations)
		}
	}
	es, rs := o.Graph.Entities(), o.Graph.Relations()
	if len(es) != 2 || es[0].Properties["entities"] != "4" || es[0].Properties["holds"] != "4 Company" || es[0].Name != "A, B, C" {
		t.Errorf("the overview's entities are %+v", es)
	}
	if len(rs) != 1 || rs[0].Properties["relations"] != "1" || len(rs[0].Evidence) != 1 {
		t.Errorf("the overview's relations are %+v", rs)
	}
	if o, err = analyze.Summarize(t.Context(), g, 1); err != nil || len(o.Communities) != 1 || o.Rest != 6 || o.Others != 2 {
		t.Errorf("the largest community alone: %+v, %v", o, err)
	}
}

// Each entity is in one community or among the rest, and the counts add up.
func TestSummarizeCounts(t *testing.T) {
	for n := range 4 {
		g := graphtest.Random(40*n, 7)
		o, err := analyze.Summarize(t.Context(), g, 5)
		if err != nil {
			t.Fatal(err)
		}
		members := o.Rest
		for _, c := range o.Communities {
			members += len(c.Members)
		}
		if members != len(g.Entities()) {
			t.Errorf("%d entities: communities and rest have %d", len(g.Entities()), members)
		}
		again, _ := analyze.Summarize(t.Context(), g, 5)
		if fmt.Sprint(again.Communities) != fmt.Sprint(o.Communities) {
			t.Error("the same graph gives another overview")
		}
	}
}

func chronicle(t testing.TB) *graph.Graph {
	t.Helper()
	mention := func(doc string) []graph.Mention { return []graph.Mention{{Document: doc}} }
	evidence := func(doc string) []graph.Evidence { return []graph.Evidence{{Document: doc}} }
	date := func(s string) map[string]string { return map[string]string{"date": s} }
	g, err := graph.New(
		[]graph.Document{{ID: "old", Path: "a", Date: "1998-03-01"}, {ID: "new", Path: "b", Date: "2019-06-07"}, {ID: "none", Path: "c"}},
		[]graph.Entity{
			{ID: "a", Type: "Person", Mentions: mention("new")}, {ID: "b", Type: "Person", Mentions: mention("new")},
			{ID: "pact", Type: "Agreement", Properties: date("21 May 2014"), Mentions: mention("new")},
			{ID: "told", Type: "Agreement", Mentions: append(mention("new"), mention("old")...)},
			{ID: "lost", Type: "Agreement", Mentions: mention("none")},
			{ID: "summit", Type: "Event", Mentions: mention("new")},
			{ID: "parade", Type: "Event", Properties: date("9 May"), Mentions: mention("new")},
			{ID: "feast", Type: "Event", Properties: date("9 May"), Mentions: mention("none")},
		},
		[]graph.Relation{
			{ID: "1", Type: "MET_WITH", From: "a", To: "b", Properties: date("June 5th"), Evidence: evidence("new")},
			{ID: "2", Type: "PARTICIPATES_IN", From: "a", To: "summit", Properties: date("2018"), Evidence: evidence("new")},
			{ID: "3", Type: "PARTICIPATES_IN", From: "b", To: "summit", Properties: date("2017-11"), Evidence: evidence("new")},
			{ID: "4", Type: "SIGNED", From: "a", To: "pact", Properties: date("2015"), Evidence: evidence("new")},
			{ID: "5", Type: "MET_WITH", From: "a", To: "b", Properties: date("1 June 2010"), Polarity: graph.Denied, Evidence: evidence("new")},
			{ID: "6", Type: "OWNS", From: "a", To: "b", Evidence: evidence("new")},
		})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestTimeline(t *testing.T) {
	moments, undated := analyze.Timeline(chronicle(t))
	var got []string
	for _, m := range moments {
		s := m.When.String() + " " + m.Entity.ID
		if m.Told {
			s += " told"
		}
		for _, r := range m.Relations {
			s += " " + r.ID
		}
		got = append(got, s)
	}
	want := []string{"1998-03-01 told told", "2014-05-21 pact 4", "2017-11 summit 2 3", "2019-05-09 parade", "2019-06-05  1"}
	if !slices.Equal(got, want) {
		t.Errorf("Timeline = %q, want %q", got, want)
	}
	if undated != 2 { // lost, and the feast of an unknown year
		t.Errorf("%d undated, want 2", undated)
	}
}

func TestCountries(t *testing.T) {
	entity := func(id, typ, name string) graph.Entity { return graph.Entity{ID: id, Type: typ, Name: name} }
	n := 0
	relation := func(typ, from, to string, change ...func(*graph.Relation)) graph.Relation {
		n++
		r := graph.Relation{ID: fmt.Sprint(n), Type: typ, From: from, To: to, Confidence: .9, Polarity: graph.Affirmed}
		for _, f := range change {
			f(&r)
		}
		return r
	}
	g, err := graph.New(nil, []graph.Entity{
		entity("ru", "Place", "Russia"), entity("cn", "Place", "People's Republic of China"), entity("tula", "Place", "Tula Region"),
		entity("plant", "Project", "Haval plant"), entity("gwm", "Company", "Great Wall Motor"), entity("boss", "Person", "A"),
		entity("clerk", "Person", "B"), entity("ministry", "Organization", "the Russian Ministry of Energy"),
		entity("fund", "Company", "Russia-China Investment Fund"), entity("pact", "Agreement", "Russian pact"), entity("roamer", "Company", "Roamer"),
		entity("gone", "Company", "Gone"), entity("never", "Company", "Never")},
		[]graph.Relation{
			relation("LOCATED_IN", "tula", "ru"), relation("LOCATED_IN", "plant", "tula"), relation("LOCATED_IN", "gwm", "cn"),
			relation("WORKS_FOR", "boss", "gwm"), relation("WORKS_FOR", "clerk", "ministry"), relation("LOCATED_IN", "roamer", "cn"),
			relation("LOCATED_IN", "roamer", "ru"), relation("OWNS", "ru", "fund"),
			relation("LOCATED_IN", "gone", "ru", func(r *graph.Relation) { r.Status = "former" }),
			relation("LOCATED_IN", "never", "ru", func(r *graph.Relation) { r.Polarity = graph.Denied }),
		})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"ru": "Russia", "cn": "China", "tula": "Russia", "plant": "Russia", "gwm": "China", "boss": "China",
		"clerk": "Russia", "ministry": "Russia"}
	if got := analyze.Countries(g); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("Countries = %v, want %v", got, want)
	}
}
