package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"entente/extract/text"
)

// TestAround wants a sentence whole, of a long one what is near, and never half a
// character.
func TestAround(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after string
		whole         bool
	}{
		{"short", "Ein schöner Satz über ", " und so weiter", true},
		{"long", strings.Repeat("ä ", longSentence), strings.Repeat(" ö", longSentence), false},
		{"long, cut in a character", "x" + strings.Repeat("ä ", longSentence), "y" + strings.Repeat(" ö", longSentence), false},
	} {
		source := c.before + "Acme" + c.after
		sentence, name := text.Span{End: len(source)}, text.Span{Start: len(c.before), End: len(c.before) + 4}
		s := &text.Segmented{Document: &text.Document{Text: source}, Sentences: []text.Sentence{{Span: sentence}}}
		got := (&collector{s: s}).around(0, name)
		if (got == sentence) != c.whole {
			t.Errorf("%s: %v of the sentence %v", c.name, got, sentence)
		}
		if !got.Contains(name) || got.Len() > 2*(longSentence+utf8.UTFMax)+name.Len() {
			t.Errorf("%s: %v around %v", c.name, got, name)
		}
		if cut := source[got.Start:got.End]; !utf8.ValidString(cut) {
			t.Errorf("%s: half a character in %q", c.name, cut)
		}
	}
}
