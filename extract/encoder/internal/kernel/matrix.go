package kernel

const (
	// DepthUnit is what the inputs of a matrix come in multiples of.
	DepthUnit = 64
	// MaxDepth is the most inputs of a matrix: 2^15 products of at most 255*128
	// stay below 2^31.
	MaxDepth = 1 << 15

	// blockRows is how many rows are quantised and multiplied together: 96 rows of
	// 1,536 values stay in the second cache beside the panel that runs over them.
	blockRows = 96

	// tiny is the largest row whose values are all taken for zero. It keeps
	// 127/max from overflowing.
	tiny = 1e-30
)

// Matrix is a linear map y = W x + b with 8-bit weights, packed for one set. It
// is immutable and safe for concurrent use.
type Matrix struct {
	set         *Set
	in, out     int
	panels      []byte    // one after the other, each in*panelBytes long
	start       []int32   // per output; takes the offset of the activations back
	scale, bias []float32 // per output
}

// Pack makes a matrix of weights q [out][in], of which row j stands for
// q[j]*scale[j]. in is a multiple of DepthUnit and at most MaxDepth, out is
// positive. The arguments are not kept.
func (s *Set) Pack(q []int8, scale, bias []float32, out, in int) *Matrix {
	cols := s.narrow.cols
	padded := roundUp(out, cols)
	panel := in * s.narrow.panelBytes
	m := &Matrix{set: s, in: in, out: out,
		panels: aligned(padded / cols * panel),
		start:  make([]int32, padded),
		scale:  make([]float32, padded),
		bias:   make([]float32, padded),
	}
	copy(m.scale, scale[:out])
	copy(m.bias, bias[:out])
	for j := 0; j < out; j += cols {
		n := min(cols, out-j)
		s.pack(m.panels[j/cols*panel:][:panel], q[j*in:(j+n)*in], in, cols)
	}
	for j := range out {
		m.start[j] = -s.offset * sum(q[j*in:(j+1)*in])
	}
	return m
}

// In returns the length of x.
func (m *Matrix) In() int { return m.in }

// Out returns the length of y.
func (m *Matrix) Out() int { return m.out }

// Scratch is the working memory of Matrix.Apply, for one goroutine. The zero value
// is ready; it grows to what the widest matrix needs.
type Scratch struct {
	data  []byte                           // quantised rows
	scale [blockRows + maxTileRows]float32 // their scales
	spill spill
	op    operands
}

// Apply computes dst [rows][out] from src [rows][in]. peak, if not nil, holds
// the largest absolute value of each row of src, which a kernel that made src
// knows anyway. dst and src do not overlap.
func (m *Matrix) Apply(dst, src []float32, rows int, peak []float32, s *Scratch) {
	dst, src = dst[:rows*m.out], src[:rows*m.in]
	for r := 0; r < rows; r += blockRows {
		n := min(blockRows, rows-r)
		for i := r; i < r+n; i++ {
			row := src[i*m.in : (i+1)*m.in]
			if peak != nil {
				s.quantize(m, row, i-r, peak[i])
			} else {
				s.quantize(m, row, i-r, m.set.maxAbs(row))
			}
		}
		m.multiply(dst[r*m.out:(r+n)*m.out], n, s)
	}
}

// quantize stores row r.
func (s *Scratch) quantize(m *Matrix, row []float32, r int, peak float32) {
	stride := m.in * m.set.narrow.valueBytes
	if need := (blockRows + maxTileRows) * stride; len(s.data) < need {
		s.data = aligned(need)
	}
	var inverse float32
	s.scale[r] = 0
	if peak > tiny {
		inverse = 127 / peak
		s.scale[r] = peak / 127
	}
	dst := s.data[r*stride:][:stride]
	m.set.quantize(dst, row, inverse)
	if m.set.sumGroups != nil {
		s.spill.add(m.set, r, viewInt8(dst))
	}
}

// multiply computes the block of n rows that are quantised. It takes the panels
// in the outer loop: each is read once and stays in the first cache.
func (m *Matrix) multiply(dst []float32, n int, s *Scratch) {
	t, o := &m.set.narrow, &s.op
	o.strideA, o.spill = m.in*t.valueBytes, &s.spill
	for j := 0; j < m.out; j += t.cols {
		o.b = m.panels[j/t.cols*m.in*t.panelBytes:]
		o.start, o.scale, o.bias = m.start[j:], m.scale[j:], m.bias[j:]
		for r := 0; r < n; r += t.rows {
			o.row, o.a = r, s.data[r*o.strideA:]
			o.rowScale = s.scale[r:]
			t.place(o, m.in, dst[r*m.out+j:], m.out, n-r, m.out-j)
		}
	}
}

func sum(q []int8) int32 {
	var s int32
	for _, v := range q {
		s += int32(v)
	}
	return s
}

// packTriples packs three rows into lanes of int64, see narrowTile.
func packTriples(panel []byte, q []int8, in, _ int) {
	lanes := viewInt64(panel)
	for j := range len(q) / in {
		for k, v := range q[j*in : (j+1)*in] {
			lanes[k] += int64(v) << (21 * j)
		}
	}
}
