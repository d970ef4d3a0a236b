package layout

import "math"

// deepest bounds the tree where points coincide or nearly so: they share a cell then.
const deepest = 24

// tree is a quadtree over points with masses. Its cells lie in one slice, and are used
// again at the next build.
type tree struct {
	cells []cell
	at    []Point
	mass  []float64
	next  []int32 // next point in the same cell, -1 after the last
	stack []int32
}

// cell is a square. A leaf holds the points of a list, mostly one; an inner cell
// stands for all below it by their mass and the middle of it.
type cell struct {
	middle Point   // of the mass
	mass   float64 //
	corner Point   // lower left
	width  float64
	child  int32 // first of four, 0 for a leaf
	first  int32 // first point of a leaf, -1 for none
}

func (t *tree) build(at []Point, mass []float64) {
	t.at, t.mass = at, mass
	if len(t.next) < len(at) {
		t.next = make([]int32, len(at))
	}
	low, width := bounds(at)
	t.cells = append(t.cells[:0], cell{corner: low, width: width, first: -1})
	for i := range at {
		t.insert(int32(i))
	}
	t.weigh()
}

// bounds returns the lower left corner and the width of a square around all points.
func bounds(at []Point) (Point, float64) {
	low, high := at[0], at[0]
	for _, p := range at {
		low.X, low.Y = min(low.X, p.X), min(low.Y, p.Y)
		high.X, high.Y = max(high.X, p.X), max(high.Y, p.Y)
	}
	return low, max(high.X-low.X, high.Y-low.Y, 1e-9)
}

func (t *tree) insert(i int32) {
	c := int32(0)
	for depth := 0; ; depth++ {
		switch {
		case t.cells[c].child != 0:
			c = t.quarter(c, i)
		case t.cells[c].first < 0 || depth >= deepest:
			t.next[i] = t.cells[c].first
			t.cells[c].first = i
			return
		default:
			t.split(c)
			c = t.quarter(c, i)
		}
	}
}

// split gives a leaf four children and hands its point down.
func (t *tree) split(c int32) {
	first, corner, half := t.cells[c].first, t.cells[c].corner, t.cells[c].width/2
	t.cells[c].child, t.cells[c].first = int32(len(t.cells)), -1
	for q := range 4 {
		t.cells = append(t.cells, cell{
			corner: Point{corner.X + float64(half*float64(q&1)), corner.Y + float64(half*float64(q>>1))},
			width:  half, first: -1,
		})
	}
	t.cells[t.quarter(c, first)].first = first
	t.next[first] = -1
}

// quarter returns the child of c that point i lies in.
func (t *tree) quarter(c, i int32) int32 {
	half := t.cells[c].width / 2
	q := t.cells[c].child
	if t.at[i].X >= t.cells[c].corner.X+half {
		q++
	}
	if t.at[i].Y >= t.cells[c].corner.Y+half {
		q += 2
	}
	return q
}

// weigh sums masses upwards: children lie behind their parents in the slice.
func (t *tree) weigh() {
	for c := len(t.cells) - 1; c >= 0; c-- {
		x := &t.cells[c]
		var sum Point
		if x.child != 0 {
			for _, q := range t.cells[x.child : x.child+4] {
				x.mass += q.mass
				sum.X += float64(q.mass * q.middle.X)
				sum.Y += float64(q.mass * q.middle.Y)
			}
		}
		for i := x.first; i >= 0; i = t.next[i] {
			x.mass += t.mass[i]
			sum.X += float64(t.mass[i] * t.at[i].X)
			sum.Y += float64(t.mass[i] * t.at[i].Y)
		}
		if x.mass > 0 {
			x.middle = Point{sum.X / x.mass, sum.Y / x.mass}
		}
	}
}

// repulsion is the push of all other points on point i, per unit of its mass: from
// each away by its mass over the distance.
func (t *tree) repulsion(i int) Point {
	var total Point
	p := t.at[i]
	t.stack = append(t.stack[:0], 0)
	for len(t.stack) > 0 {
		c := &t.cells[t.stack[len(t.stack)-1]]
		t.stack = t.stack[:len(t.stack)-1]
		if c.mass == 0 {
			continue
		}
		dx, dy := p.X-c.middle.X, p.Y-c.middle.Y
		square := float64(dx*dx) + float64(dy*dy)
		switch {
		case c.child != 0 && c.width*c.width > float64(theta*theta*square):
			t.stack = append(t.stack, c.child, c.child+1, c.child+2, c.child+3)
		case c.child != 0:
			by := c.mass / square
			total.X += float64(dx * by)
			total.Y += float64(dy * by)
		default:
			t.leaf(c, i, &total)
		}
	}
	return total
}

// leaf adds the push of the points of a leaf. Points in one place push each other in
// directions that their numbers tell, lest they stay together for ever.
func (t *tree) leaf(c *cell, i int, total *Point) {
	for j := c.first; j >= 0; j = t.next[j] {
		if int(j) == i {
			continue
		}
		dx, dy := t.at[i].X-t.at[j].X, t.at[i].Y-t.at[j].Y
		square := float64(dx*dx) + float64(dy*dy)
		if square < 1e-6 {
			side := math.Copysign(1e-3, float64(i-int(j)))
			dx, dy, square = side, side/float64(2+i%3), 1e-6
		}
		by := t.mass[j] / square
		total.X += float64(dx * by)
		total.Y += float64(dy * by)
	}
}
