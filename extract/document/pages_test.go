package document_test

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"entente/extract/document"
	"entente/extract/text"
)

// TestMainTextOfPages measures the body text of web pages against texts that
// people marked, by runs of four words: as HTML, and as the plain text that is
// left of a page without its elements. It runs where ENTENTE_DATA names a
// folder with aeb-dev (ground-truth.json, html/*.html.gz):
//
//	ENTENTE_DATA=… go test ./extract/document -run MainText -v
func TestMainTextOfPages(t *testing.T) {
	dir := filepath.Join(os.Getenv("ENTENTE_DATA"), "aeb-dev")
	raw, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if os.Getenv("ENTENTE_DATA") == "" || err != nil {
		t.Skip("ENTENTE_DATA does not name a folder with aeb-dev")
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(raw, &truth); err != nil {
		t.Fatal(err)
	}
	var asHTML, asText scores
	for id, page := range truth {
		data := gunzip(t, filepath.Join(dir, "html", id+".html.gz"))
		res, err := document.Parse("page.html", data, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		asHTML.add(page.ArticleBody, body(res, res.Title))
		plain, err := document.Parse("page.txt", []byte(res.Text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		asText.add(page.ArticleBody, body(plain, res.Title))
	}
	t.Logf("HTML: %v", asHTML)
	t.Logf("text: %v", asText)
	if asHTML.f1() < 0.95 || asText.f1() < 0.88 {
		t.Error("F1 of body text below .95 from HTML or .88 from text")
	}
}

// scores are sums over pages.
type scores struct{ pages, precision, recall float64 }

func (s *scores) add(want, got string) {
	tp, fp, fn := compareRuns(want, got)
	s.pages++
	s.precision += tp / max(1, tp+fp)
	s.recall += tp / max(1, tp+fn)
}

func (s scores) f1() float64 { return 2 * s.precision * s.recall / (s.precision + s.recall) / s.pages }

func (s scores) String() string {
	return fmt.Sprintf("%.0f pages, precision %.3f, recall %.3f, F1 %.3f", s.pages, s.precision/s.pages, s.recall/s.pages, s.f1())
}

func gunzip(t *testing.T, path string) []byte {
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
	return data
}

// body joins the content blocks, without captions and the title.
func body(r document.Result, title string) string {
	var b strings.Builder
	for _, bl := range r.Blocks {
		s := r.Text[bl.Start:bl.End]
		if bl.Label.Content() && bl.Label != text.Caption && s != title {
			b.WriteString(s + "\n")
		}
	}
	return b.String()
}

// compareRuns counts runs of four words that both texts have, that only the
// second has, and that only the first has.
func compareRuns(want, got string) (tp, fp, fn float64) {
	w, g := runs(want), runs(got)
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

func runs(s string) map[string]int {
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
