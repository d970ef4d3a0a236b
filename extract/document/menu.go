package document

import (
	"strings"
	"unicode"
)

// splitCells cuts a line at bars, tabs and gaps of three spaces, as tables do.
func splitCells(s string) []string { return cut(s, 3, "|\t") }

// menuCells cuts a line at whatever parts the entries of a menu.
func menuCells(s string) []string {
	gap := 2
	if len(s) > 160 {
		gap = 3 // justified text has double spaces between words
	}
	cells := cut(s, gap, "|·•»›/>\t[]‹«_")
	if len(cells) == 1 && !endsSentence(s) {
		for _, sep := range []string{" - ", " – ", " — ", " . "} {
			if parts := strings.Split(s, sep); len(parts) >= 3 && allShort(parts) {
				return parts
			}
		}
	}
	return cells
}

// allShort reports whether no part has more than four words.
func allShort(parts []string) bool {
	for _, c := range parts {
		if len(strings.Fields(c)) > 4 {
			return false
		}
	}
	return true
}

// cut splits at the separators and at runs of at least gap spaces, and drops
// empty cells.
func cut(s string, gap int, separators string) []string {
	var cells []string
	start, spaces := 0, 0
	add := func(end int) {
		if c := strings.TrimSpace(s[start:end]); c != "" {
			cells = append(cells, c)
		}
	}
	for i, r := range s {
		switch {
		case strings.ContainsRune(separators, r):
			add(i)
			start, spaces = i+len(string(r)), 0
		case unicode.IsSpace(r):
			if spaces++; spaces == gap {
				add(i)
				start = i
			}
		default:
			spaces = 0
		}
	}
	add(len(s))
	return cells
}

// countCells counts the entries of a menu-like line and those that are known.
func (f *feature) countCells(s string) {
	menu := markers().menu
	cells := menuCells(s)
	f.cells, f.shortCells = len(cells), true
	for _, c := range cells {
		words := fold(c, maxFold)
		if len(words) > 4 {
			f.shortCells = false
		}
		if len(words) <= 5 && menu[strings.Join(words, " ")] {
			f.menu++
		}
	}
}
