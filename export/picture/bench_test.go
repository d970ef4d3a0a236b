package picture_test

import (
	"fmt"
	"io"
	"testing"

	"entente/export/picture"
	"entente/graph/graphtest"
)

// BenchmarkSVG draws whole maps in the usual layout, without a start of a process.
func BenchmarkSVG(b *testing.B) {
	for _, n := range []int{30, 100, 300, 1000} {
		g := graphtest.Random(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if err := picture.SVG(b.Context(), io.Discard, g, picture.Options{MaxNodes: n}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
