package main

// The numbers of vector_go.go; the tests notice if they part.
const geluLimit = 4.2

var (
	geluPolynomial = []float32{0.398465872, -0.0655281991, 0.00929822773, -0.000950657239,
		6.6890665e-05, -3.03792945e-06, 7.94133257e-08, -9.01752228e-10}
	expPolynomial = []float32{1, 1, 0.5, 0.16666667, 0.041666668, 0.008333334, 0.0013888889}
)

// unroll is how many vectors gelu and softmax take at once: polynomials are
// chains of dependent steps.
const unroll = 4

// vectors are the registers of one value, unroll times.
type vectors [unroll]int

// from returns registers side by side, the first given.
func from(first int) vectors {
	var v vectors
	for i := range v {
		v[i] = first + i
	}
	return v
}

// same returns one register over and over: a constant.
func same(n int) vectors {
	var v vectors
	for i := range v {
		v[i] = n
	}
	return v
}

// each writes steps d = a op b.
func (f *function) each(op string, d, a, b vectors) {
	for i := range d {
		f.word("%s v%d.4s, v%d.4s, v%d.4s", op, d[i], a[i], b[i])
	}
}

// convert writes steps d = op a.
func (f *function) convert(op string, d, a vectors) {
	for i := range d {
		f.word("%s v%d.4s, v%d.4s", op, d[i], a[i])
	}
}

// horner computes p = (c[n]*x + c[n-1])*x + ... + c[0], every step rounded, with
// n+1 coefficients in the registers from c on.
func (f *function) horner(p, x vectors, c, n int) {
	f.each("fmul", p, x, same(c+n))
	for k := n - 1; k > 0; k-- {
		f.each("fadd", p, p, same(c+k))
		f.each("fmul", p, p, x)
	}
	f.each("fadd", p, p, same(c))
}

func gelu(f *file) {
	f.constants("gelu", append(geluPolynomial, geluLimit, -geluLimit, 0.5)...)
	fn := f.begin("geluSIMD", "is gelu for a positive multiple of 16.", "float32", "x *float32", "n int")
	fn.load("x R0", "n R1")
	v, cut, square, p := from(0), from(4), from(8), from(12)
	const peak, c, limit, negLimit, half = 16, 17, 25, 26, 27
	fn.broadcast("gelu", c, len(geluPolynomial)+3)
	fn.zero(peak)
	fn.label("loop")
	fn.op("VLD1 (R0), [V0.S4, V1.S4, V2.S4, V3.S4]")
	fn.each("fmin", cut, v, same(limit))
	fn.each("fmax", cut, cut, same(negLimit))
	fn.each("fmul", square, cut, cut)
	fn.horner(p, square, c, len(geluPolynomial)-1)
	fn.each("fmul", p, p, cut)
	fn.each("fadd", p, p, same(half))
	fn.each("fmul", v, p, v)
	fn.op("VST1.P [V0.S4, V1.S4, V2.S4, V3.S4], 64(R0)")
	for i := range unroll {
		fn.peak(peak, v[i])
	}
	fn.again("loop", 4*unroll, "R1")
	fn.word("fmaxv s%d, v%d.4s", peak, peak)
	fn.end("F16")
}

func addNorm(f *file) {
	fn := f.begin("addNormSIMD", "is addNorm for a positive multiple of 8; inverseN is 1/n.", "float32",
		"x *float32", "y *float32", "gain *float32", "bias *float32", "n int", "inverseN float32", "eps float32")
	// x, sum and peak are pairs of vectors: a pass takes eight floats a time.
	const x, sum, mean, factor, peak = 0, 2, 4, 5, 6
	pass := func(label string, body func(v int)) {
		fn.load("x R0", "n R4")
		fn.label(label)
		fn.op("VLD1 (R0), [V0.S4, V1.S4]")
		body(0)
		body(1)
	}
	store := func() { fn.op("VST1.P [V0.S4, V1.S4], 32(R0)") }

	fn.load("y R1", "gain R2", "bias R3", "inverseN F8", "eps F9")
	fn.zero(sum, sum+1, peak, peak+1)
	pass("add", func(v int) {
		fn.op("VLD1.P 16(R1), [V10.S4]")
		fn.word("fadd v%d.4s, v%d.4s, v10.4s", v, v)
		fn.word("fadd v%d.4s, v%d.4s, v%d.4s", sum+v, sum+v, v)
	})
	store()
	fn.again("add", 8, "R4")
	fn.foldSum(sum, sum+1)
	fn.op("FMULS F8, F%d, F%d", sum, sum)
	fn.op("VDUP V%d.S[0], V%d.S4", sum, mean)

	fn.zero(sum, sum+1)
	pass("variance", func(v int) {
		fn.word("fsub v%d.4s, v%d.4s, v%d.4s", v, v, mean)
		fn.word("fmul v%d.4s, v%d.4s, v%d.4s", v, v, v)
		fn.word("fadd v%d.4s, v%d.4s, v%d.4s", sum+v, sum+v, v)
	})
	fn.op("ADD $32, R0")
	fn.again("variance", 8, "R4")
	fn.foldSum(sum, sum+1)
	fn.op("FMULS F8, F%d, F%d", sum, sum)
	fn.op("FADDS F9, F%d, F%d", sum, sum)
	fn.op("FSQRTS F%d, F%d", sum, sum)
	fn.op("FMOVS $1.0, F%d", factor)
	fn.op("FDIVS F%d, F%d, F%d", sum, factor, factor)

	pass("scale", func(v int) {
		fn.op("VLD1.P 16(R2), [V10.S4]")
		fn.op("VLD1.P 16(R3), [V11.S4]")
		fn.word("fsub v%d.4s, v%d.4s, v%d.4s", v, v, mean)
		fn.word("fmul v%d.4s, v%d.4s, v%d.s[0]", v, v, factor)
		fn.word("fmul v%d.4s, v%d.4s, v10.4s", v, v)
		fn.word("fadd v%d.4s, v%d.4s, v11.4s", v, v)
	})
	store()
	fn.peak(peak, x)
	fn.peak(peak+1, x+1)
	fn.again("scale", 8, "R4")
	fn.foldMax(peak, peak+1)
	fn.end("F6")
}

func softmax(f *file) {
	f.constants("softmax", append(expPolynomial, 1.44269504, -0.693359375, 2.12194440e-4, -80, 4095)...)
	fn := f.begin("softmaxSIMD", "is softmax for a positive multiple of 16.", "int32", "p *int16", "x *float32", "n int")
	v, power, t, e := from(0), from(4), from(8), from(12)
	const c, log2e, ln2High, ln2Low, lowest, unit, top, sum = 16, 23, 24, 25, 26, 27, 28, 29
	const load = "VLD1.P 64(R1), [V0.S4, V1.S4, V2.S4, V3.S4]"
	fn.load("p R0", "x R1", "n R2")
	fn.broadcast("softmax", c, len(expPolynomial)+5)
	fn.op("VLD1R (R1), [V%d.S4]", top)
	fn.label("max")
	fn.op(load)
	for i := range unroll {
		fn.word("fmax v%d.4s, v%d.4s, v%d.4s", top, top, i)
	}
	fn.again("max", 4*unroll, "R2")
	fn.word("fmaxv s%d, v%d.4s", top, top)
	fn.op("VDUP V%d.S[0], V%d.S4", top, top)

	fn.zero(sum)
	fn.load("x R1", "n R2")
	fn.label("exp")
	fn.op(load)
	fn.each("fsub", v, v, same(top))
	fn.each("fmax", v, v, same(lowest))
	fn.each("fmul", power, v, same(log2e))
	fn.convert("fcvtns", power, power)
	fn.convert("scvtf", t, power)
	fn.each("fmul", e, t, same(ln2High))
	fn.each("fadd", v, v, e)
	fn.each("fmul", e, t, same(ln2Low))
	fn.each("fadd", v, v, e)
	fn.horner(e, v, c, len(expPolynomial)-1)
	for i := range unroll {
		fn.op("VSHL $23, V%d.S4, V%d.S4", power[i], power[i])
		fn.op("VADD V%d.S4, V%d.S4, V%d.S4", power[i], e[i], e[i])
	}
	fn.each("fmul", e, e, same(unit))
	fn.convert("fcvtns", e, e)
	for i := range unroll {
		fn.op("VADD V%d.S4, V%d.S4, V%d.S4", e[i], sum, sum)
	}
	fn.narrow(e[0], e[1], 0)
	fn.narrow(e[2], e[3], 1)
	fn.op("VST1.P [V0.H8, V1.H8], 32(R0)")
	fn.again("exp", 4*unroll, "R2")
	fn.op("VADDV V%d.S4, V%d", sum, sum)
	fn.op("VMOV V%d.S[0], R3", sum)
	fn.end("R3")
}
