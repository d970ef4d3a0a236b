package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
)

// sumGroups sums 32 values at a time. In each eight of them the even 16-bit words of
// pairs hold one group, the odd ones the other; adding the upper half of the eight
// bytes to the lower half gives the groups' sums in the two lowest words.
func sumGroups() {
	onesInt8, ones16, limit := words(0x01010101), words(0x00010001), words(0x00800080)

	kernel("sumGroupsAVX2", "is sumGroups for a positive multiple of 32.",
		"func(x *int8, n int, beyond *uint32) int32")
	x, n, beyond, bits := load("x"), load("n"), load("beyond"), GP32()
	sum, zero, ones := YMM(), YMM(), YMM()
	VPXOR(sum, sum, sum)
	VPXOR(zero, zero, zero)
	VMOVDQU(onesInt8, ones)
	Label("loop")
	values, pairs, above, below, t := YMM(), YMM(), YMM(), YMM(), YMM()
	VMOVDQU(Mem{Base: x}, values)
	VPMADDUBSW(values, ones, pairs)
	VPMADDWD(ones16, pairs, t)
	VPADDD(t, sum, sum)
	VPMAXSB(zero, values, above)
	VPMADDUBSW(ones, above, above)
	VPSUBW(pairs, above, below)
	for _, y := range []Op{above, below} {
		VPSRLQ(Imm(32), y, t)
		VPADDW(t, y, y)
	}
	VPMAXSW(above, below, above)
	VPCMPGTW(limit, above, above)
	VPMOVMSKB(above, bits)
	ANDL(U32(0x05050505), bits)
	MOVL(bits, Mem{Base: beyond})
	ADDQ(Imm(ymmBytes), x)
	ADDQ(Imm(4), beyond)
	SUBQ(Imm(32), n)
	JNZ(LabelRef("loop"))
	foldSumInt(sum)
	total := GP32()
	VMOVD(sum.AsX(), total)
	Store(total, ReturnIndex(0))
	finish()
}

// addRests adds the products of the rests to the sums of their rows.
func (t tile) addRests(sums [][]Op, weights, values Op) {
	ones := words(0x00010001)
	b, rests, first := load("b"), load("rests"), load("first")
	i, next, place := GP64(), GP64(), GP64()
	MOVLQSX(Mem{Base: first}, i)
	for r := range sums {
		loop, done := fmt.Sprint("rests", r), fmt.Sprint("norests", r)
		MOVLQSX(Mem{Base: first, Disp: 4 * (r + 1)}, next)
		CMPQ(i, next)
		JGE(LabelRef(done))
		Label(loop)
		MOVL(Mem{Base: rests, Index: i, Scale: 8}, place.As32())
		VPBROADCASTD(Mem{Base: rests, Index: i, Scale: 8, Disp: 4}, values)
		for v := range sums[r] {
			t.load(Mem{Base: b, Index: place, Scale: 1, Disp: v * t.bytes()}, weights)
			VPMADDUBSW(values, weights, weights)
			VPMADDWD(ones, weights, weights)
			VPADDD(weights, sums[r][v], sums[r][v])
		}
		INCQ(i)
		CMPQ(i, next)
		JLT(LabelRef(loop))
		Label(done)
	}
}
