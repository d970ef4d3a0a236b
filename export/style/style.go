// Package style says how the things of a graph look and what their relations are
// called, the same in every picture: shape and colours by type, words for
// relations, light and dark. The colours are those that Okabe and Ito chose for
// people who see colours differently (https://jfly.uni-koeln.de/color/); because
// colour is never enough, each type has a shape of its own too.
package style

import (
	"slices"
	"strconv"
	"strings"
)

// Shape is the outline of a node.
type Shape uint8

// The shapes.
const (
	Rounded       Shape = iota // rectangle with round corners
	Rectangle                  // square corners
	Hexagon                    // pointed to the left and right
	Ellipse                    //
	Octagon                    // rectangle with cut corners
	Note                       // sheet with a folded corner
	Parallelogram              // leaning to the right
	Pill                       // half circles to the left and right
	Framed                     // rectangle with a second line at each side
	Stack                      // sheets that lie on each other
)

// Colour is a colour in hexadecimal, "#rrggbb".
type Colour string

// RGB returns the three parts, each from 0 to 255; black for what is no Colour.
func (c Colour) RGB() (r, g, b int) {
	n, err := strconv.ParseUint(strings.TrimPrefix(string(c), "#"), 16, 24)
	if err != nil {
		return 0, 0, 0
	}
	return int(n >> 16), int(n >> 8 & 255), int(n & 255)
}

// Node is how entities of a type look.
type Node struct {
	Shape        Shape
	Fill, Stroke Colour
	// Ink is the colour of the text on Fill: at least 7 to 1 in contrast.
	Ink Colour
}

// Theme is the set of colours of a picture.
type Theme struct {
	Dark                       bool
	Page, Ink, Muted           Colour
	Line, PlannedLine, OldLine Colour
	DeniedLine, Link           Colour
	// Frame fills the frames around clusters, FrameLine is their outline.
	Frame, FrameLine Colour
}

// Light and dark pages.
var (
	Light = Theme{Page: "#ffffff", Ink: "#1f2328", Muted: "#57606a", Line: "#6e7781", PlannedLine: "#6e7781",
		OldLine: "#a0a7ae", DeniedLine: "#b3261e", Link: "#0550ae", Frame: "#f6f7f9", FrameLine: "#c3c9d0"}
	Dark = Theme{Dark: true, Page: "#0d1117", Ink: "#e6edf3", Muted: "#9da7b3", Line: "#8b949e", PlannedLine: "#8b949e",
		OldLine: "#596069", DeniedLine: "#ff7b72", Link: "#79b8ff", Frame: "#151b23", FrameLine: "#3d444d"}
)

// For returns the theme.
func For(dark bool) Theme {
	if dark {
		return Dark
	}
	return Light
}

// look is a shape with its colour on light and on dark pages.
type look struct {
	shape                              Shape
	fill, stroke, darkFill, darkStroke Colour
}

// The colours are tints of Okabe and Ito's for the fill and the colour itself,
// darkened where it would be pale, for the outline.
var looks = map[string]look{
	"Company":      {Rectangle, "#dcebf7", "#0072b2", "#0b2c44", "#4aa8e0"},
	"Organization": {Hexagon, "#e3f4fd", "#3a93c6", "#123449", "#8fd0f5"},
	"Place":        {Ellipse, "#d9f2e9", "#009e73", "#06372a", "#35c79c"},
	"Project":      {Octagon, "#fbe3d4", "#d55e00", "#46230a", "#ff8a3d"},
	"Agreement":    {Note, "#fdf8c4", "#9c8f00", "#3b370a", "#f0e442"},
	"Event":        {Parallelogram, "#f8e3ee", "#b55c90", "#40213a", "#e39cc3"},
	"Product":      {Framed, "#e9eaec", "#4d545c", "#2a2f36", "#b4bcc6"},
	"Person":       {Pill, "#fdefd2", "#c17d00", "#432f08", "#f2b134"},
	"Community":    {Stack, "#eef0f8", "#4b5394", "#20264a", "#a5aef0"},
}

// order of the legend: who acts, then what they do.
var order = []string{"Company", "Organization", "Person", "Place", "Agreement", "Project", "Event", "Product", "Community"}

// spare looks serve the types of a user's own ontology, in turn.
var spare = []look{
	{Rounded, "#eeeeee", "#767676", "#2b2b2b", "#aaaaaa"},
	{Rounded, "#e7e0f5", "#6b4fa0", "#2b2142", "#b79ee8"},
	{Rounded, "#f3e4dc", "#8a5a3c", "#38241a", "#d1a080"},
}

// Nodes returns the looks of the given types. Types that are not the project's
// own get a spare look each, in alphabetical order.
func Nodes(types []string, dark bool) map[string]Node {
	nodes := map[string]Node{}
	unknown := 0
	for _, t := range Order(types) {
		l, ok := looks[t]
		if !ok {
			l = spare[unknown%len(spare)]
			unknown++
		}
		if dark {
			nodes[t] = Node{l.shape, l.darkFill, l.darkStroke, "#f4f7fa"}
		} else {
			nodes[t] = Node{l.shape, l.fill, l.stroke, "#16191d"}
		}
	}
	return nodes
}

// Order returns the types without repetition in the order of a legend: the
// project's own as they are listed there, then the others by name.
func Order(types []string) []string {
	rest := slices.Compact(slices.Sorted(slices.Values(types)))
	var sorted []string
	for _, t := range order {
		if i, ok := slices.BinarySearch(rest, t); ok {
			sorted = append(sorted, t)
			rest = slices.Delete(rest, i, i+1)
		}
	}
	return append(sorted, rest...)
}

// words for the relation types, as they read between two names.
var words = map[string]string{
	"PARTY_TO":        "party to",
	"SIGNED":          "signed",
	"CONCERNS":        "concerns",
	"PARTICIPATES_IN": "takes part in",
	"OWNS":            "owns",
	"SUBSIDIARY_OF":   "subsidiary of",
	"ACQUIRES":        "acquires",
	"FINANCES":        "finances",
	"SUPPLIES":        "supplies",
	"PARTNERS_WITH":   "partner of",
	"WORKS_FOR":       "works for",
	"MET_WITH":        "met",
	"LOCATED_IN":      "in",
	"MEMBER_OF":       "member of",
	"VISITED":         "visited",
	"PRODUCES":        "produces",
	"SUPPORTS":        "supports",
	"OPPOSES":         "opposes",
	"SANCTIONS":       "sanctions",
}

// Words returns the relation type in words.
func Words(relation string) string {
	if w, ok := words[relation]; ok {
		return w
	}
	return strings.ToLower(strings.ReplaceAll(relation, "_", " "))
}

// several are the plurals that do not end in -s alone.
var several = map[string]string{"Person": "people", "Company": "companies", "Community": "communities"}

// Counted returns a type of entity in words, one of it or several.
func Counted(one bool, typ string) string {
	word := strings.ToLower(typ)
	if one {
		return word
	}
	if w, ok := several[typ]; ok {
		return w
	}
	return word + "s"
}

// Mutual reports whether the relation says the same in both directions.
func Mutual(relation string) bool { return relation == "PARTNERS_WITH" || relation == "MET_WITH" }
