package typeset

import (
	"strings"
	"unicode"
)

// Clean returns s as one line that is safe to draw: white space is single blanks,
// control characters and marks that change the direction of what follows are gone
// (a name must not be able to turn the rest of a picture around), and so is what
// is not UTF-8.
func Clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Co, unicode.Cs),
			!unicode.IsPrint(r) && !unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// Wrap breaks s into lines no wider than most, at blanks and hyphens where it can,
// between any two wide runes, and inside a word where the word alone is too wide.
// What does not fit into the given number of lines is cut off, with an ellipsis.
// The lines are chosen as even as the number of them allows. An empty text has no
// lines.
func Wrap(s string, size float64, w Weight, most float64, lines int) []string {
	pieces := split(Clean(s), size, w, most)
	greedy := fill(pieces, size, w, most)
	if len(greedy) > lines {
		return elide(greedy[:max(lines, 0)], size, w, most)
	}
	return even(pieces, greedy, size, w, most)
}

// even narrows the lines as far as their number stays the same: two lines of
// equal length look better than a full one and a single word.
func even(pieces, greedy []string, size float64, w Weight, most float64) []string {
	lo, hi := 0.0, most
	best := greedy
	for range 8 {
		mid := (lo + hi) / 2
		if try := fill(pieces, size, w, mid); len(try) == len(greedy) && widest(try, size, w) <= mid {
			best, hi = try, mid
		} else {
			lo = mid
		}
	}
	return best
}

// Widest returns the width of the widest line.
func Widest(lines []string, size float64, w Weight) float64 { return widest(lines, size, w) }

func widest(lines []string, size float64, w Weight) float64 {
	most := 0.0
	for _, l := range lines {
		most = max(most, Width(l, size, w))
	}
	return most
}

// split cuts s into pieces between which a line may end. A blank belongs to the
// end of the piece before it.
func split(s string, size float64, w Weight, most float64) []string {
	var pieces []string
	start := 0
	var last rune
	for i, r := range s {
		if i > start && mayBreak(last, r) {
			pieces = append(pieces, s[start:i])
			start = i
		}
		last = r
	}
	if start < len(s) {
		pieces = append(pieces, s[start:])
	}
	var all []string
	for _, p := range pieces {
		all = append(all, chop(p, size, w, most)...)
	}
	return all
}

// mayBreak reports whether a line may end between a and b.
func mayBreak(a, b rune) bool {
	switch {
	case b == ' ' || isMark(b):
		return false
	case a == ' ':
		return true
	case a == '-' || a == '/' || a == '–':
		return unicode.IsLetter(b)
	}
	// Closing punctuation such as 。 and ） stays with what it closes.
	return wide(a) && wide(b) && !unicode.IsPunct(b)
}

func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me) }

// chop cuts a piece that is wider than a line: between letters, not between a letter
// and its marks, unless these alone are too wide.
func chop(p string, size float64, w Weight, most float64) []string {
	if Width(strings.TrimRight(p, " "), size, w) <= most {
		return []string{p}
	}
	var parts []string
	part := ""
	add := func(s string) {
		if part != "" && Width(strings.TrimRight(part+s, " "), size, w) > most {
			parts = append(parts, part)
			part = ""
		}
		part += s
	}
	for _, c := range clusters(p) {
		if Width(c, size, w) <= most {
			add(c)
			continue
		}
		for _, r := range c {
			add(string(r))
		}
	}
	return append(parts, part)
}

// clusters cuts a text into letters with the marks that follow them.
func clusters(s string) []string {
	var all []string
	start := 0
	for i, r := range s {
		if i > start && !isMark(r) {
			all = append(all, s[start:i])
			start = i
		}
	}
	return append(all, s[start:])
}

// fill sets the pieces into lines, each as full as it gets.
func fill(pieces []string, size float64, w Weight, most float64) []string {
	var lines []string
	line := ""
	for _, p := range pieces {
		if line != "" && Width(strings.TrimRight(line+p, " "), size, w) > most {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += p
	}
	if line = strings.TrimRight(line, " "); line != "" {
		lines = append(lines, line)
	}
	return lines
}

// elide ends the last line with an ellipsis.
func elide(lines []string, size float64, w Weight, most float64) []string {
	if len(lines) == 0 {
		return nil
	}
	last := []rune(lines[len(lines)-1])
	for len(last) > 0 && (Width(string(last)+"…", size, w) > most || last[len(last)-1] == ' ') {
		last = last[:len(last)-1]
	}
	return append(append([]string{}, lines[:len(lines)-1]...), string(last)+"…")
}
