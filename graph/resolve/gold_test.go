package resolve_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
	"entente/graph/resolve"
)

// goldFile is what the gold says of a document, as far as it is needed here.
type goldFile struct {
	Entities []struct {
		ID, Type, Name string
		Mentions       []string
		Props          map[string]string
	}
	Relations []struct {
		Type, From, To, Evidence string
		Props                    map[string]string
	}
}

// readGold makes claims of a gold file; what it quotes is looked up in the text.
func readGold(t *testing.T, file, textFile, path string) resolve.Item {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(textFile)
	if err != nil {
		t.Skip(err)
	}
	var g goldFile
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	body := strings.ToValidUTF8(string(source), "?")
	it := resolve.Item{Document: text.Document{ID: path, Path: path, Text: body}, Claims: text.Claims{Document: path}}
	index := map[string]int{}
	for _, e := range g.Entities {
		c := text.Entity{Type: e.Type, Name: e.Name, Named: capitals(e.Name), Confidence: 0.9, Properties: e.Props}
		for _, m := range append([]string{e.Name}, e.Mentions...) {
			if i := strings.Index(body, m); i >= 0 {
				c.Mentions = append(c.Mentions, text.Mention{Span: text.Span{Start: i, End: i + len(m)}, Type: e.Type, Named: capitals(m), Score: 0.9})
			}
		}
		if len(c.Mentions) > 0 {
			index[e.ID] = len(it.Claims.Entities)
			it.Claims.Entities = append(it.Claims.Entities, c)
		}
	}
	for _, r := range g.Relations {
		from, ok := index[r.From]
		to, both := index[r.To]
		if i := strings.Index(body, r.Evidence); ok && both && i >= 0 {
			it.Claims.Relations = append(it.Claims.Relations, text.Relation{
				Type: r.Type, From: from, To: to, Properties: r.Props, Confidence: 0.8, Polarity: text.Affirmed,
				Evidence: []text.Evidence{{Span: text.Span{Start: i, End: i + len(r.Evidence)}, Finder: "gold", Score: 0.8}},
			})
		}
	}
	return it
}

// capitals reports whether a name is written as proper names are.
func capitals(name string) bool {
	up, all := 0, 0
	for w := range strings.FieldsSeq(name) {
		if len(w) > 3 {
			all++
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
				up++
			}
		}
	}
	r, _ := utf8.DecodeRuneInString(name)
	return up == all && (all > 0 || unicode.IsUpper(r))
}

// TestGoldStaysApart resolves all gold documents at once: what the gold of one
// document holds for two things must not become one through another document.
// The gold lies outside the repository, in the folder ENTENTE_GOLD.
func TestGoldStaysApart(t *testing.T) {
	folder := os.Getenv("ENTENTE_GOLD")
	if folder == "" {
		t.Skip("ENTENTE_GOLD is not set")
	}
	var items []resolve.Item
	for _, part := range [][2]string{{"dev", "texts"}, {"train", "texts-train"}} {
		files, err := filepath.Glob(filepath.Join(folder, part[0], "*.json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			name := strings.TrimSuffix(filepath.Base(f), ".json")
			items = append(items, readGold(t, f, filepath.Join(folder, part[1], name+".txt"), part[0]+"/"+name))
		}
	}
	g, merges, err := resolve.Explain(t.Context(), items, resolve.Options{})
	if err != nil {
		t.Fatal(err)
	}
	total, joined := 0, 0
	for _, it := range items {
		total += len(it.Claims.Entities)
	}
	for _, m := range merges {
		if m.Documents[0] == m.Documents[1] && m.Reason == "same name in one document" {
			joined++
		}
		t.Logf("%s | %q = %q | %s", m.Reason, m.Names[0], m.Names[1], m.Entity)
	}
	t.Logf("%d documents, %d entities of documents, %d entities, %d relations, %d joined within a document",
		len(items), total, len(g.Entities()), len(g.Relations()), joined)
	if 200*joined > total {
		t.Errorf("%d of %d entities of one document were joined", joined, total)
	}
}
