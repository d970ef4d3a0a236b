package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// forEachSet runs a test with every set of this machine.
func forEachSet(t *testing.T, test func(t *testing.T, s *Set)) {
	for _, s := range Sets() {
		t.Run(s.Name(), func(t *testing.T) { test(t, s) })
	}
}

func newRand() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }

// inputs returns rows of n floats: random ones of several sizes and extreme ones.
func inputs(n int) map[string][]float32 {
	r := newRand()
	in := map[string][]float32{}
	for _, spread := range []float64{1e-35, 1e-3, 1, 30, 1e6} {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(r.NormFloat64() * spread)
		}
		in[fmt.Sprintf("normal %g", spread)] = x
	}
	for name, values := range map[string][]float32{
		"zeros":       {0},
		"signed":      {0, float32(math.Copysign(0, -1)), -1, 1},
		"equal":       {3.25},
		"alternating": {127, -127},
		"ties":        {0.5, 1.5, 2.5, -0.5, -1.5, 127},
		"not normal":  {1e-45, -1e-40, 0, 1e-42},
		"huge":        {1e18, -1e18, 1, 0},
		"one large":   {0, 0, 0, 0, 0, 0, 0, 1e4},
		"limits":      {4.2, -4.2, 4.1999998, -4.2000003, 10, -10, 88, -88},
	} {
		x := make([]float32, n)
		for i := range x {
			x[i] = values[i%len(values)]
		}
		in[name] = x
	}
	return in
}

func sameBits(t *testing.T, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for i := range got {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: element %d is %v (%#x), want %v (%#x)", what, i,
				got[i], math.Float32bits(got[i]), want[i], math.Float32bits(want[i]))
		}
	}
}

func clone[T any](x []T) []T { return append([]T(nil), x...) }

func TestMaxAbs(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for name, x := range inputs(72) {
			var want float32
			for _, v := range x {
				want = max(want, float32(math.Abs(float64(v))))
			}
			for _, n := range []int{72, 64, 8} {
				sameBits(t, name, []float32{s.maxAbs(x[:n])}, []float32{maxAbs(x[:n])})
			}
			sameBits(t, name, []float32{s.maxAbs(x)}, []float32{want})
		}
		if got := s.maxAbs(nil); got != 0 {
			t.Errorf("maxAbs of nothing = %v", got)
		}
	})
}

func TestFoldAbs(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for name, x := range inputs(72) {
			got, want := inputs(72)["normal 1"], inputs(72)["normal 1"]
			s.foldAbs(got, x)
			foldAbs(want, x)
			sameBits(t, name, got, want)
		}
	})
}

func TestQuantizeColumns(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for name, x := range inputs(80) {
			inverse := make([]float32, len(x))
			if peak := maxAbs(x); peak > tiny {
				fill(inverse, queryLimit/peak)
			}
			got, want := make([]int16, len(x)), make([]int16, len(x))
			s.quantizeColumns(got, x, inverse)
			quantizeColumns(want, x, inverse)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s: %v, want %v", name, got, want)
			}
			for _, v := range want {
				if v > queryLimit || v < -queryLimit {
					t.Errorf("%s: %d is beyond the limit", name, v)
				}
			}
		}
	})
}

func TestInterleave(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for _, n := range []int{4, 16, 32, 48, 50} {
			a, b, got := make([]int16, n), make([]int16, n), make([]int16, 2*n)
			for i := range a {
				a[i], b[i] = int16(i), int16(-1000-i)
			}
			s.interleave(got, a, b)
			for i := range a {
				if got[2*i] != a[i] || got[2*i+1] != b[i] {
					t.Fatalf("n = %d: %v", n, got)
				}
			}
		}
	})
}

func TestGELU(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for name, x := range inputs(77) { // no multiple of a vector
			got, want := clone(x), clone(x)
			peak, wantPeak := s.GELU(got), gelu(want)
			sameBits(t, name, got, want)
			sameBits(t, name+", peak", []float32{peak, peak}, []float32{wantPeak, maxAbs(got)})
		}
		if got := s.GELU(nil); got != 0 {
			t.Errorf("GELU of nothing = %v", got)
		}
	})
}

func TestGELUIsClose(t *testing.T) {
	worst := 0.0
	for i := -100_000; i <= 100_000; i++ {
		x := []float32{float32(i) / 10_000}
		v := float64(x[0])
		gelu(x)
		worst = max(worst, math.Abs(float64(x[0])-v/2*(1+math.Erf(v/math.Sqrt2))))
	}
	if worst > 9e-5 {
		t.Errorf("worst error on [-10, 10] is %.3g", worst)
	}
	x := []float32{-1e4, 1e4}
	if gelu(x); math.Abs(float64(x[0])) > 0.01 || math.Abs(float64(x[1])-1e4) > 0.01 {
		t.Errorf("gelu of ±1e4 is %v", x)
	}
}

func TestAddNorm(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		const n = 72
		all := inputs(n)
		gain, bias := all["normal 1"], all["normal 30"]
		for name, x := range all {
			for other, y := range all {
				got, peak := slices.Concat(x, y, x), make([]float32, 3)
				s.AddNorm(got, slices.Concat(y, x, y), gain, bias, 1e-12, peak)
				want, wantPeak := slices.Concat(x, y, x), make([]float32, 3)
				for i, add := range [][]float32{y, x, y} {
					wantPeak[i] = addNorm(want[i*n:(i+1)*n], add, gain, bias, 1e-12)
				}
				sameBits(t, name+" + "+other, got, want)
				sameBits(t, name+" + "+other+", peak", peak, wantPeak)
			}
		}
	})
}

func TestAddNormIsClose(t *testing.T) {
	const n = 384
	all := inputs(n)
	x, y, gain, bias := all["normal 1"], all["normal 30"], all["normal 0.001"], all["normal 1"]
	var mean, variance float64
	for i := range x {
		mean += (float64(x[i]) + float64(y[i])) / n
	}
	for i := range x {
		variance += math.Pow(float64(x[i])+float64(y[i])-mean, 2) / n
	}
	got := clone(x)
	addNorm(got, y, gain, bias, 1e-12)
	for i := range x {
		want := (float64(x[i])+float64(y[i])-mean)/math.Sqrt(variance)*float64(gain[i]) + float64(bias[i])
		if math.Abs(float64(got[i])-want) > 1e-5 {
			t.Fatalf("element %d is %v, want %v", i, got[i], want)
		}
	}
}

func TestSoftmax(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for name, x := range inputs(80) {
			for n := 16; n <= len(x); n += 16 {
				for _, hiddenFrom := range []int{n, n - 5} {
					row := clone(x[:n])
					fill(row[hiddenFrom:], hiddenScore)
					got, want := make([]int16, n), make([]int16, n)
					sum, wantSum := s.softmax(got, row), softmax(want, row)
					if fmt.Sprint(got) != fmt.Sprint(want) || sum != wantSum {
						t.Errorf("%s: %v sum %d, want %v sum %d", name, got, sum, want, wantSum)
					}
					checkChances(t, name, got[:hiddenFrom], got[hiddenFrom:], row, sum)
				}
			}
		}
	})
}

// checkChances holds the integers of softmax against the exact function.
func checkChances(t *testing.T, name string, seen, hidden []int16, row []float32, sum int32) {
	t.Helper()
	top := math.Inf(-1)
	for _, v := range row {
		top = max(top, float64(v))
	}
	var total int32
	for i, p := range seen {
		total += int32(p)
		if want := 4095 * math.Exp(float64(row[i])-top); math.Abs(float64(p)-want) > 0.51 {
			t.Errorf("%s: chance %d is %d, want %.2f", name, i, p, want)
		}
	}
	for _, p := range hidden {
		if p != 0 {
			t.Errorf("%s: a hidden place has chance %d", name, p)
		}
	}
	if sum != total || sum < 4095 {
		t.Errorf("%s: the sum is %d, want %d", name, sum, total)
	}
}
