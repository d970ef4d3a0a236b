package model_test

import (
	"regexp"
	"strings"
	"testing"

	"entente/export/neo4j/model"
)

var labelTests = []struct{ typ, label, relation string }{
	{"Company", "Company", "Company"},
	{"PARTY_TO", "PARTY_TO", "PARTY_TO"},
	{"Größe", "Größe", "Größe"},
	{"协议", "协议", "协议"},
	{"legal case", "legal_case", "legal_case"},
	{"a`b", "a_b", "a_b"},
	{`a\u0060b`, "a_u0060b", "a_u0060b"},
	{"1st", "_1st", "_1st"},
	{"", "_", "_"},
	{"\xff", "_", "_"},
	{"\u202Ex", "_x", "_x"},
	// the model's own
	{"Entity", "Entity_", "Entity"},
	{"Document", "Document_", "Document"},
	{"SUBJECT", "SUBJECT", "SUBJECT_"},
	{"MENTIONED_IN", "MENTIONED_IN", "MENTIONED_IN_"},
}

func TestLabel(t *testing.T) {
	for _, test := range labelTests {
		if got := model.Label(test.typ); got != test.label {
			t.Errorf("Label(%q) = %q, want %q", test.typ, got, test.label)
		}
		if got := model.RelationType(test.typ); got != test.relation {
			t.Errorf("RelationType(%q) = %q, want %q", test.typ, got, test.relation)
		}
	}
}

var identifier = regexp.MustCompile(`^[\pL_][\pL\p{Nd}_]*$`)

func FuzzLabel(f *testing.F) {
	for _, test := range labelTests {
		f.Add(test.typ)
	}
	f.Add(strings.Repeat("x", 1000))
	f.Fuzz(func(t *testing.T, typ string) {
		for _, name := range []string{model.Label(typ), model.RelationType(typ)} {
			if !identifier.MatchString(name) || len([]rune(name)) > 210 {
				t.Errorf("%q becomes %q, which is no identifier", typ, name)
			}
			if model.Label(name) != name && model.RelationType(name) != name {
				t.Errorf("%q becomes %q, which is not its own name", typ, name)
			}
		}
	})
}

// FuzzQuote reads a quoted name as Neo4j does: escapes first, then backticks.
func FuzzQuote(f *testing.F) {
	for _, name := range []string{"a", "`", "``", `\u0060`, `\\u0060`, `\`, "a`) DETACH DELETE n //"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		q := strings.ReplaceAll(model.Quote(name), `\u005C`, "\x00")
		if strings.Contains(q, `\`) {
			t.Fatalf("Quote(%q) = %s has a backslash that begins an escape", name, q)
		}
		inner := strings.ReplaceAll(q[1:len(q)-1], "``", "\x01")
		if strings.Contains(inner, "`") || q[0] != '`' || q[len(q)-1] != '`' {
			t.Fatalf("Quote(%q) = %s ends early", name, q)
		}
		if strings.Contains(name, "\x00") || strings.Contains(name, "\x01") {
			return
		}
		if got := strings.NewReplacer("\x00", `\`, "\x01", "`").Replace(inner); got != name {
			t.Errorf("Quote(%q) reads %q", name, got)
		}
	})
}
