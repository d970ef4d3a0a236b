package eval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/eval"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "texts", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// harbour is a flawed graph of testdata/texts/harbour.txt:
//
//	krall   right                  mayor   "Mayor Ilse Brandt" for Ilse Brandt: IoU 11/17
//	lines   right                  lines2  a second node for it, in the noise alone
//	bank    right by its alt type  ellis   right
//	channel optional               deal    a part of the description
//	monday  no gold                pier    missing
func harbour(t *testing.T) *graph.Graph {
	t.Helper()
	body := readText(t, "harbour")
	at := func(s string, nth int) graph.Mention {
		from := 0
		for ; nth > 0; nth-- {
			from += strings.Index(body[from:], s) + len(s)
		}
		i := strings.Index(body[from:], s)
		if i < 0 {
			t.Fatalf("%q is not in the text", s)
		}
		return graph.Mention{Document: "d1", Start: from + i, End: from + i + len(s)}
	}
	node := func(id, typ, name string, m ...graph.Mention) graph.Entity {
		return graph.Entity{ID: id, Type: typ, Name: name, Confidence: 0.95, Mentions: m}
	}
	entities := []graph.Entity{
		node("krall", "Person", "Žofia Krall", at("Žofia Krall", 0)),
		node("mayor", "Person", "Mayor Ilse Brandt", at("Mayor Ilse Brandt", 0)),
		node("lines", "Company", "Nordhavn Lines", at("Nordhavn Lines", 0), at("Nordhavn Lines", 1)),
		node("lines2", "Company", "Nordhavn Lines", at("Nordhavn Lines", 2)),
		node("bank", "Organization", "Bank of Ellis", at("Bank of Ellis", 0)),
		node("ellis", "Place", "Ellis", at("Port Ellis", 0)),
		node("channel", "Place", "Ellis Channel", at("Ellis Channel", 0)),
		node("deal", "Agreement", "contract", at("contract", 0)),
		node("monday", "Event", "Monday", at("Monday", 0)),
		node("elsewhere", "Place", "Elsewhere", graph.Mention{Document: "d2", Start: 0, End: 3}),
	}
	entities[7].Properties = map[string]string{"kind": "contract", "status": "signed", "date": "Monday"}
	edge := func(id, typ, from, to string) graph.Relation {
		return graph.Relation{ID: id, Type: typ, From: from, To: to, Confidence: 0.75, Polarity: graph.Affirmed, Evidence: []graph.Evidence{
			{Document: "d1", Start: 0, End: 10, Finder: "head"}, {Document: "d2", Start: 0, End: 3, Finder: "elsewhere"}}}
	}
	relations := []graph.Relation{
		edge("r1", "WORKS_FOR", "krall", "lines"),      // right
		edge("r2", "WORKS_FOR", "ellis", "mayor"),      // wrong way round, but the pair is linked
		edge("r3", "MET_WITH", "mayor", "krall"),       // right: either order
		edge("r4", "PARTY_TO", "lines", "deal"),        // right
		edge("r5", "PARTY_TO", "lines2", "deal"),       // wrong: the second node
		edge("r6", "CONCERNS", "deal", "channel"),      // free: touches an optional entity
		edge("r7", "RELATED_TO", "bank", "deal"),       // no claim, but the pair is linked
		edge("r8", "LOCATED_IN", "lines", "elsewhere"), // wrong: an end outside the document
		edge("r9", "PARTY_TO", "lines", "deal"),        // says r4 again: not counted
		edge("s1", "OPPOSES", "ellis", "bank"),         // denied
	}
	relations[0].Properties, relations[0].Confidence = map[string]string{"title": "the head"}, 1
	relations[2].Evidence[0].Finder = "pattern"
	relations[3].Evidence = append(relations[3].Evidence, graph.Evidence{Document: "d1", Start: 20, End: 30, Finder: "pattern"})
	relations[len(relations)-1].Polarity = graph.Denied
	g, err := graph.New([]graph.Document{
		{ID: "d1", Path: "in/harbour.txt", Text: body},
		{ID: "d2", Path: "in/inland.md", Text: "xyz"},
	}, entities, relations)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func score(t *testing.T, o eval.Options) *eval.Report {
	t.Helper()
	r, err := eval.Score(context.Background(), harbour(t), "testdata/gold", "testdata/texts", o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestScoreByHand(t *testing.T) {
	r := score(t, eval.Options{})
	// Seven entities to find, six found; channel is free, so eight nodes count.
	entities := map[string]eval.Tally{
		"Person":       {Right: 2, System: 2, Gold: 2},
		"Company":      {Right: 2, System: 2, Gold: 2},
		"Organization": {System: 1},
		"Place":        {Right: 1, System: 1, Gold: 1},
		"Agreement":    {Right: 1, System: 1, Gold: 1},
		"Project":      {Gold: 1},
		"Event":        {System: 1},
	}
	relations := map[string]eval.Tally{
		"WORKS_FOR":  {Right: 1, System: 2, Gold: 2},
		"MET_WITH":   {Right: 1, System: 1, Gold: 1},
		"PARTY_TO":   {Right: 1, System: 2, Gold: 2},
		"FINANCES":   {Gold: 1},
		"LOCATED_IN": {System: 1},
	}
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"entities by type", r.Entities.ByType, entities},
		{"entities", r.Entities.Total, eval.Tally{Right: 6, System: 8, Gold: 7}},
		{"relations by type", r.Relations.ByType, relations},
		{"relations", r.Relations.Total, eval.Tally{Right: 3, System: 6, Gold: 6}},
		{"linked pairs", r.LinkedPairs, eval.Links{Right: 5, Gold: 6}},
		{"noise hits", r.NoiseHits, 1},
		{"by finder", r.RelationsByFinder, map[string]eval.Tally{
			"head": {Right: 2, System: 5, Gold: 6}, "pattern": {Right: 2, System: 2, Gold: 6}}},
		{"from confidence .8", r.RelationConfidence.Steps[6], eval.Step{Confidence: 0.8, Tally: eval.Tally{Right: 1, System: 1, Gold: 6}}},
		{"of confidence", r.RelationConfidence.Bins, []eval.Bin{
			{From: 0.7, To: 0.8, Count: 5, Right: 2, Mean: 0.75, Share: 0.4}, {From: 0.9, To: 1, Count: 1, Right: 1, Mean: 1, Share: 1}}},
		{"calibration error", r.RelationConfidence.Error, 0.2917},
		{"values", r.Values, eval.Values{
			Properties: map[string]eval.Tally{
				"Agreement amount": {Gold: 1}, "Agreement date": {System: 1},
				"Agreement kind":   {Right: 1, System: 1, Gold: 1},
				"Agreement status": {Right: 1, System: 1, Gold: 1},
				"WORKS_FOR title":  {Right: 1, System: 1, Gold: 2},
			},
			Parties: eval.Share{Of: 1}, PartiesFound: eval.Share{Of: 1}, Denied: eval.Share{Right: 1, Of: 1},
		}},
		{"exact mentions", r.Mentions.Exact.Total, eval.Tally{Right: 5, System: 8, Gold: 10}},
		{"missed", r.Documents[0].Missed, []eval.Node{{Type: "Project", Name: "second pier", Fault: eval.NotFound}}},
		{"spurious", r.Documents[0].Spurious, []eval.Node{{Type: "Company", Name: "Nordhavn Lines", Fault: eval.Second, Of: "Nordhavn Lines"}, {Type: "Event", Name: "Monday", Fault: eval.NotInGold}}},
		{"documents without gold", r.DocumentsWithoutGold, []string{"in/inland.md"}},
	} {
		if d := cmp.Diff(c.want, c.got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, d)
		}
	}
}

func TestScoreDenied(t *testing.T) {
	r := score(t, eval.Options{Denied: true})
	if got, want := r.Relations.ByType["OPPOSES"], (eval.Tally{System: 1}); got != want {
		t.Errorf("OPPOSES = %v, want %v", got, want)
	}
}

func TestScoreMissingDocument(t *testing.T) {
	g, err := graph.New(nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		o    eval.Options
		gold int
	}{{eval.Options{}, 7}, {eval.Options{Present: true}, 0}} {
		r, err := eval.Score(context.Background(), g, "testdata/gold", "testdata/texts", c.o)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Entities.Total.Gold; got != c.gold {
			t.Errorf("Score(%+v): gold %d, want %d", c.o, got, c.gold)
		}
		if d := cmp.Diff([]string{"harbour"}, r.GoldWithoutDocument); d != "" {
			t.Errorf("Score(%+v): gold without document: %s", c.o, d)
		}
	}
}

func TestScoreErrors(t *testing.T) {
	write := func(dir, name, body string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	broken, textless := t.TempDir(), t.TempDir()
	write(broken, "x.json", `{"entities":[{"id":"a","type":"Place"}],"relations":[{"type":"","from":"a","to":"b"}]}`)
	write(textless, "x.json", `{}`)
	for _, c := range []struct {
		gold string
		want []string
	}{
		{t.TempDir(), []string{"no gold file"}},
		{filepath.Join(broken, "none"), []string{"list gold"}},
		{broken, []string{"x.json", "name are needed", `no entity "b"`, "no type"}},
		{textless, []string{"x.json", "x.txt"}},
	} {
		_, err := eval.Score(context.Background(), &graph.Graph{}, c.gold, "testdata/texts", eval.Options{})
		for _, w := range c.want {
			if err == nil || !strings.Contains(err.Error(), w) {
				t.Errorf("Score with gold %s: error %v, want %q in it", c.gold, err, w)
			}
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := eval.Score(ctx, &graph.Graph{}, "testdata/gold", "testdata/texts", eval.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Score with a cancelled context: %v", err)
	}
}

func TestReportGolden(t *testing.T) {
	r := score(t, eval.Options{})
	var table, misses bytes.Buffer
	if err := errors.Join(r.WriteTable(&table, eval.Breakdowns()...), r.WriteMisses(&misses, 0)); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{
		"table.txt": table.Bytes(), "misses.txt": misses.Bytes(), "report.json": append(asJSON, '\n'),
	} {
		golden := filepath.Join("testdata", "golden", name)
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
