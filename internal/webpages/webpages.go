// Package webpages measures, for tests, how well the text of an article is told from
// the page around it: saved web pages beside the texts that people marked in them.
package webpages

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Page is a saved page.
type Page struct {
	ID   string
	HTML []byte
	// Body is the article's text as people marked it.
	Body string
}

// Load returns the pages of the folder aeb-dev (ground-truth.json, html/ID.html.gz)
// in the folder that ENTENTE_DATA names, ordered by ID. It skips the test where
// there is none.
func Load(t *testing.T) []Page {
	t.Helper()
	data := os.Getenv("ENTENTE_DATA")
	dir := filepath.Join(data, "aeb-dev")
	raw, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if data == "" || err != nil {
		t.Skip("ENTENTE_DATA does not name a folder with aeb-dev")
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(raw, &truth); err != nil {
		t.Fatal(err)
	}
	var pages []Page
	for _, id := range slices.Sorted(maps.Keys(truth)) {
		html, err := gunzip(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, Page{ID: id, HTML: html, Body: truth[id].ArticleBody})
	}
	return pages
}

func gunzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// Scores are means over pages, each by its runs of four words.
type Scores struct{ pages, precision, recall, dropped float64 }

// Add scores what was kept of a page's text against the article's body, and returns
// the page's F1.
func (s *Scores) Add(body, kept, all string) float64 {
	right, wrong, missed := Compare(body, kept)
	_, rest, _ := Compare(body, all)
	s.pages++
	s.precision += right / max(1, right+wrong)
	s.recall += right / max(1, right+missed)
	s.dropped += 1 - min(1, wrong/max(1, rest))
	return 2 * right / max(1, 2*right+wrong+missed)
}

// F1 is the harmonic mean of mean precision and mean recall.
func (s Scores) F1() float64 {
	return 2 * s.precision * s.recall / max(1e-9, s.precision+s.recall) / max(1, s.pages)
}

func (s Scores) String() string {
	n := max(1, s.pages)
	return fmt.Sprintf("%.0f pages: of what is kept %.3f is the body's; of the body %.3f is kept; F1 %.3f; of the rest %.3f is dropped",
		s.pages, s.precision/n, s.recall/n, s.F1(), s.dropped/n)
}

// Compare counts the runs of four words that both texts have, that only the second
// has, and that only the first has.
func Compare(want, got string) (both, second, first float64) {
	w, g := runs(want), runs(got)
	for k, n := range g {
		m := min(n, w[k])
		both += float64(m)
		second += float64(n - m)
	}
	for k, n := range w {
		first += float64(max(0, n-g[k]))
	}
	return both, second, first
}

// runs counts runs of four words; a shorter text is one run.
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
