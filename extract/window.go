package extract

import (
	"context"

	"entente/extract/encoder"
	"entente/extract/encoder/pair"
	"entente/extract/text"
)

// The reader sees a document through windows: the states of the centre count, the
// context on both sides is there to be looked at. Sizes are in word pieces.
const (
	centreSize  = 160
	contextSize = 40
	// specialPieces are [CLS] and [SEP] of a window.
	specialPieces = 2
	// batchRows is the most pieces encoded in one call: what stays in the cache.
	batchRows = 256
)

// window is a range of tokens [from, to) around its centre [first, last).
type window struct {
	from, first, last, to int
}

// pieces holds the word pieces of a run of tokens: those of token i are
// ids[starts[i]:starts[i+1]].
type pieces struct {
	ids    []int32
	starts []int
}

func (p *pieces) size(from, to int) int { return p.starts[to] - p.starts[from] }

func cutPieces(v *encoder.Vocabulary, s *text.Segmented, first, last int) *pieces {
	p := &pieces{starts: make([]int, 1, last-first+1)}
	for i := first; i < last; i++ {
		p.ids = v.Pieces(p.ids, s.Word(i))
		p.starts = append(p.starts, len(p.ids))
	}
	return p
}

// windows tiles the n tokens of p with centres.
func windows(p *pieces) []window {
	var out []window
	n := len(p.starts) - 1
	for first := 0; first < n; {
		last := first + 1
		for last < n && p.size(first, last+1) <= centreSize {
			last++
		}
		w := window{first, first, last, last}
		for w.from > 0 && p.size(w.from-1, first) <= contextSize {
			w.from--
		}
		for w.to < n && p.size(last, w.to+1) <= contextSize {
			w.to++
		}
		out = append(out, w)
		first = last
	}
	return out
}

// encode returns the encoder's state of each token [first, last) of c's document, that
// of its first word piece, row-major. They are valid until c's next section is encoded.
func (x *Extractor) encode(ctx context.Context, e *encoder.Session, c *collector, first, last int) ([]float32, error) {
	s, width := c.s, x.model.Hidden()
	p := cutPieces(x.model.Vocabulary(), s, first, last)
	if c.states == nil {
		c.states = make([]float32, min(maxSection, len(s.Tokens)-first)*width)
	}
	states, todo, tell := c.states[:(last-first)*width], windows(p), progressOf(ctx)
	for len(todo) > 0 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n := batchOf(p, todo)
		sequences := make([][]encoder.Piece, n)
		for i, w := range todo[:n] {
			sequences[i] = x.sequence(p, s, first, w)
		}
		hidden, err := e.Encode(sequences)
		if err != nil {
			return nil, err
		}
		for i, w := range todo[:n] {
			copyStates(states, hidden, width, p, w)
			hidden = hidden[len(sequences[i])*width:]
		}
		tell(first+todo[n-1].last, len(s.Tokens))
		todo = todo[n:]
	}
	return states, nil
}

// batchOf returns how many of the windows the encoder takes in one call.
func batchOf(p *pieces, todo []window) int {
	rows := 0
	for i, w := range todo {
		rows += p.size(w.from, w.to) + specialPieces
		if rows > batchRows && i > 0 {
			return i
		}
	}
	return len(todo)
}

func (x *Extractor) sequence(p *pieces, s *text.Segmented, first int, w window) []encoder.Piece {
	out := make([]encoder.Piece, 0, p.size(w.from, w.to)+specialPieces)
	out = append(out, encoder.Piece{ID: x.cls})
	for i := w.from; i < w.to; i++ {
		t := s.Tokens[first+i]
		for k, id := range p.ids[p.starts[i]:p.starts[i+1]] {
			out = append(out, encoder.Piece{ID: id, Shape: uint8(t.Shape), LineStart: t.LineStart && k == 0})
		}
	}
	return append(out, encoder.Piece{ID: x.sep})
}

// copyStates copies the states of the centre of w out of its hidden rows.
func copyStates(states, hidden []float32, width int, p *pieces, w window) {
	for i := w.first; i < w.last; i++ {
		row := 1 + p.size(w.from, i)
		copy(states[i*width:(i+1)*width], hidden[row*width:])
	}
}

// meanStates returns the mean state of each mention's tokens, row-major. states
// begins with token first.
func meanStates(mentions []text.Placed, states []float32, width, first int) []float32 {
	vectors := make([]float32, len(mentions)*width)
	for i, m := range mentions {
		pair.Mean(vectors[i*width:(i+1)*width], states[(m.First-first)*width:], m.Last-m.First)
	}
	return vectors
}
