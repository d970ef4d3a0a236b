package text

// Shape is the class of a word's letters. The encoder's word pieces are lower
// case; the shape gives it back what capital letters say. The values are part of
// the trained model.
type Shape uint8

// The shapes.
const (
	NoShape     Shape = iota
	LowerCase         // "agreement"
	Title             // "Gazprom"
	UpperCase         // "CNPC"
	OneCapital        // "A"
	MixedCase         // "eBay"
	Digits            // "2019"
	Punctuation       // ","
	WithDigits        // "G20"
)

// Token is a word or a single punctuation mark.
type Token struct {
	Span
	Shape Shape
	// LineStart is true where a line break or the start of the text comes before.
	LineStart bool
	// Block is the index of the token's block in Document.Blocks.
	Block int
	// Sentence is the index of the token's sentence.
	Sentence int
}

// Sentence is a run of tokens of one block.
type Sentence struct {
	Span
	// First and Last are token indices, half-open.
	First, Last int
	// Block is the index of the sentence's block in Document.Blocks.
	Block int
}

// Segmented is a document cut into sentences and tokens. Only content blocks are
// cut; tokens are in text order and belong to exactly one sentence.
type Segmented struct {
	Document  *Document
	Tokens    []Token
	Sentences []Sentence
}

// Word returns the text of token i.
func (s *Segmented) Word(i int) string {
	t := s.Tokens[i]
	return s.Document.Text[t.Start:t.End]
}

// Cover returns the span of tokens [first, last).
func (s *Segmented) Cover(first, last int) Span {
	return Span{s.Tokens[first].Start, s.Tokens[last-1].End}
}

// Placed is a mention at its place among the tokens.
type Placed struct {
	Mention
	// First and Last are token indices, half-open.
	First, Last int
	// Sentence is the index of the sentence of the first token.
	Sentence int
}
