package extract

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/segment"
	"entente/extract/text"
)

// TestFeaturesAreThoseOfTheTrainer holds the words, shapes, sentences and forms
// that the reader computes to those that it was trained with. The golden file is
// written by extract/train/dump_features.py.
func TestFeaturesAreThoseOfTheTrainer(t *testing.T) {
	var golden struct {
		Texts []struct {
			Text      string
			Words     [][3]any
			Sentences []int
		}
		Mentions []struct {
			Text   string
			Folded []string
			Kind   text.Kind
		}
		Matches [][3]int
	}
	data, err := os.ReadFile("testdata/features.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for _, g := range golden.Texts {
		s := split(g.Text)
		var words [][3]any
		for i, tok := range s.Tokens {
			line := 0.0
			if tok.LineStart {
				line = 1
			}
			words = append(words, [3]any{s.Word(i), float64(tok.Shape), line})
		}
		if diff := cmp.Diff(g.Words, words); diff != "" && len(g.Words)+len(words) > 0 {
			t.Errorf("words of %q (-trainer +reader):\n%s", g.Text, diff)
		}
		var starts []int
		for _, sentence := range s.Sentences {
			starts = append(starts, sentence.Start)
		}
		if diff := cmp.Diff(g.Sentences, starts); diff != "" && g.Text != "" {
			t.Errorf("sentence starts of %q (-trainer +reader):\n%s", g.Text, diff)
		}
	}
	forms := make([]text.Form, len(golden.Mentions))
	for i, g := range golden.Mentions {
		s := split(g.Text)
		forms[i] = text.FormOf(s, 0, len(s.Tokens))
		if diff := cmp.Diff(g.Folded, forms[i].Folded); diff != "" && len(g.Folded) > 0 {
			t.Errorf("folded %q (-trainer +reader):\n%s", g.Text, diff)
		}
		if forms[i].Kind != g.Kind {
			t.Errorf("kind of %q = %d, trainer says %d", g.Text, forms[i].Kind, g.Kind)
		}
	}
	for _, m := range golden.Matches {
		if got := text.Agree(forms[m[0]], forms[m[1]]); int(got) != m[2] {
			t.Errorf("Agree(%q, %q) = %d, trainer says %d", golden.Mentions[m[0]].Text, golden.Mentions[m[1]].Text, got, m[2])
		}
	}
}

// split cuts s as one body block.
func split(s string) *text.Segmented {
	return segment.Split(&text.Document{Text: s, Blocks: []text.Block{{Span: text.Span{End: len(s)}}}})
}
