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
	{"Lt. Gen. Holm climbed Mt. Nes with Prof. Dahl. She won.", []string{"Lt. Gen. Holm climbed Mt. Nes with Prof. Dahl.", "She won."}},
	{"In Roe v. Nes the Bros. Dahl lost. Harbour Bros. paid.", []string{"In Roe v. Nes the Bros. Dahl lost.", "Harbour Bros. paid."}},
	{"They saw the Museum of Art. Then they left.", []string{"They saw the Museum of Art.", "Then they left."}},
	{"They met. nobody spoke.", []string{"They met. nobody spoke."}},
	{"Nes Agency Pte. Ltd. of Lindvik and Kopi Sdn. Bhd. Lines met. They left.", []string{"Nes Agency Pte. Ltd. of Lindvik and Kopi Sdn. Bhd. Lines met.", "They left."}},
	{"Cllr. Nes of Jalan Raya Kav. 5 met Ola Vik Jr. Monday.", []string{"Cllr. Nes of Jalan Raya Kav. 5 met Ola Vik Jr. Monday."}},
	// A legal form ends a sentence before what only begins one.
	{"They sold Nes Ltd. The buyer is Holm S.A. However, it fell.", []string{"They sold Nes Ltd.", "The buyer is Holm S.A.", "However, it fell."}},
	{"Holm Co. No. 5 and Nes Corp. Chairman Vik met H.E. The Lord.", []string{"Holm Co. No. 5 and Nes Corp. Chairman Vik met H.E. The Lord."}},
	// The number of a heading or a clause ends no sentence.
	{"1. PRICE\n2.1. The Buyer pays 40. The Seller ships.", []string{"1. PRICE", "2.1. The Buyer pays 40.", "The Seller ships."}},
	{"They met. 7. The rest.\n4.\nEnd", []string{"They met.", "7.", "The rest.", "4.", "End"}},
	{"2031. A year of note.", []string{"2031.", "A year of note."}},
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

// FuzzBlocks cuts any bytes into blocks at two places, which may lie within a
// character: tokens and sentences keep to their blocks, noise has none, and what each
// of them says of itself is true.
func FuzzBlocks(f *testing.F) {
	for _, tt := range sentenceTests {
		f.Add([]byte(tt.text), uint16(len(tt.text)/3), uint16(len(tt.text)/2), byte(len(tt.want)))
	}
	for _, s := range hardTexts {
		f.Add([]byte(s), uint16(7), uint16(len(s)-3), byte(text.ListItem))
	}
	f.Fuzz(func(t *testing.T, raw []byte, a, b uint16, label byte) {
		source := string(raw)
		first, second := int(a)%(len(source)+1), int(b)%(len(source)+1)
		d := &text.Document{Text: source, Blocks: []text.Block{
			{Span: text.Span{Start: 0, End: min(first, second)}},
			{Span: text.Span{Start: min(first, second), End: max(first, second)}, Label: text.Label(label % 10)},
			{Span: text.Span{Start: max(first, second), End: len(source)}, Label: text.ListItem},
		}}
		s := segment.Split(d)
		at := 0
		for i, tok := range s.Tokens {
			block := d.Blocks[tok.Block]
			if tok.Start < max(at, block.Start) || tok.End > block.End || tok.End <= tok.Start {
				t.Fatalf("token %d at %d-%d, the one before ends at %d, its block is %+v", i, tok.Start, tok.End, at, block)
			}
			if !block.Label.Content() {
				t.Errorf("token %d lies in a block of noise", i)
			}
			if tok.Shape != segment.ShapeOf(s.Word(i)) || tok.Shape == text.NoShape {
				t.Errorf("token %q has shape %d", s.Word(i), tok.Shape)
			}
			if i == 0 || s.Tokens[i-1].Block != tok.Block {
				if !tok.LineStart {
					t.Errorf("token %d begins a block and no line", i)
				}
			}
			at = tok.End
		}
		for i, x := range s.Sentences {
			if s.Tokens[x.First].Block != x.Block || s.Tokens[x.Last-1].Block != x.Block {
				t.Errorf("sentence %d leaves its block: %+v", i, x)
			}
		}
	})
}

// hardTexts are what real pages and contracts hold.
var hardTexts = []string{
	"The Government of the People's Republic of China and China's Development Bank (\"CDB\") signed. It's done.",
	"PRESIDENT XI MEETS PUTIN IN MOSCOW\r\n\r\nTHE TWO SIDES AGREED TO BUILD A PIPELINE.\r\nIt will run for 3,000 km.",
	"They include:\n• a memorandum between A.B. Oil Co. and C&D Ltd.;\n• Annex No. 3 (see Art. 5.2(b)).\n\u2022\u00a0Other",
	"Name\tTitle\tCompany\nIda Holm\tCEO\tLindvik Line\nO'Neill, Łukasz\tCFO, Ph.D.\tÉlan S.A.",
	"“We agreed,” he said. ‘No.’ (He left.) [Applause.] “Why?” … and so on... Then: 5G/6G – e-mail me@x.example!",
	"\ufeff\u200bZero\u200dwidth\u00adhyphen\u2028line \u0627\u0644\u0639\u0631\u0628\u064a\u0629 中国石油。它在北京。\U0001F600e\u0301",
	"WHEREAS, the Buyer (hereinafter “Party A”) and the Seller\n(hereinafter “Party B”) have agreed as follows:\n1.1 Price. USD 1,250,000.00.",
}

// FuzzSplit checks that tokens and white space tile the block, and that sentences
// tile the tokens.
func FuzzSplit(f *testing.F) {
	for _, tt := range sentenceTests {
		f.Add(tt.text)
	}
	for _, s := range hardTexts {
		f.Add(s)
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
