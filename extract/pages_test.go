package extract_test

import (
	"context"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/document"
	"entente/extract/text"
	"entente/extract/trace"
	"entente/internal/webpages"
)

// TestNoiseOfPages measures what the reader reads of web pages against the texts of
// their articles: what the blocks' labels leave, and what the noise head leaves of
// that; from HTML, and from the text that a page is without its elements. It runs
// where ENTENTE_DATA names a folder with aeb-dev:
//
//	ENTENTE_DATA=… go test ./extract -run NoiseOfPages -v
func TestNoiseOfPages(t *testing.T) {
	pages := webpages.Load(t)
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		format string
		floor  float64
	}{{"html", 0.96}, {"text", 0.9}} {
		var labels, both webpages.Scores
		for _, page := range pages {
			res, title := parsePage(t, page, test.format)
			a, err := x.Analyze(context.Background(), res.Document)
			if err != nil {
				t.Fatal(err)
			}
			labels.Add(page.Body, kept(a, title, false), res.Text)
			both.Add(page.Body, kept(a, title, true), res.Text)
		}
		t.Logf("%s, by labels: %v", test.format, labels)
		t.Logf("%s, with the noise head: %v", test.format, both)
		if both.F1() < test.floor {
			t.Errorf("F1 of what is read of %s below %.2f", test.format, test.floor)
		}
	}
}

// parsePage reads a page as HTML, or as the text that it shows; title is the page's.
func parsePage(t *testing.T, page webpages.Page, format string) (r document.Result, title string) {
	t.Helper()
	r, err := document.Parse("page.html", page.HTML, document.Options{})
	title = r.Title
	if err == nil && format == "text" {
		r, err = document.Parse("page.txt", []byte(r.Text), document.Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	return r, title
}

// kept joins the blocks that are content by their labels, or those that are read; no
// captions and not the title, which people did not mark.
func kept(a trace.Analysis, title string, read bool) string {
	var out strings.Builder
	for _, b := range a.Blocks {
		s := a.Document.Text[b.Start:b.End]
		if b.Label.Content() && b.Label != text.Caption && s != title && (b.Read || !read) {
			out.WriteString(s + "\n")
		}
	}
	return out.String()
}
