package encoder_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// sizes are the sizes of a random model.
type sizes struct {
	hidden, heads, feedForward, layers, positions, vocab int
}

var (
	small  = sizes{hidden: 384, heads: 12, feedForward: 1536, layers: 2, positions: 64, vocab: 60}
	miniLM = sizes{hidden: 384, heads: 12, feedForward: 1536, layers: 6, positions: 512, vocab: 2000}
)

// random is a small generator of our own (splitmix64): the golden hashes must
// not hang on a library's.
type random uint64

func (r *random) bits() uint64 {
	*r += 0x9e3779b97f4a7c15
	x := uint64(*r)
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func (r *random) below(n int) int { return int(r.bits() % uint64(n)) }

// float returns a number of about normal distribution: a sum of four even ones.
func (r *random) float() float32 {
	var s int32
	for range 4 {
		s += int32(r.below(1 << 20))
	}
	return float32(s-2<<20) / (1 << 20)
}

func (r *random) floats(n int, mean, spread float32) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = mean + float32(spread*r.float())
	}
	return x
}

func (r *random) int8s(n int) []int8 {
	q := make([]int8, n)
	for i := range q {
		q[i] = int8(max(-127, min(127, 55*r.float())))
	}
	return q
}

// matrix returns a linear map whose outputs are about as large as its inputs,
// times gain.
func (r *random) matrix(name string, out, in int, gain float32) []weights.Source {
	spread := gain / 32 / float32(intSqrt(in))
	scale := r.floats(out, spread, spread/4)
	return []weights.Source{
		weights.FromInt8(name+".q", r.int8s(out*in), out, in),
		weights.FromFloat32(name+".s", scale, out),
		weights.FromFloat32(name+".b", r.floats(out, 0, 0.1), out),
	}
}

func (r *random) norm(name string, n int) []weights.Source {
	return []weights.Source{
		weights.FromFloat32(name+".g", r.floats(n, 1, 0.2), n),
		weights.FromFloat32(name+".b", r.floats(n, 0, 0.2), n),
	}
}

func intSqrt(n int) int {
	i := 1
	for i*i < n {
		i++
	}
	return i
}

// tensors returns a whole random model.
func (z sizes) tensors(seed uint64) []weights.Source {
	r := random(seed)
	t := []weights.Source{
		weights.FromBytes("vocab", []byte(vocabularyText(z.vocab))),
		weights.FromInt8("encoder.word.q", r.int8s(z.vocab*z.hidden), z.vocab, z.hidden),
		weights.FromFloat32("encoder.word.s", r.floats(z.vocab, 0.02, 0.005), z.vocab),
		weights.FromFloat32("encoder.position", r.floats(z.positions*z.hidden, 0, 0.3), z.positions, z.hidden),
		weights.FromFloat32("encoder.shape", r.floats(10*z.hidden, 0, 0.3), 10, z.hidden),
		weights.FromFloat32("encoder.linestart", r.floats(z.hidden, 0, 0.3), z.hidden),
	}
	t = append(t, r.norm("encoder.norm", z.hidden)...)
	for i := range z.layers {
		name := func(part string) string { return fmt.Sprintf("encoder.%d.%s", i, part) }
		t = append(t, r.matrix(name("qkv"), 3*z.hidden, z.hidden, 1.5)...)
		t = append(t, r.matrix(name("out"), z.hidden, z.hidden, 1)...)
		t = append(t, r.norm(name("norm1"), z.hidden)...)
		t = append(t, r.matrix(name("up"), z.feedForward, z.hidden, 1)...)
		t = append(t, r.matrix(name("down"), z.hidden, z.feedForward, 1)...)
		t = append(t, r.norm(name("norm2"), z.hidden)...)
	}
	return t
}

func (z sizes) meta() map[string]any {
	return map[string]any{"hidden": z.hidden, "heads": z.heads, "feedforward": z.feedForward,
		"layers": z.layers, "positions": z.positions, "vocab": z.vocab}
}

// vocabularyText returns n pieces: the special ones, and words w4, w5, ...
func vocabularyText(n int) string {
	pieces := []string{"[PAD]", "[UNK]", "[CLS]", "[SEP]"}
	for len(pieces) < n {
		pieces = append(pieces, fmt.Sprint("w", len(pieces)))
	}
	return strings.Join(pieces, "\n")
}

func file(t testing.TB, meta map[string]any, tensors ...weights.Source) *weights.File {
	t.Helper()
	var b bytes.Buffer
	if err := weights.Write(&b, meta, tensors...); err != nil {
		t.Fatal(err)
	}
	f, err := weights.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func load(t testing.TB, f *weights.File, kernels string) *encoder.Model {
	t.Helper()
	m, err := encoder.Load(f, kernels)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sequences returns random sequences of the lengths given.
func (z sizes) sequences(seed uint64, lengths ...int) [][]encoder.Piece {
	r := random(seed)
	seqs := make([][]encoder.Piece, len(lengths))
	for i, n := range lengths {
		seqs[i] = make([]encoder.Piece, n)
		for j := range seqs[i] {
			seqs[i][j] = encoder.Piece{ID: int32(r.below(z.vocab)), Shape: uint8(r.below(10)), LineStart: r.below(5) == 0}
		}
	}
	return seqs
}
