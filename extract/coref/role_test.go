package coref

import (
	"testing"

	"entente/extract/text"
	"entente/internal/marked"
)

func TestRole(t *testing.T) {
	for words, want := range map[string]bool{
		"Licensee": true, "the Company": true, "the Disclosing Party": true, "Joint Management Committee": true,
		"Joint Authority": false, "the Joint Boundary Commission": false, "the Authority": true,
		"Securities and Exchange Commission": false, "Bank of China": false, "Acme Company": false, "Gazprom": false,
	} {
		s, m := marked.Parse("[Company|" + words + "]")
		if got := Role(text.FormOf(s, m[0].First, m[0].Last)); got != want {
			t.Errorf("Role(%q) = %v", words, got)
		}
	}
}
