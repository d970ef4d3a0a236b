package trace

import (
	"strings"
	"unicode"
)

// clean is s without the characters by which a document could steer a terminal or
// turn the direction of a line: each becomes U+FFFD, a carriage return a space.
// Line feeds and tabs stay.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// line is s cleaned and on one line.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, clean(s))
}

// short is s on one line, without repeated spaces and cut to the first n runes.
func short(s string, n int) string {
	s = strings.Join(strings.Fields(line(s)), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
