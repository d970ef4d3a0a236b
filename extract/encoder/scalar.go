package encoder

import "math"

// The functions below serve heads, which score a few values at a time. They are
// plain float32 steps, each rounded by itself, so that they give the same bits
// on every machine; the functions of package math do not.

const (
	log2e    = 1.44269504
	ln2High  = 0.693359375    // nine bits: its product with a small integer is exact
	ln2Low   = -2.12194440e-4 // ln(2) - ln2High
	expMost  = 88.8           // exp of more is +Inf
	expLeast = -104           // exp of less is 0
)

// Exp returns e to the power of x, within 2 units in the last place where the
// result is a normal number. Exp(+Inf) is +Inf, Exp(-Inf) 0, Exp(NaN) NaN.
func Exp(x float32) float32 {
	switch {
	case x != x:
		return x
	case x > expMost:
		return float32(math.Inf(1))
	case x < expLeast:
		return 0
	}
	const shift = 3 << 22 // adding it rounds to an integer
	n := float32(float32(x*log2e)+shift) - shift
	r := x - float32(n*ln2High)
	r -= float32(n * ln2Low)
	// the Taylor series to r^7; |r| <= ln(2)/2
	e := float32(1.0/5040*r) + 1.0/720
	e = float32(e*r) + 1.0/120
	e = float32(e*r) + 1.0/24
	e = float32(e*r) + 1.0/6
	e = float32(e*r) + 0.5
	e = float32(e*r) + 1
	e = float32(e*r) + 1
	// 2^n in two steps: it may itself lie outside the range of float32
	half := int(n) / 2
	return float32(float32(e*power2(half)) * power2(int(n)-half))
}

// power2 returns 2^n for -126 <= n <= 127.
func power2(n int) float32 { return math.Float32frombits(uint32(n+127) << 23) }

// Log returns the natural logarithm of x, within 2 units in the last place.
// Log(0) is -Inf, Log of less is NaN, Log(+Inf) +Inf, Log(NaN) NaN.
func Log(x float32) float32 {
	switch {
	case x != x || x < 0:
		return float32(math.NaN())
	case x == 0:
		return float32(math.Inf(-1))
	case x > math.MaxFloat32:
		return x
	}
	exponent := 0
	if x < 0x1p-126 { // not normal
		x, exponent = float32(x*0x1p23), -23
	}
	// x = m * 2^exponent with sqrt(1/2) < m < sqrt(2)
	const offset = 0x3f3504f3 // sqrt(1/2)
	bits := math.Float32bits(x) - offset
	exponent += int(int32(bits) >> 23)
	m := math.Float32frombits(bits&(1<<23-1) + offset)
	// log m = 2*atanh(s) = 2s + 2s*(s^2/3 + s^4/5 + ...), s = (m-1)/(m+1), |s| < 0.172
	d := m - 1
	s := d / (m + 1)
	q := float32(s * s)
	t := float32(1.0/9*q) + 1.0/7
	t = float32(t*q) + 1.0/5
	t = float32(t*q) + 1.0/3
	t = float32(t * q)
	// 2s = d - d*s: the first term is exact
	k := float32(exponent)
	low := float32(float32(2*s)*t) - float32(d*s)
	low += float32(k * ln2Low)
	return float32(k*ln2High) + (d + low)
}

// Sigmoid returns 1/(1+exp(-x)).
func Sigmoid(x float32) float32 {
	if x < 0 {
		e := Exp(x)
		return e / (1 + e)
	}
	return 1 / (1 + Exp(-x))
}

// Softmax replaces every x by exp(x) divided by the sum of all exp(x), safe from
// overflow. A value of -Inf becomes 0. A row of nothing else has no
// distribution: all of it becomes 0.
func Softmax(x []float32) {
	top := largest(x)
	if math.IsInf(float64(top), -1) {
		clear(x)
		return
	}
	var sum float32
	for i, v := range x {
		x[i] = Exp(v - top)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}

// LogSoftmax replaces every x by the logarithm of its softmax. A value of -Inf
// stays, and so does a row of nothing else.
func LogSoftmax(x []float32) {
	top := largest(x)
	if math.IsInf(float64(top), -1) {
		return
	}
	var sum float32
	for _, v := range x {
		sum += Exp(v - top)
	}
	log := Log(sum)
	for i, v := range x {
		x[i] = (v - top) - log
	}
}

// largest returns the largest of x, -Inf if there is none.
func largest(x []float32) float32 {
	top := float32(math.Inf(-1))
	for _, v := range x {
		if v > top {
			top = v
		}
	}
	return top
}
