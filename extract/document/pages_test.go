package document_test

import (
	"strings"
	"testing"

	"entente/extract/document"
	"entente/extract/text"
	"entente/internal/webpages"
)

// TestMainTextOfPages measures the body text of web pages against texts that
// people marked, by runs of four words: as HTML, and as the plain text that is
// left of a page without its elements. It lists the blocks of bad pages on which
// they differ, and runs where ENTENTE_DATA names a folder with aeb-dev:
//
//	ENTENTE_DATA=… go test ./extract/document -run MainText -v
func TestMainTextOfPages(t *testing.T) {
	var asHTML, asText webpages.Scores
	for _, page := range webpages.Load(t) {
		res, err := document.Parse("page.html", page.HTML, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if f := asHTML.Add(page.Body, body(res, res.Title), res.Text); f < 0.95 {
			t.Logf("%s: F1 %.3f", page.ID, f)
			tellFaults(t, page.Body, res)
		}
		plain, err := document.Parse("page.txt", []byte(res.Text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		asText.Add(page.Body, body(plain, res.Title), res.Text)
	}
	t.Logf("HTML: %v", asHTML)
	t.Logf("text: %v", asText)
	if asHTML.F1() < 0.96 || asText.F1() < 0.9 {
		t.Error("F1 of body text below .96 from HTML or .90 from text")
	}
}

// tellFaults lists the blocks that are content and should not be, and the other way
// round.
func tellFaults(t *testing.T, want string, r document.Result) {
	t.Helper()
	for _, b := range r.Blocks {
		s := r.Text[b.Start:b.End]
		both, extra, _ := webpages.Compare(want, s)
		switch kept := isBody(b, s, r.Title); {
		case kept && extra > 2*both:
			t.Logf("  EXTRA %s %.100q", b.Label, s)
		case !kept && both > 2*extra:
			t.Logf("  MISSED %s %.100q", b.Label, s)
		}
	}
}

// body joins the content blocks, without captions and the title.
func body(r document.Result, title string) string {
	var b strings.Builder
	for _, bl := range r.Blocks {
		if s := r.Text[bl.Start:bl.End]; isBody(bl, s, title) {
			b.WriteString(s + "\n")
		}
	}
	return b.String()
}

func isBody(b text.Block, s, title string) bool {
	return b.Label.Content() && b.Label != text.Caption && s != title
}
