package layout

import (
	"context"
	"math"
)

// The sine and cosine of the golden angle: points that turn by it and move outwards
// fill a disc evenly, as the seeds of a sunflower do. They are spelled out since the
// last bits of math.Sin differ between machines.
const (
	goldenCos = -0.7373688780783198
	goldenSin = 0.6754902942615238
)

// sunflower returns n points that fill a disc evenly, one to each unit of area.
func sunflower(n int) []Point {
	points := make([]Point, n)
	x, y := 1.0, 0.0
	for i := range points {
		r := math.Sqrt((float64(i) + 0.5) / math.Pi)
		points[i] = Point{x * r, y * r}
		x, y = float64(x*goldenCos)-float64(y*goldenSin), float64(x*goldenSin)+float64(y*goldenCos)
		// Rounding errors must not add up to another radius.
		if length := math.Sqrt(float64(x*x) + float64(y*y)); length > 0 {
			x, y = x/length, y/length
		}
	}
	return points
}

// start returns where the forces begin: groups where a layout of the groups puts
// them, their members in a disc around.
func (g Graph) start(ctx context.Context) ([]Point, error) {
	groups, group := g.groups()
	if groups < 2 || groups == len(g.Radius) {
		return sunflower(len(g.Radius)), nil
	}
	f := newForces(quotient(groups, group, g.Edges), sunflower(groups))
	if err := f.settle(ctx); err != nil {
		return nil, err
	}
	size := make([]int, groups)
	for _, k := range group {
		size[k]++
	}
	f.scale(size)
	return scatter(f.at, size, group), nil
}

// groups counts the groups and numbers those of the nodes from 0.
func (g Graph) groups() (int, []int) {
	if g.Group == nil {
		return 0, nil
	}
	number := map[int]int{}
	group := make([]int, len(g.Group))
	for i, k := range g.Group {
		if _, ok := number[k]; !ok {
			number[k] = len(number)
		}
		group[i] = number[k]
	}
	return len(number), group
}

// quotient is the graph whose nodes are the groups.
func quotient(groups int, group []int, edges []Edge) Graph {
	q := Graph{Radius: make([]float64, groups)}
	seen := map[Edge]bool{}
	for _, e := range edges {
		a, b := group[e.A], group[e.B]
		k := Edge{min(a, b), max(a, b)}
		if a != b && !seen[k] {
			seen[k] = true
			q.Edges = append(q.Edges, k)
		}
	}
	return q
}

// scale stretches the layout of groups until the mean edge is as long as the discs of
// two mean groups need.
func (f *forces) scale(size []int) {
	total := 0.0
	for _, n := range size {
		total += math.Sqrt(float64(n))
	}
	want := 4 * total / float64(len(size))
	have := meanLength(f.at, f.edges)
	if have == 0 {
		return
	}
	stretch(f.at, want/have)
}

// scatter puts the members of each group into a disc around its place.
func scatter(at []Point, size, group []int) []Point {
	discs := make([][]Point, len(size))
	for k, n := range size {
		discs[k] = sunflower(n)
	}
	used := make([]int, len(size))
	places := make([]Point, len(group))
	for i, k := range group {
		d := discs[k][used[k]]
		used[k]++
		places[i] = Point{at[k].X + float64(3*d.X), at[k].Y + float64(3*d.Y)}
	}
	return places
}

func meanLength(at []Point, edges []Edge) float64 {
	if len(edges) == 0 {
		return 0
	}
	sum := 0.0
	for _, e := range edges {
		sum += distance(at[e.A], at[e.B])
	}
	return sum / float64(len(edges))
}

func stretch(at []Point, by float64) {
	for i := range at {
		at[i] = Point{at[i].X * by, at[i].Y * by}
	}
}

func distance(a, b Point) float64 {
	dx, dy := a.X-b.X, a.Y-b.Y
	return math.Sqrt(float64(dx*dx) + float64(dy*dy))
}
