// Package typeset measures and breaks text for pictures, with the metrics of a
// font that travels inside the program (Go Regular and Go Bold, BSD licence:
// Latin, Greek and Cyrillic), so that a label fits its box on every machine. It
// also cuts that font down to the letters of one picture, to embed it in an SVG.
//
// Runes that the font lacks, Chinese ones for instance, are measured by rule: one
// em for wide ones, none for combining marks, 0.6 em for the rest. A browser shows
// them in a font of its own, and the SVG tells it the width.
//
// Lengths are in the unit of the font size, which is the em. Everything here is
// safe for concurrent use.
package typeset
