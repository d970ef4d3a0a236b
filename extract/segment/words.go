package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// isWord reports whether r is part of a word rather than a token by itself.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// appendTokens appends the tokens of d.Text[span]. The first token of the block
// starts a line.
func appendTokens(dst []text.Token, s string, span text.Span, block int) []text.Token {
	lineStart := true
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRuneInString(s[at:span.End])
		switch {
		case unicode.IsSpace(r):
			lineStart = lineStart || r == '\n'
			at += size
			continue
		case isWord(r):
			size = wordLength(s[at:span.End])
		}
		token := text.Span{Start: at, End: at + size}
		dst = append(dst, text.Token{Span: token, Shape: ShapeOf(s[at : at+size]), LineStart: lineStart, Block: block})
		lineStart = false
		at += size
	}
	return dst
}

func wordLength(s string) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !isWord(r) }); i >= 0 {
		return i
	}
	return len(s)
}

// ShapeOf returns the shape of a word.
func ShapeOf(word string) text.Shape {
	c := count(word)
	switch {
	case c.digits == c.runes:
		return text.Digits
	case c.words < c.runes:
		return text.Punctuation
	case c.lower > 0 && c.upper == 0:
		return text.LowerCase
	case c.digits > 0:
		return text.WithDigits
	case c.upper > 0 && c.lower == 0 && c.runes == 1:
		return text.OneCapital
	case c.upper > 0 && c.lower == 0:
		return text.UpperCase
	case c.firstUpper && c.upper == 1:
		return text.Title
	}
	return text.MixedCase
}

type counts struct {
	runes, words, digits, lower, upper int
	firstUpper                         bool
}

func count(word string) counts {
	var c counts
	for _, r := range word {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			c.firstUpper = c.firstUpper || c.runes == 0
			c.upper++
		case unicode.IsLower(r):
			c.lower++
		case unicode.IsDigit(r):
			c.digits++
		}
		if isWord(r) {
			c.words++
		}
		c.runes++
	}
	return c
}
