package document

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	f, err := os.Open(os.Getenv("DBG"))
	if err != nil {
		t.Skip()
	}
	var z io.Reader = f
	if g, err := gzip.NewReader(f); err == nil { z = g } else { f.Seek(0,0) }
	data, _ := io.ReadAll(z)
	r, _ := Parse("x.html", data, Options{})
	txt := r.Text
	if os.Getenv("TXT") != "" { txt = string(data) }
	bs := plainBlocks(txt)
	p := label(txt, bs)
	fmt.Println("page", p.is, p.evidence(), "first", p.first, "last", p.last, "head", p.headline)
	for i, b := range bs {
		s := txt[b.Start:b.End]
		if len(s) > 70 {
			s = s[:70]
		}
		fe := p.fs[i]
		fmt.Printf("%3d %-11s cue=%-10s n=%d prose=%v %q\n", i, b.label, kindNames[fe.cue], fe.n, fe.prose, s)
	}
}
