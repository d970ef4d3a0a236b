package model_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"entente/export/neo4j/model"
	"entente/graph"
	"entente/graph/graphtest"
)

// view is a graph that nobody has checked.
type view struct {
	documents []graph.Document
	entities  []graph.Entity
	relations []graph.Relation
}

func (v *view) Documents() []graph.Document { return v.documents }
func (v *view) Entities() []graph.Entity    { return v.entities }
func (v *view) Relations() []graph.Relation { return v.relations }

const text = "Orla Byrne runs Peat & Sons.\nPeat & Sons owns the Fenmill."

// tiny has one fact that a document and its copy say.
func tiny() *view {
	at := func(document, quote string, score float64) graph.Evidence {
		i := strings.Index(text, quote)
		return graph.Evidence{Document: document, Start: i, End: i + len(quote), Finder: "reader", Score: score}
	}
	return &view{
		documents: []graph.Document{
			{ID: "d1", Path: "a.txt", Date: "2023-01-01", Text: text},
			{ID: "d2", Path: "b.txt", Text: text, CopyOf: "d1"},
		},
		entities: []graph.Entity{
			{ID: "mill", Type: "Project", Name: "Fenmill", Confidence: 0.5, Mentions: []graph.Mention{{Document: "d1", Start: 50, End: 57}}},
			{ID: "peat", Type: "Company", Name: "Peat & Sons", Aliases: []string{"Peat"}, Properties: map[string]string{"kind": "family firm"},
				Mentions: []graph.Mention{{Document: "d2", Start: 16, End: 27}, {Document: "d1", Start: 16, End: 27}, {Document: "d1", Start: 29, End: 40}}},
		},
		relations: []graph.Relation{{
			ID: "f", Type: "OWNS", From: "peat", To: "mill", Confidence: 0.25, Polarity: graph.Affirmed, Status: "planned",
			Properties: map[string]string{"stake": "all"},
			Evidence: []graph.Evidence{
				at("d1", "Peat & Sons", 0.5), at("d1", "Peat & Sons.\nPeat & Sons owns the Fenmill", 0.75),
				at("d2", "owns the Fenmill", 0.75), at("d1", "Peat & Sons", 0.5),
			},
		}},
	}
}

func build(t testing.TB, v graph.View) *model.Model {
	t.Helper()
	m, err := model.New(v, model.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestNew(t *testing.T) {
	m := build(t, tiny())
	var got []string
	for _, table := range m.Nodes {
		for _, n := range table.Rows {
			delete(n.Properties, model.Mark)
			id := n.ID
			if table.Key == model.Evidence {
				delete(n.Properties, "id")
				id = "·"
			}
			got = append(got, fmt.Sprintf("(%s:%s) %v", id, strings.Join(table.Labels(), ":"), n.Properties))
		}
	}
	want := []string{
		"(peat:Entity:Company) map[aliases:[Peat] confidence:0 id:peat kind:family firm mentions:3 name:Peat & Sons type:Company]",
		"(mill:Entity:Project) map[confidence:0.5 id:mill mentions:1 name:Fenmill type:Project]",
		"(d1:Document) map[date:2023-01-01 id:d1 path:a.txt]",
		"(d2:Document) map[id:d2 path:b.txt]",
	}
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	evidence := strings.Join(got[len(want):], "\n")
	for _, want := range []string{
		"(·:Evidence) map[end:27 fact:f finder:reader score:0.5 start:16 text:Orla Byrne runs Peat & Sons. type:OWNS]",
		"(·:Evidence) map[end:57 fact:f finder:reader score:0.75 start:16 text:Orla Byrne runs Peat & Sons. Peat & Sons owns the Fenmill. type:OWNS]",
		"(·:Evidence) map[end:57 fact:f finder:reader score:0.75 start:41 text:Peat & Sons owns the Fenmill. type:OWNS]",
	} {
		if strings.Count(evidence, want) != 1 {
			t.Errorf("evidence lacks, or has twice, %s:\n%s", want, evidence)
		}
	}
}

func TestNewRelations(t *testing.T) {
	m := build(t, tiny())
	counts := map[string]int{}
	for _, table := range m.Relations {
		counts[fmt.Sprintf("%s-%s->%s", table.From, table.Type, table.To)] = len(table.Rows)
	}
	want := map[string]int{
		"Entity-OWNS->Entity": 1, "Entity-MENTIONED_IN->Document": 3, "Document-COPY_OF->Document": 1,
		"Evidence-SUBJECT->Entity": 3, "Evidence-OBJECT->Entity": 3, "Evidence-IN_DOCUMENT->Document": 3,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
	fact := m.Relations[0].Rows[0]
	delete(fact.Properties, model.Mark)
	if diff := cmp.Diff(map[string]any{
		"id": "f", "confidence": 0.25, "polarity": "affirmed", "status": "planned", "stake": "all",
		"documents": []string{"a.txt", "b.txt"}, "witnesses": 1,
		"sentence": "Orla Byrne runs Peat & Sons. Peat & Sons owns the Fenmill.",
	}, fact.Properties); diff != "" {
		t.Errorf("the fact (-want +got):\n%s", diff)
	}
	mentions := m.Relations[1].Rows
	if mentions[1].From != "peat" || mentions[1].To != "d1" || mentions[1].Properties["count"] != 2 {
		t.Errorf("mentions are out of order: %v", mentions)
	}
	if diff := cmp.Diff([]string{"16-27", "29-40"}, mentions[1].Properties["spans"]); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}

func TestNewDenied(t *testing.T) {
	v := tiny()
	v.relations[0].Polarity = graph.Denied
	if m := build(t, v); m.Relations[0].Type != model.MentionedIn || len(m.Nodes) != 3 {
		t.Errorf("a denied fact is in the model: %v", m.Relations[0])
	}
	m, err := model.New(v, model.Options{Denied: true})
	if err != nil || m.Relations[0].Rows[0].Properties["polarity"] != "denied" {
		t.Errorf("with Denied: %v, %v", m.Relations[0], err)
	}
}

// TestNewWithoutText reads a graph whose documents came without their texts.
func TestNewWithoutText(t *testing.T) {
	v := tiny()
	v.documents[0].Text, v.documents[1].Text = "", ""
	m := build(t, v)
	fact := m.Relations[0].Rows[0].Properties
	if s, ok := fact["sentence"]; ok {
		t.Errorf("sentence = %q without a text", s)
	}
}

var brokenTests = []struct {
	name   string
	change func(*view)
	want   string
}{
	{"mention", func(v *view) { v.entities[0].Mentions[0].Document = "gone" }, "entity mill: mention in document gone"},
	{"evidence", func(v *view) { v.relations[0].Evidence[1].Document = "gone" }, "relation f: evidence in document gone"},
	{"end", func(v *view) { v.relations[0].To = "gone" }, "relation f: entity gone"},
}

func TestNewBroken(t *testing.T) {
	for _, test := range brokenTests {
		v := tiny()
		test.change(v)
		_, err := model.New(v, model.Options{})
		if !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error = %v, want ErrNotFound with %q", test.name, err, test.want)
		}
	}
	v := tiny()
	v.entities[0].ID = strings.Repeat("x", 9000)
	if _, err := model.New(v, model.Options{}); err == nil {
		t.Error("an id of 9000 bytes is accepted, which no index takes")
	}
}

// ownTests give the deal properties of its own: what they are called in the model.
var ownTests = []struct {
	own  map[string]string
	want map[string]any
}{
	{map[string]string{"stake": "half"}, map[string]any{"stake": "half"}},
	{map[string]string{"stake": ""}, map[string]any{"stake": nil}},
	// taken names
	{map[string]string{"id": "7"}, map[string]any{"id": "f", "id_": "7"}},
	{map[string]string{"entente": "x"}, map[string]any{"entente_": "x"}},
	{map[string]string{"witnesses": "3", "witnesses_": "4"}, map[string]any{"witnesses": 1, "witnesses_": "3", "witnesses__": "4"}},
	{map[string]string{"status": "planned"}, map[string]any{"status": "planned", "status_": nil}},
	{map[string]string{"status": "signed"}, map[string]any{"status": "planned", "status_": "signed"}},
	// odd names and values
	{map[string]string{"": "a", "\x00": "b", "k`\n": "c"}, map[string]any{"_": "a", "__": "b", "k`\n": "c"}},
	{map[string]string{"\xff": "\xfe"}, map[string]any{"\uFFFD": "\uFFFD"}},
}

func TestOwnProperties(t *testing.T) {
	for _, test := range ownTests {
		v := tiny()
		v.relations[0].Properties = test.own
		got := build(t, v).Relations[0].Rows[0].Properties
		for name, want := range test.want {
			if got[name] != want {
				t.Errorf("%q: property %q = %v, want %v", test.own, name, got[name], want)
			}
		}
	}
}

// markTests change something that the database would hold.
var markTests = []struct {
	name   string
	change func(*graph.Relation)
}{
	{"property", func(r *graph.Relation) { r.Properties = map[string]string{"stake": "al", "l": "l"} }},
	{"no property", func(r *graph.Relation) { r.Properties = nil }},
	{"confidence", func(r *graph.Relation) { r.Confidence = 0.26 }},
	{"type", func(r *graph.Relation) { r.Type = "BUILT" }},
	{"ends", func(r *graph.Relation) { r.From, r.To = r.To, r.From }},
	{"evidence", func(r *graph.Relation) { r.Evidence = r.Evidence[:1] }},
}

func TestMark(t *testing.T) {
	mark := func(v *view) any { return build(t, v).Relations[0].Rows[0].Properties[model.Mark] }
	seen := map[any]string{mark(tiny()): "nothing"}
	if seen[mark(tiny())] == "" {
		t.Error("the same graph has two fingerprints")
	}
	for _, test := range markTests {
		v := tiny()
		test.change(&v.relations[0])
		m := mark(v)
		if other := seen[m]; other != "" {
			t.Errorf("changing %s gives the fingerprint of changing %s", test.name, other)
		}
		seen[m] = test.name
	}
}

// TestIDs shows that nothing in the model shares an id with something else of its kind.
func TestIDs(t *testing.T) {
	m := build(t, graphtest.Random(300, 1))
	seen := map[string]bool{}
	add := func(kind, id string) {
		if seen[kind+" "+id] {
			t.Errorf("two %s have the id %s", kind, id)
		}
		seen[kind+" "+id] = true
	}
	for _, table := range m.Nodes {
		for _, n := range table.Rows {
			add(table.Key, n.ID)
		}
	}
	for _, table := range m.Relations {
		for _, r := range table.Rows {
			add(table.Type, r.ID)
		}
	}
}

func TestLongEvidence(t *testing.T) {
	v := tiny()
	v.documents[0].Text = strings.Repeat("漢 ", 5000)
	v.relations[0].Evidence = []graph.Evidence{{Document: "d1", End: 20_000, Score: 1}}
	s := build(t, v).Relations[0].Rows[0].Properties["sentence"].(string)
	if len(s) > 2010 || !utf8.ValidString(s) || !strings.HasSuffix(s, "…") {
		t.Errorf("the sentence has %d bytes and ends in %q", len(s), s[len(s)-10:])
	}
}
