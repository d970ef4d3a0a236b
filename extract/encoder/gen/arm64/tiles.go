package main

import "fmt"

// Registers of the tiles: V0 up are rows of a, then comes a step of the panel,
// and the sums fill V16 to V31.
const (
	firstSum = 16

	panel   = "R8"
	rounds  = "R9"
	stride  = "R10"
	pointer = "R11"
	output  = "R12"
)

func tiles(f *file) {
	square := tile{rows: 8, loadPanel: func(f *function) {
		f.op("VLD1.P 64(%s), [V8.B16, V9.B16, V10.B16, V11.B16]", panel)
		f.op("VLD1.P 64(%s), [V12.B16, V13.B16, V14.B16, V15.B16]", panel)
	}}

	// The panel holds four bytes of each of eight columns, sixteen times; a row's
	// four bytes are an element.
	bytes := square
	bytes.name, bytes.doc = "tileBytesSDOT", "is an 8x8 tile of bytes, rounds of 16."
	bytes.multiply = func(f *function) {
		for quad := range 4 {
			for r := range 8 {
				for half := range 2 {
					f.word("sdot v%d.4s, v%d.16b, v%d.4b[%d]", sum(2*r+half), 8+2*quad+half, r, quad)
				}
			}
		}
	}
	bytes.finish = squareSums
	bytes.generate(f)

	// The panel holds pairs of depths, which a load takes apart: even and odd depths
	// of all eight columns go to registers of their own.
	words := square
	words.name, words.doc = "tileWordsNEON", "is an 8x8 tile of int16, rounds of 8."
	words.loadPanel = func(f *function) {
		for v := 8; v < 16; v += 2 {
			f.op("VLD2.P 32(%s), [V%d.H8, V%d.H8]", panel, v, v+1)
		}
	}
	words.multiply = func(f *function) {
		for depth := range 8 {
			for r := range 8 {
				f.word("smlal v%d.4s, v%d.4h, v%d.h[%d]", sum(2*r), 8+depth, r, depth)
				f.word("smlal2 v%d.4s, v%d.8h, v%d.h[%d]", sum(2*r+1), 8+depth, r, depth)
			}
		}
	}
	words.finish = squareSums
	words.generate(f)

	// The panel holds sixteen bytes of each of four columns, and a sum has four
	// parts until the end. Two products fit in 16 bits: 2*128*127 < 2^15.
	tile{name: "tileBytesNEON", doc: "is a 4x4 tile of bytes, rounds of 16.", rows: 4,
		loadPanel: func(f *function) {
			f.op("VLD1.P 64(%s), [V4.B16, V5.B16, V6.B16, V7.B16]", panel)
		},
		multiply: func(f *function) {
			for c := 0; c < 4; c += 2 { // eight products at once
				each := func(do func(product, sum, row, col int)) {
					for i := range 8 {
						do(8+i, sum(4*(i%4)+c+i/4), i%4, 4+c+i/4)
					}
				}
				each(func(product, _, row, col int) { f.word("smull v%d.8h, v%d.8b, v%d.8b", product, row, col) })
				each(func(product, _, row, col int) { f.word("smlal2 v%d.8h, v%d.16b, v%d.16b", product, row, col) })
				each(func(product, sum, _, _ int) { f.word("sadalp v%d.4s, v%d.8h", sum, product) })
			}
		},
		parts:  true,
		finish: partSums,
	}.generate(f)
}

func sum(i int) int { return firstSum + i }

// tile describes a kernel for a block of outputs.
type tile struct {
	name, doc string
	rows      int
	loadPanel func(f *function) // one round of it, past the rows
	multiply  func(f *function) // adds one round's products to the sums
	parts     bool              // sums have four parts each
	finish    func(f *function) // writes the outputs
}

// generate writes the kernel: all sums stay in registers over the whole depth;
// each round takes 16 bytes of every row.
func (t tile) generate(to *file) {
	f := to.begin(t.name, t.doc, "", "a *byte", "strideA int", "b *byte", "rounds int", "c *float32", "strideC int",
		"start *int32", "scale *float32", "bias *float32", "rowScale *float32")
	f.load("a R0", "strideA "+stride, "b "+panel, "rounds "+rounds)
	for r := 1; r < t.rows; r++ {
		f.op("ADD %s, R%d, R%d", stride, r-1, r)
	}
	t.start(f)
	f.label("depth")
	for r := range t.rows {
		f.op("VLD1.P 16(R%d), [V%d.B16]", r, r)
	}
	t.loadPanel(f)
	t.multiply(f)
	f.again("depth", 1, rounds)
	f.load("c "+output, "strideC "+stride)
	t.finish(f)
	f.end("")
}

// start sets the sums to the columns' starts, or to 0 where finish adds those.
func (t tile) start(f *function) {
	if t.parts {
		for i := range 16 {
			f.zero(sum(i))
		}
		return
	}
	f.loadVectors("start", sum(0), sum(1))
	for i := 2; i < 16; i++ {
		f.op("VMOV V%d.B16, V%d.B16", sum(i%2), sum(i))
	}
}

// squareSums writes the outputs of 8x8 sums, a row in two vectors.
func squareSums(f *function) {
	f.loadVectors("scale", 0, 1)
	f.loadVectors("bias", 2, 3)
	f.loadVectors("rowScale", 4, 5)
	for r := range 8 {
		for half := range 2 {
			f.scale(sum(2*r+half), half, 4+r/4, r%4, 2+half)
		}
		f.op("VST1 [V%d.S4, V%d.S4], (%s)", sum(2*r), sum(2*r+1), output)
		f.op("ADD %s, %s, %s", stride, output, output)
	}
}

// partSums writes the outputs of 4x4 sums of four parts each.
func partSums(f *function) {
	f.loadVectors("scale", 0)
	f.loadVectors("bias", 2)
	f.loadVectors("rowScale", 4)
	f.loadVectors("start", 6)
	for r := range 4 {
		s := sum(4 * r)
		f.addNeighbours(s, s+1, s)
		f.addNeighbours(s+2, s+3, s+2)
		f.addNeighbours(s, s+2, s)
		f.op("VADD V6.S4, V%d.S4, V%d.S4", s, s)
		f.scale(s, 0, 4, r, 2)
		f.op("VST1 [V%d.S4], (%s)", s, output)
		f.op("ADD %s, %s, %s", stride, output, output)
	}
}

// addNeighbours sets d to the sums of neighbours in a, then in b.
func (f *function) addNeighbours(a, b, d int) {
	f.op("VADDP V%d.S4, V%d.S4, V%d.S4", b, a, d)
}

// scale turns sums v into float32(v)*scale*rowScale + bias, three roundings.
func (f *function) scale(v, scale, rowScale, element, bias int) {
	f.word("scvtf v%d.4s, v%d.4s", v, v)
	f.word("fmul v%d.4s, v%d.4s, v%d.4s", v, v, scale)
	f.word("fmul v%d.4s, v%d.4s, v%d.s[%d]", v, v, rowScale, element)
	f.word("fadd v%d.4s, v%d.4s, v%d.4s", v, v, bias)
}

// loadVectors loads the beginning of what a parameter points to.
func (f *function) loadVectors(param string, v ...int) {
	f.load(param + " " + pointer)
	list := ""
	for i, n := range v {
		if i > 0 {
			list += ", "
		}
		list += fmt.Sprintf("V%d.S4", n)
	}
	f.op("VLD1 (%s), [%s]", pointer, list)
}
