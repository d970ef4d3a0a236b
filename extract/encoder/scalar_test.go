package encoder_test

import (
	"math"
	"testing"

	"entente/extract/encoder"
)

// ulps returns how many units in the last place got is from want.
func ulps(got float32, want float64) float64 {
	w := float32(want)
	unit := math.Abs(float64(math.Nextafter32(w, float32(math.Inf(1)))) - float64(w))
	return math.Abs(float64(got)-want) / unit
}

func TestExp(t *testing.T) {
	worst := 0.0
	for i := -87_000; i <= 88_700; i++ {
		x := float32(i) / 1000
		worst = max(worst, ulps(encoder.Exp(x), math.Exp(float64(x))))
	}
	if worst > 2 {
		t.Errorf("worst error %.2f units in the last place", worst)
	}
	for x := float32(-104); x < -87; x += 0.01 { // results that are not normal
		if got, want := encoder.Exp(x), math.Exp(float64(x)); math.Abs(float64(got)-want) > 2e-45+1e-6*want {
			t.Errorf("Exp(%v) = %v, want %v", x, got, want)
		}
	}
}

func TestLog(t *testing.T) {
	worst := 0.0
	check := func(x float32) {
		if x != 1 {
			worst = max(worst, ulps(encoder.Log(x), math.Log(float64(x))))
		}
	}
	for i := range 100_000 {
		check(float32(i+1) / 25_000)
		check(math.Float32frombits(uint32(i+1) * 21390)) // all sizes, beginning with those not normal
	}
	if worst > 2 {
		t.Errorf("worst error %.2f units in the last place", worst)
	}
}

var (
	inf = float32(math.Inf(1))
	nan = float32(math.NaN())
)

func TestScalarSpecialValues(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float32
	}{
		{"Exp(0)", encoder.Exp(0), 1},
		{"Exp(+Inf)", encoder.Exp(inf), inf},
		{"Exp(-Inf)", encoder.Exp(-inf), 0},
		{"Exp(89)", encoder.Exp(89), inf},
		{"Exp(-200)", encoder.Exp(-200), 0},
		{"Exp(NaN)", encoder.Exp(nan), nan},
		{"Log(1)", encoder.Log(1), 0},
		{"Log(0)", encoder.Log(0), -inf},
		{"Log(+Inf)", encoder.Log(inf), inf},
		{"Log(-1)", encoder.Log(-1), nan},
		{"Log(NaN)", encoder.Log(nan), nan},
		{"Sigmoid(0)", encoder.Sigmoid(0), 0.5},
		{"Sigmoid(-Inf)", encoder.Sigmoid(-inf), 0},
		{"Sigmoid(+Inf)", encoder.Sigmoid(inf), 1},
		{"Sigmoid(1000)", encoder.Sigmoid(1000), 1},
		{"Sigmoid(-1000)", encoder.Sigmoid(-1000), 0},
	} {
		if c.got != c.want && (c.got == c.got || c.want == c.want) {
			t.Errorf("%s = %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestSigmoid(t *testing.T) {
	for i := -8000; i <= 8000; i++ {
		x := float32(i) / 100
		if got, want := encoder.Sigmoid(x), 1/(1+math.Exp(-float64(x))); math.Abs(float64(got)-want) > 3e-7*want {
			t.Errorf("Sigmoid(%v) = %v, want %v", x, got, want)
		}
	}
}

var softmaxTests = []struct {
	in, want []float32
}{
	{nil, nil},
	{[]float32{7}, []float32{1}},
	{[]float32{0, 0, 0, 0}, []float32{0.25, 0.25, 0.25, 0.25}},
	{[]float32{1000, 0}, []float32{1, 0}},
	{[]float32{-1000, -1000}, []float32{0.5, 0.5}},
	{[]float32{0, 1, 2}, []float32{0.09003057, 0.24472848, 0.66524094}},
	{[]float32{-inf, 3, 3}, []float32{0, 0.5, 0.5}},
	{[]float32{-inf, -inf}, []float32{0, 0}},
}

func TestSoftmaxAndLogSoftmax(t *testing.T) {
	for _, c := range softmaxTests {
		p, l := append([]float32(nil), c.in...), append([]float32(nil), c.in...)
		encoder.Softmax(p)
		encoder.LogSoftmax(l)
		for i, want := range c.want {
			if math.Abs(float64(p[i]-want)) > 1e-7 {
				t.Errorf("Softmax(%v) = %v, want %v", c.in, p, c.want)
			}
			if want > 1e-30 && math.Abs(float64(l[i])-math.Log(float64(want))) > 1e-6 {
				t.Errorf("LogSoftmax(%v) = %v, want the logarithms of %v", c.in, l, c.want)
			}
			if math.IsInf(float64(c.in[i]), -1) && l[i] != -inf {
				t.Errorf("LogSoftmax(%v) = %v, want -Inf to stay", c.in, l)
			}
		}
	}
}

// The bits of the scalar functions are the same on every machine.
func TestScalarGolden(t *testing.T) {
	var x []float32
	for i := range 4000 {
		v := float32(i)/20 - 100
		x = append(x, encoder.Exp(v), encoder.Sigmoid(v), encoder.Log(float32(i)*0.37))
	}
	row := append([]float32(nil), x[1000:1050]...)
	encoder.Softmax(row)
	logs := append([]float32(nil), x[2000:2050]...)
	encoder.LogSoftmax(logs)
	const want = "c1213bb3d5e3113a0aa82537c96b5c7c30db387e92579c27eadf3b4a1e539eac"
	if got := hash(append(append(x, row...), logs...)); got != want {
		t.Errorf("hash is %s, want %s", got, want)
	}
}
