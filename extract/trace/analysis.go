package trace

import "entente/extract/text"

// Analysis is what the reader saw in one document, layer by layer. Every order is
// that of the text, unless a field says otherwise.
type Analysis struct {
	Document text.Document
	// Blocks are those of the document, one for one.
	Blocks []Block
	// Sentences are those of the blocks with a content label.
	Sentences []Sentence
	// Mentions that begin at the same byte are ordered by length, longer first.
	Mentions []Mention
	Chains   []Chain
	// Candidates are ordered by the sentence that ends them, then by score, the
	// highest first.
	Candidates []Candidate
	Values     []Value
	// Claims are what became of it all: the same as the reader's Extract gives.
	Claims text.Claims
}

// Block is a block and how it was judged.
type Block struct {
	text.Block
	// Noise is the probability, in [0,1], that the reader gave the block of being
	// page noise. It is 0 for blocks whose label kept them from being read.
	Noise float64
	// Read is true for blocks whose mentions count.
	Read bool
}

// Sentence is a sentence of a block.
type Sentence struct {
	text.Span
	// Block is an index into Analysis.Blocks.
	Block int
}

// Mention is a stretch of text that the reader found.
type Mention struct {
	// Mention has the type that the tagger gave it. Its chain may have another.
	text.Mention
	// Sentence is an index into Analysis.Sentences.
	Sentence int
	// Chain is an index into Analysis.Chains, -1 for a mention of page noise.
	Chain int
}

// Chain is the mentions of one thing.
type Chain struct {
	// Type is what its mentions agreed on.
	Type string
	// Members are indices into Analysis.Mentions.
	Members []int
	// Entity is an index into Claims.Entities, -1 for a chain that makes none.
	Entity int
	// Reason says why the chain makes no entity; empty where it does.
	Reason string
}

// Candidate is a relation between two mentions that the reader weighed.
type Candidate struct {
	Type string
	// From and To are indices into Analysis.Mentions.
	From, To int
	// Score is the finder's probability, Threshold the one from which it counts.
	// Both are in [0,1].
	Score, Threshold float64
	// Finder names the head or the rule that weighed it.
	Finder string
	// Polarity and Status are how the sentence puts it.
	Polarity text.Polarity
	Status   string
	// Relation is an index into Claims.Relations: the relation of the mentions'
	// entities that says the same, whichever mentions it was claimed for. It is -1
	// where there is none.
	Relation int
}

// Claimed reports whether the candidate is a witness of a relation that the reader
// claims.
func (c Candidate) Claimed() bool { return c.Relation >= 0 && c.Score >= c.Threshold }

// Value is an amount or a date.
type Value struct {
	text.Span
	// Sentence is an index into Analysis.Sentences.
	Sentence int
	// Kind is money, date, percent, quantity or duration.
	Kind string
	// Normal is the value in one form, such as "1200000000 USD" or "2019-06-05";
	// empty for a date that nobody can tell.
	Normal string
}
