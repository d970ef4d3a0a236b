package document_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/document"
	"entente/internal/golden"
)

// TestGolden reads every page in testdata and compares title, date, language
// and the label of each block. Run with -update to accept a change.
func TestGolden(t *testing.T) {
	for _, name := range []string{"news.txt", "menu.txt", "contract.txt", "page.html", "notes.md"} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", name))
			if err != nil {
				t.Fatal(err)
			}
			res, err := document.Parse(name, data, document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkBlocks(t, res)
			golden.Check(t, name+".golden", []byte(describe(res)))
		})
	}
}

func describe(r document.Result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format %s, title %q, date %q, language %q, signed %v\n", r.Format, r.Title, r.Date, r.Language, r.Signature != nil)
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "warning %s: %s\n", w.Kind, w)
	}
	for _, bl := range r.Blocks {
		fmt.Fprintf(&b, "%-11s %q\n", bl.Label, r.Text[bl.Start:bl.End])
	}
	return b.String()
}
