package coref

import (
	"testing"

	"entente/internal/marked"
)

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool // they are two things
	}{
		{"the Yamal LNG plant", "the Belt and Road Initiative", true},
		{"the Yamal LNG plant", "the Yamal Gas project", false},
		{"the Yamal LNG plant", "the plant", false},
		{"the Yamal LNG plant", "the Arctic project", false},
		{"the Chinese car plant", "the Yamal LNG plant", false},
	} {
		s, m := marked.Parse("[Project|" + c.a + "] and [Project|" + c.b + "]")
		if got := foreign(marksOf(s, &m[0]), marksOf(s, &m[1])); got != c.want {
			t.Errorf("%q and %q are two things: %v, want %v", c.a, c.b, got, c.want)
		}
	}
	s, m := marked.Parse("[Company|Acme Oil Works]")
	if got := marksOf(s, &m[0]); got != nil {
		t.Errorf("marks of a firm: %q, want none", got)
	}
}
