package mention

import (
	"strings"

	"entente/extract/text"
	"entente/internal/wordset"
)

// formWords are the words of forms and of a contract's frame: labels before blanks,
// headings, references to parts.
var formWords = wordset.Of(`attn attention facsimile fax telephone tel phone email mail e witness whereof in exhibit exhibits
	schedule schedules section sections article articles annex appendix recitals recital whereas now therefore page
	signature signatory title name date by its print printed position address website url http https www clause
	paragraph attachment addendum definitions confidential suite floor room`)

// isForm reports whether a mention is nothing but words of a form: "Attn",
// "Exhibit A". Single letters and numbers count as such.
func isForm(s *text.Segmented, m text.Placed) bool {
	words := false
	for i := m.First; i < m.Last; i++ {
		switch t := s.Tokens[i]; t.Shape {
		case text.Punctuation, text.Digits, text.OneCapital:
		default:
			w := strings.ToLower(s.Word(i))
			if ordinal(w) {
				continue
			}
			if !formWords[w] {
				return false
			}
			words = true
		}
	}
	return words
}

// ordinal reports whether a word is a number like "16th".
func ordinal(word string) bool {
	switch ending := strings.TrimLeft(word, "0123456789"); ending {
	case "st", "nd", "rd", "th":
		return ending != word
	}
	return false
}
