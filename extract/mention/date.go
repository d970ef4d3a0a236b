package mention

import (
	"strings"

	"entente/extract/text"
	"entente/internal/wordset"
)

// dateWords are the words that dates are made of, beside numbers.
var dateWords = wordset.Of(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
	today yesterday tomorrow th st nd rd of the on in this last next week month year early late mid`)

// isDate reports whether a mention is nothing but a date or a number: those make no
// entities.
func isDate(s *text.Segmented, m text.Placed) bool {
	number := false
	for i := m.First; i < m.Last; i++ {
		switch t := s.Tokens[i]; t.Shape {
		case text.Digits:
			number = true
		case text.Punctuation:
		default:
			w := strings.ToLower(s.Word(i))
			ordinal := strings.TrimLeft(w, "0123456789")
			number = number || ordinal != w
			if !dateWords[ordinal] {
				return false
			}
		}
	}
	return m.Type != "Product" && (number || m.Last-m.First > 1)
}
