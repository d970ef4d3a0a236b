package kernel

import "math/bits"

// The only product of bytes that AVX2 has, VPMADDUBSW, multiplies unsigned by signed
// ones and adds each two products in 16 bits. To go on in 32 bits takes as long as the
// product itself, so a tile that adds two such results in 16 bits first is faster
// by a fifth. There is room for the sum of four products, a group, if its values,
// the positive and the negative ones apart, sum to no more than groupLimit: weights w
// are the unsigned side, stored as w+weightOffset, and
//
//	128 * 255 < 2^15
//
// Values go up to 127, but few are large, since the scale of a row is that of its
// largest. Of the reader's groups one in thirty is beyond the limit. From such a
// group rests are cut off, and each becomes a product of its own. So no bit is lost,
// and the time for rests stays below a tenth; rows of nothing but large values would
// take four times as long.
//
// The offset of the weights is taken back by the row's start, since
//
//	sum_k a[k]*w[k] = sum_k a[k]*(w[k]+128) - 128*sum_k a[k]
const (
	groupLimit   = 128
	weightOffset = 128
)

// spill is what the rows of a block have beyond the room of their groups.
type spill struct {
	start  [blockRows + maxTileRows]int32     // -weightOffset times the row's sum
	rests  []rest                             // of all rows, row after row
	first  [blockRows + maxTileRows + 1]int32 // the first rest of each row
	beyond []uint32                           // of one row, see Set.sumGroups
}

// rest is what was cut off one value. The assembly knows its layout.
type rest struct {
	weights uint32  // where those of its depth begin in a panel, in bytes
	values  [4]int8 // of four depths, three of them 0
}

// add cuts the rests off row r, which is quantised. The rows of a block come in order.
func (s *spill) add(set *Set, r int, row []int8) {
	if r == 0 {
		s.rests = s.rests[:0]
	}
	if n := len(row) / 32; len(s.beyond) < n {
		s.beyond = make([]uint32, n)
	}
	s.start[r] = -weightOffset * set.sumGroups(row, s.beyond)
	for i, beyond := range s.beyond[:len(row)/32] {
		for ; beyond != 0; beyond &= beyond - 1 {
			s.cut(&set.narrow, row, 32*i+bits.TrailingZeros32(beyond))
		}
	}
	for i := range maxTileRows { // none in rows that a tile has beyond the last
		s.first[r+1+i] = int32(len(s.rests))
	}
}

// cut takes rests off the group that begins at row[k], always from its largest value,
// until it is within the limit.
func (s *spill) cut(t *tile, row []int8, k int) {
	group := (*[6]int8)(row[k:])
	for _, sign := range [...]int{1, -1} {
		for over, top := excess(group, sign); over > 0; over, top = excess(group, sign) {
			at := [...]int{0, 1, 4, 5}[top&3]
			value := int8(sign * min(over, top>>2))
			group[at] -= value
			s.rests = append(s.rests, t.rest(k+at, value))
		}
	}
}

// excess returns by how much the group's values of a sign, 1 or -1, are beyond the limit,
// and the largest of them, its number in the group behind it in two bits.
func excess(group *[6]int8, sign int) (over, top int) {
	a, b, c, d := sign*int(group[0]), sign*int(group[1]), sign*int(group[4]), sign*int(group[5])
	over = max(a, 0) + max(b, 0) + max(c, 0) + max(d, 0) - groupLimit
	return over, max(a<<2, b<<2|1, c<<2|2, d<<2|3)
}

// rest returns what was cut off the value of depth k.
func (t *tile) rest(k int, value int8) rest {
	x := rest{weights: uint32(k / 4 * 4 * t.panelBytes)}
	x.values[k%4] = value
	return x
}
