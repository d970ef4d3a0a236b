package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// byteRows returns rows of n quantised values: few, many and all of them large.
func byteRows(n int) map[string][]int8 {
	r := newRand()
	rows := map[string][]int8{"zeros": make([]int8, n)}
	for name, value := range map[string]func() int8{
		"light":    func() int8 { return int8(7 * r.NormFloat64()) },
		"heavy":    func() int8 { return int8(r.IntN(255) - 127) },
		"largest":  func() int8 { return 127 },
		"smallest": func() int8 { return -127 },
		"either":   func() int8 { return int8(254*r.IntN(2) - 127) },
		"limit":    func() int8 { return 32 },
		"some":     func() int8 { return sometimes(r, 127) },
	} {
		row := make([]int8, n)
		for i := range row {
			row[i] = value()
		}
		rows[name] = row
	}
	return rows
}

func sometimes(r *rand.Rand, v int8) int8 {
	if r.IntN(8) > 0 {
		return int8(r.IntN(9) - 4)
	}
	return v - int8(2*r.IntN(2))*v
}

// groupSums returns the sums of the positive and of the negative values of the group
// that begins at row[k].
func groupSums(row []int8, k int) (positive, negative int) {
	for _, i := range []int{k, k + 1, k + 4, k + 5} {
		positive += max(0, int(row[i]))
		negative += min(0, int(row[i]))
	}
	return positive, negative
}

func groups(n int) (first []int) {
	for k := 0; k < n; k += 8 {
		first = append(first, k, k+2)
	}
	return first
}

func forEachSpillingSet(t *testing.T, test func(t *testing.T, s *Set)) {
	forEachSet(t, func(t *testing.T, s *Set) {
		if s.sumGroups == nil {
			t.Skip("its tile has room for all products")
		}
		test(t, s)
	})
}

func TestSumGroups(t *testing.T) {
	forEachSpillingSet(t, func(t *testing.T, s *Set) {
		for name, row := range byteRows(192) {
			beyond, want := make([]uint32, 6), make([]uint32, 6)
			for _, k := range groups(len(row)) {
				if positive, negative := groupSums(row, k); positive > groupLimit || negative < -groupLimit {
					want[k/32] |= 1 << (k % 32)
				}
			}
			if got := s.sumGroups(row, beyond); got != sum(row) {
				t.Errorf("%s: sum %d, want %d", name, got, sum(row))
			}
			if !slices.Equal(beyond, want) {
				t.Errorf("%s: groups beyond the limit %#x, want %#x", name, beyond, want)
			}
		}
	})
}

// What is cut off a row and what stays make up the row; what stays has room.
func TestSpillAdd(t *testing.T) {
	forEachSpillingSet(t, func(t *testing.T, s *Set) {
		var spill spill
		r := 0
		for name, row := range byteRows(192) {
			left := clone(row)
			spill.add(s, r, left)
			for _, k := range groups(len(row)) {
				if positive, negative := groupSums(left, k); positive > groupLimit || negative < -groupLimit {
					t.Errorf("%s: the group at %d sums to %d and %d", name, k, positive, negative)
				}
			}
			for _, x := range spill.rests[spill.first[r]:spill.first[r+1]] {
				k := int(x.weights) / s.narrow.panelBytes
				for i, v := range x.values {
					left[k+i] += v
				}
			}
			if !slices.Equal(left, row) {
				t.Errorf("%s: %v with its rests, want %v", name, left, row)
			}
			if spill.start[r] != -weightOffset*sum(row) {
				t.Errorf("%s: start %d for sum %d", name, spill.start[r], sum(row))
			}
			r++
		}
	})
}

// A matrix of rows from none to all of whose values are large.
func TestMatrixSpills(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		const in, out = 192, 35
		var scratch Scratch
		var src []float32
		rows := 0
		for range 3 {
			for _, row := range byteRows(in) {
				for _, v := range row {
					src = append(src, float32(v))
				}
				src[len(src)-1] = 127 // scale 1
				rows++
			}
		}
		q := byteRows(in * out)["either"]
		m := s.Pack(q, filled(out, 1), make([]float32, out), out, in)
		dst := make([]float32, rows*out)
		m.Apply(dst, src, rows, nil, &scratch)
		sameBits(t, "spills", dst, naive(src, rows, q, filled(out, 1), make([]float32, out), out, in))
	})
}
