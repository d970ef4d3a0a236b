package document_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"

	"entente/extract/document"
	"entente/extract/text"
)

// TestPlainPages measures the body text of web pages against texts that
// people marked, by runs of four words. It runs where ENTENTE_DATA names a
// folder with aeb-dev (ground-truth.json, html/*.html.gz):
//
//	ENTENTE_DATA=… go test ./extract/document -run MainText -v
func TestPlainPages(t *testing.T) {
	dir := filepath.Join(os.Getenv("ENTENTE_DATA"), "aeb-dev")
	raw, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if os.Getenv("ENTENTE_DATA") == "" || err != nil {
		t.Skip("ENTENTE_DATA does not name a folder with aeb-dev")
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(raw, &truth); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for id := range truth {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	var precision, recall float64
	for _, id := range ids {
		body := bodyOf2(t, filepath.Join(dir, "html", id+".html.gz"), os.Getenv("PLAIN") != "")
		tp, fp, fn := compareRuns2(truth[id].ArticleBody, body)
		p, r := tp/max(1, tp+fp), tp/max(1, tp+fn)
		if tp+fp == 0 {
			p = 0
		}
		precision += p
		recall += r
		if p < 0.9 || r < 0.9 {
			t.Logf("%s precision %.2f recall %.2f", id[:8], p, r)
		}
	}
	precision /= float64(len(ids))
	recall /= float64(len(ids))
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("%d pages: precision %.3f recall %.3f F1 %.3f", len(ids), precision, recall, f1)
	if f1 < 0.9 {
		t.Errorf("F1 of body text %.3f, want at least .9", f1)
	}
}

func bodyOf2(t *testing.T, path string, plain bool) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	res, err := document.Parse("page.html", data, document.Options{})
	if err != nil {
		t.Logf("%s: %v", path, err)
		return ""
	}
	if plain {
		r2, err := document.Parse("page.txt", []byte(res.Text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r2.Title = res.Title
		res = r2
		if os.Getenv("PLAIN") == "raw" {
			for i := range res.Blocks { res.Blocks[i].Label = text.Body }
		}
	}
	var body strings.Builder
	for _, b := range res.Blocks {
		s := res.Text[b.Start:b.End]
		if b.Label.Content() && b.Label != text.Caption && s != res.Title {
			body.WriteString(s + "\n")
		}
	}
	return body.String()
}

// compareRuns counts runs of four words that both texts have, that only the
// second has, and that only the first has.
func compareRuns2(want, got string) (tp, fp, fn float64) {
	w, g := runs2(want), runs2(got)
	for k, n := range g {
		m := min(n, w[k])
		tp += float64(m)
		fp += float64(n - m)
	}
	for k, n := range w {
		fn += float64(max(0, n-g[k]))
	}
	return tp, fp, fn
}

func runs2(s string) map[string]int {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	m := map[string]int{}
	for i := 0; i+4 <= len(words); i++ {
		m[strings.Join(words[i:i+4], " ")]++
	}
	if len(words) > 0 && len(words) < 4 {
		m[strings.Join(words, " ")]++
	}
	return m
}
