package kernel

const (
	// MaxLength is the most rows of one sequence.
	MaxLength = 512
	// HeadUnit is what the size of a head comes in multiples of.
	HeadUnit = 32
	// MaxHead is the largest size of a head.
	MaxHead = 128

	// Queries and keys keep 12 bits and a sign: a score is a sum of at most 128
	// products of at most 4095*4095, below 2^31.
	queryLimit = 4095
	// Values keep 10 bits and a sign: an output is a sum of at most 512 products of
	// at most 4095*1023, below 2^31.
	valueLimit = 1023

	// softmaxUnit is what rows of scores are filled up to.
	softmaxUnit = 16
	// hiddenScore is the score of a place that is no key; its probability is 0.
	hiddenScore = -3e38
)

// Attention computes scaled dot-product attention of one sequence at a time. It
// holds the working memory: one goroutine.
//
// All of a sequence's queries of one head share a scale, its keys and its values
// too, so that scores are plain int16 products. A sequence's outputs depend on
// nothing but the sequence.
type Attention struct {
	set                 *Set
	heads, size, hidden int

	peak    []float32 // [3*hidden] largest absolute value of each column
	inverse []float32 // [3*hidden] limit/peak of the column's head
	scale   []float32 // [3*heads] what one unit of the integers is worth

	quantized []int16 // [rows][3*hidden] queries, keys, values
	keys      []int16 // one head's, in panels over places
	values    []int16 // one head's, in panels over columns

	scores  []float32 // [tile rows][places]
	chances []int16   // [tile rows][places] softmax, 4095 is 1
	share   []float32 // [tile rows] 1/sum of the row's chances

	ones, zeros, unit []float32 // per column or row, for the tiles
	start             []int32   // zeros
	none              []int16   // [size] zeros: the values of a place beyond the end
	op                operands
}

// NewAttention returns working memory for heads of size columns each. size is a
// multiple of HeadUnit and at most MaxHead. Sequences have at most longest rows,
// itself at most MaxLength.
func (s *Set) NewAttention(heads, size, longest int) *Attention {
	hidden := heads * size
	rows := s.wide.rows
	places := roundUp(roundUp(longest, softmaxUnit), s.wide.cols)
	return &Attention{
		set: s, heads: heads, size: size, hidden: hidden,
		peak:      make([]float32, 3*hidden),
		inverse:   make([]float32, 3*hidden),
		scale:     make([]float32, 3*heads),
		quantized: alignedInt16((longest + rows) * 3 * hidden),
		keys:      alignedInt16(places * size),
		values:    alignedInt16(places * size),
		scores:    alignedFloat32(rows * places),
		chances:   alignedInt16(rows * places),
		share:     make([]float32, rows),
		ones:      filled(maxTileRows, 1),
		zeros:     make([]float32, maxTileCols),
		unit:      make([]float32, maxTileCols),
		start:     make([]int32, maxTileCols),
		none:      make([]int16, size),
	}
}

// Apply computes dst [n][hidden] from qkv [n][3*hidden]: in each row the queries
// of all heads, then the keys, then the values. n is positive and at most
// longest.
func (a *Attention) Apply(dst, qkv []float32, n int) {
	dst, qkv = dst[:n*a.hidden], qkv[:n*3*a.hidden]
	a.quantize(qkv)
	for head := range a.heads {
		a.packKeys(head, n)
		a.packValues(head, n)
		for r := 0; r < n; r += a.set.wide.rows {
			a.score(head, r, n)
			a.weigh(r, n)
			a.mix(dst, head, r, n)
		}
	}
}

// quantize turns all rows into integers.
func (a *Attention) quantize(qkv []float32) {
	width := 3 * a.hidden
	clear(a.peak)
	for i := 0; i < len(qkv); i += width {
		a.set.foldAbs(a.peak, qkv[i:i+width])
	}
	for g := range a.scale {
		limit := float32(queryLimit)
		if g >= 2*a.heads {
			limit = valueLimit
		}
		var inverse float32
		a.scale[g] = 0
		if peak := a.set.maxAbs(a.peak[g*a.size : (g+1)*a.size]); peak > tiny {
			inverse = limit / peak
			a.scale[g] = peak / limit
		}
		fill(a.inverse[g*a.size:(g+1)*a.size], inverse)
	}
	for i := 0; i < len(qkv); i += width {
		a.set.quantizeColumns(a.quantized[i:i+width], qkv[i:i+width], a.inverse)
	}
}

// score computes the scores of a tile of queries, from row r on, for all keys.
func (a *Attention) score(head, r, n int) {
	t, o := &a.set.wide, &a.op
	places := a.places(n)
	factor := float32(a.scale[head]*a.scale[a.heads+head]) * (1 / sqrt(float32(a.size)))
	fill(a.unit, factor)
	o.a, o.strideA = viewBytes(a.quantized[r*3*a.hidden+head*a.size:]), 2*3*a.hidden
	o.start, o.scale, o.bias, o.rowScale = a.start, a.unit, a.zeros, a.ones
	keys := viewBytes(a.keys)
	for j := 0; j < places; j += t.cols {
		o.b = keys[2*j*a.size:]
		t.place(o, a.size, a.scores[j:], places, t.rows, t.cols)
	}
}

// weigh turns the scores of a tile of queries into chances.
func (a *Attention) weigh(r, n int) {
	places, padded := a.places(n), roundUp(n, softmaxUnit)
	for i := range min(a.set.wide.rows, n-r) {
		row := a.scores[i*places:][:padded]
		fill(row[n:], hiddenScore)
		a.share[i] = 1 / float32(a.set.softmax(a.chances[i*padded:][:padded], row))
	}
}

// mix computes the outputs of a tile of queries: values weighed by chances.
func (a *Attention) mix(dst []float32, head, r, n int) {
	t, o := &a.set.wide, &a.op
	padded := roundUp(n, softmaxUnit)
	fill(a.unit, a.scale[2*a.heads+head])
	o.a, o.strideA = viewBytes(a.chances), 2*padded
	o.start, o.scale, o.bias, o.rowScale = a.start, a.unit, a.zeros, a.share
	values := viewBytes(a.values)
	for j := 0; j < a.size; j += t.cols {
		o.b = values[2*j*padded:]
		t.place(o, padded, dst[r*a.hidden+head*a.size+j:], a.hidden, n-r, t.cols)
	}
}

// places returns the length of a row of scores: n filled up to whole tiles.
func (a *Attention) places(n int) int {
	return roundUp(roundUp(n, softmaxUnit), a.set.wide.cols)
}

// packKeys lays one head's keys out in panels, [place/cols][pair of
// columns][place%cols]; places beyond n are zero.
func (a *Attention) packKeys(head, n int) {
	cols, pairs := a.set.wide.cols, a.size/2
	keys := viewPairs(a.keys)
	for i := range a.places(n) {
		panel := keys[i/cols*cols*pairs+i%cols:]
		if i >= n {
			for p := range pairs {
				panel[p*cols] = 0
			}
			continue
		}
		row := a.row(i, a.hidden+head*a.size)
		for p, v := range viewPairs(row) {
			panel[p*cols] = v
		}
	}
}

// packValues lays one head's values out in panels, [column/cols][pair of
// places][column%cols]; places beyond n are zero.
func (a *Attention) packValues(head, n int) {
	cols, padded := a.set.wide.cols, roundUp(n, softmaxUnit)
	for i := 0; i < padded; i += 2 {
		first, second := a.none, a.none
		if i < n {
			first = a.row(i, 2*a.hidden+head*a.size)
		}
		if i+1 < n {
			second = a.row(i+1, 2*a.hidden+head*a.size)
		}
		for j := 0; j < a.size; j += cols {
			panel := a.values[j*padded+i*cols:][:2*cols]
			a.set.interleave(panel, first[j:j+cols], second[j:j+cols])
		}
	}
}

// row returns one head's part of row i, from the column first on.
func (a *Attention) row(i, first int) []int16 {
	return a.quantized[i*3*a.hidden+first:][:a.size]
}

func fill(x []float32, v float32) {
	for i := range x {
		x[i] = v
	}
}

func filled(n int, v float32) []float32 {
	x := make([]float32, n)
	fill(x, v)
	return x
}
