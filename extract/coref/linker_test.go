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
		{"Company", "Acme", "a British insurer", true},
		{"Company", "British Acme", "a British insurer", false},
		{"Company", "Acme", "the British insurer", false},
		{"Place", "the cargo terminal", "a villa near the sea", true},
		{"Place", "the villa", "a villa near the sea", false},
	} {
		s, m := marked.Parse("[" + c.typ + "|" + c.antecedent + "] is here. It is [" + c.typ + "|" + c.mention + "].")
		forms := []text.Form{text.FormOf(s, m[0].First, m[0].Last), text.FormOf(s, m[1].First, m[1].Last)}
		if got := introduces(newPartition(m), s, m, forms, 0, 1); got != c.want {
			t.Errorf("%q after %q introduces something: %v, want %v", c.mention, c.antecedent, got, c.want)
		}
	}
}

func TestIntroducesBehindAnArticle(t *testing.T) {
	for annotation, want := range map[string]bool{
		"[Company|Acme] sold a [Place|terminal]. It owns a [Place|villa by the sea].":   true,
		"[Company|Acme] sold a [Place|terminal]. It owns the [Place|villa by the sea].": false,
		"[Company|Acme] sold a [Place|terminal], now a [Place|villa by the sea].":       false,
	} {
		s, m := marked.Parse(annotation)
		forms := make([]text.Form, len(m))
		for i := range m {
			forms[i] = text.FormOf(s, m[i].First, m[i].Last)
		}
		if got := introduces(newPartition(m), s, m, forms, 1, 2); got != want {
			t.Errorf("%s introduces something: %v, want %v", annotation, got, want)
		}
	}
}
