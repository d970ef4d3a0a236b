package wordset_test

import (
	"maps"
	"testing"

	"entente/internal/wordset"
)

func TestOf(t *testing.T) {
	got := wordset.Of("of the\n\tfor of & c'est")
	want := map[string]bool{"of": true, "the": true, "for": true, "&": true, "c'est": true}
	if !maps.Equal(got, want) {
		t.Errorf("Of = %v, want %v", got, want)
	}
	if got["by"] || wordset.Of(" \n")[""] {
		t.Error("a word that the list lacks is in the set")
	}
}
