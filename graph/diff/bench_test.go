package diff_test

import (
	"testing"

	"entente/graph/diff"
	"entente/graph/graphtest"
)

// BenchmarkCompare compares two graphs of 20,000 entities that have all IDs in
// common, and two that have hardly any in common and many names.
func BenchmarkCompare(b *testing.B) {
	one, other := graphtest.Random(20_000, 1), graphtest.Random(20_000, 2)
	b.Run("same", func(b *testing.B) {
		for b.Loop() {
			diff.Compare(one, one, diff.Options{})
		}
	})
	b.Run("other", func(b *testing.B) {
		for b.Loop() {
			diff.Compare(one, other, diff.Options{})
		}
	})
}
