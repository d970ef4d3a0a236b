package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters that Unicode does not decompose, as they are commonly spelled without
// their strokes.
var plainLetters = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h",
}

// Fold returns the form of a name under which its spellings are equal: lower
// case, without diacritics, apostrophes and punctuation, words separated by one
// space, "&" and "+" as words, dotted initials joined ("U.S." is "us"). The result of
// folding a folded name is that name.
func Fold(name string) string {
	name = norm.NFKD.String(strings.ToValidUTF8(name, " "))
	var b strings.Builder
	b.Grow(len(name))
	f := folder{out: &b}
	for i, r := range name {
		next, _ := utf8.DecodeRuneInString(name[i+utf8.RuneLen(r):])
		f.put(r, next)
	}
	return b.String()
}

// folder writes folded runes; word is the number of runes in the word at hand.
type folder struct {
	out   *strings.Builder
	word  int
	space bool // a separator is due before the next letter
}

func (f *folder) put(r, next rune) {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		r = unicode.ToLower(r)
		if s, ok := plainLetters[r]; ok {
			f.write(s)
			return
		}
		f.write(string(r))
	case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == 'ʼ', r == '\u00ad':
		// Marks, apostrophes and soft hyphens vanish without parting the word.
	case r == '.' && f.word == 1 && unicode.IsLetter(next):
		// Dotted initials: the next letter belongs to the same word.
		f.word = 0
	case r == '&':
		f.sign("and")
	case r == '+':
		f.sign("plus")
	default:
		f.space = true
		f.word = 0
	}
}

// sign writes a sign as a word of its own.
func (f *folder) sign(word string) {
	f.space, f.word = true, 0
	f.write(word)
	f.space, f.word = true, 0
}

func (f *folder) write(s string) {
	if f.space && f.out.Len() > 0 {
		f.out.WriteByte(' ')
	}
	f.space = false
	f.out.WriteString(s)
	f.word++
}
