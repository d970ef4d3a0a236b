package picture

import (
	"cmp"
	"math"
	"slices"

	"entente/export/graphviz"
)

// Graphviz keeps room for a label beside its line, often far off where the line
// bends away, so that nobody can tell what it belongs to. So labels are moved onto
// their lines where there is room: to the place on the line nearest to the middle
// where the label touches no node, no label that has its place, and no room that is
// kept for another, and that the fewest other lines cross. A label that finds none
// stays in the room that was kept for it. Layouts by springs keep none: there a label
// that finds no place is left out, and the line's tooltip says it.

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
	kept := make([]rectangle, len(p.Lines)) // room for each label, or where it went
	ways := make([]way, len(p.Lines))
	for i, line := range p.Lines {
		kept[i] = nothing
		if p.Engine == graphviz.Dot && l.Routes[i].HasLabel {
			kept[i] = centred(l.Routes[i].Label, line.Label)
		}
		ways[i] = newWay(along(l.Routes[i], samples))
	}
	spots := make([]spot, len(p.Lines))
	for i, line := range p.Lines {
		best, cost := spot{}, math.Inf(1)
		if q := l.Routes[i]; q.HasLabel && !hits(nodes, centred(q.Label, line.Label), -1) && !hits(kept, centred(q.Label, line.Label), i) {
			best = spot{q.Label, true}
		}
		for k, q := range ways[i].points {
			try := centred(q, line.Label)
			if hits(nodes, try, -1) || hits(kept, try, i) {
				continue
			}
			c := 3*float64(crossings(ways, try, i)) + 8*math.Abs(float64(k)/(samples-1)-.5)
			if c < cost {
				best, cost = spot{q, true}, c
			}
		}
		spots[i], kept[i] = best, nothing
		if best.shown {
			kept[i] = centred(best.at, line.Label)
		}
	}
	return spots
}

// hits reports whether r overlaps one of the others, but not the one at skip.
func hits(others []rectangle, r rectangle, skip int) bool {
	for i, o := range others {
		if i != skip && o.overlaps(r) {
			return true
		}
	}
	return false
}

// A way is a line as points on it, and the rectangle around them.
type way struct {
	points []graphviz.Point
	box    rectangle
}

func newWay(points []graphviz.Point) way {
	w := way{points, nothing}
	for _, q := range points {
		w.box = w.box.join(rectangle{q.X, q.Y, q.X, q.Y})
	}
	return w
}

// crossings counts the other lines that run through r.
func crossings(ways []way, r rectangle, skip int) int {
	n := 0
	for i, w := range ways {
		if i != skip && w.box.overlaps(r) && slices.ContainsFunc(w.points, r.contains) {
			n++
		}
	}
	return n
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
