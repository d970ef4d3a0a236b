package kernel

import "unsafe"

// cacheLine is the alignment of everything the kernels read in long runs: no
// load crosses two lines.
const cacheLine = 64

// aligned returns n zero bytes, n > 0, that begin at a cache line.
func aligned(n int) []byte {
	b := make([]byte, n+cacheLine)
	skip := int(-uintptr(unsafe.Pointer(&b[0])) % cacheLine)
	return b[skip : skip+n : skip+n]
}

func alignedFloat32(n int) []float32 {
	return unsafe.Slice((*float32)(unsafe.Pointer(&aligned(4 * n)[0])), n)
}

func alignedInt16(n int) []int16 {
	return unsafe.Slice((*int16)(unsafe.Pointer(&aligned(2 * n)[0])), n)
}

// The views below read the same memory as other elements, in the machine's byte
// order. Their arguments are parts of aligned memory.

func viewInt8(b []byte) []int8 {
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b))
}

func viewInt16(b []byte) []int16 {
	return unsafe.Slice((*int16)(unsafe.Pointer(unsafe.SliceData(b))), len(b)/2)
}

func viewInt64(b []byte) []int64 {
	return unsafe.Slice((*int64)(unsafe.Pointer(unsafe.SliceData(b))), len(b)/8)
}

func viewBytes(x []int16) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(x))), 2*len(x))
}

// viewPairs reads two neighbouring values as one.
func viewPairs(x []int16) []uint32 {
	return unsafe.Slice((*uint32)(unsafe.Pointer(unsafe.SliceData(x))), len(x)/2)
}

func roundUp(n, multiple int) int { return (n + multiple - 1) / multiple * multiple }
