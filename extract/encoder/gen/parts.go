package main

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

const ymmBytes = 32

// kernel begins a function of the package; doc goes on from its name. Pointers do
// not escape, there is no stack.
func kernel(name, doc, signature string) {
	TEXT(name, NOSPLIT, signature)
	Doc(name + " " + doc)
	Pragma("noescape")
}

// finish ends a kernel that used the upper halves of vector registers.
func finish() {
	VZEROUPPER()
	RET()
}

func load(name string) GPVirtual { return Load(Param(name), GP64()).(GPVirtual) }

// constants holds the vectors written so far, by their content.
var constants = map[[8]uint32]Mem{}

// words is a constant vector: eight 32-bit words, value repeated.
func words(value ...uint32) Mem {
	var w [8]uint32
	for i := range w {
		w[i] = value[i%len(value)]
	}
	if m, ok := constants[w]; ok {
		return m
	}
	m := GLOBL(fmt.Sprintf("constant%d", len(constants)+1), RODATA|NOPTR)
	for i, v := range w {
		DATA(4*i, U32(v))
	}
	constants[w] = m
	return m
}

// floats is a constant vector of eight times x.
func floats(x float32) Mem { return words(math.Float32bits(x)) }

// signless is the mask that takes a float's sign away.
func signless() Mem { return words(0x7fffffff) }

// foldMax leaves the largest of y's eight floats in its lowest.
func foldMax(y VecVirtual) {
	x, t := y.AsX(), XMM()
	VEXTRACTF128(Imm(1), y, t)
	VMAXPS(t, x, x)
	VMOVHLPS(x, x, t)
	VMAXPS(t, x, x)
	VMOVSHDUP(x, t)
	VMAXSS(t, x, x)
}

// foldSum leaves the sum of y's eight floats in its lowest, added in the order
// ((0+4)+(2+6)) + ((1+5)+(3+7)).
func foldSum(y VecVirtual) {
	x, t := y.AsX(), XMM()
	VEXTRACTF128(Imm(1), y, t)
	VADDPS(t, x, x)
	VMOVHLPS(x, x, t)
	VADDPS(t, x, x)
	VMOVSHDUP(x, t)
	VADDSS(t, x, x)
}

// foldSumInt leaves the sum of y's eight int32 in its lowest.
func foldSumInt(y VecVirtual) {
	x, t := y.AsX(), XMM()
	VEXTRACTI128(Imm(1), y, t)
	VPADDD(t, x, x)
	VPSHUFD(Imm(0x4e), x, t)
	VPADDD(t, x, x)
	VPSHUFD(Imm(0xb1), x, t)
	VPADDD(t, x, x)
}

// returnLowest returns y's lowest float.
func returnLowest(y VecVirtual) {
	Store(y.AsX(), ReturnIndex(0))
	finish()
}

// vectors returns n fresh YMM registers.
func vectors(n int) []VecVirtual {
	v := make([]VecVirtual, n)
	for i := range v {
		v[i] = YMM()
	}
	return v
}

// horner computes p = (c[n]*x + c[n-1])*x + ... + c[0], every step rounded, for
// several x side by side; then p *= factor, if there is one.
func horner(p, x, factor []VecVirtual, c []Mem) {
	last := len(c) - 1
	for i := range p {
		VMULPS(c[last], x[i], p[i])
	}
	for k := last - 1; k >= 0; k-- {
		for i := range p {
			VADDPS(c[k], p[i], p[i])
			if k > 0 {
				VMULPS(x[i], p[i], p[i])
			} else if factor != nil {
				VMULPS(factor[i], p[i], p[i])
			}
		}
	}
}

func polynomial(c []float32) []Mem {
	m := make([]Mem, len(c))
	for i, v := range c {
		m[i] = floats(v)
	}
	return m
}
