// Package weights reads and writes the container in which trained numbers are
// kept: named tensors, a few values about them, and a hash over everything.
//
//	f, err := weights.Open(data)
//	gain, err := f.Float32("encoder.norm.g", 384)
//
// # Layout
//
// All integers are little endian.
//
//	bytes     content
//	8         magic "ENTENTEW"
//	4         version, uint32, 1
//	4         length n of the header, uint32
//	n         header, JSON
//	0..63     zeros, up to a multiple of 64 bytes from the start of the file
//	...       data: the tensors, each at a multiple of 64 bytes from the start
//	          of the data, zeros between them
//	32        SHA-256 of all bytes before it
//
// The header is
//
//	{"meta":{"hidden":384,...},
//	 "tensors":[{"name":"encoder.norm.g","type":"f32","shape":[384],"offset":0,"size":1536},...]}
//
// Type is i8, u8 or f32 (IEEE 754 binary32). Shape lists one to four sizes, the
// slowest running first. Offset counts bytes from the start of the data, size
// bytes.
//
// The alignment lets a file that is embedded in the program, or mapped into
// memory, be used where it lies: a reader holds slices of the file itself and
// copies only what the machine cannot read in place.
package weights
