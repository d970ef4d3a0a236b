package picture

import (
	"cmp"
	"math"
	"slices"

	"entente/export/graphviz"
)

// spread moves the connected parts of a layout to where they fill the page best:
// Graphviz puts one under the other. The largest stands at the top left, each
// other one as far up, then as far left as it finds room within a page of about
// 3 to 2, in the bays of the larger ones too.
func spread(p graphviz.Plan, l *graphviz.Layout) {
	parts := components(p)
	if len(parts) == 0 {
		return
	}
	boxes := make([]rectangle, len(parts))
	area, widest := 0.0, 0.0
	for i, part := range parts {
		boxes[i] = part.box(p, l)
		w, h := boxes[i].size()
		area += (w + cell) * (h + cell)
		widest = max(widest, w)
	}
	m := mosaic{columns: int(math.Ceil(max(widest, math.Sqrt(area*1.5)) / cell))}
	l.Width, l.Height = 0, 0
	for _, i := range bySize(parts, boxes) {
		w, h := boxes[i].size()
		at := m.room(w, h)
		parts[i].move(l, at.X-boxes[i].x0, at.Y-boxes[i].y0)
		parts[i].each(p, l, m.take)
		l.Width, l.Height = max(l.Width, at.X+w), max(l.Height, at.Y+h)
	}
}

// bySize orders the parts, the one with most nodes first.
func bySize(parts []component, boxes []rectangle) []int {
	order := make([]int, len(parts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		wa, ha := boxes[a].size()
		wb, hb := boxes[b].size()
		return cmp.Or(-cmp.Compare(len(parts[a].nodes), len(parts[b].nodes)), -cmp.Compare(ha, hb), -cmp.Compare(wa, wb))
	})
	return order
}

// cell is the size of a tile of the mosaic, and so the least distance between two
// parts of a map that are not connected.
const cell = 20.0

// A mosaic says which tiles of a page are taken. It grows downwards.
type mosaic struct {
	columns int
	taken   [][]bool // rows of columns
}

// room returns the highest, then leftmost place where a box covers and touches no
// taken tile.
func (m *mosaic) room(w, h float64) graphviz.Point {
	wide, high := int(math.Ceil(w/cell)), int(math.Ceil(h/cell))
	for row := 0; row < len(m.taken); row++ {
		for column := 0; column+wide <= m.columns || column == 0; column++ {
			if m.free(row-1, column-1, row+high+1, column+wide+1) {
				return graphviz.Point{X: float64(column) * cell, Y: float64(row) * cell}
			}
		}
	}
	return graphviz.Point{Y: float64(len(m.taken)+min(len(m.taken), 1)) * cell}
}

func (m *mosaic) free(row0, column0, row1, column1 int) bool {
	for _, row := range m.taken[min(max(row0, 0), len(m.taken)):min(row1, len(m.taken))] {
		if slices.Contains(row[min(max(column0, 0), len(row)):min(column1, len(row))], true) {
			return false
		}
	}
	return true
}

// take takes the tiles that r touches.
func (m *mosaic) take(r rectangle) {
	for row := int(r.y0 / cell); float64(row)*cell < r.y1; row++ {
		for len(m.taken) <= row {
			m.taken = append(m.taken, make([]bool, m.columns))
		}
		for column := int(r.x0 / cell); float64(column)*cell < r.x1 && column < m.columns; column++ {
			m.taken[row][column] = true
		}
	}
}

// A component is a connected part: indices of nodes, lines and clusters.
type component struct{ nodes, lines, clusters []int }

// components returns the connected parts, in the order of their first node.
func components(p graphviz.Plan) []component {
	root := make([]int, len(p.Nodes))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	join := func(i, j int) {
		a, b := find(i), find(j)
		root[max(a, b)] = min(a, b)
	}
	for _, l := range p.Lines {
		join(l.From, l.To)
	}
	for _, c := range p.Clusters { // a frame holds together what no line connects
		for _, i := range c.Nodes {
			join(c.Nodes[0], i)
		}
	}
	index := map[int]int{}
	var parts []component
	for i := range p.Nodes {
		r := find(i)
		if _, ok := index[r]; !ok {
			index[r] = len(parts)
			parts = append(parts, component{})
		}
		parts[index[r]].nodes = append(parts[index[r]].nodes, i)
	}
	for i, l := range p.Lines {
		c := &parts[index[find(l.From)]]
		c.lines = append(c.lines, i)
	}
	for i, cl := range p.Clusters {
		c := &parts[index[find(cl.Nodes[0])]]
		c.clusters = append(c.clusters, i)
	}
	return parts
}

// box is the rectangle that the part takes, lines and labels included.
func (c component) box(p graphviz.Plan, l *graphviz.Layout) rectangle {
	r := nothing
	c.each(p, l, func(o rectangle) { r = r.join(o) })
	return r
}

// each calls f with the rectangles of the part's clusters, nodes and labels and with
// points on its lines.
func (c component) each(p graphviz.Plan, l *graphviz.Layout, f func(rectangle)) {
	for _, i := range c.clusters {
		k := l.Clusters[i]
		f(rectangle{k.TopLeft.X, k.TopLeft.Y, k.BottomRight.X, k.BottomRight.Y})
	}
	for _, i := range c.nodes {
		f(centred(l.Nodes[i], p.Nodes[i]))
	}
	for _, i := range c.lines {
		for _, q := range along(l.Routes[i], samples) {
			f(rectangle{q.X - 2, q.Y - 2, q.X + 2, q.Y + 2})
		}
		if l.Routes[i].HasLabel {
			f(centred(l.Routes[i].Label, p.Lines[i].Label))
		}
	}
}

func (c component) move(l *graphviz.Layout, dx, dy float64) {
	add := func(q *graphviz.Point) { q.X, q.Y = q.X+dx, q.Y+dy }
	for _, i := range c.nodes {
		add(&l.Nodes[i])
	}
	for _, i := range c.clusters {
		k := &l.Clusters[i]
		add(&k.TopLeft)
		add(&k.BottomRight)
		add(&k.Title)
	}
	for _, i := range c.lines {
		r := &l.Routes[i]
		for k := range r.Points {
			add(&r.Points[k])
		}
		add(&r.Tip)
		add(&r.Label)
	}
}
