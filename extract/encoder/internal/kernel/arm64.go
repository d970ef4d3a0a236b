//go:build arm64 && !purego

package kernel

import "golang.org/x/sys/cpu"

// machineSets lists the sets of this processor, best first. NEON is part of
// arm64; SDOT came with ARMv8.2 and is in what was sold from 2018 on.
func machineSets() []*Set {
	if cpu.ARM64.HasASIMDDP {
		return []*Set{&sdotSet, &neonSet}
	}
	return []*Set{&neonSet}
}

var sdotSet = withVectors(Set{
	name: "sdot",
	narrow: tile{rows: 8, cols: 8, depth: 16, valueBytes: 1, panelBytes: 8,
		run: func(o *operands) { tileBytesSDOT(o.pointers()) }},
	wide:     wideNEON,
	pack:     packQuads,
	quantize: quantizeBytes,
})

var neonSet = withVectors(Set{
	name: "neon",
	narrow: tile{rows: 4, cols: 4, depth: 16, valueBytes: 1, panelBytes: 4,
		run: func(o *operands) { tileBytesNEON(o.pointers()) }},
	wide:     wideNEON,
	pack:     packSixteens,
	quantize: quantizeBytes,
})

var wideNEON = tile{rows: 8, cols: 8, depth: 8, valueBytes: 2, panelBytes: 16,
	run: func(o *operands) { tileWordsNEON(o.pointers()) }}

// quantizeBytes takes multiples of 32 only, as Set says.
func quantizeBytes(dst []byte, x []float32, inverse float32) {
	n := len(x) &^ 31
	quantizeBytesNEON(&dst[:n][0], &x[:n][0], n, inverse)
}

// packSixteens packs rows for SMULL: for each sixteen depths, each column's
// sixteen bytes together.
func packSixteens(panel []byte, q []int8, in, cols int) {
	dst := viewInt8(panel)
	for j := range len(q) / in {
		row := q[j*in : (j+1)*in]
		for k := 0; k < in; k += 16 {
			copy(dst[k*cols+16*j:], row[k:k+16])
		}
	}
}
