package main

import (
	"fmt"

	"entente/export/style"
	"entente/extract/trace"
)

// pageLooks are the colours of maps, for pages.
func pageLooks(all []trace.Analysis) map[string]trace.Look {
	types := typesOf(all...)
	light, dark := style.Nodes(types, false), style.Nodes(types, true)
	looks := map[string]trace.Look{}
	for _, t := range types {
		looks[t] = trace.Look{
			Fill: string(light[t].Fill), Stroke: string(light[t].Stroke),
			DarkFill: string(dark[t].Fill), DarkStroke: string(dark[t].Stroke),
		}
	}
	return looks
}

// terminalColours are the colours of outlines on light maps, for a terminal: they
// stand out from white and from black.
func terminalColours(a trace.Analysis) map[string]string {
	colours := map[string]string{}
	for t, n := range style.Nodes(typesOf(a), false) {
		colours[t] = fmt.Sprintf("38;5;%d", nearest256(n.Stroke))
	}
	return colours
}

// cube are the steps of each channel in the 6 x 6 x 6 colours that begin at 16 of
// the 256 that nearly all terminals have; 24 greys from 8 in steps of 10 follow.
var cube = [6]int{0, 95, 135, 175, 215, 255}

// nearest256 returns the number of the terminal's colour nearest to c.
func nearest256(c style.Colour) int {
	var r, g, b int
	fmt.Sscanf(string(c), "#%02x%02x%02x", &r, &g, &b)
	i, j, k := nearestStep(r), nearestStep(g), nearestStep(b)
	grey := min(max((r+g+b)/3-8+5, 0)/10, 23)
	level := 8 + 10*grey
	if square(r-level)+square(g-level)+square(b-level) < square(r-cube[i])+square(g-cube[j])+square(b-cube[k]) {
		return 232 + grey
	}
	return 16 + 36*i + 6*j + k
}

func nearestStep(x int) int {
	best := 0
	for i, step := range cube {
		if square(x-step) < square(x-cube[best]) {
			best = i
		}
	}
	return best
}

func square(x int) int { return x * x }
