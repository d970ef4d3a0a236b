package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// tile describes a kernel for a block of outputs, rows x 2 vectors of lanes.
type tile struct {
	name, doc   string
	rows, lanes int
	// steps is how many steps of the depth, of four bytes each, multiply takes.
	steps int
	// multiply adds to a row's sums, one for each vector of columns, the products of
	// its values with weights[step][vector]. repeat loads four bytes of the row into
	// all lanes; free are registers to work in.
	multiply func(repeat func(step int, to Op), weights [][]Op, sums, free []Op)
	free     int
	// spills tells that starts are per row, not per column, and that values were cut:
	// see spill.go.
	spills bool
}

const (
	tileVectors = 2
	// tileUnroll is how many steps one round of the loop takes.
	tileUnroll = 4
)

func tiles() {
	const bytes, words = "of unsigned by signed bytes, rounds of 16.", "of int16, rounds of 8."
	for _, t := range []tile{
		{name: "tileBytesVNNI", doc: bytes, rows: 12, lanes: 16, steps: 1, multiply: multiplyBytesVNNI, free: 1},
		{name: "tileWordsVNNI", doc: words, rows: 12, lanes: 16, steps: 1, multiply: multiplyWordsVNNI, free: 1},
		{name: "tileBytes" + suffixVEX, doc: bytes, rows: 6, lanes: 8, steps: 1, multiply: multiplyBytesVNNI, free: 1},
		{name: "tileWords" + suffixVEX, doc: words, rows: 6, lanes: 8, steps: 1, multiply: multiplyWordsVNNI, free: 1},
		{name: "tileBytesAVX2", doc: "of signed by unsigned bytes, rounds of 16, with spills.", rows: 4, lanes: 8,
			steps: 2, multiply: multiplyBytesAVX2, free: 4, spills: true},
		{name: "tileWordsAVX2", doc: words, rows: 6, lanes: 8, steps: 1, multiply: multiplyWordsAVX2, free: 2},
	} {
		t.generate()
	}
}

func multiplyBytesVNNI(repeat func(int, Op), weights [][]Op, sums, free []Op) {
	repeat(0, free[0])
	for v := range sums {
		VPDPBUSD(weights[0][v], free[0], sums[v]) // values unsigned, weights signed
	}
}

func multiplyWordsVNNI(repeat func(int, Op), weights [][]Op, sums, free []Op) {
	repeat(0, free[0])
	for v := range sums {
		VPDPWSSD(weights[0][v], free[0], sums[v])
	}
}

func multiplyWordsAVX2(repeat func(int, Op), weights [][]Op, sums, free []Op) {
	repeat(0, free[0])
	for v := range sums {
		VPMADDWD(weights[0][v], free[0], free[1])
		VPADDD(free[1], sums[v], sums[v])
	}
}

// multiplyBytesAVX2 adds four products in 16 bits before it goes on in 32 bits; that
// they have room there is told in spill.go. No register is left for the ones.
func multiplyBytesAVX2(repeat func(int, Op), weights [][]Op, sums, free []Op) {
	ones := words(0x00010001)
	values, product, pair := free[0], free[3], free[1:3]
	repeat(0, values)
	for v := range pair {
		VPMADDUBSW(values, weights[0][v], pair[v]) // values signed, weights unsigned
	}
	repeat(1, values)
	for v := range pair {
		VPMADDUBSW(values, weights[1][v], product)
		VPADDW(product, pair[v], pair[v])
		VPMADDWD(ones, pair[v], pair[v]) // adds neighbours
		VPADDD(pair[v], sums[v], sums[v])
	}
}

// generate writes the kernel: all sums stay in registers over the whole depth;
// each round loads a few steps of the panel and repeats each row's four bytes.
func (t tile) generate() {
	size := fmt.Sprintf("is a %dx%d tile ", t.rows, tileVectors*t.lanes)
	kernel(t.name, size+t.doc, "func(a *byte, strideA int, b *byte, rounds int, c *float32, strideC int,"+
		" start *int32, scale *float32, bias *float32, rowScale *float32"+t.parameters()+")")
	stride := load("strideA")
	rows := t.rowPointers(load("a"), stride)
	b := load("b")
	sums := t.startSums()
	weights := make([][]Op, t.steps)
	for step := range weights {
		weights[step] = t.vectors(tileVectors)
	}
	free := t.vectors(t.free)
	rounds := load("rounds")
	Label("depth")
	for first := 0; first < tileUnroll; first += t.steps {
		for step := range weights {
			for v := range weights[step] {
				t.load(Mem{Base: b, Disp: ((first+step)*tileVectors + v) * t.bytes()}, weights[step][v])
			}
		}
		for r := range sums {
			repeat := func(step int, to Op) { VPBROADCASTD(row(rows, stride, r, 4*(first+step)), to) }
			t.multiply(repeat, weights, sums[r], free)
		}
	}
	for _, p := range rows {
		ADDQ(Imm(4*tileUnroll), p)
	}
	ADDQ(U32(tileUnroll*tileVectors*t.bytes()), b)
	DECQ(rounds)
	JNZ(LabelRef("depth"))
	if t.spills {
		t.addRests(sums, weights[0][0], free[0])
	}
	t.store(sums, weights[0], free[0])
	finish()
}

// parameters returns what a tile that spills takes beside what all take.
func (t tile) parameters() string {
	if t.spills {
		return ", rests *byte, first *int32"
	}
	return ""
}

// rowPointers returns pointers to rows 0, 3, 6...: with the stride as index, one
// pointer reaches three rows.
func (t tile) rowPointers(a, stride Register) []Register {
	pointers := []Register{a}
	for r := 3; r < t.rows; r += 3 {
		p := GP64()
		LEAQ(Mem{Base: pointers[len(pointers)-1], Index: stride, Scale: 1}, p)
		LEAQ(Mem{Base: p, Index: stride, Scale: 2}, p)
		pointers = append(pointers, p)
	}
	return pointers
}

func row(pointers []Register, stride Register, r, offset int) Mem {
	m := Mem{Base: pointers[r/3], Disp: offset}
	if r%3 > 0 {
		m.Index, m.Scale = stride, uint8(r%3)
	}
	return m
}

// startSums loads every row's sums with the starts.
func (t tile) startSums() [][]Op {
	start := load("start")
	sums := make([][]Op, t.rows)
	for r := range sums {
		sums[r] = t.vectors(tileVectors)
		for v := range sums[r] {
			switch {
			case t.spills:
				VPBROADCASTD(Mem{Base: start, Disp: 4 * r}, sums[r][v])
			case r == 0:
				t.load(Mem{Base: start, Disp: v * t.bytes()}, sums[0][v])
			default:
				t.copy(sums[0][v], sums[r][v])
			}
		}
	}
	return sums
}

// store writes float32(sum)*scale*rowScale + bias, three roundings.
func (t tile) store(sums [][]Op, scales []Op, rowScale Op) {
	c, stride := load("c"), load("strideC")
	bias, scale, rowScales := load("bias"), load("scale"), load("rowScale")
	for v := range scales {
		VMOVUPS(Mem{Base: scale, Disp: v * t.bytes()}, scales[v])
	}
	for r := range sums {
		VBROADCASTSS(Mem{Base: rowScales, Disp: 4 * r}, rowScale)
		for v, y := range sums[r] {
			VCVTDQ2PS(y, y)
			VMULPS(scales[v], y, y)
			VMULPS(rowScale, y, y)
			VADDPS(Mem{Base: bias, Disp: v * t.bytes()}, y, y)
			VMOVUPS(y, Mem{Base: c, Disp: v * t.bytes()})
		}
		ADDQ(stride, c)
	}
}

func (t tile) bytes() int { return 4 * t.lanes }

func (t tile) vector() Op {
	if t.lanes == 16 {
		return ZMM()
	}
	return YMM()
}

// vectors returns n fresh registers.
func (t tile) vectors(n int) []Op {
	v := make([]Op, n)
	for i := range v {
		v[i] = t.vector()
	}
	return v
}

func (t tile) load(m Mem, v Op) {
	if t.lanes == 16 {
		VMOVDQU32(m, v)
	} else {
		VMOVDQU(m, v)
	}
}

func (t tile) copy(from, to Op) {
	if t.lanes == 16 {
		VMOVDQA32(from, to)
	} else {
		VMOVDQA(from, to)
	}
}
