package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/confidence"
	"entente/extract/text"
	"entente/graph/resolve"
)

// fitted writes gold for n documents "Acme i owns Beta i." and returns what a reader
// says of them: it is sure in the even ones, where the gold agrees, and unsure in the
// odd ones, where the gold knows Acme and nothing else.
func fitted(t *testing.T, n int) (items []resolve.Item, gold, texts string) {
	t.Helper()
	gold, texts = t.TempDir(), t.TempDir()
	write := func(dir, name, s string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		acme, beta := fmt.Sprintf("Acme %d", i), fmt.Sprintf("Beta %d", i)
		body := acme + " owns " + beta + "."
		name := fmt.Sprintf("d%02d", i)
		entity := func(s string) string {
			return fmt.Sprintf(`{"id": %q, "type": "Company", "name": %[1]q, "mentions": [%[1]q]}`, s)
		}
		g, sure := fmt.Sprintf(`{"entities": [%s]}`, entity(acme)), 0.4
		if i%2 == 0 {
			g = fmt.Sprintf(`{"entities": [%s, %s], "relations": [{"type": "OWNS", "from": %q, "to": %q}]}`,
				entity(acme), entity(beta), acme, beta)
			sure = 0.9
		}
		write(gold, name+".json", g)
		write(texts, name+".txt", body)
		mention := func(s string) text.Entity {
			at := strings.Index(body, s)
			span := text.Span{Start: at, End: at + len(s)}
			return text.Entity{Type: "Company", Name: s, Named: true, Mentions: []text.Mention{{Span: span, Type: "Company", Named: true, Score: sure}}}
		}
		items = append(items, resolve.Item{
			Document: text.Document{ID: name, Path: name + ".txt", Text: body},
			Claims: text.Claims{
				Document: name, Entities: []text.Entity{mention(acme), mention(beta)},
				Relations: []text.Relation{{Type: "OWNS", From: 0, To: 1, Polarity: text.Affirmed,
					Evidence: []text.Evidence{{Span: text.Span{End: len(body)}, Finder: "relation-head", Score: sure}}}},
			},
		})
	}
	return items, gold, texts
}

func TestFitWritesAModel(t *testing.T) {
	items, gold, texts := fitted(t, 40)
	file := filepath.Join(t.TempDir(), "parameters.json")
	var out, notes bytes.Buffer
	c := newConsole(nil, &out, &notes)
	e := &evaluation{fitFile: file}
	if err := e.fit(t.Context(), c, items, gold, texts); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := confidence.Load(data)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{true, false} {
		c := items[i].Claims
		if m.Apply(&c); (c.Relations[0].Confidence > 0.5) != want {
			t.Errorf("document %d: confidence %g", i, c.Relations[0].Confidence)
		}
	}
	if c.out.flush(); !strings.Contains(out.String(), "relations of confidence") || !strings.Contains(notes.String(), file) {
		t.Errorf("told: %s%s", out.String(), notes.String())
	}
}

func TestFitLeavesNothingBehindWhereItFails(t *testing.T) {
	items, gold, texts := fitted(t, 4)
	dir := t.TempDir()
	e := &evaluation{fitFile: filepath.Join(dir, "parameters.json")}
	err := e.fit(t.Context(), newConsole(nil, &bytes.Buffer{}, &bytes.Buffer{}), items, gold, texts)
	if err == nil || !strings.Contains(err.Error(), "too few") {
		t.Errorf("error %v, want one that says too few", err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
