package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// The numbers of vector_go.go; the tests notice if they part.
const geluLimit = 4.2

var (
	geluPolynomial = []float32{0.398465872, -0.0655281991, 0.00929822773, -0.000950657239,
		6.6890665e-05, -3.03792945e-06, 7.94133257e-08, -9.01752228e-10}
	expPolynomial = []float32{1, 1, 0.5, 0.16666667, 0.041666668, 0.008333334, 0.0013888889}
)

// unroll is how many vectors gelu and softmax take at once: polynomials are
// chains of dependent steps.
const unroll = 2

func gelu() {
	c := polynomial(geluPolynomial)
	limit, negLimit, half, mask := floats(geluLimit), floats(-geluLimit), floats(0.5), signless()

	kernel("geluSIMD", "is gelu for a positive multiple of 16.",
		"func(x *float32, n int) float32")
	x, n := load("x"), load("n")
	peak, abs, high, low, h := YMM(), YMM(), YMM(), YMM(), YMM()
	VXORPS(peak, peak, peak)
	VMOVUPS(mask, abs)
	VMOVUPS(limit, high)
	VMOVUPS(negLimit, low)
	VMOVUPS(half, h)
	v, cut, square, p := vectors(unroll), vectors(unroll), vectors(unroll), vectors(unroll)
	Label("loop")
	for i := range v {
		VMOVUPS(Mem{Base: x, Disp: i * ymmBytes}, v[i])
		VMINPS(high, v[i], cut[i])
		VMAXPS(low, cut[i], cut[i])
		VMULPS(cut[i], cut[i], square[i])
	}
	horner(p, square, cut, c)
	for i := range v {
		VADDPS(h, p[i], p[i])
		VMULPS(v[i], p[i], p[i])
		VMOVUPS(p[i], Mem{Base: x, Disp: i * ymmBytes})
		VANDPS(abs, p[i], p[i])
		VMAXPS(p[i], peak, peak)
	}
	ADDQ(Imm(unroll*ymmBytes), x)
	SUBQ(Imm(8*unroll), n)
	JNZ(LabelRef("loop"))
	foldMax(peak)
	returnLowest(peak)
}

// addNorm writes a kernel for a few rows side by side, lest one waits for its sums,
// which are chains of dependent steps.
func addNorm(name, doc, results string, rows int) {
	one, mask := floats(1), signless()

	kernel(name, doc+"; n is a positive multiple of 8, inverseN is 1/n.",
		"func(x *float32, y *float32, gain *float32, bias *float32, n int, inverseN float32, eps float32) "+results)
	x, y, n, i := rowsOf("x", rows), rowsOf("y", rows), load("n"), GP64()
	at := func(base Register) Mem { return Mem{Base: base, Index: i, Scale: 4} }
	each := func(label string, body func(r int)) { // eight floats of each row a time
		XORQ(i, i)
		Label(label)
		for r := range rows {
			body(r)
		}
		ADDQ(Imm(8), i)
		CMPQ(i, n)
		JLT(LabelRef(label))
	}
	sum, mean, t := vectors(rows), vectors(rows), YMM()
	for r := range rows {
		VXORPS(sum[r], sum[r], sum[r])
	}
	each("add", func(r int) {
		VMOVUPS(at(x[r]), t)
		VADDPS(at(y[r]), t, t)
		VMOVUPS(t, at(x[r]))
		VADDPS(t, sum[r], sum[r])
	})
	inverseN := Load(Param("inverseN"), XMM())
	for r := range rows {
		foldSum(sum[r])
		VMULSS(inverseN, sum[r].AsX(), sum[r].AsX())
		VBROADCASTSS(sum[r].AsX(), mean[r])
		VXORPS(sum[r], sum[r], sum[r])
	}
	each("variance", func(r int) {
		VMOVUPS(at(x[r]), t)
		VSUBPS(mean[r], t, t)
		VMULPS(t, t, t)
		VADDPS(t, sum[r], sum[r])
	})
	eps, factor := Load(Param("eps"), XMM()), vectors(rows)
	for r := range rows {
		foldSum(sum[r])
		variance, quotient := sum[r].AsX(), XMM()
		VMULSS(inverseN, variance, variance)
		VADDSS(eps, variance, variance)
		VSQRTSS(variance, variance, variance)
		VMOVSS(one, quotient)
		VDIVSS(variance, quotient, quotient)
		VBROADCASTSS(quotient, factor[r])
	}
	gain, bias := load("gain"), load("bias")
	peak, abs := vectors(rows), YMM()
	for r := range rows {
		VXORPS(peak[r], peak[r], peak[r])
	}
	VMOVUPS(mask, abs)
	each("scale", func(r int) {
		VMOVUPS(at(x[r]), t)
		VSUBPS(mean[r], t, t)
		VMULPS(factor[r], t, t)
		VMULPS(at(gain), t, t)
		VADDPS(at(bias), t, t)
		VMOVUPS(t, at(x[r]))
		VANDPS(abs, t, t)
		VMAXPS(t, peak[r], peak[r])
	})
	for r := range rows {
		foldMax(peak[r])
		Store(peak[r].AsX(), ReturnIndex(r))
	}
	finish()
}

// rowsOf returns pointers to rows of n floats that stand one after the other.
func rowsOf(param string, rows int) []Register {
	pointers := []Register{load(param)}
	n := load("n")
	for r := 1; r < rows; r++ {
		p := GP64()
		LEAQ(Mem{Base: pointers[r-1], Index: n, Scale: 4}, p)
		pointers = append(pointers, p)
	}
	return pointers
}

func softmax() {
	c := polynomial(expPolynomial)
	log2e, ln2High, ln2Low := floats(1.44269504), floats(-0.693359375), floats(2.12194440e-4)
	lowest, unit, onesInt16 := floats(-80), floats(4095), words(0x00010001)

	kernel("softmaxSIMD", "is softmax for a positive multiple of 16.",
		"func(p *int16, x *float32, n int) int32")
	x, n, dst, i := load("x"), load("n"), load("p"), GP64()
	top, other := YMM(), YMM()
	XORQ(i, i)
	VMOVUPS(Mem{Base: x}, top)
	VMOVUPS(Mem{Base: x}, other)
	Label("max")
	VMAXPS(Mem{Base: x, Index: i, Scale: 4}, top, top)
	VMAXPS(Mem{Base: x, Index: i, Scale: 4, Disp: ymmBytes}, other, other)
	ADDQ(Imm(16), i)
	CMPQ(i, n)
	JLT(LabelRef("max"))
	VMAXPS(other, top, top)
	foldMax(top)
	VBROADCASTSS(top.AsX(), top)

	sum, ones, low := YMM(), YMM(), YMM()
	VPXOR(sum, sum, sum)
	VMOVDQU(onesInt16, ones)
	VMOVUPS(lowest, low)
	v, power, t, e := vectors(unroll), vectors(unroll), vectors(unroll), vectors(unroll)
	XORQ(i, i)
	Label("exp")
	for u := range v {
		VMOVUPS(Mem{Base: x, Index: i, Scale: 4, Disp: u * ymmBytes}, v[u])
		VSUBPS(top, v[u], v[u])
		VMAXPS(low, v[u], v[u])
		VMULPS(log2e, v[u], power[u])
		VCVTPS2DQ(power[u], power[u])
		VCVTDQ2PS(power[u], t[u])
		VMULPS(ln2High, t[u], e[u])
		VADDPS(e[u], v[u], v[u])
		VMULPS(ln2Low, t[u], e[u])
		VADDPS(e[u], v[u], v[u])
	}
	horner(e, v, nil, c)
	for u := range v {
		VPSLLD(Imm(23), power[u], power[u])
		VPADDD(power[u], e[u], e[u])
		VMULPS(unit, e[u], e[u])
		VCVTPS2DQ(e[u], e[u])
	}
	VPACKSSDW(e[1], e[0], e[0])
	VPERMQ(Imm(0xd8), e[0], e[0])
	VMOVDQU(e[0], Mem{Base: dst, Index: i, Scale: 2})
	VPMADDWD(ones, e[0], e[0]) // adds neighbours
	VPADDD(e[0], sum, sum)
	ADDQ(Imm(8*unroll), i)
	CMPQ(i, n)
	JLT(LabelRef("exp"))
	foldSumInt(sum)
	total := GP32()
	VMOVD(sum.AsX(), total)
	Store(total, ReturnIndex(0))
	finish()
}
