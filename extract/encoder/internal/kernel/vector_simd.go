//go:build (amd64 || arm64) && !purego

package kernel

import "unsafe"

// withVectors completes a set with what all sets of assembly do alike.
func withVectors(s Set) Set {
	s.quantizeColumns, s.maxAbs, s.foldAbs = quantizeColumnsVector, maxAbsVector, foldAbsVector
	s.softmax, s.interleave = softmaxVector, interleaveVector
	s.gelu, s.addNorm = geluVector, addNormVector
	return s
}

// pointers returns the operands as the assembly wants them; tile.check has seen
// that they are long enough.
func (o *operands) pointers() (a *byte, strideA int, b *byte, rounds int, c *float32, strideC int,
	start *int32, scale, bias, rowScale *float32) {
	return &o.a[0], o.strideA, &o.b[0], o.rounds, &o.c[0], 4 * o.strideC,
		&o.start[0], &o.scale[0], &o.bias[0], &o.rowScale[0]
}

// The functions below guard the assembly: it reads and writes whole vectors and
// at least one. Slicing checks the lengths; what is left over beyond a multiple
// of the vector goes to the plain twin.

func maxAbsVector(x []float32) float32 {
	n := len(x) &^ 7
	if n == 0 {
		return maxAbs(x)
	}
	return max(maxAbsSIMD(&x[0], n), maxAbs(x[n:]))
}

func foldAbsVector(peak, x []float32) {
	n := len(x) &^ 7
	if n > 0 {
		foldAbsSIMD(&peak[:n][0], &x[0], n)
	}
	foldAbs(peak[n:], x[n:])
}

func quantizeColumnsVector(dst []int16, x, inverse []float32) {
	n := len(x) &^ 15
	if n > 0 {
		quantizeColumnsSIMD(&dst[:n][0], &x[0], &inverse[:n][0], n)
	}
	quantizeColumns(dst[n:], x[n:], inverse[n:])
}

func interleaveVector(dst, a, b []int16) {
	n := len(a) &^ 15
	if n > 0 {
		interleaveSIMD(&dst[:2*n][0], &a[0], &b[:n][0], n)
	}
	interleave(dst[2*n:], a[n:], b[n:])
}

func geluVector(x []float32) float32 {
	n := len(x) &^ 15
	if n == 0 {
		return gelu(x)
	}
	return max(geluSIMD(&x[0], n), gelu(x[n:]))
}

// softmaxVector and addNormVector have sums over all of x: no twin can take over
// halfway. Their lengths are multiples of 16 and 8, as Set says.

func softmaxVector(p []int16, x []float32) int32 {
	n := len(x) &^ 15
	return softmaxSIMD(&p[:n][0], &x[:n][0], n)
}

func addNormVector(x, y, gain, bias []float32, eps float32) float32 {
	n := len(x) &^ 7
	return addNormSIMD(&x[:n][0], &y[:n][0], &gain[:n][0], &bias[:n][0], n, 1/float32(n), eps)
}

// packQuads packs rows for VPDPBUSD and SDOT: for each four depths, each column's four
// bytes together.
func packQuads(panel []byte, q []int8, in, cols int) {
	quads := unsafe.Slice((*uint32)(unsafe.Pointer(&panel[0])), len(panel)/4)
	for j := range len(q) / in {
		row := q[j*in : (j+1)*in]
		at := j
		for k := 0; k < len(row); k += 4 {
			v := (*[4]int8)(row[k:])
			quads[at] = uint32(uint8(v[0])) | uint32(uint8(v[1]))<<8 | uint32(uint8(v[2]))<<16 | uint32(uint8(v[3]))<<24
			at += cols
		}
	}
}
