package export_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	reader "github.com/parquet-go/parquet-go"

	"entente/export"
	"entente/graph"
)

// parquetRows reads a table by a library that has nothing to do with our writer.
func parquetRows[T any](t *testing.T, g graph.View, suffix string) []T {
	t.Helper()
	f, err := export.ByName("parquet")
	if err != nil {
		t.Fatal(err)
	}
	data := write(t, f, suffix, g, export.Options{})
	rows, err := reader.Read[T](bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("%s: %v", suffix, err)
	}
	return rows
}

type (
	parquetNode struct {
		ID         string            `parquet:"id"`
		Type       string            `parquet:"type"`
		Name       string            `parquet:"name"`
		Aliases    []string          `parquet:"aliases,list"`
		Properties map[string]string `parquet:"properties"`
		Confidence float64           `parquet:"confidence"`
		Mentions   int64             `parquet:"mentions"`
		Documents  []string          `parquet:"documents,list"`
	}
	parquetEdge struct {
		ID         string            `parquet:"id"`
		Type       string            `parquet:"type"`
		From       string            `parquet:"from"`
		To         string            `parquet:"to"`
		FromName   string            `parquet:"from_name"`
		ToName     string            `parquet:"to_name"`
		Properties map[string]string `parquet:"properties"`
		Confidence float64           `parquet:"confidence"`
		Polarity   string            `parquet:"polarity"`
		Status     *string           `parquet:"status,optional"`
		Witnesses  int64             `parquet:"witnesses"`
		Sentence   *string           `parquet:"sentence,optional"`
	}
	parquetEvidence struct {
		Relation string  `parquet:"relation"`
		Document string  `parquet:"document"`
		Start    int64   `parquet:"start"`
		End      int64   `parquet:"end"`
		Finder   string  `parquet:"finder"`
		Score    float64 `parquet:"score"`
		Sentence *string `parquet:"sentence,optional"`
	}
	parquetMention struct {
		Entity   string  `parquet:"entity"`
		Document string  `parquet:"document"`
		Start    int64   `parquet:"start"`
		End      int64   `parquet:"end"`
		Text     *string `parquet:"text,optional"`
	}
	parquetDocument struct {
		ID       string  `parquet:"id"`
		Path     string  `parquet:"path"`
		Title    *string `parquet:"title,optional"`
		Date     *string `parquet:"date,optional"`
		Language *string `parquet:"language,optional"`
		CopyOf   *string `parquet:"copy_of,optional"`
	}
)

// text is what an optional string says.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// The tables make the graph again, but for the texts.
func TestParquetReadBack(t *testing.T) {
	for _, fix := range fixtures {
		t.Run(fix.name, func(t *testing.T) {
			g := fix.make()
			got := fromParquet(t, g)
			want, err := graph.New(withoutTexts(g.Documents()), slices.Clone(g.Entities()), slices.Clone(g.Relations()))
			if err != nil {
				t.Fatal(err)
			}
			for _, pair := range [][2]any{{want.Documents(), got.Documents()}, {want.Entities(), got.Entities()}, {want.Relations(), got.Relations()}} {
				if problem := gocmp.Diff(pair[0], pair[1], nothingIsNil...); problem != "" {
					t.Errorf("-want +got:\n%.2000s", problem)
				}
			}
		})
	}
}

// nothingIsNil takes an empty list or map for the same as none.
var nothingIsNil = []gocmp.Option{
	gocmp.FilterValues(func(a, b []string) bool { return len(a)+len(b) == 0 }, gocmp.Ignore()),
	gocmp.FilterValues(func(a, b []graph.Mention) bool { return len(a)+len(b) == 0 }, gocmp.Ignore()),
	gocmp.FilterValues(func(a, b map[string]string) bool { return len(a)+len(b) == 0 }, gocmp.Ignore()),
}

func withoutTexts(documents []graph.Document) []graph.Document {
	list := slices.Clone(documents)
	for i := range list {
		list[i].Text = ""
	}
	return list
}

func fromParquet(t *testing.T, g *graph.Graph) *graph.Graph {
	t.Helper()
	var documents []graph.Document
	for _, d := range parquetRows[parquetDocument](t, g, "-documents") {
		documents = append(documents, graph.Document{ID: d.ID, Path: d.Path, Title: text(d.Title), Date: text(d.Date), Language: text(d.Language), CopyOf: text(d.CopyOf)})
	}
	mentions := map[string][]graph.Mention{}
	for _, m := range parquetRows[parquetMention](t, g, "-mentions") {
		mentions[m.Entity] = append(mentions[m.Entity], graph.Mention{Document: m.Document, Start: int(m.Start), End: int(m.End)})
		d, err := g.Document(m.Document)
		if err != nil || text(m.Text) != strings.ToValidUTF8(d.Text, "\uFFFD")[m.Start:m.End] {
			t.Errorf("%s: the text of %d-%d is %q (%v)", m.Document, m.Start, m.End, text(m.Text), err)
		}
	}
	var entities []graph.Entity
	for _, n := range parquetRows[parquetNode](t, g, "-nodes") {
		if len(mentions[n.ID]) != int(n.Mentions) {
			t.Errorf("%s has %d mentions, and says %d", n.ID, len(mentions[n.ID]), n.Mentions)
		}
		entities = append(entities, graph.Entity{ID: n.ID, Type: n.Type, Name: n.Name, Aliases: n.Aliases, Properties: n.Properties,
			Confidence: n.Confidence, Mentions: mentions[n.ID]})
	}
	evidence := map[string][]graph.Evidence{}
	sentences := map[string][]string{}
	for _, e := range parquetRows[parquetEvidence](t, g, "-evidence") {
		evidence[e.Relation] = append(evidence[e.Relation], graph.Evidence{Document: e.Document, Start: int(e.Start), End: int(e.End), Finder: e.Finder, Score: e.Score})
		sentences[e.Relation] = append(sentences[e.Relation], text(e.Sentence))
	}
	var relations []graph.Relation
	for _, r := range parquetRows[parquetEdge](t, g, "-edges") {
		if !slices.Contains(sentences[r.ID], text(r.Sentence)) {
			t.Errorf("%s: the sentence %q is no evidence", r.ID, text(r.Sentence))
		}
		relations = append(relations, graph.Relation{ID: r.ID, Type: r.Type, From: r.From, To: r.To, Properties: maps.Clone(r.Properties),
			Confidence: r.Confidence, Polarity: r.Polarity, Status: text(r.Status), Evidence: evidence[r.ID]})
	}
	back, err := graph.New(documents, entities, relations)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// Ends are named, so that the edges alone can be read.
func TestParquetNamesEnds(t *testing.T) {
	edges := parquetRows[parquetEdge](t, fixtures[1].make(), "-edges")
	i := slices.IndexFunc(edges, func(e parquetEdge) bool { return e.Type == "WORKS_FOR" })
	if got := edges[i].FromName + " → " + edges[i].ToName; got != "Anna Berg → Norvik Energy" {
		t.Errorf("the ends are %s", got)
	}
}
