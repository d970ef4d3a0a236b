package kernel

const (
	maxTileRows = 12
	maxTileCols = 32
)

// tile computes a block of rows x cols outputs
//
//	c[r][j] = float32(start[j] + sum_k a[r][k]*b[k][j]) * scale[j] * rowScale[r] + bias[j]
//
// It always computes the whole block; place cuts it at the edges of a matrix.
type tile struct {
	rows, cols int
	depth      int // values of k that one round of its loop takes
	valueBytes int // bytes of one value of a
	panelBytes int // bytes of b for one value of k, all columns
	run        func(*operands)
}

// operands are the arguments of a tile. The strides count from one row to the
// next: bytes in a, elements in c.
type operands struct {
	a       []byte
	strideA int
	b       []byte
	rounds  int // of the loop over k
	c       []float32
	strideC int

	start       []int32   // per column
	scale, bias []float32 // per column
	rowScale    []float32 // per row

	// of the block whose row row is the tile's first; nil but for a tile that spills
	spill *spill
	row   int

	edge [maxTileRows * maxTileCols]float32 // c of a block that does not fit
}

// place computes a block whose first output is dst[0], of which only rows rows
// and cols columns exist; the operands but for c are set. k runs over depth
// values, a multiple of t.depth.
func (t *tile) place(o *operands, depth int, dst []float32, stride, rows, cols int) {
	if rows >= t.rows && cols >= t.cols {
		o.c, o.strideC = dst, stride
		t.check(o, depth)
		t.run(o)
		return
	}
	o.c, o.strideC = o.edge[:], t.cols
	t.check(o, depth)
	t.run(o)
	for r := range min(rows, t.rows) {
		n := min(cols, t.cols)
		copy(dst[r*stride:][:n], o.edge[r*t.cols:][:n])
	}
}

// check panics if an operand is shorter than what the tile will touch: assembly
// has no bounds checks of its own. It sets the number of rounds.
func (t *tile) check(o *operands, depth int) {
	o.rounds = depth / t.depth
	if o.rounds < 1 || depth%t.depth != 0 {
		panic("kernel: depth is not a positive multiple of the tile's")
	}
	last := t.rows - 1
	_ = o.a[last*o.strideA+depth*t.valueBytes-1]
	_ = o.b[depth*t.panelBytes-1]
	_ = o.c[last*o.strideC+t.cols-1]
	_, _, _ = o.start[t.cols-1], o.scale[t.cols-1], o.bias[t.cols-1]
	_ = o.rowScale[last]
}
