package document

import (
	"strings"
	"unicode"
)

// maxFold is the number of words of a block that are looked at for markers:
// the lines that matter are short.
const maxFold = 80

// fold splits s into lower-case words without punctuation, at most limit of
// them. Apostrophes fall out of words, a number becomes "#", and the copyright
// sign is a word.
func fold(s string, limit int) []string {
	words, _ := foldClauses(s, limit)
	return words
}

// foldClauses is fold, and says of each word whether it begins a sentence or
// stands behind a bar or a colon.
func foldClauses(s string, limit int) (words []string, opens []bool) {
	var w strings.Builder
	open := true
	add := func(word string) {
		words = append(words, word)
		opens = append(opens, open)
		open = false
	}
	flush := func() {
		if w.Len() > 0 {
			add(numberOr(w.String()))
			w.Reset()
		}
	}
	for _, r := range s {
		if len(words) >= limit {
			return words, opens
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			w.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '\u200b' || r == '\u00ad':
		case (r == '.' || r == ',') && w.Len() > 0 && isNumber(w.String()):
			// "1,204" is one number; isNumber ignores a point at its end.
			w.WriteRune(r)
		case r == '©':
			flush()
			add("©")
		default:
			flush()
			open = open || strings.ContainsRune(".!?:;|·•»>/[]\t\n–—", r)
		}
	}
	flush()
	return words, opens
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789.,") == "" }

func numberOr(w string) string {
	if isNumber(w) {
		return "#"
	}
	return w
}
