package picture

import (
	"math"

	"entente/export/graphviz"
)

// Lines are straight where Graphviz does not route them around nodes: it takes too long
// for some hundreds.

const (
	arrowLength = 7.0
	// twinGap is how far a line keeps from the one that runs the other way.
	twinGap = 5.0
)

// straightened returns the layout with a straight line for each of the plan's.
func straightened(p graphviz.Plan, places []graphviz.Point) graphviz.Layout {
	l := graphviz.Layout{Nodes: places, Routes: make([]graphviz.Route, len(p.Lines))}
	has := map[[2]int]bool{}
	for _, line := range p.Lines {
		has[[2]int{line.From, line.To}] = true
	}
	for i, line := range p.Lines {
		if line.From == line.To {
			l.Routes[i] = loop(places[line.From], p.Nodes[line.From])
			continue
		}
		shift := 0.0
		if has[[2]int{line.To, line.From}] {
			shift = twinGap
		}
		l.Routes[i] = straight(places[line.From], places[line.To], p.Nodes[line.From], p.Nodes[line.To], shift)
	}
	return l
}

// straight is the line from rim to rim between two centres, shifted to its right.
func straight(a, b graphviz.Point, from, to graphviz.Box, shift float64) graphviz.Route {
	dx, dy := b.X-a.X, b.Y-a.Y
	n := math.Hypot(dx, dy)
	if n == 0 {
		return graphviz.Route{Points: []graphviz.Point{a, a, b, b}, Tip: b, HasTip: true}
	}
	side := graphviz.Point{X: -dy / n * shift, Y: dx / n * shift}
	s, e := moved(rimTowards(a, dx, dy, from), side), moved(rimTowards(b, -dx, -dy, to), side)
	base := e
	if m := math.Hypot(e.X-s.X, e.Y-s.Y); m > 2*arrowLength {
		base = between(e, s, arrowLength/m)
	}
	return graphviz.Route{Points: []graphviz.Point{s, between(s, base, 1./3), between(s, base, 2./3), base}, Tip: e, HasTip: true}
}

// rimTowards is where the ray from the centre of a box leaves it.
func rimTowards(c graphviz.Point, dx, dy float64, b graphviz.Box) graphviz.Point {
	x, y := math.Abs(dx)/(b.Width/2), math.Abs(dy)/(b.Height/2)
	t := 1 / max(x, y)
	if b.Shape == "ellipse" {
		t = 1 / math.Hypot(x, y)
	}
	return graphviz.Point{X: c.X + float64(dx*t), Y: c.Y + float64(dy*t)}
}

// loop is a line from a node to itself, at its right side.
func loop(c graphviz.Point, b graphviz.Box) graphviz.Route {
	x, y := c.X+b.Width/2, min(b.Height/4, 8)
	base := graphviz.Point{X: x + arrowLength, Y: c.Y + y}
	return graphviz.Route{Points: []graphviz.Point{{X: x, Y: c.Y - y}, {X: x + 26, Y: c.Y - 2*y}, {X: x + 26, Y: c.Y + y}, base},
		Tip: graphviz.Point{X: x, Y: c.Y + y}, HasTip: true}
}

func between(a, b graphviz.Point, t float64) graphviz.Point {
	return graphviz.Point{X: a.X + float64((b.X-a.X)*t), Y: a.Y + float64((b.Y-a.Y)*t)}
}

func moved(a, by graphviz.Point) graphviz.Point { return graphviz.Point{X: a.X + by.X, Y: a.Y + by.Y} }
