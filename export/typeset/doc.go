// Package typeset measures and breaks text for pictures, with the metrics of a
// fonts that travel inside the program (Go Regular and Go Bold, BSD licence, for
// Latin, Greek and Cyrillic; Droid Sans Fallback, Apache-2.0, for Chinese, Japanese
// and Korean), so that a label fits its box on every machine. It also cuts those
// fonts down to the letters of one picture, to embed them in an SVG.
//
// Runes that these fonts lack are measured by rule: one em for wide ones, none for
// combining marks, 0.6 em for the rest. A browser shows them in a font of its own,
// and the SVG tells it the width.
//
// Lengths are in the unit of the font size, which is the em. Everything here is
// safe for concurrent use.
package typeset
