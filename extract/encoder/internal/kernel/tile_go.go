package kernel

// narrowTile is the 4x3 tile of the go set. Three weights of one depth lie 21
// bits apart in an int64, so that one multiplication serves three outputs. A
// product is at most 127*128 and 64 of them stay below 2^20, one lane's reach;
// after each 64 the lanes are taken apart and added to sums of their own.
func narrowTile(o *operands) {
	a, b := viewInt8(o.a), viewInt64(o.b)
	var sums [4][3]int32
	for r := range sums {
		copy(sums[r][:], o.start)
	}
	for i := range o.rounds {
		row := func(r int) *[64]int8 { return (*[64]int8)(a[r*o.strideA+i*64:]) }
		s0, s1, s2, s3 := dotLanes((*[64]int64)(b[i*64:]), row(0), row(1), row(2), row(3))
		addLanes(&sums[0], s0)
		addLanes(&sums[1], s1)
		addLanes(&sums[2], s2)
		addLanes(&sums[3], s3)
	}
	for r := range sums {
		o.finish(r, sums[r][:])
	}
}

// dotLanes is a function of its own so that its eleven values get registers:
// inlined into the tile it is slower by a third.
//
//go:noinline
func dotLanes(w *[64]int64, a0, a1, a2, a3 *[64]int8) (s0, s1, s2, s3 int64) {
	for i := range w {
		v := w[i]
		s0 += v * int64(a0[i])
		s1 += v * int64(a1[i])
		s2 += v * int64(a2[i])
		s3 += v * int64(a3[i])
	}
	return s0, s1, s2, s3
}

// addLanes splits x = low + middle<<21 + high<<42, three signed numbers.
func addLanes(sums *[3]int32, x int64) {
	low := x << 43 >> 43
	x = (x - low) >> 21
	middle := x << 43 >> 43
	sums[0] += int32(low)
	sums[1] += int32(middle)
	sums[2] += int32((x - middle) >> 21)
}

// wideTile is the 4x4 tile of the go set on int16. A panel holds, for each pair
// of depths, the pairs of its four columns.
func wideTile(o *operands) {
	a, b := viewInt16(o.a), viewInt16(o.b)
	stride, pairs := o.strideA/2, o.rounds*4
	b = b[:8*pairs]
	for r := range 4 {
		row := a[r*stride:][:2*pairs]
		var sums [4]int32
		copy(sums[:], o.start)
		for p := range pairs {
			w := (*[8]int16)(b[8*p:])
			x, y := int32(row[2*p]), int32(row[2*p+1])
			sums[0] += x*int32(w[0]) + y*int32(w[1])
			sums[1] += x*int32(w[2]) + y*int32(w[3])
			sums[2] += x*int32(w[4]) + y*int32(w[5])
			sums[3] += x*int32(w[6]) + y*int32(w[7])
		}
		o.finish(r, sums[:])
	}
}

// finish turns the sums of row r into outputs.
func (o *operands) finish(r int, sums []int32) {
	c := o.c[r*o.strideC:][:len(sums)]
	for j, s := range sums {
		c[j] = float32(float32(float32(s)*o.scale[j])*o.rowScale[r]) + o.bias[j]
	}
}
