package mention

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// legal is the BILOU automaton, spelt out.
func legal(path []int) bool {
	open := -1 // the kind of the mention that is open
	for _, t := range path {
		kind, position := (t-1)/perType, (t-1)%perType
		starts := t == outside || position == begin || position == unit
		if starts != (open < 0) || !starts && kind != open {
			return false
		}
		open = -1
		if t != outside && (position == begin || position == inside) {
			open = kind
		}
	}
	return open < 0
}

// bestByTrial tries every path.
func bestByTrial(scores []float32, tags int, bias float32) float32 {
	n := len(scores) / tags
	best := float32(impossible)
	path := make([]int, n)
	var try func(i int, sum float32)
	try = func(i int, sum float32) {
		if i == n {
			if sum > best && legal(path) {
				best = sum
			}
			return
		}
		for t := range tags {
			path[i] = t
			s := scores[i*tags+t]
			if t == outside {
				s += bias
			}
			try(i+1, sum+s)
		}
	}
	try(0, 0)
	return best
}

func TestBestPathIsBestOfAll(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, kinds := range []int{1, 2} {
		tags := 1 + perType*kinds
		for range 50 {
			scores := make([]float32, 4*tags)
			for i := range scores {
				scores[i] = float32(rng.IntN(64)) / 8 // exact sums, so that ties are ties
			}
			path := bestPath(scores, kinds, 0.5)
			if !legal(path) {
				t.Fatalf("bestPath(%v) = %v is not legal", scores, path)
			}
			var got float32
			for i, tag := range path {
				got += scores[i*tags+tag]
				if tag == outside {
					got += 0.5
				}
			}
			if want := bestByTrial(scores, tags, 0.5); got != want {
				t.Fatalf("bestPath(%v) = %v with %v, best is %v", scores, path, got, want)
			}
		}
	}
}

// scoresOf gives the named path a score of 1 a step and all else 0.
func scoresOf(path []int, tags int) []float32 {
	scores := make([]float32, len(path)*tags)
	for i, t := range path {
		scores[i*tags+t] = 1
	}
	return scores
}

func TestDecode(t *testing.T) {
	b0, i0, l0, u1 := tag(0, begin), tag(0, inside), tag(0, last), tag(1, unit)
	for name, c := range map[string]struct {
		path []int
		want []span
	}{
		"nothing":              {[]int{outside, outside}, nil},
		"no tokens":            {nil, nil},
		"a unit":               {[]int{outside, u1}, []span{{1, 2, 1, 0}}},
		"two and three tokens": {[]int{b0, l0, b0, i0, l0}, []span{{0, 2, 0, 0}, {2, 5, 0, 0}}},
		"side by side":         {[]int{u1, u1, b0, l0}, []span{{0, 1, 1, 0}, {1, 2, 1, 0}, {2, 4, 0, 0}}},
	} {
		got := decode(scoresOf(c.path, 9), 2, 0)
		if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(span{})); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}
