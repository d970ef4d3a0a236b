package diff_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/diff"
	"entente/graph/graphtest"
)

// edit returns Tiny, changed by hand.
func edit(t *testing.T, change func(d []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation)) *graph.Graph {
	t.Helper()
	g := graphtest.Tiny()
	documents := slices.Clone(g.Documents())
	entities, relations := slices.Clone(g.Entities()), slices.Clone(g.Relations())
	e, r := map[string]*graph.Entity{}, map[string]*graph.Relation{}
	for i := range entities {
		e[entities[i].ID] = &entities[i]
	}
	for i := range relations {
		r[relations[i].ID] = &relations[i]
	}
	change(documents, e, r)
	entities = slices.DeleteFunc(entities, func(e graph.Entity) bool { return e.ID == "" })
	relations = slices.DeleteFunc(relations, func(r graph.Relation) bool { return r.ID == "" })
	changed, err := graph.New(documents, entities, relations)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// rename gives an entity another ID, and its relations too.
func rename(e *graph.Entity, r map[string]*graph.Relation, id string) {
	for _, x := range r {
		if x.From == e.ID {
			x.From, x.ID = id, x.ID+"-new"
		}
		if x.To == e.ID {
			x.To, x.ID = id, x.ID+"-new"
		}
	}
	e.ID = id
}

// lines are a difference in short, for tests.
func lines(d *diff.Difference) []string {
	var list []string
	add := func(parts ...string) {
		line := parts[0]
		for _, p := range parts[1:] {
			line += " " + p
		}
		list = append(list, line)
	}
	for _, x := range d.Documents.Added {
		add("+", x.Path)
	}
	for _, x := range d.Documents.Removed {
		add("-", x.Path)
	}
	for _, x := range d.Documents.Changed {
		for _, c := range x.Changes {
			add("~", x.New.Path, c.What, c.Old, c.New)
		}
	}
	for _, x := range d.Entities.Added {
		add("+", x.Name)
	}
	for _, x := range d.Entities.Removed {
		add("-", x.Name)
	}
	for _, x := range d.Entities.Changed {
		for _, c := range x.Changes {
			add("~", x.New.Name+":", c.What, c.Old, c.New)
			for _, s := range c.Lost {
				add("  -", s)
			}
			for _, s := range c.Gained {
				add("  +", s)
			}
		}
	}
	fact := func(f diff.Fact) string { return f.Subject.Name + " " + f.Type + " " + f.Object.Name }
	for _, x := range d.Relations.Added {
		add("+", fact(x))
	}
	for _, x := range d.Relations.Removed {
		add("-", fact(x))
	}
	for _, x := range d.Relations.Changed {
		for _, c := range x.Changes {
			add("~", fact(x.New)+":", c.What, c.Old, c.New)
		}
		for _, p := range x.Lost {
			add("~", fact(x.New)+": -", p.Path, p.Sentence)
		}
		for _, p := range x.Gained {
			add("~", fact(x.New)+": +", p.Path, p.Sentence)
		}
	}
	return list
}

var tests = map[string]struct {
	change func(d []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation)
	want   []string
}{
	"nothing": {func([]graph.Document, map[string]*graph.Entity, map[string]*graph.Relation) {}, nil},
	"an entity is gone": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		e["place-riga"].ID = ""
		r["located_in-project-harbor-place-riga"].ID = ""
	}, []string{"- Riga", "- Harbor Line LOCATED_IN Riga"}},
	"values": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		e["company-norvik"].Aliases = []string{"Norvik"}
		e["agreement-supply"].Properties = map[string]string{"kind": "contract", "date": "3 March 2021", "amount": "2 million"}
		r["owns-company-norvik-company-baltic"].Properties = map[string]string{"stake": "30%"}
		r["owns-company-norvik-company-baltic"].Status = "planned"
	}, []string{"~ supply contract: amount  2 million", "~ supply contract: status signed ", "~ Norvik Energy: aliases  ", "  + Norvik",
		"~ Norvik Energy OWNS Baltic Rail: status  planned", "~ Norvik Energy OWNS Baltic Rail: stake 25% 30%"}},
	"confidence": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		e["place-riga"].Confidence = .85 // at the tolerance
		e["company-norvik"].Confidence = .84
		r["owns-company-norvik-company-baltic"].Confidence = .6
	}, []string{"~ Norvik Energy: confidence 0.9 0.84", "~ Norvik Energy OWNS Baltic Rail: confidence 0.8 0.6"}},
	"denied now": {func(_ []graph.Document, _ map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := r["located_in-project-harbor-place-riga"]
		x.ID, x.Polarity = x.ID+"-denied", graph.Denied
	}, []string{"~ Harbor Line LOCATED_IN Riga: polarity affirmed denied"}},
	"evidence": {func(_ []graph.Document, _ map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := r["located_in-project-harbor-place-riga"]
		x.Evidence = []graph.Evidence{{Document: "d2", Start: 60, End: 70, Score: .8}}
	}, []string{"~ Harbor Line LOCATED_IN Riga: - note.txt Baltic Rail is building the Harbor Line near Riga.",
		"~ Harbor Line LOCATED_IN Riga: + note.txt Norvik Energy holds 25% of Baltic Rail."}},
	"the same sentence within other bounds": {func(_ []graph.Document, _ map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := r["located_in-project-harbor-place-riga"]
		x.Evidence = []graph.Evidence{{Document: "d2", Start: 0, End: 49, Score: .8}}
	}, nil},
	"a namesake's ID": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		rename(e["company-norvik"], r, "company-norvik-2")
	}, nil},
	"called by another name": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := e["company-norvik"]
		x.Name, x.Aliases, x.Mentions = "Norvik", []string{"Norvik Energy"}, nil
		rename(x, r, "company-norvik-2")
	}, []string{"~ Norvik: name Norvik Energy Norvik", "~ Norvik: aliases  ", "  + Norvik Energy"}},
	"called by a name never heard": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := e["company-norvik"]
		x.Name = "Nordic Power"
		rename(x, r, "company-nordic")
	}, []string{"~ Nordic Power: name Norvik Energy Nordic Power"}},
	"of another type": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := e["company-baltic"]
		x.Type = "Organization"
		rename(x, r, "organization-baltic")
	}, []string{"~ Baltic Rail: type Company Organization"}},
	"a shared description joins nothing": {func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := e["place-riga"]
		x.Name, x.Mentions = "Tallinn", nil
		rename(x, r, "place-tallinn")
	}, []string{"+ Tallinn", "- Riga", "+ Harbor Line LOCATED_IN Tallinn", "- Harbor Line LOCATED_IN Riga"}},
	"a text was edited": {func(d []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		const more = "News. "
		var note *graph.Document
		for i := range d {
			if d[i].ID == "d2" {
				note = &d[i]
			}
		}
		note.ID, note.Text = "d2-new", more+note.Text
		for _, x := range e {
			x.Mentions = slices.Clone(x.Mentions)
			for i, m := range x.Mentions {
				if m.Document == "d2" {
					x.Mentions[i] = graph.Mention{Document: "d2-new", Start: m.Start + len(more), End: m.End + len(more)}
				}
			}
		}
		for _, x := range r {
			x.Evidence = slices.Clone(x.Evidence)
			for i, v := range x.Evidence {
				if v.Document == "d2" {
					x.Evidence[i].Document, x.Evidence[i].Start, x.Evidence[i].End = "d2-new", v.Start+len(more), v.End+len(more)
				}
			}
		}
	}, []string{"~ note.txt text d2 d2-new"}},
	"a file was moved": {func(d []graph.Document, _ map[string]*graph.Entity, _ map[string]*graph.Relation) {
		for i := range d {
			if d[i].ID == "d2" {
				d[i].Path = "archive/note.txt"
			}
		}
	}, []string{"~ archive/note.txt path note.txt archive/note.txt"}},
}

func TestCompare(t *testing.T) {
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := diff.Compare(graphtest.Tiny(), edit(t, test.change), diff.Options{})
			if problem := cmp.Diff(test.want, lines(d)); problem != "" {
				t.Errorf("-want +got:\n%s", problem)
			}
			if d.Same() != (len(test.want) == 0) {
				t.Errorf("Same() = %v with %d differences", d.Same(), len(test.want))
			}
		})
	}
}

// What is added one way is removed the other way.
func TestCompareIsSymmetric(t *testing.T) {
	for name, test := range tests {
		there := diff.Compare(graphtest.Tiny(), edit(t, test.change), diff.Options{})
		back := diff.Compare(edit(t, test.change), graphtest.Tiny(), diff.Options{})
		if a, b := there.Entities.Added, back.Entities.Removed; len(a) != len(b) {
			t.Errorf("%s: %d entities are added and %d removed on the way back", name, len(a), len(b))
		}
		if a, b := there.Relations.Added, back.Relations.Removed; len(a) != len(b) {
			t.Errorf("%s: %d relations are added and %d removed on the way back", name, len(a), len(b))
		}
		if a, b := there.Entities.Changed, back.Entities.Changed; len(a) != len(b) {
			t.Errorf("%s: %d entities changed, and %d on the way back", name, len(a), len(b))
		}
		if a, b := there.Relations.Changed, back.Relations.Changed; len(a) != len(b) {
			t.Errorf("%s: %d relations changed, and %d on the way back", name, len(a), len(b))
		}
	}
}

// TestCloseConfidences shows confidences that differ beyond three digits as different.
func TestCloseConfidences(t *testing.T) {
	of := func(confidence float64) *graph.Graph {
		return edit(t, func(_ []graph.Document, e map[string]*graph.Entity, _ map[string]*graph.Relation) {
			e["place-riga"].Confidence = confidence
		})
	}
	d := diff.Compare(of(.8512), of(.8513), diff.Options{Tolerance: -1})
	if got, want := lines(d), []string{"~ Riga: confidence 0.8512 0.8513"}; !slices.Equal(got, want) {
		t.Errorf("difference %q, want %q", got, want)
	}
}

func TestTolerance(t *testing.T) {
	less := edit(t, func(_ []graph.Document, e map[string]*graph.Entity, _ map[string]*graph.Relation) {
		e["place-riga"].Confidence = .89
	})
	for _, test := range []struct {
		tolerance float64
		same      bool
	}{{0, true}, {.01, true}, {.005, false}, {-1, false}} {
		if d := diff.Compare(graphtest.Tiny(), less, diff.Options{Tolerance: test.tolerance}); d.Same() != test.same {
			t.Errorf("tolerance %g: same is %v, want %v", test.tolerance, d.Same(), test.same)
		}
	}
}

// Whatever is taken out of a graph is what the comparison says is gone, and nothing
// is said twice.
func TestAnyPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := graphtest.Random(rapid.IntRange(0, 60).Draw(t, "entities"), rapid.Uint64().Draw(t, "seed"))
		gone := map[string]bool{}
		for _, e := range whole.Entities() {
			gone[e.ID] = rapid.IntRange(0, 4).Draw(t, e.ID) == 0
		}
		entities := slices.DeleteFunc(slices.Clone(whole.Entities()), func(e graph.Entity) bool { return gone[e.ID] })
		relations := slices.DeleteFunc(slices.Clone(whole.Relations()), func(r graph.Relation) bool { return gone[r.From] || gone[r.To] })
		part, err := graph.New(slices.Clone(whole.Documents()), entities, relations)
		if err != nil {
			t.Fatal(err)
		}
		d := diff.Compare(whole, part, diff.Options{})
		if n := len(whole.Entities()) - len(entities); len(d.Entities.Removed) != n || len(d.Entities.Added)+len(d.Entities.Changed) > 0 {
			t.Errorf("%d entities are taken out, found %v", n, lines(d))
		}
		if n := len(whole.Relations()) - len(relations); len(d.Relations.Removed) != n || len(d.Relations.Added)+len(d.Relations.Changed) > 0 {
			t.Errorf("%d relations are taken out, found %v", n, lines(d))
		}
		if d := diff.Compare(part, part, diff.Options{}); !d.Same() {
			t.Errorf("a graph differs from itself: %v", lines(d))
		}
		if _, _, err := d.Merged(); err != nil {
			t.Error(err)
		}
	})
}

func TestMerged(t *testing.T) {
	after := edit(t, func(_ []graph.Document, e map[string]*graph.Entity, r map[string]*graph.Relation) {
		x := e["company-norvik"]
		x.Name = "Nordic Power"
		rename(x, r, "company-nordic")
		r["owns-company-norvik-company-baltic-new"] = r["owns-company-norvik-company-baltic"]
		r["owns-company-norvik-company-baltic"].ID = "" // gone
		e["place-riga"].ID = ""
		r["located_in-project-harbor-place-riga"].ID = ""
	})
	d := diff.Compare(graphtest.Tiny(), after, diff.Options{})
	g, kinds, err := d.Merged()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]diff.Kind{
		"company-nordic": diff.Changed, "place-riga": diff.Removed,
		"owns-company-norvik-company-baltic": diff.Removed, "located_in-project-harbor-place-riga": diff.Removed,
	}
	if problem := cmp.Diff(want, kinds); problem != "" {
		t.Errorf("kinds, -want +got:\n%s", problem)
	}
	var names, facts []string
	for _, e := range g.Entities() {
		names = append(names, e.Name)
	}
	for _, r := range g.Relations() {
		facts = append(facts, r.From+" "+r.Type+" "+r.To)
	}
	slices.Sort(facts)
	if problem := cmp.Diff([]string{"Baltic Rail", "Nordic Power", "Riga", "Harbor Line"}, sorted(names, "Baltic Rail", "Nordic Power", "Riga", "Harbor Line")); problem != "" {
		t.Errorf("entities, -want +got:\n%s", problem)
	}
	wantFacts := []string{"company-baltic OWNS project-harbor", "company-nordic OWNS company-baltic", "company-nordic SUPPLIES company-baltic",
		"project-harbor LOCATED_IN place-riga"}
	if problem := cmp.Diff(wantFacts, facts); problem != "" {
		t.Errorf("relations, -want +got:\n%s", problem)
	}
}

// sorted returns the names in the wanted order, and what else there is behind them.
func sorted(names []string, order ...string) []string {
	slices.SortFunc(names, func(a, b string) int { return slices.Index(order, a) - slices.Index(order, b) })
	return names
}
