package store_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/text"
	"entente/graph/resolve"
	"entente/graph/store"

	"github.com/google/go-cmp/cmp"
)

// item makes a document in which each line "A REL B" is a relation between two
// companies.
func item(path, id string, lines ...string) resolve.Item {
	body := strings.Join(lines, "\n")
	it := resolve.Item{
		Document: text.Document{ID: id, Path: path, Title: "About " + path, Date: "2020-01-02", Language: "en", Text: body,
			Blocks: []text.Block{{Span: text.Span{Start: 0, End: len(body)}}}},
		Claims: text.Claims{Document: id},
	}
	index := map[string]int{}
	at := 0
	for _, line := range lines {
		f := strings.Fields(line)
		for _, name := range []string{f[0], f[2]} {
			start := at + strings.Index(line, name)
			m := text.Mention{Span: text.Span{Start: start, End: start + len(name)}, Type: "Company", Named: true, Score: 0.9}
			k, ok := index[name]
			if !ok {
				k = len(it.Claims.Entities)
				index[name] = k
				it.Claims.Entities = append(it.Claims.Entities, text.Entity{Type: "Company", Name: name, Named: true, Confidence: 0.9})
			}
			it.Claims.Entities[k].Mentions = append(it.Claims.Entities[k].Mentions, m)
		}
		it.Claims.Relations = append(it.Claims.Relations, text.Relation{
			Type: f[1], From: index[f[0]], To: index[f[2]], Confidence: 0.7, Polarity: text.Affirmed,
			Evidence: []text.Evidence{{Span: text.Span{Start: at, End: at + len(line)}, Finder: "test", Score: 0.7}},
		})
		at += len(line) + 1
	}
	return it
}

func open(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestPutAndGraph(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "a b?c#%20.db")
	s := open(t, path)
	if err := s.Put(ctx, "r1", item("a.txt", "1", "Norvik OWNS Baltic"), item("b.txt", "2", "Baltic SUPPLIES Norvik", "Norvik OWNS Baltic")); err != nil {
		t.Fatal(err)
	}
	g, err := s.Graph(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Entities()) != 2 || len(g.Relations()) != 2 || len(g.Documents()) != 2 {
		t.Fatalf("%d entities, %d relations, %d documents", len(g.Entities()), len(g.Relations()), len(g.Documents()))
	}
	again, err := open(t, path).Graph(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]any{g.Documents(), g.Entities(), g.Relations()}, []any{again.Documents(), again.Entities(), again.Relations()}); d != "" {
		t.Errorf("kept graph differs:\n%s", d)
	}
}
