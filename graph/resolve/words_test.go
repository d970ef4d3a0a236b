package resolve

import (
	"math"
	"strings"
	"testing"
)

var jaroWinklerTests = []struct {
	a, b string
	want float64
}{
	// The examples of Winkler's paper.
	{"martha", "marhta", 0.9611}, {"dixon", "dicksonx", 0.8133}, {"dwayne", "duane", 0.84},
	{"same", "same", 1}, {"abc", "xyz", 0}, {"", "", 0}, {"a", "", 0},
}

func TestJaroWinkler(t *testing.T) {
	for _, tt := range jaroWinklerTests {
		if got := jaroWinkler(tt.a, tt.b); math.Abs(got-tt.want) > 0.0001 {
			t.Errorf("jaroWinkler(%q, %q) = %.4f, want %.4f", tt.a, tt.b, got, tt.want)
		}
		if back := jaroWinkler(tt.b, tt.a); math.Abs(back-tt.want) > 0.0001 {
			t.Errorf("jaroWinkler(%q, %q) = %.4f, want %.4f", tt.b, tt.a, back, tt.want)
		}
	}
}

// Whole names that Jaro-Winkler takes for one are told apart by their words.
func TestSoftTFIDF(t *testing.T) {
	oil, gold := "china national petroleum corporation", "china national gold corporation"
	if jaroWinkler(oil, gold) < 0.88 {
		t.Errorf("Jaro-Winkler is %.2f: the trap is gone", jaroWinkler(oil, gold))
	}
	all := [][]string{strings.Fields(oil), strings.Fields(gold), {"china", "development", "bank"}, {"norvik"}}
	ws := newWeights(all)
	if s := ws.softTFIDF(all[0], all[1], wordLikeness); s > 0.7 {
		t.Errorf("two firms are alike by %.2f", s)
	}
	if s := ws.softTFIDF(all[0], all[0], wordLikeness); math.Abs(s-1) > 1e-9 {
		t.Errorf("a name is like itself by %g", s)
	}
	if s := ws.softTFIDF(nil, all[0], wordLikeness); s != 0 {
		t.Errorf("nothing is like a name by %g", s)
	}
}

var wordTests = []struct {
	a, b string
	same bool
}{
	{"alexey", "aleksei", true}, {"sergei", "sergey", true}, {"yanukovich", "ianukovich", true},
	{"defence", "defense", true}, {"organisation", "organization", true}, {"centre", "center", true}, {"programme", "program", true},
	{"petroleum", "petrolem", true}, {"commission", "comission", true}, {"recieved", "received", true},
	{"ivanov", "ivankov", false}, {"iran", "iraq", false}, {"northern", "southern", false},
	{"austria", "australia", false}, {"nation", "nations", false}, {"eastern", "western", false},
}

func TestWordLikeness(t *testing.T) {
	for _, tt := range wordTests {
		if got := wordLikeness(tt.a, tt.b) > 0; got != tt.same {
			t.Errorf("wordLikeness(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.same)
		}
	}
}

func TestIDs(t *testing.T) {
	if got := slug("The Great, Great Name: of a thing — with very many more words"); got != "the-great-great-name-of-a-thing-with-very" {
		t.Errorf("slug = %q", got)
	}
	if got := slug("中俄"); got != "x" {
		t.Errorf("slug = %q", got)
	}
	if entityID("Company", "ab", "c") == entityID("Company", "a", "bc") {
		t.Error("parts run together")
	}
}
