// Package kernel does the encoder's arithmetic: products of quantised matrices,
// attention, GELU, layer norm. It has it once for every instruction set that is
// worth it (a Set), and all sets give the same bits.
//
// # Rules that keep the bits equal
//
//  1. Every product of matrices sums integers in int32, and operands are narrow
//     enough that no sum can leave int32 (the bounds stand where the operands are
//     made). Integer sums are equal in any order, so tiles may be of any shape.
//  2. Steps on floats are only +, -, *, / and square root, each rounded to
//     float32 by itself. A compiler may fuse x*y + z into one rounding unless the
//     product is converted explicitly: hence float32(x*y) + z everywhere, in Go
//     and, instruction by instruction, in assembly.
//  3. Sums of floats run in eight lanes that are added up in one fixed order.
//  4. exp and GELU are polynomials of our own: neither the library's functions
//     nor a processor's estimates are the same everywhere.
//  5. Inputs are finite; the encoder checks its weights for that. What NaN does
//     differs between sets.
//
// # Quantised products
//
// A row x of activations becomes int8 by its own scale max|x|/127, a row of
// weights has its scale from the file, so that
//
//	y[r][j] = float32(sum_k a[r][k]*w[j][k]) * scale[j] * rowScale[r] + bias[j]
//
// A tile is a block of outputs small enough to stay in registers: rows x cols
// sums, for which the weights of cols outputs lie together in a panel.
//
//	set      tile    8-bit product                         16-bit product
//	vnni     12x32   VPDPBUSD on bytes, 512 bits           VPDPWSSD
//	avxvnni   6x16   the same, 256 bits                    VPDPWSSD
//	avx2      4x16   VPMADDUBSW, see spill.go              6x16, VPMADDWD
//	sdot      8x8    SDOT, four bytes of a row repeated    8x8, SMLAL on pairs taken apart
//	neon      4x4    SMULL, SMLAL2, SADALP, 16 depths      8x8, as sdot
//	go        4x3    three outputs in one int64            4x4, plain
//
// Measured on one core of a Xeon with all of them, six layers of 384: vnni
// 13,000 to 18,000 word pieces a second, avxvnni 9,000 to 11,500, avx2 6,000 to
// 7,500, go 450. For AVX2, VPMADDWD on bytes widened to 16 bits gives three
// quarters of that, and so does VPMADDUBSW widened to 32 bits at once; weights cut
// to 7 bits were less exact. Without vector code for what is no product (GELU,
// softmax, layer norm, quantising) vnni falls to a third.
//
// The sets of arm64 were run under qemu only, which proves their bits and says
// nothing of their speed. LLVM's model of Neoverse N1 (that of Cortex-A57) gives,
// counted over the loops for 128 rows, 0.7 million cycles a word piece for sdot,
// 1.7 for neon, 11 for go: at 2.5 GHz 3,500, 1,500 and 230 a second. A tile's
// multiplications keep their pipelines full there: 30 products a cycle with SDOT,
// 8 with SMULL, 4 with SMLAL. SMLAL on bytes widened to 16 bits would be 4 too.
//
// The assembly is generated: see the folder gen beside the encoder.
//
//go:generate sh -c "cd ../../gen && go run . -out ../internal/kernel/kernel_amd64.s -stubs ../internal/kernel/kernel_amd64.go -pkg kernel"
//go:generate sh -c "cd ../../gen/arm64 && go run . -out ../../internal/kernel/kernel_arm64.s -stubs ../../internal/kernel/kernel_arm64.go"
package kernel
