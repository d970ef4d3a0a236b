package extract

import (
	"testing"

	"entente/extract/text"
)

// Pairs across two sentences, from the first mention to the last.
func TestMarkAcrossSentences(t *testing.T) {
	for _, x := range []struct{ marked, typ, status string }{
		{"[Company|Acme] sees its future in rails. It will not buy [Company|Beta].", "ACQUIRES", "denied"},
		{"[Company|Acme] is in rails. On Friday the company plans to buy [Company|Beta].", "ACQUIRES", "planned"},
		{"[Company|Acme] is in rails. It bought [Company|Beta].", "ACQUIRES", ""},
		{"[Person|Ann Lee] came and stayed. [Agreement|The Oslo Accord] was never signed.", "SIGNED", "denied"},
		{"[Place|Fiji] signed first. Norway did not sign [Agreement|the Oslo Accord].", "SIGNED", ""},
		{"[Company|Acme] will grow. It owns [Company|Beta].", "OWNS", ""},
		{"[Company|Acme] is in rails. It no longer owns [Company|Beta].", "OWNS", "former"},
		{"[Company|Acme] is in rails. Following the sale of its 12% stake in [Company|Beta], it has no debts.", "OWNS", "former"},
	} {
		c, mentions, _ := annotated(x.marked)
		m := c.mark(mentions[0], mentions[1], x.typ)
		got := m.Status
		if m.Polarity == text.Denied {
			got = "denied"
		}
		if got != x.status {
			t.Errorf("%s: %q by %q, want %q", x.marked, got, m.Cue, x.status)
		}
	}
}

func TestMarkOfAListItem(t *testing.T) {
	c, mentions, _ := annotated("[Place|Peru] and Chile plan to sign:\n\n[Agreement|a pact on ports]")
	c.leadIns[mentions[1].Sentence] = mentions[0].Sentence
	if m := c.mark(mentions[0], mentions[1], "SIGNED"); m.Status != "planned" {
		t.Errorf("status %q by %q, want that of the sentence that leads to the list", m.Status, m.Cue)
	}
}
