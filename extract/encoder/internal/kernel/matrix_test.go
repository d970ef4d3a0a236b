package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// naive computes what Matrix.Apply promises, output by output, with sums in
// int64, so that an int32 that runs over would show.
func naive(src []float32, rows int, q []int8, scale, bias []float32, out, in int) []float32 {
	dst := make([]float32, rows*out)
	for r := range rows {
		row := src[r*in : (r+1)*in]
		var inverse, rowScale float32
		if peak := maxAbs(row); peak > tiny {
			inverse, rowScale = 127/peak, peak/127
		}
		for j := range out {
			var sum int64
			for k, v := range row {
				sum += int64(math.RoundToEven(float64(float32(v*inverse)))) * int64(q[j*in+k])
			}
			dst[r*out+j] = float32(float32(float32(sum)*scale[j])*rowScale) + bias[j]
		}
	}
	return dst
}

var matrixSizes = []struct{ rows, out, in int }{
	{1, 1, 64}, {1, 3, 64}, {2, 31, 64}, {3, 32, 128}, {5, 33, 64}, {12, 38, 192}, {13, 64, 64},
	{23, 7, 384}, {96, 96, 64}, {97, 65, 64}, {200, 35, 128}, {4, 2, 4096},
}

func TestMatrixApply(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		var scratch Scratch // shared, so that what one size leaves behind meets the next
		r := newRand()
		for _, z := range matrixSizes {
			q := make([]int8, z.out*z.in)
			for i := range q {
				q[i] = int8(r.IntN(255) - 127)
			}
			scale, bias := normals(r, z.out, 0.01), normals(r, z.out, 1)
			m := s.Pack(q, scale, bias, z.out, z.in)
			for name, src := range inputs(z.rows * z.in) {
				dst := make([]float32, z.rows*z.out)
				m.Apply(dst, src, z.rows, nil, &scratch)
				sameBits(t, fmt.Sprint(z, " ", name), dst, naive(src, z.rows, q, scale, bias, z.out, z.in))
			}
		}
	})
}

func normals(r *rand.Rand, n int, spread float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * spread)
	}
	return x
}

// The largest sums there can be: all weights and activations at their limits.
func TestMatrixExtremes(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for _, in := range []int{64, 1536, MaxDepth} {
			for _, weight := range []int8{-128, -127, 127} {
				for _, signs := range [][2]float32{{1, 1}, {-1, -1}, {1, -1}} {
					checkExtreme(t, s, in, weight, signs)
				}
			}
		}
	})
}

func checkExtreme(t *testing.T, s *Set, in int, weight int8, signs [2]float32) {
	t.Helper()
	q, src := make([]int8, in), make([]float32, in)
	for k := range q {
		q[k], src[k] = weight, 5*signs[k%2]
	}
	one, zero := []float32{1}, []float32{0}
	dst := make([]float32, 1)
	s.Pack(q, one, zero, 1, in).Apply(dst, src, 1, nil, new(Scratch))
	sameBits(t, fmt.Sprint(in, weight, signs), dst, naive(src, 1, q, one, zero, 1, in))
}

// A given peak is used as it is, and rows beyond those asked for stay untouched.
func TestMatrixApplyPeakAndBounds(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		const rows, out, in = 7, 5, 64
		r := newRand()
		q := make([]int8, out*in)
		for i := range q {
			q[i] = int8(r.IntN(255) - 127)
		}
		scale, bias, src := normals(r, out, 0.01), normals(r, out, 1), normals(r, rows*in, 1)
		m := s.Pack(q, scale, bias, out, in)
		if m.In() != in || m.Out() != out {
			t.Fatalf("size %dx%d", m.Out(), m.In())
		}
		peak := make([]float32, rows)
		for i := range peak {
			peak[i] = maxAbs(src[i*in : (i+1)*in])
		}
		dst := make([]float32, (rows+20)*out)
		fill(dst, 42)
		m.Apply(dst, src, rows, peak, new(Scratch))
		sameBits(t, "with peak", dst[:rows*out], naive(src, rows, q, scale, bias, out, in))
		sameBits(t, "behind", dst[rows*out:], filled(20*out, 42))
		m.Apply(nil, nil, 0, nil, new(Scratch))
	})
}

// A slice that is too short panics before any assembly runs over it.
func TestMatrixApplyTooShort(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		m := s.Pack(make([]int8, 64), []float32{1}, []float32{0}, 1, 64)
		for name, call := range map[string]func(){
			"dst": func() { m.Apply(make([]float32, 1), make([]float32, 128), 2, nil, new(Scratch)) },
			"src": func() { m.Apply(make([]float32, 2), make([]float32, 127), 2, nil, new(Scratch)) },
		} {
			if !panics(call) {
				t.Errorf("short %s: no panic", name)
			}
		}
	})
}

func panics(call func()) (did bool) {
	defer func() { did = recover() != nil }()
	call()
	return false
}
