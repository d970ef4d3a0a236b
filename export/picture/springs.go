package picture

import (
	"context"
	"math"

	"entente/export/explorer/layout"
	"entente/export/graphviz"
)

// Springs place the nodes by forces, as in the page of the explorer. There nodes are
// discs; here they are boxes, most of them three times as wide as high. So the page is
// squeezed sideways, a box gets the disc around it, and the places are stretched again:
// discs that do not overlap hold boxes that do not. Then the page is tightened, since
// discs waste half of it.
const (
	squeeze = 1.8
	unit    = 60.0 // points to the unit of package layout, along the height
	rim     = 8.0  // points around a box that stay free
	// dense is the share of the page that boxes should fill; more leaves no room for
	// the labels of lines.
	dense = 0.12
	// mostTightened is the number of nodes beyond which a page stays as it is.
	mostTightened = 400
)

// springs returns places for the nodes of a plan. group are their communities, or nil.
func springs(ctx context.Context, p graphviz.Plan, group []int) ([]graphviz.Point, error) {
	g := layout.Graph{Radius: make([]float64, len(p.Nodes)), Group: group}
	for i, b := range p.Nodes {
		w, h := (b.Width/2+rim)/squeeze, b.Height/2+rim
		g.Radius[i] = math.Sqrt(float64(w*w)+float64(h*h)) / unit
	}
	seen := map[layout.Edge]bool{}
	for _, l := range p.Lines {
		e := layout.Edge{A: min(l.From, l.To), B: max(l.From, l.To)}
		if e.A != e.B && !seen[e] {
			seen[e] = true
			g.Edges = append(g.Edges, e)
		}
	}
	at, err := layout.Place(ctx, g)
	if err != nil {
		return nil, err
	}
	places := make([]graphviz.Point, len(at))
	for i, q := range at {
		places[i] = graphviz.Point{X: q.X * unit * squeeze, Y: q.Y * unit}
	}
	if len(places) <= mostTightened {
		tighten(p.Nodes, places)
	}
	return places, nil
}

// tighten shrinks the page until boxes fill as much of it as they should, and pushes
// apart those that then come too near each other.
func tighten(boxes []graphviz.Box, at []graphviz.Point) {
	page, filled := nothing, 0.0
	for i, b := range boxes {
		page = page.join(centred(at[i], b))
		filled += float64(b.Width * b.Height)
	}
	w, h := page.size()
	if w <= 0 || h <= 0 {
		return
	}
	scale := max(0.5, min(1, math.Sqrt(filled/dense/(w*h))))
	for i := range at {
		at[i].X, at[i].Y = at[i].X*scale, at[i].Y*scale
	}
	pushApart(boxes, at)
}

// Between two boxes there is room for an arrow and the label of a line.
const apartX, apartY = 58.0, 32.0

// pushApart moves boxes that are nearer to each other than they may be, each pair along
// the way that is shorter. Each round moves less than the one before; a few hundred boxes
// take some ten rounds.
func pushApart(boxes []graphviz.Box, at []graphviz.Point) {
	for range 200 {
		moved := false
		for i := range at {
			for j := range i {
				dx, dy := at[i].X-at[j].X, at[i].Y-at[j].Y
				overX := (boxes[i].Width+boxes[j].Width)/2 + apartX - math.Abs(dx)
				overY := (boxes[i].Height+boxes[j].Height)/2 + apartY - math.Abs(dy)
				if overX <= 0.01 || overY <= 0.01 {
					continue
				}
				moved = true
				if overX < overY {
					push(&at[i].X, &at[j].X, overX, dx >= 0)
				} else {
					push(&at[i].Y, &at[j].Y, overY, dy >= 0)
				}
			}
		}
		if !moved {
			return
		}
	}
}

// push moves two places apart, half the way each.
func push(a, b *float64, by float64, up bool) {
	if !up {
		by = -by
	}
	*a, *b = *a+by/2, *b-by/2
}
