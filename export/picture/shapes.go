package picture

import (
	"math"

	"entente/export/graphviz"
	"entente/export/style"
)

// Space between the text of a node and its outline, and what the shapes cut off.
const (
	padX, padY = 13.0, 7.0
	fold       = 9.0 // of a note's corner
	cut        = 7.0 // of an octagon's corners
	slant      = 9.0 // of a parallelogram's sides
	frame      = 5.0 // between the two lines of a framed box
	sheet      = 4.0 // that the lower sheet of a stack shows
	radius     = 7.0 // of round corners
)

// around returns the size of the shape that holds a block of text.
func around(s style.Shape, w, h float64) (float64, float64) {
	switch s {
	case style.Ellipse:
		// The corners of the text lie on the ellipse: w'/w = h'/h = √2 would be
		// the smallest area; a flatter one looks better around long lines.
		return (w + 8) * 1.25, (h + 6) * 1.68
	case style.Hexagon:
		return w + 2*padX + h*.55, h + 2*padY
	case style.Pill:
		return w + 2*padY + h*.6, h + 2*padY
	case style.Note:
		return w + 2*padX + fold, h + 2*padY
	case style.Octagon:
		return w + 2*padX, h + 2*padY + 3
	case style.Parallelogram:
		return w + 2*padX + 2*slant, h + 2*padY
	case style.Framed:
		return w + 2*padX + 2*frame, h + 2*padY
	case style.Stack:
		return w + 2*padX + 2*sheet, h + 2*padY + 2*sheet
	}
	return w + 2*padX, h + 2*padY
}

// outline returns the shape's outline around a centre, and the lines inside it.
func outline(s style.Shape, c graphviz.Point, w, h float64) (edge, inner []segment) {
	x0, y0, x1, y1 := c.X-w/2, c.Y-h/2, c.X+w/2, c.Y+h/2
	switch s {
	case style.Ellipse:
		return ellipse(c, w/2, h/2), nil
	case style.Hexagon:
		d := min(h*.35, w/4)
		return polygon(x0+d, y0, x1-d, y0, x1, c.Y, x1-d, y1, x0+d, y1, x0, c.Y), nil
	case style.Octagon:
		return polygon(x0+cut, y0, x1-cut, y0, x1, y0+cut, x1, y1-cut, x1-cut, y1, x0+cut, y1, x0, y1-cut, x0, y0+cut), nil
	case style.Note:
		return polygon(x0, y0, x1-fold, y0, x1, y0+fold, x1, y1, x0, y1),
			[]segment{moveTo(x1-fold, y0), lineTo(x1-fold, y0+fold), lineTo(x1, y0+fold)}
	case style.Parallelogram:
		return polygon(x0+slant, y0, x1, y0, x1-slant, y1, x0, y1), nil
	case style.Framed:
		return polygon(x0, y0, x1, y0, x1, y1, x0, y1),
			[]segment{moveTo(x0+frame, y0), lineTo(x0+frame, y1), moveTo(x1-frame, y0), lineTo(x1-frame, y1)}
	case style.Stack:
		return polygon(x0, y0, x1-sheet, y0, x1-sheet, y0+sheet, x1, y0+sheet, x1, y1, x0+sheet, y1, x0+sheet, y1-sheet, x0, y1-sheet),
			[]segment{moveTo(x1-sheet, y0+sheet), lineTo(x1-sheet, y1-sheet), lineTo(x0+sheet, y1-sheet)}
	case style.Pill:
		return rounded(x0, y0, x1, y1, min(h/2, 18)), nil
	case style.Rounded:
		return rounded(x0, y0, x1, y1, radius), nil
	}
	return polygon(x0, y0, x1, y0, x1, y1, x0, y1), nil
}

func polygon(xy ...float64) []segment {
	p := []segment{moveTo(xy[0], xy[1])}
	for i := 2; i < len(xy); i += 2 {
		p = append(p, lineTo(xy[i], xy[i+1]))
	}
	return append(p, closePath())
}

// quarter is how far the handles of a Bezier curve reach that is a quarter of a
// circle, as a share of the radius.
const quarter = 0.5522847498

func ellipse(c graphviz.Point, rx, ry float64) []segment {
	at := func(x, y float64) graphviz.Point { return graphviz.Point{X: c.X + x*rx, Y: c.Y + y*ry} }
	return []segment{moveTo(c.X+rx, c.Y),
		curveTo(at(1, quarter), at(quarter, 1), at(0, 1)),
		curveTo(at(-quarter, 1), at(-1, quarter), at(-1, 0)),
		curveTo(at(-1, -quarter), at(-quarter, -1), at(0, -1)),
		curveTo(at(quarter, -1), at(1, -quarter), at(1, 0)), closePath()}
}

func rounded(x0, y0, x1, y1, r float64) []segment {
	k := r * (1 - quarter)
	pt := func(x, y float64) graphviz.Point { return graphviz.Point{X: x, Y: y} }
	return []segment{moveTo(x0+r, y0), lineTo(x1-r, y0), curveTo(pt(x1-k, y0), pt(x1, y0+k), pt(x1, y0+r)),
		lineTo(x1, y1-r), curveTo(pt(x1, y1-k), pt(x1-k, y1), pt(x1-r, y1)),
		lineTo(x0+r, y1), curveTo(pt(x0+k, y1), pt(x0, y1-k), pt(x0, y1-r)),
		lineTo(x0, y0+r), curveTo(pt(x0, y0+k), pt(x0+k, y0), pt(x0+r, y0)), closePath()}
}

// arrow returns the head of an arrow from base to tip.
func arrow(base, tip graphviz.Point, width float64) []segment {
	dx, dy := tip.X-base.X, tip.Y-base.Y
	n := math.Hypot(dx, dy)
	if n == 0 {
		return nil
	}
	half := 2.6 + width*.7
	px, py := -dy/n*half, dx/n*half
	return polygon(tip.X, tip.Y, base.X+px, base.Y+py, base.X-px, base.Y-py)
}
