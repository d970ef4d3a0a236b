package extract_test

import (
	"context"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/document"
	"entente/extract/text"
	"entente/internal/webpages"
)

// TestNoiseOfPages measures what the reader reads of web pages against the texts of
// their articles: what the blocks' labels leave, and what the noise head leaves of
// that. It runs where ENTENTE_DATA names a folder with aeb-dev:
//
//	ENTENTE_DATA=… go test ./extract -run NoiseOfPages -v
func TestNoiseOfPages(t *testing.T) {
	pages := webpages.Load(t)
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var labels, both webpages.Scores
	for _, page := range pages {
		res, err := document.Parse("page.html", page.HTML, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		a, err := x.Analyze(context.Background(), res.Document)
		if err != nil {
			t.Fatal(err)
		}
		var labelled, read strings.Builder
		for _, b := range a.Blocks {
			s := res.Text[b.Start:b.End] + "\n"
			if !b.Label.Content() || b.Label == text.Caption || s == res.Title+"\n" {
				continue
			}
			labelled.WriteString(s)
			if b.Read {
				read.WriteString(s)
			}
		}
		labels.Add(page.Body, labelled.String(), res.Text)
		both.Add(page.Body, read.String(), res.Text)
	}
	t.Logf("by labels: %v", labels)
	t.Logf("with the noise head: %v", both)
	if both.F1() < 0.96 {
		t.Error("F1 of what is read below .96")
	}
}
