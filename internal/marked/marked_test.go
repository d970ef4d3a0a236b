package marked_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/marked"
)

func TestParse(t *testing.T) {
	s, mentions := marked.Parse("They signed. A [Agreement|deal with [Company|Acme Ltd]] binds [Person|her].")
	if want := "They signed. A deal with Acme Ltd binds her."; s.Document.Text != want {
		t.Errorf("text %q, want %q", s.Document.Text, want)
	}
	var got []string
	for _, m := range mentions {
		c := s.Cover(m.First, m.Last)
		got = append(got, fmt.Sprintf("%s %q sentence %d named %v", m.Type, s.Document.Text[c.Start:c.End], m.Sentence, m.Named))
	}
	want := []string{
		`Agreement "deal with Acme Ltd" sentence 1 named true`,
		`Company "Acme Ltd" sentence 1 named true`,
		`Person "her" sentence 1 named false`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mentions (-want +got)\n%s", diff)
	}
}
