//go:build amd64 && !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// machineSets lists the sets of this processor, best first.
func machineSets() []*Set {
	var sets []*Set
	x := &cpu.X86
	if x.HasAVX2 && x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512VNNI {
		sets = append(sets, &vnniSet)
	}
	if x.HasAVX2 && x.HasAVXVNNI {
		sets = append(sets, &avxVNNISet)
	}
	if x.HasAVX2 {
		sets = append(sets, &avx2Set)
	}
	return sets
}

var vnniSet = withVectors(Set{
	name: "vnni",
	narrow: tile{rows: 12, cols: 32, depth: 16, valueBytes: 1, panelBytes: 32,
		run: func(o *operands) { tileBytesVNNI(o.pointers()) }},
	wide: tile{rows: 12, cols: 32, depth: 8, valueBytes: 2, panelBytes: 64,
		run: func(o *operands) { tileWordsVNNI(o.pointers()) }},
	pack:        packQuads,
	quantize:    quantizeOffset,
	offset:      128,
	addNormPair: addNormPair,
})

// avxVNNISet is for processors that have VNNI but not AVX-512: most of Intel's for
// laptops since 2021.
var avxVNNISet = withVectors(Set{
	name: "avxvnni",
	narrow: tile{rows: 6, cols: 16, depth: 16, valueBytes: 1, panelBytes: 16,
		run: func(o *operands) { tileBytesAVXVNNI(o.pointers()) }},
	wide: tile{rows: 6, cols: 16, depth: 8, valueBytes: 2, panelBytes: 32,
		run: func(o *operands) { tileWordsAVXVNNI(o.pointers()) }},
	pack:        packQuads,
	quantize:    quantizeOffset,
	offset:      128,
	addNormPair: addNormPair,
})

var avx2Set = withVectors(Set{
	name: "avx2",
	narrow: tile{rows: 4, cols: 16, depth: 16, valueBytes: 1, panelBytes: 16,
		run: runBytesAVX2},
	wide: tile{rows: 6, cols: 16, depth: 8, valueBytes: 2, panelBytes: 32,
		run: func(o *operands) { tileWordsAVX2(o.pointers()) }},
	pack:        packOffsetQuads,
	quantize:    quantizeBytes,
	sumGroups:   sumGroupsVector,
	addNormPair: addNormPair,
})

// runBytesAVX2 runs the tile that spills. Its rests lie within the panel, since they
// come from rows of its depth.
func runBytesAVX2(o *operands) {
	a, strideA, b, rounds, c, strideC, _, scale, bias, rowScale := o.pointers()
	start, first := o.spill.start[o.row:][:4], o.spill.first[o.row:][:5]
	rests := (*byte)(unsafe.Pointer(unsafe.SliceData(o.spill.rests)))
	tileBytesAVX2(a, strideA, b, rounds, c, strideC, &start[0], scale, bias, rowScale, rests, &first[0])
}

// quantizeBytes, quantizeOffset and sumGroupsVector take multiples of 32 only, as Set says.

func quantizeBytes(dst []byte, x []float32, inverse float32) {
	n := len(x) &^ 31
	quantizeBytesAVX2(&dst[:n][0], &x[:n][0], n, inverse)
}

func quantizeOffset(dst []byte, x []float32, inverse float32) {
	n := len(x) &^ 31
	quantizeOffsetAVX2(&dst[:n][0], &x[:n][0], n, inverse)
}

func addNormPair(x, y, gain, bias []float32, eps float32) (first, second float32) {
	n := len(gain) &^ 7
	return addNormPairAVX2(&x[:2*n][0], &y[:2*n][0], &gain[:n][0], &bias[:n][0], n, 1/float32(n), eps)
}

func sumGroupsVector(row []int8, beyond []uint32) int32 {
	n := len(row) &^ 31
	return sumGroupsAVX2(&row[:n][0], n, &beyond[:n/32][0])
}

// packOffsetQuads packs rows for VPMADDUBSW: as packQuads, with weightOffset added.
func packOffsetQuads(panel []byte, q []int8, in, cols int) {
	packQuads(panel, q, in, cols)
	for i := range panel {
		panel[i] += weightOffset
	}
}
