package relation

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"entente/extract/encoder"
	"entente/extract/encoder/pair"
	"entente/extract/encoder/weights"
	"entente/extract/text"
)

// maxSentencesApart is how far two mentions may stand from each other: 96 of 100
// relations of the gold are said that closely.
const maxSentencesApart = 1

// maxTokensApart bounds it where a line without a full stop goes on and on. The head
// was trained on windows of 200 word pieces and has seen no pair further apart.
const maxTokensApart = 200

// Head scores pairs of mentions. It is immutable and safe for concurrent use, with
// one encoder session a goroutine.
type Head struct {
	head *pair.Head
}

// Load reads the head from a weights file.
func Load(m *encoder.Model, f *weights.File) (*Head, error) {
	h, err := pair.Load(m, f, "relation", pair.TypePair, pair.Distance, pair.Sentence)
	if err != nil {
		return nil, err
	}
	if h.Out() != Labels {
		return nil, fmt.Errorf("relation: %d outputs, not %d: %w", h.Out(), Labels, weights.ErrFormat)
	}
	return &Head{h}, nil
}

// Input is a document as the head reads it.
type Input struct {
	Segmented *text.Segmented
	// Mentions are in text order; their types are their chains'.
	Mentions []text.Placed
	// Chain is the chain of each mention; mentions of chain -1 are left out.
	Chain []int
	// States holds the encoder's state of each token from First on, row-major.
	States []float32
	First  int
	// LeadIns is LeadIns of Segmented.
	LeadIns map[int]int
	// Vectors holds the mean state of each mention's tokens, row-major.
	Vectors []float32
}

// HeadFinder is the finder of what the head found by itself.
const HeadFinder = "relation-head"

// Score is what the head says of a pair of mentions and one relation.
type Score struct {
	// From and To are indices into Input.Mentions.
	From, To int
	Type     string
	// Probability is in [0,1].
	Probability float32
	// Finder names the head or the pattern that found it.
	Finder string
}

// floor is the least probability worth keeping: thresholds lie above it.
const floor = 0.05

const batchSize = 256 // pairs scored at a time

// Scores returns all scores above a low floor, ordered by pair and relation. The error
// is ctx's.
func (h *Head) Scores(ctx context.Context, e *encoder.Session, in Input) ([]Score, error) {
	var scores []Score
	var m memory
	batch := make([][2]int, 0, batchSize)
	flush := func() {
		if ctx.Err() == nil {
			scores = h.appendScores(scores, e, &m, in, batch)
		}
		batch = batch[:0]
	}
	try := func(i, j int) {
		if in.Chain[i] < 0 || in.Chain[j] < 0 || in.Chain[i] == in.Chain[j] || !anyAllowed(in.Mentions[i].Type, in.Mentions[j].Type) {
			return
		}
		if batch = append(batch, [2]int{i, j}); len(batch) == batchSize {
			flush()
		}
	}
	for i, a := range in.Mentions {
		for j := i + 1; j < len(in.Mentions) && near(a, in.Mentions[j]); j++ {
			try(i, j)
		}
	}
	for _, p := range leadInPairs(in) {
		try(p[0], p[1])
	}
	flush()
	return scores, ctx.Err()
}

// near reports whether mentions a and b, in text order, are a pair to be looked at.
func near(a, b text.Placed) bool {
	return b.Sentence-a.Sentence <= maxSentencesApart && b.First-a.Last <= maxTokensApart
}

// related says of each pair of types whether any relation is allowed between them.
var related = sync.OnceValue(func() map[[2]string]bool {
	pairs := map[[2]string]bool{}
	for _, a := range pair.Types {
		for _, b := range pair.Types {
			for k := range Labels {
				pairs[[2]string{a, b}] = pairs[[2]string{a, b}] || allowed(k, a, b)
			}
		}
	}
	return pairs
})

func anyAllowed(a, b string) bool { return related()[[2]string{a, b}] }

// memory is what one batch after the other is laid out in for the head.
type memory struct {
	inputs, logits []float32
	features       []uint8
}

func (h *Head) appendScores(dst []Score, e *encoder.Session, m *memory, in Input, batch [][2]int) []Score {
	if len(batch) == 0 {
		return dst
	}
	width := h.head.In()
	m.inputs = slices.Grow(m.inputs[:0], len(batch)*width)[:len(batch)*width]
	m.logits = slices.Grow(m.logits[:0], len(batch)*Labels)[:len(batch)*Labels]
	m.features = m.features[:0]
	for n, p := range batch {
		h.fill(m.inputs[n*width:(n+1)*width], in, p[0], p[1])
		m.features = pair.AppendFeatures(m.features, in.Mentions[p[0]], in.Mentions[p[1]])
	}
	h.head.Score(e, m.logits, m.inputs, m.features, len(batch))
	for n, p := range batch {
		a, b := in.Mentions[p[0]].Type, in.Mentions[p[1]].Type
		for k, x := range m.logits[n*Labels : (n+1)*Labels] {
			if !allowed(k, a, b) {
				continue
			}
			if s := newScore(k, p, encoder.Sigmoid(x)); s.Probability > floor && !in.onlyWatches(s) {
				dst = append(dst, s)
			}
		}
	}
	return dst
}

func newScore(k int, p [2]int, probability float32) Score {
	s := Score{From: p[0], To: p[1], Type: signatures[k/2].name, Probability: probability, Finder: HeadFinder}
	if k%2 == 1 {
		s.From, s.To = s.To, s.From
	}
	return s
}

// fill writes the input of mentions i and j: their vectors, the mean state of the
// tokens between them, and the vectors' product.
func (h *Head) fill(row []float32, in Input, i, j int) {
	width := len(row) / 4
	a, b := in.Vectors[i*width:(i+1)*width], in.Vectors[j*width:(j+1)*width]
	copy(row, a)
	copy(row[width:], b)
	from, to := in.Mentions[i].Last, in.Mentions[j].First
	if in.Mentions[j].Sentence-in.Mentions[i].Sentence > maxSentencesApart {
		// A lead-in and one of its items: what stands between belongs to the others.
		to = in.Segmented.Sentences[in.Mentions[i].Sentence].Last
	}
	between := row[2*width : 3*width]
	if from, to = from-in.First, to-in.First; to > from {
		pair.Mean(between, in.States[from*width:to*width], to-from)
	} else {
		clear(between)
	}
	pair.Product(row[3*width:], a, b)
}
