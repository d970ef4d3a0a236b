package picture

import (
	"math"
	"slices"

	"entente/export/graphviz"
)

// A grid finds what lies near a place without looking at all there is: things are kept
// by the tiles that they touch.

const tile = 80.0

type tileAt struct{ x, y int }

// over calls f with the tiles that r touches, until it returns false.
func (r rectangle) over(f func(tileAt) bool) {
	for x := int(math.Floor(r.x0 / tile)); float64(x)*tile <= r.x1; x++ {
		for y := int(math.Floor(r.y0 / tile)); float64(y)*tile <= r.y1; y++ {
			if !f(tileAt{x, y}) {
				return
			}
		}
	}
}

// grid holds rectangles.
type grid map[tileAt][]rectangle

func newGrid(list []rectangle) grid {
	g := grid{}
	for _, r := range list {
		g.add(r)
	}
	return g
}

func (g grid) add(r rectangle) {
	r.over(func(t tileAt) bool {
		g[t] = append(g[t], r)
		return true
	})
}

// each calls f with the rectangles that r overlaps; some may come twice.
func (g grid) each(r rectangle, f func(rectangle)) {
	r.over(func(t tileAt) bool {
		for _, o := range g[t] {
			if o.overlaps(r) {
				f(o)
			}
		}
		return true
	})
}

// hit reports whether r overlaps any of the grid's rectangles.
func (g grid) hit(r rectangle) bool {
	found := false
	r.over(func(t tileAt) bool {
		found = slices.ContainsFunc(g[t], r.overlaps)
		return !found
	})
	return found
}

// crossings holds points on lines, by tile.
type crossings map[tileAt][]pointOn

type pointOn struct {
	line int
	at   graphviz.Point
}

func newCrossings(ways [][]graphviz.Point) crossings {
	c := crossings{}
	for i, w := range ways {
		for _, q := range w {
			t := tileAt{int(math.Floor(q.X / tile)), int(math.Floor(q.Y / tile))}
			c[t] = append(c[t], pointOn{i, q})
		}
	}
	return c
}

// count counts the other lines that run through r.
func (c crossings) count(r rectangle, skip int) int {
	var lines []int
	r.over(func(t tileAt) bool {
		for _, p := range c[t] {
			// Points of a line are neighbours, but for tiles that it comes back to.
			if p.line != skip && r.contains(p.at) && !slices.Contains(lines, p.line) {
				lines = append(lines, p.line)
			}
		}
		return true
	})
	return len(lines)
}
