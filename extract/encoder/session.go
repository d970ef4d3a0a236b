package encoder

import (
	"errors"
	"fmt"

	"entente/extract/encoder/internal/kernel"
)

const (
	// MaxRows is the most pieces, over all sequences, of one call of Encode. It
	// bounds a session's memory: 18 MB for MiniLM's sizes, 5 MB if calls stay
	// below 256 pieces, which is as fast.
	MaxRows = 2048

	// blockRows is how many rows pass through the feed-forward network together;
	// their 1,536 inner values stay in the second cache.
	blockRows = 96
)

// ErrInput: a sequence that the model cannot encode.
var ErrInput = errors.New("invalid input")

// Piece is one word piece of the input.
type Piece struct {
	ID        int32 // number in the vocabulary
	Shape     uint8 // class of the word's shape, below ShapeCount
	LineStart bool  // the word begins a line
}

// Session is the working memory of one goroutine.
type Session struct {
	model *Model

	states []float32 // [rows][hidden], what Encode returns
	qkv    []float32 // [rows][3*hidden] queries, keys, values
	mixed  []float32 // [rows][hidden] what attention gives
	peak   []float32 // [rows] largest absolute value of each row of states

	inner     []float32          // [blockRows][feedForward]
	innerPeak [blockRows]float32 // of each row of inner
	change    []float32          // [blockRows][hidden] what a layer adds to states

	attention *kernel.Attention
	scratch   kernel.Scratch
	floats    []float32 // what Floats returns
}

// NewSession returns working memory. A session serves one goroutine at a time;
// any number of them share a model. Its memory grows with the largest call, up
// to what MaxRows needs.
func (m *Model) NewSession() *Session {
	return &Session{
		model:     m,
		inner:     make([]float32, blockRows*m.feedForward),
		change:    make([]float32, blockRows*m.hidden),
		attention: m.set.NewAttention(m.heads, m.hidden/m.heads, m.positions),
	}
}

// Encode returns the hidden rows of all pieces, [pieces][hidden], sequence after
// sequence. The slice belongs to the session and is valid until its next call.
// A sequence attends to itself alone: what is encoded beside it changes no bit.
// The caller gives [CLS] and [SEP] as pieces like any other.
//
// The error is ErrInput if a sequence is longer than the model's positions, a
// piece lies outside the vocabulary or the shapes, or there are more than
// MaxRows pieces. Empty sequences are allowed and give no rows.
func (s *Session) Encode(seqs [][]Piece) ([]float32, error) {
	rows, err := s.model.check(seqs)
	if err != nil {
		return nil, fmt.Errorf("encoder: encode: %w", err)
	}
	s.grow(rows)
	s.embed(seqs)
	for i := range s.model.layers {
		l := &s.model.layers[i]
		l.qkv.Apply(s.qkv, s.states, rows, s.peak, &s.scratch)
		s.attend(seqs)
		for r := 0; r < rows; r += blockRows {
			n := min(blockRows, rows-r)
			s.addAttention(l, r, n)
			s.addFeedForward(l, r, n)
		}
	}
	return s.states[:rows*s.model.hidden], nil
}

// Floats returns n numbers of working memory, of any value. They belong to the session
// and are valid until the next call of Floats.
func (s *Session) Floats(n int) []float32 {
	if cap(s.floats) < n {
		s.floats = make([]float32, n)
	}
	return s.floats[:n]
}

// check returns the number of pieces.
func (m *Model) check(seqs [][]Piece) (rows int, err error) {
	for i, seq := range seqs {
		if len(seq) > m.positions {
			return 0, fmt.Errorf("sequence %d: %w: %d pieces, at most %d", i, ErrInput, len(seq), m.positions)
		}
		if rows += len(seq); rows > MaxRows {
			return 0, fmt.Errorf("sequence %d: %w: more than %d pieces in one call", i, ErrInput, MaxRows)
		}
		for j, p := range seq {
			if p.ID < 0 || int(p.ID) >= m.vocabulary.Len() || p.Shape >= ShapeCount {
				return 0, fmt.Errorf("sequence %d, piece %d: %w: id %d, shape %d", i, j, ErrInput, p.ID, p.Shape)
			}
		}
	}
	return rows, nil
}

func (s *Session) grow(rows int) {
	if rows <= len(s.peak) {
		return
	}
	rows = min(MaxRows, (rows+255)/256*256)
	h := s.model.hidden
	s.states = make([]float32, rows*h)
	s.qkv = make([]float32, rows*3*h)
	s.mixed = make([]float32, rows*h)
	s.peak = make([]float32, rows)
}

// embed sets the states to the layer norm of word + shape + line start + position.
func (s *Session) embed(seqs [][]Piece) {
	m, h := s.model, s.model.hidden
	r := 0
	for _, seq := range seqs {
		states, peak := s.states[r*h:], s.peak[r:r+len(seq)]
		for i, p := range seq {
			m.sumInput(states[i*h:(i+1)*h], p)
		}
		m.set.AddNorm(states, m.position, m.norm.gain, m.norm.bias, normEps, peak)
		r += len(seq)
	}
}

// sumInput writes the row of a piece, its position apart.
func (m *Model) sumInput(x []float32, p Piece) {
	h, id := m.hidden, int(p.ID)
	word, scale := m.word[id*h:(id+1)*h], m.wordScale[id]
	shape := m.shape[int(p.Shape)*h:][:h]
	for j, q := range word {
		x[j] = float32(float32(q)*scale) + shape[j]
	}
	if p.LineStart {
		for j, v := range m.lineStart {
			x[j] += v
		}
	}
}

// attend sets mixed to each sequence's attention.
func (s *Session) attend(seqs [][]Piece) {
	h, r := s.model.hidden, 0
	for _, seq := range seqs {
		if n := len(seq); n > 0 {
			s.attention.Apply(s.mixed[r*h:], s.qkv[r*3*h:], n)
			r += n
		}
	}
}

// addAttention sets states to norm1(states + out(mixed)), for n rows from r on.
func (s *Session) addAttention(l *layer, r, n int) {
	h := s.model.hidden
	l.out.Apply(s.change, s.mixed[r*h:], n, nil, &s.scratch)
	s.addChange(&l.norm1, r, n)
}

// addFeedForward sets states to norm2(states + down(gelu(up(states)))), for n
// rows from r on.
func (s *Session) addFeedForward(l *layer, r, n int) {
	h, ff := s.model.hidden, s.model.feedForward
	l.up.Apply(s.inner, s.states[r*h:], n, s.peak[r:], &s.scratch)
	for i := range n {
		s.innerPeak[i] = s.model.set.GELU(s.inner[i*ff : (i+1)*ff])
	}
	l.down.Apply(s.change, s.inner, n, s.innerPeak[:], &s.scratch)
	s.addChange(&l.norm2, r, n)
}

// addChange sets states to the layer norm of states + change.
func (s *Session) addChange(norm *layerNorm, r, n int) {
	states := s.states[r*s.model.hidden:]
	s.model.set.AddNorm(states, s.change, norm.gain, norm.bias, normEps, s.peak[r:r+n])
}
