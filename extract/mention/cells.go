package mention

import (
	"strings"

	"entente/extract/text"
)

// bar parts the cells of a line: "Acme N.V. | 12 Quay Street".
const bar = "|"

// bordered reports whether the border of two cells lies before token at: a tab, as
// tables are written, or a bar. No mention crosses it.
func bordered(s *text.Segmented, at int) bool {
	if at == 0 {
		return true
	}
	if s.Word(at) == bar || s.Word(at-1) == bar {
		return true
	}
	gap := s.Document.Text[s.Tokens[at-1].End:s.Tokens[at].Start]
	return strings.Contains(gap, "\t")
}
