package encoder_test

import (
	"errors"
	"math"
	"testing"

	"entente/extract/encoder"
	"entente/extract/encoder/weights"
)

// withHeads is the small model's file with linear maps beside it.
func withHeads(t *testing.T) *weights.File {
	r := random(7)
	tensors := small.tensors(1)
	tensors = append(tensors, r.matrix("tags", 37, 384, 1)...)
	tensors = append(tensors, r.matrix("one", 1, 64, 1)...)
	tensors = append(tensors, r.matrix("pairs", 256, 1536, 1)...)
	tensors = append(tensors, weights.FromInt8("odd.q", make([]int8, 2*63), 2, 63))
	tensors = append(tensors, weights.FromInt8("flat.q", make([]int8, 64), 64))
	tensors = append(tensors, weights.FromInt8("half.q", make([]int8, 64), 1, 64))
	return file(t, small.meta(), tensors...)
}

func TestLinear(t *testing.T) {
	f := withHeads(t)
	for _, z := range []struct {
		name    string
		out, in int
	}{{"tags", 37, 384}, {"one", 1, 64}, {"pairs", 256, 1536}} {
		r := random(8)
		const rows = 101
		src := r.floats(rows*z.in, 0, 3)
		var first []float32
		for _, kernels := range encoder.KernelSets() {
			m := load(t, f, kernels)
			l, err := encoder.NewLinear(m, f, z.name)
			if err != nil {
				t.Fatal(err)
			}
			if l.In() != z.in || l.Out() != z.out {
				t.Errorf("%s: %d x %d", z.name, l.Out(), l.In())
			}
			dst := make([]float32, rows*z.out)
			m.NewSession().Apply(l, dst, src, rows)
			if first == nil {
				first = dst
				checkLinear(t, f, z.name, z.out, z.in, dst, src)
			}
			sameBits(t, z.name+" "+kernels, dst, first)
		}
	}
}

// checkLinear holds dst against the exact product.
func checkLinear(t *testing.T, f *weights.File, name string, out, in int, dst, src []float32) {
	t.Helper()
	x := make(rows, len(src)/in)
	for i := range x {
		for _, v := range src[i*in : (i+1)*in] {
			x[i] = append(x[i], float64(v))
		}
	}
	for i, row := range (&reference{t: t, f: f}).linear(x, name, out, in) {
		for j, want := range row {
			if got := float64(dst[i*out+j]); math.Abs(got-want) > 0.1 {
				t.Fatalf("%s: row %d, output %d is %v, want %v", name, i, j, got, want)
			}
		}
	}
}

func TestNewLinearErrors(t *testing.T) {
	f := withHeads(t)
	m := load(t, f, "")
	for name, want := range map[string]error{
		"nothing": weights.ErrMissing, // no such tensors
		"half":    weights.ErrMissing, // no scales
		"flat":    weights.ErrFormat,  // one dimension
		"odd":     weights.ErrFormat,  // 63 inputs
	} {
		if l, err := encoder.NewLinear(m, f, name); !errors.Is(err, want) || l != nil {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}

func TestSessionGELU(t *testing.T) {
	forEachSet(t, func(t *testing.T, m *encoder.Model) {
		s := m.NewSession()
		for n := range 40 {
			x := make([]float32, n)
			for i := range x {
				x[i] = float32(i)/4 - 5
			}
			s.GELU(x)
			for i, got := range x {
				v := float64(i)/4 - 5
				if want := v / 2 * (1 + math.Erf(v/math.Sqrt2)); math.Abs(float64(got)-want) > 9e-5 {
					t.Fatalf("GELU(%v) = %v, want %v", v, got, want)
				}
			}
		}
	})
}
