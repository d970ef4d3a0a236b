package relation

import (
	"testing"

	"entente/extract/text"
)

func TestThreshold(t *testing.T) {
	leadIns := map[int]int{4: 2, 5: 2}
	for name, c := range map[string]struct {
		typ    string
		a, b   int
		higher bool
	}{
		"one sentence":                    {"LOCATED_IN", 3, 3, false},
		"two sentences":                   {"LOCATED_IN", 3, 4, true},
		"either order":                    {"LOCATED_IN", 4, 3, true},
		"told over two sentences":         {"PRODUCES", 3, 4, false},
		"a list's item and its lead-in":   {"PARTICIPATES_IN", 2, 5, false},
		"the other way round":             {"PARTICIPATES_IN", 5, 2, false},
		"two items of a list":             {"PARTICIPATES_IN", 4, 5, true},
		"an item and what is before them": {"PARTICIPATES_IN", 1, 4, true},
	} {
		got := Threshold(c.typ, text.Placed{Sentence: c.a}, text.Placed{Sentence: c.b}, leadIns)
		near := thresholds[c.typ]
		if higher := got > near; higher != c.higher || got < near || got >= 1 {
			t.Errorf("%s: threshold %.3f beside %.3f in one sentence", name, got, near)
		}
	}
}
