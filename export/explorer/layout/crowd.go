package layout

import (
	"context"
	"math"
	"slices"
)

// spread stretches a layout until its edges are as long as is good for reading: the
// shorter third of them at least 2.5 units, which leaves room for some words.
func spread(at []Point, edges []Edge) {
	lengths := make([]float64, len(edges))
	for i, e := range edges {
		lengths[i] = distance(at[e.A], at[e.B])
	}
	slices.Sort(lengths)
	if short := lengths[len(lengths)/3]; short > 0 {
		stretch(at, 2.5/short)
	}
}

// crowd is discs that step aside until none overlap.
type crowd struct {
	at      []Point
	radius  []float64
	width   float64 // of a square of the grid
	squares map[[2]int32][]int32
}

// separate pushes overlapping discs apart, half the overlap each, round by round. Where
// many overlap the whole is stretched, which is quicker than to push a dense middle
// outwards, and where few do once in a while, so that it ends.
func (c *crowd) separate(ctx context.Context) error {
	c.width = float64(2*slices.Max(c.radius)) + gap
	for round := 1; ; round++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		overlaps := c.step()
		switch {
		case overlaps == 0:
			return nil
		case overlaps*20 > len(c.at) && round%3 == 0, round%20 == 0:
			stretch(c.at, 1.1)
		}
	}
}

// step moves every overlapping pair once and counts the pairs that overlapped by more
// than a hundredth.
func (c *crowd) step() int {
	c.squares = map[[2]int32][]int32{}
	for i, p := range c.at {
		k := c.square(p)
		c.squares[k] = append(c.squares[k], int32(i))
	}
	overlaps := 0
	for i := range c.at {
		k := c.square(c.at[i])
		for x := k[0] - 1; x <= k[0]+1; x++ {
			for y := k[1] - 1; y <= k[1]+1; y++ {
				for _, j := range c.squares[[2]int32{x, y}] {
					if int(j) > i && c.part(i, int(j)) {
						overlaps++
					}
				}
			}
		}
	}
	return overlaps
}

func (c *crowd) square(p Point) [2]int32 {
	return [2]int32{int32(math.Floor(p.X / c.width)), int32(math.Floor(p.Y / c.width))}
}

// part pushes two discs apart if they overlap, and reports whether they did.
func (c *crowd) part(i, j int) bool {
	dx, dy := c.at[j].X-c.at[i].X, c.at[j].Y-c.at[i].Y
	want := c.radius[i] + c.radius[j] + gap
	square := float64(dx*dx) + float64(dy*dy)
	if square >= want*want {
		return false
	}
	have := math.Sqrt(square)
	if have < 1e-6 { // in one place: some direction must do
		dx, dy, have = 0.6, 0.8, 1
	}
	by := (want - math.Sqrt(square)) / 2 / have
	c.at[i].X -= float64(dx * by)
	c.at[i].Y -= float64(dy * by)
	c.at[j].X += float64(dx * by)
	c.at[j].Y += float64(dy * by)
	return want-math.Sqrt(square) > 0.01
}
