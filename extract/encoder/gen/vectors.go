package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

func magnitudes() {
	mask := signless()

	kernel("maxAbsSIMD", "is maxAbs for a positive multiple of 8.",
		"func(x *float32, n int) float32")
	x, n := load("x"), load("n")
	peak, t, m := YMM(), YMM(), YMM()
	VXORPS(peak, peak, peak)
	VMOVUPS(mask, m)
	Label("loop")
	VANDPS(Mem{Base: x}, m, t)
	VMAXPS(t, peak, peak)
	ADDQ(Imm(ymmBytes), x)
	SUBQ(Imm(8), n)
	JNZ(LabelRef("loop"))
	foldMax(peak)
	returnLowest(peak)

	kernel("foldAbsSIMD", "is foldAbs for a positive multiple of 8.",
		"func(peak *float32, x *float32, n int)")
	p, x, n := load("peak"), load("x"), load("n")
	t, m = YMM(), YMM()
	VMOVUPS(mask, m)
	Label("loop")
	VANDPS(Mem{Base: x}, m, t)
	VMAXPS(Mem{Base: p}, t, t)
	VMOVUPS(t, Mem{Base: p})
	ADDQ(Imm(ymmBytes), x)
	ADDQ(Imm(ymmBytes), p)
	SUBQ(Imm(8), n)
	JNZ(LabelRef("loop"))
	finish()
}

func quantizers() {
	quantizeBytes("quantizeBytesAVX2", "writes round(x*inverse)", false)
	quantizeBytes("quantizeOffsetAVX2", "writes round(x*inverse)+128", true)

	kernel("quantizeColumnsSIMD", "is quantizeColumns for a positive multiple of 16.",
		"func(dst *int16, x *float32, inverse *float32, n int)")
	d, x, n := load("dst"), load("x"), load("n")
	inverses := load("inverse")
	Label("loop")
	a, b := YMM(), YMM()
	VMOVUPS(Mem{Base: x}, a)
	VMOVUPS(Mem{Base: x, Disp: ymmBytes}, b)
	VMULPS(Mem{Base: inverses}, a, a)
	VMULPS(Mem{Base: inverses, Disp: ymmBytes}, b, b)
	storeWords(a, b, d)
	ADDQ(Imm(2*ymmBytes), x)
	ADDQ(Imm(2*ymmBytes), inverses)
	ADDQ(Imm(ymmBytes), d)
	SUBQ(Imm(16), n)
	JNZ(LabelRef("loop"))
	finish()
}

// quantizeBytes rounds to int8 and, for VPDPBUSD's unsigned side, adds 128.
func quantizeBytes(name, doc string, offset bool) {
	// packing works in halves of a register: the groups of four bytes come out in
	// the order 0 2 4 6 1 3 5 7
	order := words(0, 4, 1, 5, 2, 6, 3, 7)

	kernel(name, doc+"; n is a positive multiple of 32.", "func(dst *uint8, x *float32, n int, inverse float32)")
	d, x, n := load("dst"), load("x"), load("n")
	inverse, sorted, flip := broadcast("inverse"), YMM(), YMM()
	VMOVDQU(order, sorted)
	if offset {
		VMOVDQU(words(0x80808080), flip)
	}
	v := vectors(4)
	Label("loop")
	for i := range v {
		VMULPS(Mem{Base: x, Disp: i * ymmBytes}, inverse, v[i])
		VCVTPS2DQ(v[i], v[i])
	}
	VPACKSSDW(v[1], v[0], v[0])
	VPACKSSDW(v[3], v[2], v[2])
	VPACKSSWB(v[2], v[0], v[0])
	VPERMD(v[0], sorted, v[0])
	if offset {
		VPXOR(flip, v[0], v[0])
	}
	VMOVDQU(v[0], Mem{Base: d})
	ADDQ(U32(4*ymmBytes), x)
	ADDQ(Imm(ymmBytes), d)
	SUBQ(Imm(32), n)
	JNZ(LabelRef("loop"))
	finish()
}

// storeWords rounds the sixteen floats of a and b to int16 and stores them in order.
func storeWords(a, b VecVirtual, to Register) {
	VCVTPS2DQ(a, a)
	VCVTPS2DQ(b, b)
	VPACKSSDW(b, a, a)
	VPERMQ(Imm(0xd8), a, a)
	VMOVDQU(a, Mem{Base: to})
}

func broadcast(param string) VecVirtual {
	y := YMM()
	p, err := Param(param).Resolve()
	if err != nil {
		panic(err) // a parameter that the signature lacks
	}
	VBROADCASTSS(p.Addr, y)
	return y
}

func interleave() {
	kernel("interleaveSIMD", "is interleave for a positive multiple of 16.",
		"func(dst *int16, a *int16, b *int16, n int)")
	d, a, b, n := load("dst"), load("a"), load("b"), load("n")
	first, second, low, high, out := YMM(), YMM(), YMM(), YMM(), YMM()
	Label("loop")
	VMOVDQU(Mem{Base: a}, first)
	VMOVDQU(Mem{Base: b}, second)
	VPUNPCKLWD(second, first, low)
	VPUNPCKHWD(second, first, high)
	VPERM2I128(Imm(0x20), high, low, out)
	VMOVDQU(out, Mem{Base: d})
	VPERM2I128(Imm(0x31), high, low, out)
	VMOVDQU(out, Mem{Base: d, Disp: ymmBytes})
	ADDQ(Imm(ymmBytes), a)
	ADDQ(Imm(ymmBytes), b)
	ADDQ(Imm(2*ymmBytes), d)
	SUBQ(Imm(16), n)
	JNZ(LabelRef("loop"))
	finish()
}
