package graph_test

import (
	"errors"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

var newTests = []struct {
	name      string
	documents []graph.Document
	entities  []graph.Entity
	relations []graph.Relation
	want      string
}{
	{"nameless entity", nil, []graph.Entity{{}}, nil, "entity without an ID"},
	{"entity twice", nil, []graph.Entity{{ID: "a"}, {ID: "a"}}, nil, "entity a occurs twice"},
	{"document twice", []graph.Document{{ID: "a"}, {ID: "a"}}, nil, nil, "document a occurs twice"},
	{"relation twice", nil, []graph.Entity{{ID: "a"}, {ID: "b"}},
		[]graph.Relation{{ID: "r", From: "a", To: "b"}, {ID: "r", From: "b", To: "a"}}, "relation r occurs twice"},
	{"dangling relation", nil, []graph.Entity{{ID: "a"}}, []graph.Relation{{ID: "r", From: "a", To: "b"}}, "relation r: entity b: not found"},
	{"mention nowhere", nil, []graph.Entity{{ID: "a", Mentions: []graph.Mention{{Document: "d"}}}}, nil, "entity a: document d: not found"},
	{"mention outside", []graph.Document{{ID: "d", Text: "abc"}},
		[]graph.Entity{{ID: "a", Mentions: []graph.Mention{{Document: "d", Start: 1, End: 4}}}}, nil, "span 1-4 outside the text"},
	{"evidence outside", []graph.Document{{ID: "d", Text: "abc"}}, []graph.Entity{{ID: "a"}},
		[]graph.Relation{{ID: "r", From: "a", To: "a", Evidence: []graph.Evidence{{Document: "d", Start: 2, End: 1}}}}, "relation r: document d: span 2-1"},
}

func TestNewRefuses(t *testing.T) {
	for _, tt := range newTests {
		if _, err := graph.New(tt.documents, tt.entities, tt.relations); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
	}
}

func TestAccess(t *testing.T) {
	g := graphtest.Tiny()
	if e, err := g.Entity("place-riga"); err != nil || e.Name != "Riga" {
		t.Errorf("Entity = %v, %v", e, err)
	}
	if _, err := g.Entity("nobody"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Entity(nobody): %v", err)
	}
	if d, err := g.Document("d2"); err != nil || d.Path != "note.txt" {
		t.Errorf("Document = %v, %v", d.Path, err)
	}
	if _, err := g.Document("d9"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Document(d9): %v", err)
	}
	if out, in := g.Out("company-norvik"), g.In("company-norvik"); len(out) != 3 || len(in) != 1 || out[0].Type != "OWNS" {
		t.Errorf("%d out, %d in", len(out), len(in))
	}
	var empty graph.Graph
	if len(empty.Entities())+len(empty.Out("x")) != 0 {
		t.Error("the zero graph is not empty")
	}
}
