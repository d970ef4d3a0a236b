package encoder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// appendFolded appends word in lower case, without accents. It does what the
// trainer does in Python, rune for rune:
//
//	''.join(c for c in normalize('NFD', word.lower()) if category(c) != 'Mn')
func appendFolded(dst []byte, word string) []byte {
	mark := len(dst)
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return appendFoldedUnicode(dst[:mark], word)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

func appendFoldedUnicode(dst []byte, word string) []byte {
	for _, r := range norm.NFD.String(lower(word)) {
		if !unicode.Is(unicode.Mn, r) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// lower is strings.ToLower with the one rule of Unicode that looks at the
// neighbours: a capital sigma that ends a word becomes the final sigma.
func lower(word string) string {
	const sigma, small, final = 'Σ', 'σ', 'ς'
	if !strings.ContainsRune(word, sigma) {
		return strings.ToLower(word)
	}
	var b strings.Builder
	for i, r := range word {
		switch {
		case r != sigma:
			b.WriteRune(unicode.ToLower(r))
		case endsWord(word[:i], word[i+len(string(sigma)):]):
			b.WriteRune(final)
		default:
			b.WriteRune(small)
		}
	}
	return b.String()
}

// endsWord reports whether a letter stands before and none behind, both seen
// past runes that casing ignores.
func endsWord(before, behind string) bool {
	seen := func(r rune) bool { return !caseIgnorable(r) }
	i, j := strings.LastIndexFunc(before, seen), strings.IndexFunc(behind, seen)
	if i < 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(before[i:]); !cased(r) {
		return false
	}
	if j < 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(behind[j:])
	return !cased(r)
}

// cased is Unicode's derived property Cased.
func cased(r rune) bool {
	return unicode.In(r, unicode.Lu, unicode.Ll, unicode.Lt, unicode.Other_Lowercase, unicode.Other_Uppercase)
}

// caseIgnorable is Unicode's derived property Case_Ignorable: marks, formats,
// modifiers, and the signs that may stand inside a word.
func caseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) ||
		strings.ContainsRune("'.:··՟״‘’․‧︓﹒﹕＇．：", r)
}
