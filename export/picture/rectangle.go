package picture

import (
	"math"

	"entente/export/graphviz"
)

type rectangle struct{ x0, y0, x1, y1 float64 }

// nothing is the rectangle that joins to any other without a trace.
var nothing = rectangle{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

func centred(c graphviz.Point, b graphviz.Box) rectangle {
	return rectangle{c.X - b.Width/2, c.Y - b.Height/2, c.X + b.Width/2, c.Y + b.Height/2}
}

func (r rectangle) size() (w, h float64) { return r.x1 - r.x0, r.y1 - r.y0 }

func (r rectangle) overlaps(o rectangle) bool {
	return r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1
}

func (r rectangle) contains(p graphviz.Point) bool {
	return r.x0 <= p.X && p.X <= r.x1 && r.y0 <= p.Y && p.Y <= r.y1
}

func (r rectangle) join(o rectangle) rectangle {
	return rectangle{min(r.x0, o.x0), min(r.y0, o.y0), max(r.x1, o.x1), max(r.y1, o.y1)}
}

func (r rectangle) grow(d float64) rectangle {
	return rectangle{r.x0 - d, r.y0 - d, r.x1 + d, r.y1 + d}
}
