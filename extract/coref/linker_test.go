package coref

import (
	"testing"

	"entente/extract/text"
	"entente/internal/marked"
)

func TestIntroduces(t *testing.T) {
	for _, c := range []struct {
		typ, antecedent, mention string
		want                     bool
	}{
		{"Agreement", "memorandum between Acme and Beta", "a historic deal", true},
		{"Agreement", "memorandum between Acme and Beta", "a memorandum", false},
		{"Agreement", "memorandum between Acme and Beta", "the historic deal", false},
		{"Agreement", "a memorandum", "a historic deal", false},
		{"Event", "Baku Summit", "a short ceremony", true},
		{"Company", "Acme", "a British insurer", false},
	} {
		s, m := marked.Parse("[" + c.typ + "|" + c.antecedent + "]. [" + c.typ + "|" + c.mention + "].")
		forms := []text.Form{text.FormOf(s, m[0].First, m[0].Last), text.FormOf(s, m[1].First, m[1].Last)}
		if got := introduces(forms, &m[1], 0, 1); got != c.want {
			t.Errorf("%q after %q introduces something: %v, want %v", c.mention, c.antecedent, got, c.want)
		}
	}
}
