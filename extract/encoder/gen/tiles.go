package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// tile describes a kernel for a block of outputs, rows x 2 vectors of lanes.
type tile struct {
	name, doc   string
	rows, lanes int
	// multiply adds to sum the products of four bytes of a row (values, repeated in
	// all lanes) with four bytes of each column (weights).
	multiply func(weights, values, sum, spare Op)
	// spare tells whether multiply needs a register of its own.
	spare bool
}

const (
	tileVectors = 2
	// tileUnroll is how many steps of four bytes one round of the loop takes.
	tileUnroll = 4
)

func tiles() {
	tile{name: "tileBytesVNNI", rows: 12, lanes: 16,
		doc: "is a 12x32 tile of unsigned by signed bytes, rounds of 16.",
		multiply: func(weights, values, sum, _ Op) {
			VPDPBUSD(weights, values, sum) // values unsigned, weights signed
		}}.generate()
	tile{name: "tileWordsVNNI", rows: 12, lanes: 16,
		doc: "is a 12x32 tile of int16, rounds of 8.",
		multiply: func(weights, values, sum, _ Op) {
			VPDPWSSD(weights, values, sum)
		}}.generate()
	tile{name: "tileWordsAVX2", rows: 6, lanes: 8, spare: true,
		doc: "is a 6x16 tile of int16, rounds of 8.",
		multiply: func(weights, values, sum, spare Op) {
			VPMADDWD(weights, values, spare)
			VPADDD(spare, sum, sum)
		}}.generate()
}

// generate writes the kernel: all sums stay in registers over the whole depth;
// each round loads a step of the panel and repeats each row's four bytes.
func (t tile) generate() {
	kernel(t.name, t.doc, "func(a *byte, strideA int, b *byte, rounds int, c *float32, strideC int,"+
		" start *int32, scale *float32, bias *float32, rowScale *float32)")
	stride := load("strideA")
	rows := t.rowPointers(load("a"), stride)
	b := load("b")
	sums := t.startSums()
	weights, values, spare := []Op{t.vector(), t.vector()}, t.vector(), Op(nil)
	if t.spare {
		spare = t.vector()
	}
	rounds := load("rounds")
	Label("depth")
	for step := range tileUnroll {
		for v := range weights {
			t.load(Mem{Base: b, Disp: (step*tileVectors + v) * t.bytes()}, weights[v])
		}
		for r := range sums {
			VPBROADCASTD(row(rows, stride, r, 4*step), values)
			for v := range weights {
				t.multiply(weights[v], values, sums[r][v], spare)
			}
		}
	}
	for _, p := range rows {
		ADDQ(Imm(4*tileUnroll), p)
	}
	ADDQ(U32(tileUnroll*tileVectors*t.bytes()), b)
	DECQ(rounds)
	JNZ(LabelRef("depth"))
	t.store(sums, weights, values)
	finish()
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

// startSums loads every row's sums with the columns' starts.
func (t tile) startSums() [][]Op {
	start := load("start")
	sums := make([][]Op, t.rows)
	for r := range sums {
		sums[r] = []Op{t.vector(), t.vector()}
		for v := range sums[r] {
			if r == 0 {
				t.load(Mem{Base: start, Disp: v * t.bytes()}, sums[0][v])
			} else {
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
