package weights

import (
	"encoding/binary"
	"math"
	"unsafe"
)

// littleEndian tells the byte order of this machine.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// viewInt8 reads b, which is not empty, as signed bytes in place.
func viewInt8(b []byte) []int8 {
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b))
}

// viewFloat32 reads b, whose length is a positive multiple of 4, as floats: in
// place if it is aligned and the machine is little endian, else as a copy.
func viewFloat32(b []byte) []float32 {
	p := unsafe.Pointer(unsafe.SliceData(b))
	if littleEndian && uintptr(p)%unsafe.Alignof(float32(0)) == 0 {
		return unsafe.Slice((*float32)(p), len(b)/4)
	}
	return copyFloat32(b)
}

func copyFloat32(b []byte) []float32 {
	x := make([]float32, len(b)/4)
	for i := range x {
		x[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return x
}
