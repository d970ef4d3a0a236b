package coref

import (
	"strings"
	"testing"
)

var spellsTests = []struct {
	letters, words string
	want           bool
}{
	{"eaeu", "eurasian economic union", true},
	{"nyag", "new york state attorney general", true},
	{"ueo", "union of eastern orders", true},
	{"uoeo", "union of eastern orders", true},
	{"agc", "acme gas company ltd", true},
	{"öbb", "österreichische bundesbahnen", true},
	// more than one word left out, letters out of order, letters left over
	{"nag", "new york state attorney general", false},
	{"eue", "eurasian economic union", false},
	{"eeuz", "eurasian economic union", false},
	// complete before the last word that is not small
	{"ab", "acme bank group", false},
	// one word is no long form
	{"acme", "acme", false},
}

func TestSpells(t *testing.T) {
	for _, c := range spellsTests {
		if got := spells(c.letters, strings.Fields(c.words)); got != c.want {
			t.Errorf("spells(%q, %q) = %v, want %v", c.letters, c.words, got, c.want)
		}
	}
}

// Of small words in a row each may be taken or not; nobody can try all ways.
func TestSpellsManyWays(t *testing.T) {
	if spells("aaaaaaaaax", append(strings.Fields(strings.Repeat("and ", 60)), "bank")) {
		t.Error("the last letter is found nowhere")
	}
}
