package layout

import (
	"context"
	"math"
)

const (
	// push weighs repulsion against the pull of edges; it sets the scale only.
	push = 4.0
	// gravity keeps weakly held nodes from drifting far off.
	gravity = 0.05
	// theta is how small a cell must look, as width over distance, to stand for its
	// nodes.
	theta = 1.0
)

// forces moves the nodes of a connected graph.
type forces struct {
	edges []Edge
	mass  []float64 // 1 + degree: hubs keep their distance
	at    []Point
	force []Point
	tree  tree
}

func newForces(g Graph, start []Point) *forces {
	f := &forces{edges: g.Edges, at: start, mass: make([]float64, len(start)), force: make([]Point, len(start))}
	for i := range f.mass {
		f.mass[i] = 1
	}
	for _, e := range g.Edges {
		f.mass[e.A]++
		f.mass[e.B]++
	}
	return f
}

// settle lets the forces work. The greatest step shrinks from a good part of the
// picture to a fraction of a node, so it ends; the number of steps falls with the size,
// since large graphs start from the places of their groups.
func (f *forces) settle(ctx context.Context) error {
	steps := min(400, max(60, 800_000/len(f.at)))
	most := math.Sqrt(float64(len(f.at)))
	// cool^steps is about 1/1000 in products of a constant: no math.Pow, whose last
	// bits differ between machines.
	cool := 1 - 7/float64(steps)
	for range steps {
		if err := ctx.Err(); err != nil {
			return err
		}
		f.attract()
		f.repel()
		f.move(most)
		most *= cool
	}
	return nil
}

// attract sets the forces to the pull of edges and to gravity.
func (f *forces) attract() {
	for i, p := range f.at {
		g := gravity * f.mass[i]
		f.force[i] = Point{-float64(g * p.X), -float64(g * p.Y)}
	}
	for _, e := range f.edges {
		dx, dy := f.at[e.B].X-f.at[e.A].X, f.at[e.B].Y-f.at[e.A].Y
		f.force[e.A].X += dx
		f.force[e.A].Y += dy
		f.force[e.B].X -= dx
		f.force[e.B].Y -= dy
	}
}

func (f *forces) repel() {
	f.tree.build(f.at, f.mass)
	for i := range f.at {
		away := f.tree.repulsion(i)
		f.force[i].X += float64(push * f.mass[i] * away.X)
		f.force[i].Y += float64(push * f.mass[i] * away.Y)
	}
}

// move takes each node along its force, as a body of its mass, at most so far.
func (f *forces) move(most float64) {
	for i := range f.at {
		dx, dy := f.force[i].X/f.mass[i], f.force[i].Y/f.mass[i]
		if length := math.Sqrt(float64(dx*dx) + float64(dy*dy)); length > most {
			dx, dy = dx/length*most, dy/length*most
		}
		f.at[i].X += float64(dx * 0.5)
		f.at[i].Y += float64(dy * 0.5)
	}
}
