// Package pair scores pairs of mentions. The head is a perceptron with one hidden
// layer over the encoder's states of both mentions; small features of the pair,
// such as its types and its distance, add a learnt row each to the hidden layer.
package pair

import (
	"fmt"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// Head is a trained head. It is immutable and safe for concurrent use, with one
// encoder session a goroutine.
type Head struct {
	hidden, out *encoder.Linear
	tables      []table
}

type table struct {
	rows []float32 // row-major, one row of the hidden width a value
	size int
}

// Feature names a feature of pairs and the number of its values.
type Feature struct {
	Name string
	Size int
}

// Load reads the head called name. The order of features is the order in which
// Score expects their values.
func Load(m *encoder.Model, f *weights.File, name string, features ...Feature) (*Head, error) {
	h := &Head{}
	var err error
	if h.hidden, err = encoder.NewLinear(m, f, name+".hidden"); err != nil {
		return nil, err
	}
	if h.out, err = encoder.NewLinear(m, f, name+".out"); err != nil {
		return nil, err
	}
	if h.out.In() != h.hidden.Out() {
		return nil, fmt.Errorf("%s: hidden width %d, output reads %d: %w", name, h.hidden.Out(), h.out.In(), weights.ErrFormat)
	}
	for _, x := range features {
		rows, err := f.Float32(name+"."+x.Name, x.Size, h.hidden.Out())
		if err != nil {
			return nil, err
		}
		h.tables = append(h.tables, table{rows, x.Size})
	}
	return h, nil
}

// In returns the number of inputs of a pair.
func (h *Head) In() int { return h.hidden.In() }

// Out returns the number of scores of a pair.
func (h *Head) Out() int { return h.out.Out() }

// Score writes the scores (logits) of n pairs to dst, row-major. inputs holds In
// numbers a pair; features holds the values of a pair's features, one after the
// other. A value outside its feature's range adds nothing.
func (h *Head) Score(e *encoder.Session, dst, inputs []float32, features []uint8, n int) {
	width := h.hidden.Out()
	hidden := e.Floats(n * width)
	e.Apply(h.hidden, hidden, inputs, n)
	for i := range n {
		row := hidden[i*width : (i+1)*width]
		for k, t := range h.tables {
			if v := int(features[i*len(h.tables)+k]); v < t.size {
				addTo(row, t.rows[v*width:(v+1)*width])
			}
		}
	}
	e.GELU(hidden)
	e.Apply(h.out, dst, hidden, n)
}

func addTo(dst, row []float32) {
	for i, x := range row {
		dst[i] += x
	}
}

// Mean writes the mean of n rows of states to dst, whose length is the width of a
// row; zeros if n is 0.
func Mean(dst, states []float32, n int) {
	clear(dst)
	for i := range n {
		addTo(dst, states[i*len(dst):(i+1)*len(dst)])
	}
	if n > 1 {
		inverse := 1 / float32(n)
		for i := range dst {
			dst[i] *= inverse
		}
	}
}

// Product writes the element-wise product of a and b to dst.
func Product(dst, a, b []float32) {
	for i := range dst {
		dst[i] = a[i] * b[i]
	}
}
