package rule

import (
	"fmt"
	"slices"

	"entente/internal/yamlfile"
)

// Error is a mistake in a file of rules.
type Error = yamlfile.Error

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
