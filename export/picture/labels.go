package picture

import (
	"cmp"
	"math"
	"slices"

	"entente/export/graphviz"
)

// Graphviz can keep room for a label beside its line, often far off where the line
// bends away, so that nobody can tell what it belongs to, and at ten times the cost.
// So labels go onto their lines: to the place nearest to the middle where the label
// touches no node, no title, no tip of an arrow, no label that has its place, and that
// the fewest other lines cross. A label that finds none is left out; the line's tooltip says it.

// samples is the number of places on a line that are looked at.
const samples = 41

// A spot is where a label goes, if it goes anywhere.
type spot struct {
	at    graphviz.Point
	shown bool
}

// settle returns the spots of the labels.
func settle(p graphviz.Plan, l graphviz.Layout) []spot {
	nodes := make([]rectangle, len(p.Nodes))
	for i, b := range p.Nodes {
		nodes[i] = centred(l.Nodes[i], b).grow(2)
	}
	nodes = append(nodes, titles(p, l)...)
	for _, r := range l.Routes {
		if r.HasTip {
			nodes = append(nodes, rectangle{r.Tip.X, r.Tip.Y, r.Tip.X, r.Tip.Y}.grow(arrowLength))
		}
	}
	ways := make([][]graphviz.Point, len(p.Lines))
	for i := range p.Lines {
		ways[i] = along(l.Routes[i], samples)
	}
	taken, crossed := newGrid(nodes), newCrossings(ways)
	spots := make([]spot, len(p.Lines))
	for i, line := range p.Lines {
		best, cost := spot{}, math.Inf(1)
		for k, q := range ways[i] {
			try := centred(q, line.Label)
			if taken.hit(try) {
				continue
			}
			c := 3*float64(crossed.count(try, i)) + 8*math.Abs(float64(k)/(samples-1)-.5)
			if c < cost {
				best, cost = spot{q, true}, c
			}
		}
		if spots[i] = best; best.shown {
			taken.add(centred(best.at, line.Label))
		}
	}
	return spots
}

// along returns n points on the route at equal distances.
func along(r graphviz.Route, n int) []graphviz.Point {
	var fine []graphviz.Point
	for j := 0; j+3 < len(r.Points); j += 3 {
		for k := range 16 {
			fine = append(fine, bezier(r.Points[j:j+4], float64(k)/16))
		}
	}
	if len(r.Points) == 0 {
		return nil
	}
	fine = append(fine, r.Points[len(r.Points)-1])
	length := make([]float64, len(fine))
	for i := 1; i < len(fine); i++ {
		length[i] = length[i-1] + math.Hypot(fine[i].X-fine[i-1].X, fine[i].Y-fine[i-1].Y)
	}
	points := make([]graphviz.Point, n)
	for k := range points {
		want := length[len(fine)-1] * float64(k) / float64(n-1)
		i, _ := slices.BinarySearchFunc(length, want, cmp.Compare[float64])
		points[k] = fine[min(i, len(fine)-1)]
	}
	return points
}

func bezier(p []graphviz.Point, t float64) graphviz.Point {
	a, b, c, d := (1-t)*(1-t)*(1-t), 3*(1-t)*(1-t)*t, 3*(1-t)*t*t, t*t*t
	return graphviz.Point{X: a*p[0].X + b*p[1].X + c*p[2].X + d*p[3].X, Y: a*p[0].Y + b*p[1].Y + c*p[2].Y + d*p[3].Y}
}
