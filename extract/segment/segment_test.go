package segment_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"entente/extract/segment"
	"entente/extract/text"
)

// split cuts s as one body block.
func split(s string) *text.Segmented {
	return segment.Split(&text.Document{Text: s, Blocks: []text.Block{{Span: text.Span{End: len(s)}}}})
}

func sentences(s *text.Segmented) []string {
	var list []string
	for _, x := range s.Sentences {
		list = append(list, s.Document.Text[x.Start:x.End])
	}
	return list
}

var sentenceTests = []struct {
	text string
	want []string
}{
	{"", nil},
	{" \n ", nil},
	{"One. Two! Three? Four", []string{"One.", "Two!", "Three?", "Four"}},
	{"He said “no.” Then he left.", []string{"He said “no.”", "Then he left."}},
	{"It cost 3.5 billion. 40 firms paid.", []string{"It cost 3.5 billion.", "40 firms paid."}},
	// A full stop that ends no sentence.
	{"Mr. Roe met Dr. Doe of Acme Inc. Monday.", []string{"Mr. Roe met Dr. Doe of Acme Inc. Monday."}},
	{"J. Smith of the U.S. Army spoke.", []string{"J. Smith of the U.S. Army spoke."}},
	{"They met. nobody spoke.", []string{"They met. nobody spoke."}},
	// Line breaks.
	{"Headline\nBody of it.", []string{"Headline", "Body of it."}},
	{"The two sides met in the capital on Monday and signed a contract that\nruns for ten years.",
		[]string{"The two sides met in the capital on Monday and signed a contract that\nruns for ten years."}},
	{"short line\ngoes on", []string{"short line", "goes on"}},
	{"The two sides met in the capital on Monday and signed a contract that\n\nruns for ten years.",
		[]string{"The two sides met in the capital on Monday and signed a contract that", "runs for ten years."}},
}

func TestSentences(t *testing.T) {
	for _, tt := range sentenceTests {
		if got := sentences(split(tt.text)); !slices.Equal(got, tt.want) {
			t.Errorf("sentences of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestTokens(t *testing.T) {
	s := split("Acme's G20 deal,\n$1.5bn")
	var words []string
	var starts []bool
	for i, tok := range s.Tokens {
		words = append(words, s.Word(i))
		starts = append(starts, tok.LineStart)
	}
	if want := strings.Fields("Acme ' s G20 deal , $ 1 . 5bn"); !slices.Equal(words, want) {
		t.Errorf("words %q, want %q", words, want)
	}
	for i, start := range starts {
		if start != (i == 0 || words[i] == "$") {
			t.Errorf("word %d, %q: line start %v", i, words[i], start)
		}
	}
}

var shapeTests = []struct {
	word string
	want text.Shape
}{
	{"agreement", text.LowerCase}, {"Gazprom", text.Title}, {"Élan", text.Title}, {"CNPC", text.UpperCase},
	{"A", text.OneCapital}, {"eBay", text.MixedCase}, {"McCoy", text.MixedCase}, {"2019", text.Digits},
	{"٣", text.Digits}, {",", text.Punctuation}, {"€", text.Punctuation}, {"G20", text.WithDigits},
	{"5bn", text.LowerCase}, {"中国", text.MixedCase},
}

func TestShapeOf(t *testing.T) {
	for _, tt := range shapeTests {
		if got := segment.ShapeOf(tt.word); got != tt.want {
			t.Errorf("ShapeOf(%q) = %d, want %d", tt.word, got, tt.want)
		}
	}
}

// Noise is not cut, and no sentence runs over the end of its block.
func TestBlocks(t *testing.T) {
	s := "First part\n\nHome News\n\nsecond part"
	d := &text.Document{Text: s, Blocks: []text.Block{
		{Span: text.Span{Start: 0, End: 10}},
		{Span: text.Span{Start: 12, End: 21}, Label: text.Navigation},
		{Span: text.Span{Start: 23, End: len(s)}, Label: text.ListItem},
	}}
	cut := segment.Split(d)
	if got, want := sentences(cut), []string{"First part", "second part"}; !slices.Equal(got, want) {
		t.Errorf("sentences %q, want %q", got, want)
	}
	if n := cut.Sentences[1]; n.Block != 2 || n.First != 2 || n.Last != 4 || cut.Tokens[3].Sentence != 1 {
		t.Errorf("second sentence %+v, its last token %+v", n, cut.Tokens[3])
	}
}

// FuzzSplit checks that tokens and white space tile the block, and that sentences
// tile the tokens.
func FuzzSplit(f *testing.F) {
	for _, tt := range sentenceTests {
		f.Add(tt.text)
	}
	f.Add("\x00 ﬁ\u2028é\u0301 \u202ex")
	f.Fuzz(func(t *testing.T, raw string) {
		source := strings.ToValidUTF8(raw, "\uFFFD")
		s := split(source)
		at := 0
		for i, tok := range s.Tokens {
			if gap := source[at:max(at, tok.Start)]; tok.Start < at || strings.TrimFunc(gap, unicode.IsSpace) != "" {
				t.Fatalf("token %d at %d-%d of %q, text before it ends at %d", i, tok.Start, tok.End, source, at)
			}
			at = tok.End
		}
		if strings.TrimSpace(source[at:]) != "" {
			t.Errorf("%q is left of %q", source[at:], source)
		}
		next := 0
		for i, x := range s.Sentences {
			if x.First != next || x.Last <= x.First || x.Span != s.Cover(x.First, x.Last) {
				t.Fatalf("sentence %d is %+v, tokens before it end at %d", i, x, next)
			}
			for _, tok := range s.Tokens[x.First:x.Last] {
				if tok.Sentence != i {
					t.Errorf("token %+v lies in sentence %d", tok, i)
				}
			}
			next = x.Last
		}
		if next != len(s.Tokens) {
			t.Errorf("%d of %d tokens are in sentences", next, len(s.Tokens))
		}
	})
}
