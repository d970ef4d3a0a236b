package kernel

// Set is the kernels of one instruction set. It is immutable and safe for
// concurrent use.
type Set struct {
	name string

	narrow tile // 8-bit product, for matrices
	wide   tile // 16-bit product, for attention

	// pack writes the weights of one panel: q holds up to narrow.cols rows of in
	// values, panel is zero.
	pack func(panel []byte, q []int8, in, cols int)
	// quantize writes round(x*inverse) as the narrow tile wants its rows. The
	// length of x is a multiple of 32.
	quantize func(dst []byte, x []float32, inverse float32)
	// offset is what quantize adds to every value.
	offset int32
	// sumGroups, if not nil, tells that the narrow tile adds the products of a group
	// in 16 bits, see spill. It returns the sum of a row. A group is the values k,
	// k+1, k+4 and k+5 of a row, k being a multiple of 8 or 2 more; bit k%32 of
	// beyond[k/32] is set if they are beyond groupLimit. The length of row is a
	// multiple of 32.
	sumGroups func(row []int8, beyond []uint32) int32

	// quantizeColumns writes round(x[i]*inverse[i]). Lengths are a multiple of 16.
	quantizeColumns func(dst []int16, x, inverse []float32)
	// maxAbs returns the largest |x[i]|. The length is a multiple of 8.
	maxAbs func(x []float32) float32
	// foldAbs sets peak[i] to max(peak[i], |x[i]|). Lengths are a multiple of 8.
	foldAbs func(peak, x []float32)
	// softmax writes round(4095*exp(x[i]-max x)) and returns the sum of what it
	// wrote. Lengths are a multiple of 16.
	softmax func(p []int16, x []float32) int32
	// interleave writes a[0] b[0] a[1] b[1] and so on.
	interleave func(dst, a, b []int16)

	gelu    func(x []float32) float32
	addNorm func(x, y, gain, bias []float32, eps float32) float32
	// addNormPair, if not nil, does two rows at once.
	addNormPair func(x, y, gain, bias []float32, eps float32) (first, second float32)
}

// Sets lists the sets that run on this machine, best first. The last is "go",
// which runs everywhere.
func Sets() []*Set { return append(machineSets(), &goSet) }

// Name returns the name of the set.
func (s *Set) Name() string { return s.name }

// GELU replaces every x by x*Phi(x), Phi being the normal distribution function,
// and returns the largest absolute value of the result.
func (s *Set) GELU(x []float32) float32 { return s.gelu(x) }

// AddNorm replaces each row x of xs, with y the same row of ys, by the layer norm of
// x+y: (x+y-mean)/sqrt(variance+eps), times gain, plus bias. It sets peak to the
// largest absolute value of each row. There are len(peak) rows of len(gain) elements,
// a multiple of 8.
func (s *Set) AddNorm(xs, ys, gain, bias []float32, eps float32, peak []float32) {
	n, r := len(gain), 0
	xs, ys, bias = xs[:len(peak)*n], ys[:len(peak)*n], bias[:n]
	if s.addNormPair != nil {
		for ; r+1 < len(peak); r += 2 {
			peak[r], peak[r+1] = s.addNormPair(xs[r*n:(r+2)*n], ys[r*n:(r+2)*n], gain, bias, eps)
		}
	}
	for ; r < len(peak); r++ {
		peak[r] = s.addNorm(xs[r*n:(r+1)*n], ys[r*n:(r+1)*n], gain, bias, eps)
	}
}

var goSet = Set{
	name:            "go",
	narrow:          tile{rows: 4, cols: 3, depth: 64, valueBytes: 1, panelBytes: 8, run: narrowTile},
	wide:            tile{rows: 4, cols: 4, depth: 8, valueBytes: 2, panelBytes: 8, run: wideTile},
	pack:            packTriples,
	quantize:        quantizeInt8,
	quantizeColumns: quantizeColumns,
	maxAbs:          maxAbs,
	foldAbs:         foldAbs,
	softmax:         softmax,
	interleave:      interleave,
	gelu:            gelu,
	addNorm:         addNorm,
}
