// Command gen writes the amd64 assembly of extract/encoder/internal/kernel with
// avo. It is a module of its own: neither users nor builds of entente need it.
// Run it by
//
//	go generate ./extract/encoder/internal/kernel
//
// and commit what it writes. Every kernel has a twin in plain Go in that
// package, which says what it computes and which the tests compare it with, bit
// by bit; the comments here only say how. The folder arm64 holds its sister.
package main

import . "github.com/mmcloughlin/avo/build"

func main() {
	ConstraintExpr("!purego")
	tiles()
	magnitudes()
	quantizers()
	sumGroups()
	interleave()
	gelu()
	addNorm("addNormSIMD", "is addNorm", "float32", 1)
	addNorm("addNormPairAVX2", "is addNorm for two rows", "(first float32, second float32)", 2)
	softmax()
	Generate()
	encodeVEX()
}
