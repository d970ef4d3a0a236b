package extract_test

import (
	"cmp"
	"context"
	"os"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/document"
	"entente/extract/encoder"
	"entente/extract/text"
)

// BenchmarkExtract reads documents on one goroutine, by each kernel set; words/s
// counts what white space parts in their texts, page noise included. They are the
// samples, or those of the folder ENTENTE_TEXTS:
//
//	ENTENTE_TEXTS=… go test ./extract -run - -bench Extract -benchtime 3x -cpu 1
func BenchmarkExtract(b *testing.B) {
	docs, words := benchDocuments(b)
	for _, kernels := range encoder.KernelSets() {
		b.Run(kernels, func(b *testing.B) {
			x, err := extract.New(extract.Options{Kernels: kernels})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range docs {
					if _, err := x.Extract(context.Background(), d); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

// benchDocuments returns documents and the number of words in their texts.
func benchDocuments(b *testing.B) (docs []text.Document, words int) {
	b.Helper()
	dir := cmp.Or(os.Getenv("ENTENTE_TEXTS"), "../seeds")
	for source, err := range document.Sources(b.Context(), []string{dir}, document.Options{}) {
		if err != nil {
			continue // not a document
		}
		res, err := document.Load(b.Context(), source, document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, res.Document)
		words += len(strings.Fields(res.Text))
	}
	if words == 0 {
		b.Fatalf("nothing to read in %s", dir)
	}
	return docs, words
}
