package document

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestScan(t *testing.T) {
	files, _ := filepath.Glob(os.Getenv("SCAN"))
	tot, noise, pages, n := 0, 0, 0, 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			continue
		}
		r, err := Parse(f, data, Options{Format: "text"})
		if err != nil {
			fmt.Println(err)
			continue
		}
		n++
		d := 0
		for _, b := range r.Blocks {
			tot += b.Len()
			if !b.Label.Content() {
				noise += b.Len()
				d += b.Len()
				s := r.Text[b.Start:b.End]
				if len(s) > 100 {
					s = s[:100]
				}
				if b.Len() > 100 {
					fmt.Printf("%.24s %s %d %q\n", filepath.Base(f), b.Label, b.Len(), s)
				}
			}
		}
		if d > 0 {
			pages++
		}
	}
	fmt.Println("docs", n, "with noise", pages, "bytes", tot, "noise", noise, float64(noise)/float64(tot))
}
