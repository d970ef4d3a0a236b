package extract

import (
	"testing"

	"pgregory.net/rapid"
)

// TestWindowsTile: every token is in the centre of exactly one window, and no
// window is longer than its parts allow, unless a single token is.
func TestWindowsTile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(1, 12), 0, 400).Draw(t, "pieces of each token")
		p := &pieces{starts: []int{0}}
		for _, n := range sizes {
			p.starts = append(p.starts, p.starts[len(p.starts)-1]+n)
		}
		at := 0
		for _, w := range windows(p) {
			if w.first != at || w.last <= w.first || w.from > w.first || w.to < w.last {
				t.Fatalf("window %+v after token %d", w, at)
			}
			at = w.last
			if p.size(w.first, w.last) > centreSize && w.last-w.first > 1 {
				t.Fatalf("centre of %d pieces", p.size(w.first, w.last))
			}
			if p.size(w.from, w.first) > contextSize || p.size(w.last, w.to) > contextSize {
				t.Fatalf("context of %d and %d pieces", p.size(w.from, w.first), p.size(w.last, w.to))
			}
		}
		if at != len(sizes) {
			t.Fatalf("windows end at token %d of %d", at, len(sizes))
		}
	})
}

func TestBatchOf(t *testing.T) {
	p := &pieces{starts: []int{0}}
	for i := range 1000 {
		p.starts = append(p.starts, i+1)
	}
	todo := windows(p)
	for len(todo) > 0 {
		n := batchOf(p, todo)
		rows := 0
		for _, w := range todo[:n] {
			rows += p.size(w.from, w.to) + specialPieces
		}
		if n < 1 || rows > batchRows && n > 1 {
			t.Fatalf("a batch of %d windows and %d rows", n, rows)
		}
		todo = todo[n:]
	}
}
