package picture

import (
	"math"
	"slices"

	"entente/export/graphviz"
)

// Lines between nodes that springs placed are straight where nothing is in their way, and
// else arcs: the flattest of some that passes the fewest nodes. Graphviz would always
// find a way around, but takes a second of processor time for a hundred nodes, where this
// takes 0.02.

const (
	arrowLength = 7.0
	// twinGap is how far a line keeps from the one that runs the other way.
	twinGap = 5.0
	// clearance is how far an arc keeps from nodes.
	clearance = 5.0
)

// bends are the arcs that are tried: how far their middle is from the straight line.
var bends = []float64{0, 20, -20, 40, -40, 65, -65, 95, -95, 130, -130, 175, -175, 230, -230}

// arcs returns the layout with a line for each of the plan's.
func arcs(p graphviz.Plan, places []graphviz.Point) graphviz.Layout {
	l := graphviz.Layout{Nodes: places, Routes: make([]graphviz.Route, len(p.Lines))}
	boxes := make([]rectangle, len(places))
	for i, b := range p.Nodes {
		boxes[i] = centred(places[i], b)
	}
	nodes := newGrid(boxes)
	twins := twinsOf(p)
	for i, line := range p.Lines {
		from, to := p.Nodes[line.From], p.Nodes[line.To]
		if line.From == line.To {
			l.Routes[i] = loop(places[line.From], from)
			continue
		}
		shift := 0.0
		if twins[i] {
			shift = twinGap
		}
		most := math.Inf(1)
		for _, bend := range bends {
			r := arc(places[line.From], places[line.To], from, to, shift, bend)
			cost := 1000*float64(nodes.passed(r, boxes[line.From], boxes[line.To])) + math.Abs(bend)
			if cost < most {
				l.Routes[i], most = r, cost
			}
			if most < 1000 {
				break // the bends after it are not flatter
			}
		}
	}
	return l
}

// passed counts the nodes that a route runs through, its own ends apart.
func (g grid) passed(r graphviz.Route, from, to rectangle) int {
	var met []rectangle
	for _, q := range along(r, samples) {
		g.each(rectangle{q.X, q.Y, q.X, q.Y}.grow(clearance), func(o rectangle) {
			if o != from && o != to && !slices.Contains(met, o) {
				met = append(met, o)
			}
		})
	}
	return len(met)
}

// twinsOf says for each line whether there is one that runs the other way.
func twinsOf(p graphviz.Plan) []bool {
	has := map[[2]int]bool{}
	for _, line := range p.Lines {
		has[[2]int{line.From, line.To}] = true
	}
	twins := make([]bool, len(p.Lines))
	for i, line := range p.Lines {
		twins[i] = line.From != line.To && has[[2]int{line.To, line.From}]
	}
	return twins
}

// arc is a line from rim to rim of two boxes around their centres, shifted to its right.
// Its middle lies bend to the right of the straight line.
func arc(a, b graphviz.Point, from, to graphviz.Box, shift, bend float64) graphviz.Route {
	dx, dy := b.X-a.X, b.Y-a.Y
	n := math.Hypot(dx, dy)
	if n == 0 {
		return graphviz.Route{Points: []graphviz.Point{a, a, b, b}, Tip: b, HasTip: true}
	}
	right := graphviz.Point{X: -dy / n, Y: dx / n}
	side := graphviz.Point{X: right.X * shift, Y: right.Y * shift}
	// The handles of a cubic curve lie a third farther out than its middle.
	out := graphviz.Point{X: right.X * bend * 4 / 3, Y: right.Y * bend * 4 / 3}
	s := moved(rimTowards(a, dx+2*out.X, dy+2*out.Y, from), side)
	e := moved(rimTowards(b, 2*out.X-dx, 2*out.Y-dy, to), side)
	h1, h2 := moved(between(s, e, 0.3), out), moved(between(s, e, 0.7), out)
	base := e
	if m := math.Hypot(e.X-h2.X, e.Y-h2.Y); m > arrowLength/2 {
		base = between(e, h2, min(arrowLength/m, 0.9))
	}
	return graphviz.Route{Points: []graphviz.Point{s, h1, h2, base}, Tip: e, HasTip: true}
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
