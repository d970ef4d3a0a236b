package main

import (
	"strings"
	"unicode"
)

// visible is s as it may be printed on a terminal: one line, and without the
// control characters by which a document could move the cursor, recolour the
// screen or turn the direction of the text.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
