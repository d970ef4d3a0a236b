package picture

import (
	"maps"
	"slices"

	"entente/export/graphviz"
	"entente/export/style"
	"entente/export/typeset"
)

// A scene is a picture before it is written in a format: groups of outlines and
// text, in the order in which they are painted. Lengths are points from the top
// left corner.
type scene struct {
	width, height float64
	page          style.Colour
	title, about  string
	groups        []group
}

// A group is what belongs to one thing on the picture.
type group struct {
	class   string // "node", "edge", "legend" …, for style sheets and scripts
	id      string // the entity's or relations' ID, empty for decoration
	kind    string // the entity's or relation's type
	tooltip string
	href    string
	local   bool // href is another map, to be shown in place of this one
	paths   []path
	texts   []text
}

// A path is an outline.
type path struct {
	segments     []segment
	fill, stroke style.Colour // empty means none
	width        float64
	dash         []float64
}

// A segment of a path: its operation and its points.
type segment struct {
	op byte // 'M' move, 'L' line, 'C' cubic curve, 'Z' close
	p  [3]graphviz.Point
}

// A text is one line of it, centred on x or beginning there; y is the base line.
type text struct {
	x, y   float64
	s      string
	size   float64
	weight typeset.Weight
	colour style.Colour
	middle bool
}

func moveTo(x, y float64) segment { return segment{'M', [3]graphviz.Point{{X: x, Y: y}}} }
func lineTo(x, y float64) segment { return segment{'L', [3]graphviz.Point{{X: x, Y: y}}} }
func curveTo(a, b, c graphviz.Point) segment {
	return segment{'C', [3]graphviz.Point{a, b, c}}
}
func closePath() segment { return segment{op: 'Z'} }

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
