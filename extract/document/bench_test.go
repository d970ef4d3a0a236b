package document_test

import (
	"os"
	"testing"

	"entente/extract/document"
)

// BenchmarkParse reads the test pages over and over:
//
//	go test ./extract/document -bench Parse -benchtime 2s
func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"news.txt", "contract.txt", "page.html", "notes.md"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := document.Parse(name, data, document.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
