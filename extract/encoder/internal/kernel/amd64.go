//go:build amd64 && !purego

package kernel

import "golang.org/x/sys/cpu"

// machineSets lists the sets of this processor, best first.
func machineSets() []*Set {
	var sets []*Set
	x := &cpu.X86
	if x.HasAVX2 && x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512VNNI {
		sets = append(sets, &vnniSet)
	}
	if x.HasAVX2 {
		sets = append(sets, &avx2Set)
	}
	return sets
}

var vnniSet = Set{
	name: "vnni",
	narrow: tile{rows: 12, cols: 32, depth: 16, valueBytes: 1, panelBytes: 32,
		run: func(o *operands) { tileBytesVNNI(o.pointers()) }},
	wide: tile{rows: 12, cols: 32, depth: 8, valueBytes: 2, panelBytes: 64,
		run: func(o *operands) { tileWordsVNNI(o.pointers()) }},
	pack:            packQuads,
	quantize:        quantizeOffset,
	offset:          128,
	quantizeColumns: quantizeColumnsVector,
	maxAbs:          maxAbsVector,
	foldAbs:         foldAbsVector,
	softmax:         softmaxVector,
	interleave:      interleaveVector,
	gelu:            geluVector,
	addNorm:         addNormVector,
}

var avx2Set = Set{
	name: "avx2",
	narrow: tile{rows: 6, cols: 16, depth: 8, valueBytes: 2, panelBytes: 32,
		run: func(o *operands) { tileWordsAVX2(o.pointers()) }},
	wide: tile{rows: 6, cols: 16, depth: 8, valueBytes: 2, panelBytes: 32,
		run: func(o *operands) { tileWordsAVX2(o.pointers()) }},
	pack:            packPairs,
	quantize:        quantizeWords,
	quantizeColumns: quantizeColumnsVector,
	maxAbs:          maxAbsVector,
	foldAbs:         foldAbsVector,
	softmax:         softmaxVector,
	interleave:      interleaveVector,
	gelu:            geluVector,
	addNorm:         addNormVector,
}

// quantizeOffset and quantizeWords take multiples of 32 only, as Set says.

func quantizeOffset(dst []byte, x []float32, inverse float32) {
	n := len(x) &^ 31
	quantizeOffsetAVX2(&dst[:n][0], &x[:n][0], n, inverse)
}

func quantizeWords(dst []byte, x []float32, inverse float32) {
	n := len(x) &^ 31
	words := viewInt16(dst)
	quantizeWordsAVX2(&words[:n][0], &x[:n][0], n, inverse)
}

// packPairs packs rows for VPMADDWD: for each two depths, each column's pair of
// int16 together.
func packPairs(panel []byte, q []int8, in, cols int) {
	words := viewInt16(panel)
	for j := range len(q) / in {
		row := q[j*in : (j+1)*in]
		at := 2 * j
		for k := 0; k < len(row); k += 2 {
			v := (*[2]int8)(row[k:])
			words[at], words[at+1] = int16(v[0]), int16(v[1])
			at += 2 * cols
		}
	}
}
