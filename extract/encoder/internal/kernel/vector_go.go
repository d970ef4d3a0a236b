package kernel

import "math"

// Phi(x) - 1/2 = x*P(x*x) on [0, geluLimit], where P is fitted in float64 by
// reweighted least squares to the smallest error of x*Phi(x), held to give
// exactly 1/2 at the limit: so beyond it gelu(x) is x or 0. The error is below
// 9e-5 everywhere; other limits from 3.6 to 4.9 and no hold at the limit were
// worse.
var geluPolynomial = [...]float32{0.398465872, -0.0655281991, 0.00929822773, -0.000950657239,
	6.6890665e-05, -3.03792945e-06, 7.94133257e-08, -9.01752228e-10}

const geluLimit = 4.2

// exp(r) = sum r^k/k!, good to 1.3e-7 on |r| <= ln(2)/2.
var expPolynomial = [...]float32{1, 1, 0.5, 0.16666667, 0.041666668, 0.008333334, 0.0013888889}

const (
	log2e   = 1.44269504
	ln2High = 0.693359375    // nine bits: its product with a small integer is exact
	ln2Low  = -2.12194440e-4 // ln(2) - ln2High

	probabilityOne = 4095 // what softmax calls 1
	softmaxLowest  = -80  // exponents below give 0 anyway
)

func abs(x float32) float32 { return math.Float32frombits(math.Float32bits(x) &^ (1 << 31)) }

// round rounds to the nearest integer, ties to even, for |x| < 2^22: adding
// 1.5*2^23 leaves no bits behind the point. It is what CVTPS2DQ does.
func round(x float32) float32 {
	const shift = 3 << 22
	return float32(x+shift) - shift
}

func maxAbs(x []float32) float32 {
	var m float32
	for _, v := range x {
		if v = abs(v); v > m {
			m = v
		}
	}
	return m
}

func foldAbs(peak, x []float32) {
	for i, v := range x {
		if v = abs(v); v > peak[i] {
			peak[i] = v
		}
	}
}

func quantizeInt8(dst []byte, x []float32, inverse float32) {
	for i, v := range x {
		dst[i] = byte(int32(round(float32(v * inverse))))
	}
}

func quantizeColumns(dst []int16, x, inverse []float32) {
	for i, v := range x {
		dst[i] = int16(int32(round(float32(v * inverse[i]))))
	}
}

func interleave(dst, a, b []int16) {
	for i := range a {
		dst[2*i], dst[2*i+1] = a[i], b[i]
	}
}

func gelu(x []float32) float32 {
	const last = len(geluPolynomial) - 1
	var peak float32
	for i, v := range x {
		cut := max(min(v, geluLimit), -geluLimit)
		square := float32(cut * cut)
		p := float32(geluPolynomial[last] * square)
		for k := last - 1; k > 0; k-- {
			p = float32((p + geluPolynomial[k]) * square)
		}
		p = float32((p + geluPolynomial[0]) * cut)
		p = float32((p + 0.5) * v)
		x[i] = p
		if p = abs(p); p > peak {
			peak = p
		}
	}
	return peak
}

func addNorm(x, y, gain, bias []float32, eps float32) float32 {
	inverseN := 1 / float32(len(x))
	var lanes [8]float32
	for i := 0; i < len(x); i += 8 {
		a, b := (*[8]float32)(x[i:]), (*[8]float32)(y[i:])
		for j := range lanes {
			a[j] += b[j]
			lanes[j] += a[j]
		}
	}
	mean := float32(sum8(&lanes) * inverseN)
	lanes = [8]float32{}
	for i := 0; i < len(x); i += 8 {
		a := (*[8]float32)(x[i:])
		for j := range lanes {
			d := a[j] - mean
			lanes[j] += float32(d * d)
		}
	}
	variance := float32(sum8(&lanes) * inverseN)
	return scaleShift(x, gain, bias, mean, 1/sqrt(variance+eps))
}

// scaleShift sets x to (x-mean)*factor*gain + bias and returns the largest |x|.
func scaleShift(x, gain, bias []float32, mean, factor float32) float32 {
	var peak float32
	for i, v := range x {
		v = float32(float32((v-mean)*factor)*gain[i]) + bias[i]
		x[i] = v
		if v = abs(v); v > peak {
			peak = v
		}
	}
	return peak
}

// sum8 adds eight lanes in the order in which a vector is folded in half.
func sum8(s *[8]float32) float32 {
	return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
}

// sqrt is exact rounding: a double square root of a float32 rounds to the right one.
func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

func softmax(p []int16, x []float32) int32 {
	top := x[0]
	for _, v := range x {
		if v > top {
			top = v
		}
	}
	var sum int32
	for i, v := range x {
		q := int32(round(float32(expNegative(v-top) * probabilityOne)))
		p[i] = int16(q)
		sum += q
	}
	return sum
}

// expNegative returns exp(x) for x <= 0; below softmaxLowest it stays there.
func expNegative(x float32) float32 {
	const last = len(expPolynomial) - 1
	x = max(x, softmaxLowest)
	n := round(float32(x * log2e))
	r := x + float32(n*-ln2High)
	r += float32(n * -ln2Low)
	e := float32(expPolynomial[last] * r)
	for k := last - 1; k > 0; k-- {
		e = float32((e + expPolynomial[k]) * r)
	}
	e += expPolynomial[0]
	return math.Float32frombits(math.Float32bits(e) + uint32(int32(n))<<23)
}
