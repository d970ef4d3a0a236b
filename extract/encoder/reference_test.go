package encoder_test

import (
	"fmt"
	"math"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// reference is the encoder in plain float64, without quantised activations,
// written for clarity: what the kernels approximate.
type reference struct {
	t *testing.T
	f *weights.File
	z sizes
}

type rows [][]float64

func (r *reference) floats(name string, shape ...int) []float32 {
	x, err := r.f.Float32(name, shape...)
	if err != nil {
		r.t.Fatal(err)
	}
	return x
}

func (r *reference) int8s(name string, shape ...int) []int8 {
	q, err := r.f.Int8(name, shape...)
	if err != nil {
		r.t.Fatal(err)
	}
	return q
}

func (r *reference) linear(x rows, name string, out, in int) rows {
	q, s, b := r.int8s(name+".q", out, in), r.floats(name+".s", out), r.floats(name+".b", out)
	y := make(rows, len(x))
	for i := range x {
		y[i] = make([]float64, out)
		for j := range y[i] {
			var sum float64
			for k, v := range x[i] {
				sum += v * float64(q[j*in+k])
			}
			y[i][j] = sum*float64(s[j]) + float64(b[j])
		}
	}
	return y
}

// norm layer-norms x+y.
func (r *reference) norm(x, y rows, name string) rows {
	n := r.z.hidden
	g, b := r.floats(name+".g", n), r.floats(name+".b", n)
	out := make(rows, len(x))
	for i := range x {
		var mean, variance float64
		sum := make([]float64, n)
		for j := range sum {
			sum[j] = x[i][j] + y[i][j]
			mean += sum[j] / float64(n)
		}
		for _, v := range sum {
			variance += (v - mean) * (v - mean) / float64(n)
		}
		for j, v := range sum {
			sum[j] = (v-mean)/math.Sqrt(variance+1e-12)*float64(g[j]) + float64(b[j])
		}
		out[i] = sum
	}
	return out
}

func (r *reference) input(seq []encoder.Piece) (word, position rows) {
	z := r.z
	q, s := r.int8s("encoder.word.q", z.vocab, z.hidden), r.floats("encoder.word.s", z.vocab)
	place, shape := r.floats("encoder.position", z.positions, z.hidden), r.floats("encoder.shape", 10, z.hidden)
	line := r.floats("encoder.linestart", z.hidden)
	for i, p := range seq {
		w, pos := make([]float64, z.hidden), make([]float64, z.hidden)
		for j := range w {
			w[j] = float64(q[int(p.ID)*z.hidden+j])*float64(s[p.ID]) + float64(shape[int(p.Shape)*z.hidden+j])
			if p.LineStart {
				w[j] += float64(line[j])
			}
			pos[j] = float64(place[i*z.hidden+j])
		}
		word, position = append(word, w), append(position, pos)
	}
	return word, position
}

func (r *reference) attention(qkv rows) rows {
	h, size := r.z.hidden, r.z.hidden/r.z.heads
	out := make(rows, len(qkv))
	for i := range out {
		out[i] = make([]float64, h)
	}
	for head := 0; head < h; head += size {
		for i := range qkv {
			weight, total := make([]float64, len(qkv)), 0.0
			for j := range qkv {
				var score float64
				for k := head; k < head+size; k++ {
					score += qkv[i][k] * qkv[j][h+k]
				}
				weight[j] = math.Exp(score / math.Sqrt(float64(size)))
				total += weight[j]
			}
			for j, w := range weight {
				for k := head; k < head+size; k++ {
					out[i][k] += w / total * qkv[j][2*h+k]
				}
			}
		}
	}
	return out
}

func (r *reference) encode(seq []encoder.Piece) rows {
	z := r.z
	word, position := r.input(seq)
	x := r.norm(word, position, "encoder.norm")
	for i := range z.layers {
		name := func(part string) string { return fmt.Sprintf("encoder.%d.%s", i, part) }
		mixed := r.attention(r.linear(x, name("qkv"), 3*z.hidden, z.hidden))
		x = r.norm(x, r.linear(mixed, name("out"), z.hidden, z.hidden), name("norm1"))
		inner := r.linear(x, name("up"), z.feedForward, z.hidden)
		for _, row := range inner {
			for j, v := range row {
				row[j] = v / 2 * (1 + math.Erf(v/math.Sqrt2))
			}
		}
		x = r.norm(x, r.linear(inner, name("down"), z.hidden, z.feedForward), name("norm2"))
	}
	return x
}

func cosine(a []float64, b []float32) float64 {
	var ab, aa, bb float64
	for i, v := range a {
		w := float64(b[i])
		ab, aa, bb = ab+v*w, aa+v*v, bb+w*w
	}
	return ab / math.Sqrt(aa*bb)
}

// The quantised encoder stays close to the exact one.
func TestEncodeMatchesReference(t *testing.T) {
	f := file(t, small.meta(), small.tensors(1)...)
	seqs := small.sequences(2, 33)
	got, err := load(t, f, "").NewSession().Encode(seqs)
	if err != nil {
		t.Fatal(err)
	}
	want := (&reference{t, f, small}).encode(seqs[0])
	worst := 1.0
	for i, row := range want {
		worst = min(worst, cosine(row, got[i*small.hidden:(i+1)*small.hidden]))
	}
	if worst < 0.995 {
		t.Errorf("least cosine to the reference %.5f, want 0.995", worst)
	}
	t.Logf("least cosine to the reference %.5f", worst)
}
