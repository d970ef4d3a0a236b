package rule

import (
	"fmt"
	"slices"
)

// Error is a mistake in a file of rules.
type Error struct {
	// File is the name given to Load.
	File string
	// Line and Column count from 1; both are 0 where the mistake has no place.
	Line, Column int
	Message      string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// meant offers the known name that is spelled most like an unknown one, if any is
// near enough: `, did you mean "pattern"?`.
func meant(name string, known []string) string {
	best, least := "", max(1, len(name)/2)+1
	for _, k := range slices.Sorted(slices.Values(known)) {
		if d := distance(name, k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", best)
}

// longestName is the most bytes of a name that are compared.
const longestName = 40

// distance is the least number of letters to change, add or drop to make b of a.
func distance(a, b string) int {
	a, b = a[:min(len(a), longestName)], b[:min(len(b), longestName)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
