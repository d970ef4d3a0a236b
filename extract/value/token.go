package value

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

type tokenKind uint8

const (
	mark   tokenKind = iota // one rune that is neither letter, digit nor space
	word                    // letters; "U.S." is one word
	number                  // digits, with points, commas or hard spaces inside
)

// token is a word, a number or a mark of the text.
type token struct {
	text.Span
	kind tokenKind
	low  string // in lower case
	raw  string
	// glued is true if no space stands before the token.
	glued bool
}

// capital reports whether t begins with an upper-case letter.
func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.raw)
	return unicode.IsUpper(r)
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "‑" }

// tokenize cuts s[within] into tokens; white space belongs to none.
func tokenize(s string, within text.Span) []token {
	var toks []token
	glued := false
	for i := within.Start; i < within.End; {
		r, size := utf8.DecodeRuneInString(s[i:within.End])
		if unicode.IsSpace(r) {
			i += size
			glued = false
			continue
		}
		t := token{kind: mark, glued: glued}
		end := i + size
		switch {
		case r >= '0' && r <= '9':
			t.kind, end = number, numberEnd(s[:within.End], i)
		case unicode.IsLetter(r):
			t.kind, end = word, wordEnd(s[:within.End], i)
		}
		t.Span = text.Span{Start: i, End: end}
		t.raw = s[i:end]
		t.low = strings.ToLower(t.raw)
		toks = append(toks, t)
		i, glued = end, true
	}
	return toks
}

// wordEnd returns the end of the word at i. Single letters with points between
// them stay together, the last point included.
func wordEnd(s string, i int) int {
	end := i
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += size
	}
	if end-i > 1 {
		return end
	}
	for end+1 < len(s) && s[end] == '.' && asciiLetter(s[end+1]) &&
		(end+2 == len(s) || !asciiLetter(s[end+2])) {
		end += 2
	}
	if end-i > 1 && end < len(s) && s[end] == '.' {
		end++
	}
	return end
}

func asciiLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func digit(b byte) bool { return b >= '0' && b <= '9' }

// numberEnd returns the end of the number at start: digits, and each point or
// comma between two digits; or one to three digits and groups of three, a space
// before each ("25 000").
func numberEnd(s string, start int) int {
	i := start
	for i < len(s) {
		if digit(s[i]) {
			i++
			continue
		}
		if (s[i] == '.' || s[i] == ',') && i+1 < len(s) && digit(s[i+1]) {
			i += 2
			continue
		}
		break
	}
	if i-start > 3 || strings.ContainsAny(s[start:i], ".,") {
		return i
	}
	for n := groupSpace(s[i:]); n > 0 && group(s[i+n:]); n = groupSpace(s[i:]) {
		i += n + 3
	}
	return i
}

// groupSpaces part groups of digits: plain, hard, narrow and thin.
var groupSpaces = []string{" ", "\u00a0", "\u202f", "\u2009"}

// groupSpace returns the length of a space that s begins with, else 0.
func groupSpace(s string) int {
	for _, space := range groupSpaces {
		if strings.HasPrefix(s, space) {
			return len(space)
		}
	}
	return 0
}

// group reports whether s begins with exactly three digits and no decimals.
func group(s string) bool {
	if len(s) < 3 || !digit(s[0]) || !digit(s[1]) || !digit(s[2]) {
		return false
	}
	return len(s) == 3 || !digit(s[3]) && !(len(s) > 4 && (s[3] == '.' || s[3] == ',') && digit(s[4]))
}

// tok returns token i, or an empty mark beyond the ends.
func (f *finder) tok(i int) token {
	if i < 0 || i >= len(f.toks) {
		return token{}
	}
	return f.toks[i]
}

// phrase joins the tokens [i, j) in lower case by single spaces.
func (f *finder) phrase(i, j int) string {
	if j == i+1 {
		return f.tok(i).low
	}
	words := make([]string, 0, j-i)
	for ; i < j; i++ {
		words = append(words, f.tok(i).low)
	}
	return strings.Join(words, " ")
}

// dash returns the token behind i if i is a dash between two things without
// spaces, else i.
func (f *finder) dash(i int) int {
	if isDash(f.tok(i).low) && f.tok(i).glued && f.tok(i+1).glued {
		return i + 1
	}
	return i
}
