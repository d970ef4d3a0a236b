package rule

import (
	"strings"
	"testing"
)

func TestForms(t *testing.T) {
	for _, tt := range []struct{ verb, want string }{
		{"acquire", "acquire acquires acquired acquiring"},
		{"buy", "buy buys bought buying"},
		{"supply", "supply supplies supplied supplying"},
		{"destroy", "destroy destroys destroyed destroying"},
		{"criticise", "criticise criticises criticised criticising criticize criticizes criticized criticizing"},
		{"organize", "organize organizes organized organizing organise organises organised organising"},
		{"rise", "rise rises rised rising"}, // too short for another spelling
		{"ban", "ban bans banned banning"},
		{"launch", "launch launches launched launching"},
		{"express", "express expresses expressed expressing"},
		{"tax", "tax taxes taxed taxing"},
		{"y", "y ys yed ying"},
	} {
		if got := strings.Join(forms(tt.verb), " "); got != tt.want {
			t.Errorf("forms(%q) = %q, want %q", tt.verb, got, tt.want)
		}
	}
}

func TestMeant(t *testing.T) {
	known := []string{"pattern", "relations", "name"}
	for _, tt := range []struct{ name, want string }{
		{"patern", `, did you mean "pattern"?`},
		{"relation", `, did you mean "relations"?`},
		{"nmae", `, did you mean "name"?`},
		{"quite-another", ""},
		{"", ""},
	} {
		if got := meant(tt.name, known); got != tt.want {
			t.Errorf("meant(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestTriggers shows which word of a pattern is waited for: the rarest that is
// always there.
func TestTriggers(t *testing.T) {
	for _, tt := range []struct{ pattern, want string }{
		{"{a: Company} of the consortium", "consortium"},
		{"{a: Company} (of | in) {b: Place}", "in of"},
		{"{a: Company} (consortium)? of", "of"},
		{"(a subsidiary | the unit) of", "subsidiary unit"},
		{"{a: Person} , {t: post} of {b: Company}", anyPost},
	} {
		n, slots, err := parsePattern(tt.pattern, nil)
		if err != nil {
			t.Fatal(err)
		}
		p, err := compile(n, slots)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.triggers, " "); got != tt.want {
			t.Errorf("%s waits for %q, want %q", tt.pattern, got, tt.want)
		}
	}
}
