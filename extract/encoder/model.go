package encoder

import (
	"errors"
	"fmt"

	"entente/extract/encoder/internal/kernel"
	"entente/extract/encoder/weights"
)

const (
	// ShapeCount is the number of word shapes: Piece.Shape is below it.
	ShapeCount = 10

	maxLayers = 64
	normEps   = 1e-12
)

// ErrKernels: the kernel set asked for does not exist or needs instructions that
// this machine lacks.
var ErrKernels = errors.New("no such kernels on this machine")

// Model is an encoder ready to run. It is immutable and safe for concurrent use.
type Model struct {
	set        *kernel.Set
	vocabulary *Vocabulary

	hidden, heads, feedForward, positions int

	word      []int8    // [vocabulary][hidden]
	wordScale []float32 // [vocabulary]
	position  []float32 // [positions][hidden]
	shape     []float32 // [ShapeCount][hidden]
	lineStart []float32 // [hidden]
	norm      layerNorm
	layers    []layer
}

// layer is one layer of the encoder: attention and a feed-forward network, each
// followed by a layer norm over itself and what went into it.
type layer struct {
	qkv, out, up, down *kernel.Matrix
	norm1, norm2       layerNorm
}

type layerNorm struct {
	gain, bias []float32 // [hidden]
}

// KernelSets lists the kernel sets that run on this machine, best first. The
// last is "go".
func KernelSets() []string {
	var names []string
	for _, s := range kernel.Sets() {
		names = append(names, s.Name())
	}
	return names
}

// Load prepares the encoder of a weights file. kernels names the kernel set,
// "" for the best of this machine; all sets give the same bits. Load reads f in
// place and keeps it, apart from the layers' matrices, which it repacks.
//
// The error is ErrKernels, weights.ErrMissing, or, if the file's parts do not
// fit together or hold numbers that no training gives, weights.ErrFormat.
func Load(f *weights.File, kernels string) (*Model, error) {
	set, err := chooseKernels(kernels)
	if err != nil {
		return nil, fmt.Errorf("encoder: load: %w", err)
	}
	m := &Model{set: set}
	if m.vocabulary, err = LoadVocabulary(f); err != nil {
		return nil, err
	}
	l := &loader{file: f, set: set}
	layers := m.loadSizes(l)
	m.loadInput(l)
	for i := 0; i < layers && l.err == nil; i++ {
		m.layers = append(m.layers, m.loadLayer(l, i))
	}
	if l.err != nil {
		return nil, fmt.Errorf("encoder: load: %w", l.err)
	}
	return m, nil
}

func chooseKernels(name string) (*kernel.Set, error) {
	sets := kernel.Sets()
	for _, s := range sets {
		if s.Name() == name || name == "" {
			return s, nil
		}
	}
	return nil, fmt.Errorf("kernels %q: %w (have %q)", name, ErrKernels, KernelSets())
}

// Hidden returns the length of a hidden row.
func (m *Model) Hidden() int { return m.hidden }

// Positions returns the length of the longest sequence.
func (m *Model) Positions() int { return m.positions }

// Kernels returns the name of the kernel set in use.
func (m *Model) Kernels() string { return m.set.Name() }

// Vocabulary returns the model's word pieces.
func (m *Model) Vocabulary() *Vocabulary { return m.vocabulary }

// loadSizes reads and checks the sizes, and returns the number of layers.
func (m *Model) loadSizes(l *loader) int {
	m.hidden = l.size("hidden", kernel.DepthUnit, kernel.MaxDepth)
	m.heads = l.size("heads", 1, kernel.MaxDepth)
	m.feedForward = l.size("feedforward", kernel.DepthUnit, kernel.MaxDepth)
	m.positions = l.size("positions", 1, kernel.MaxLength)
	layers := l.size("layers", 1, maxLayers)
	pieces := l.size("vocab", 1, 1<<31-1)
	if l.err != nil {
		return 0
	}
	if pieces != m.vocabulary.Len() {
		l.fail("vocab is %d, the vocabulary holds %d pieces", pieces, m.vocabulary.Len())
	}
	size := m.hidden / m.heads
	if m.hidden%m.heads != 0 || size%kernel.HeadUnit != 0 || size > kernel.MaxHead {
		l.fail("%d hidden columns in %d heads: a head must have %d, or a multiple up to %d",
			m.hidden, m.heads, kernel.HeadUnit, kernel.MaxHead)
	}
	return layers
}

func (m *Model) loadInput(l *loader) {
	m.word = l.int8s("encoder.word.q", m.vocabulary.Len(), m.hidden)
	m.wordScale = l.floats("encoder.word.s", m.vocabulary.Len())
	m.position = l.floats("encoder.position", m.positions, m.hidden)
	m.shape = l.floats("encoder.shape", ShapeCount, m.hidden)
	m.lineStart = l.floats("encoder.linestart", m.hidden)
	m.norm = l.norm("encoder.norm", m.hidden)
}

func (m *Model) loadLayer(l *loader, i int) layer {
	name := func(part string) string { return fmt.Sprintf("encoder.%d.%s", i, part) }
	return layer{
		qkv:   l.matrix(name("qkv"), 3*m.hidden, m.hidden),
		out:   l.matrix(name("out"), m.hidden, m.hidden),
		norm1: l.norm(name("norm1"), m.hidden),
		up:    l.matrix(name("up"), m.feedForward, m.hidden),
		down:  l.matrix(name("down"), m.hidden, m.feedForward),
		norm2: l.norm(name("norm2"), m.hidden),
	}
}
