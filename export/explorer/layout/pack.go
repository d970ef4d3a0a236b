package layout

import (
	"cmp"
	"math"
	"slices"
)

// Parts are packed as in "Disconnected graph layout and the polyomino packing
// approach" (Freivalds, Dogrusoz, Kikusts, 2001): a part covers squares of a grid,
// and goes to the place nearest the middle where its squares are free. The middle is
// that of the largest part, and near is measured in an ellipse, since screens are
// wider than high.

const (
	squareWidth = 2.0 // at least the gap between parts
	aspect      = 1.6
)

type square struct{ x, y int32 }

// pack moves the parts, the largest first, so that they lie side by side.
func pack(parts []part, radius []float64, places []Point) {
	taken := map[square]bool{}
	spots := spots(parts, radius, places)
	// Where parts of the same extent have been tried in vain need not be tried again.
	tried := map[square]int{}
	for _, p := range parts {
		covered, extent := cover(p.nodes, radius, places)
		i := tried[extent]
		for ; i < len(spots)-1 && !free(taken, covered, spots[i]); i++ {
		}
		tried[extent] = i
		at := spots[i]
		for _, s := range covered {
			taken[square{s.x + at.x, s.y + at.y}] = true
		}
		for _, n := range p.nodes {
			places[n].X += float64(squareWidth * float64(at.x))
			places[n].Y += float64(squareWidth * float64(at.y))
		}
	}
}

// spots returns enough places for all parts, the nearest to the middle first.
func spots(parts []part, radius []float64, places []Point) []square {
	need := 0
	for _, p := range parts {
		_, extent := cover(p.nodes, radius, places)
		need += int(extent.x+2) * int(extent.y+2)
	}
	// Half the width and height of an ellipse that holds twice as much.
	half := int32(math.Sqrt(2*float64(need)/math.Pi/aspect)) + 2
	var all []square
	for y := -half; y <= half; y++ {
		for x := -int32(aspect * float64(half)); x <= int32(aspect*float64(half)); x++ {
			all = append(all, square{x, y})
		}
	}
	away := func(s square) float64 {
		x, y := float64(s.x)/aspect, float64(s.y)
		return float64(x*x) + float64(y*y)
	}
	slices.SortFunc(all, func(a, b square) int {
		return cmp.Or(cmp.Compare(away(a), away(b)), cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x))
	})
	return all
}

func free(taken map[square]bool, covered []square, at square) bool {
	for _, s := range covered {
		if taken[square{s.x + at.x, s.y + at.y}] {
			return false
		}
	}
	return true
}

// cover centres a part on the middle of the grid and returns the squares that its
// nodes touch, sorted, with how many squares it is wide and high.
func cover(nodes []int, radius []float64, places []Point) (covered []square, extent square) {
	centre(nodes, places)
	seen := map[square]bool{}
	low, high := square{math.MaxInt32, math.MaxInt32}, square{math.MinInt32, math.MinInt32}
	for _, n := range nodes {
		r := radius[n] + gap
		x0, x1 := grid(places[n].X-r), grid(places[n].X+r)
		y0, y1 := grid(places[n].Y-r), grid(places[n].Y+r)
		for x := x0; x <= x1; x++ {
			for y := y0; y <= y1; y++ {
				seen[square{x, y}] = true
			}
		}
		low, high = square{min(low.x, x0), min(low.y, y0)}, square{max(high.x, x1), max(high.y, y1)}
	}
	for s := range seen {
		covered = append(covered, s)
	}
	slices.SortFunc(covered, func(a, b square) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) })
	return covered, square{high.x - low.x + 1, high.y - low.y + 1}
}

func grid(v float64) int32 { return int32(math.Floor(v/squareWidth + 0.5)) }

// centre moves a part so that the middle of its box is the origin.
func centre(nodes []int, places []Point) {
	low, high := places[nodes[0]], places[nodes[0]]
	for _, n := range nodes {
		p := places[n]
		low.X, low.Y = min(low.X, p.X), min(low.Y, p.Y)
		high.X, high.Y = max(high.X, p.X), max(high.Y, p.Y)
	}
	for _, n := range nodes {
		places[n].X -= (low.X + high.X) / 2
		places[n].Y -= (low.Y + high.Y) / 2
	}
}
