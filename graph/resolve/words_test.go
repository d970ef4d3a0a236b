package resolve

import (
	"math"
	"strings"
	"testing"

	"entente/graph"
)

var canonicalTests = []struct{ typ, name, want string }{
	{"Company", "OAO Gazprom", "gazprom"},
	{"Company", "Gazprom’s", "gazprom"},
	{"Company", "Great Wall Motor Co., Ltd.", "great wall motor"},
	{"Company", "Telecom Italia S.p.A.", "telecom italia"},
	{"Company", "AB InBev", "ab inbev"},
	{"Company", "SA", "sa"},
	{"Company", "Bank Corporation", "bank corporation"},
	{"Person", "Mr. Dmitry Peskov", "dmitry peskov"},
	{"Person", "Dr", "dr"},
	{"Place", "the Netherlands", "netherlands"},
	{"Place", "Dutch", "netherlands"},
	{"Place", "Côte d’Ivoire", "ivory coast"},
	{"Place", "The Hague", "hague"},
	{"Place", "State of Delaware", "delaware"},
	{"Place", "Republic of Korea", "south korea"},
	{"Product", "Russia", "russia"},
	{"Organization", "the United Nations", "united nations"},
	{"Product", "!?", ""},
}

func TestCanonical(t *testing.T) {
	for _, tt := range canonicalTests {
		if got := canonical(tt.typ, tt.name); got != tt.want {
			t.Errorf("canonical(%s, %q) = %q, want %q", tt.typ, tt.name, got, tt.want)
		}
	}
}

func TestGeneric(t *testing.T) {
	for key, want := range map[string]bool{
		"ministry of commerce": true, "supreme court": true, "memorandum of understanding": true, "license agreement": true,
		"treaty of lisbon": false, "bank of russia": false, "nato": false, "power of siberia": false,
	} {
		if got := generic(key); got != want {
			t.Errorf("generic(%q) = %v", key, got)
		}
	}
}

// A name that two countries claim would join them.
func TestCountriesAreApart(t *testing.T) {
	owner := map[string]string{}
	rows := 0
	for line := range strings.Lines(countriesFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 {
			t.Fatalf("%q has %d columns", line, len(f))
		}
		for _, n := range append(append([]string{f[0]}, list(f[1])...), list(f[2])...) {
			k := graph.Fold(n)
			if o, taken := owner[k]; taken && o != f[0] {
				t.Errorf("%q belongs to %s and %s", n, o, f[0])
			}
			owner[k] = f[0]
		}
	}
	if rows < 195 {
		t.Errorf("%d countries", rows)
	}
}

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

func TestAcronym(t *testing.T) {
	for _, tt := range []struct {
		short, full string
		want        bool
	}{
		{"cnpc", "china national petroleum corporation", true},
		{"mfa", "ministry of foreign affairs", true}, {"mofa", "ministry of foreign affairs", true},
		{"un", "united nations", true}, {"u", "united", false}, {"united", "united nations", false}, {"abc", "china national", false},
	} {
		if got := acronym(tt.short, tt.full); got != tt.want {
			t.Errorf("acronym(%q, %q) = %v", tt.short, tt.full, got)
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
