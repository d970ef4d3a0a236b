package kernel

import (
	"fmt"
	"math"
	"testing"
)

// exactAttention is attention in float64.
func exactAttention(qkv []float32, n, heads, size int) []float64 {
	hidden := heads * size
	dst := make([]float64, n*hidden)
	for head := range heads {
		for i := range n {
			weight, total := make([]float64, n), 0.0
			for j := range n {
				var score float64
				for k := head * size; k < (head+1)*size; k++ {
					score += float64(qkv[i*3*hidden+k]) * float64(qkv[j*3*hidden+hidden+k])
				}
				weight[j] = math.Exp(score / math.Sqrt(float64(size)))
				total += weight[j]
			}
			for j, w := range weight {
				for k := head * size; k < (head+1)*size; k++ {
					dst[i*hidden+k] += w / total * float64(qkv[j*3*hidden+2*hidden+k])
				}
			}
		}
	}
	return dst
}

var attentionSizes = []struct{ heads, size, n int }{
	{1, 32, 1}, {2, 32, 2}, {2, 32, 15}, {1, 32, 16}, {2, 64, 17}, {1, 96, 33}, {2, 128, 31}, {3, 32, 63}, {1, 32, 130},
}

func TestAttentionIsClose(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		for _, z := range attentionSizes {
			hidden := z.heads * z.size
			qkv := normals(newRand(), z.n*3*hidden, 1)
			got := make([]float32, z.n*hidden)
			s.NewAttention(z.heads, z.size, z.n).Apply(got, qkv, z.n)
			for i, want := range exactAttention(qkv, z.n, z.heads, z.size) {
				if math.Abs(float64(got[i])-want) > 0.01 {
					t.Fatalf("%v: element %d is %v, want %v", z, i, got[i], want)
				}
			}
		}
	})
}

// All sets give the bits of plain Go, whatever stood in the working memory
// before, and write nothing behind the sequence.
func TestAttentionSameBits(t *testing.T) {
	const longest = 200
	forEachSet(t, func(t *testing.T, s *Set) {
		for _, z := range attentionSizes {
			hidden := z.heads * z.size
			used := s.NewAttention(z.heads, z.size, longest)
			used.Apply(make([]float32, longest*hidden), normals(newRand(), longest*3*hidden, 30), longest)
			for name, qkv := range inputs(z.n * 3 * hidden) {
				got, want := filled((z.n+20)*hidden, 42), make([]float32, z.n*hidden)
				used.Apply(got, qkv, z.n)
				goSet.NewAttention(z.heads, z.size, z.n).Apply(want, qkv, z.n)
				sameBits(t, fmt.Sprint(z, " ", name), got[:z.n*hidden], want)
				sameBits(t, fmt.Sprint(z, " ", name, ", behind"), got[z.n*hidden:], filled(20*hidden, 42))
			}
		}
	})
}

// The largest sums there can be do not leave int32: with all scores equal, the
// output is the mean of the values.
func TestAttentionExtremes(t *testing.T) {
	forEachSet(t, func(t *testing.T, s *Set) {
		const n, size = MaxLength, MaxHead
		qkv := filled(n*3*size, -3)
		got := make([]float32, n*size)
		s.NewAttention(1, size, n).Apply(got, qkv, n)
		for i, v := range got {
			if math.Abs(float64(v)+3) > 1e-5 {
				t.Fatalf("element %d is %v, want -3", i, v)
			}
		}
	})
}
