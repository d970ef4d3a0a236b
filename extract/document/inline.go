package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// maxBracket is how far the end of a link is looked for, in bytes: it keeps
// hostile runs of brackets linear.
const maxBracket = 1000

// inlineText drops the inline markup of Markdown from s: emphasis, links (their
// text stays), pictures (their description stays), code marks, tags, escapes.
func inlineText(s string) string {
	var b strings.Builder
	inlineTo(&b, s, 0)
	return html.UnescapeString(b.String())
}

func inlineTo(b *strings.Builder, s string, depth int) {
	prev := ' '
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\\' && i+1 < len(s) && s[i+1] < utf8.RuneSelf && unicode.In(rune(s[i+1]), unicode.P, unicode.S):
			b.WriteByte(s[i+1])
			prev = rune(s[i+1])
			i += 2
			continue
		case r == '[' || r == '!' && strings.HasPrefix(s[i:], "!["):
			open := i + strings.IndexByte(s[i:], '[')
			if inner, end, ok := linkAt(s, open); ok && depth < 4 {
				inlineTo(b, inner, depth+1)
				prev, i = 'x', end
				continue
			}
		case r == '<':
			if end := tagAt(s[i:]); end > 0 {
				if strings.Contains(s[i:i+end], "://") && !strings.ContainsAny(s[i:i+end], " \"") {
					b.WriteString(s[i+1 : i+end-1])
				}
				i += end
				continue
			}
		case r == '`', r == '*' && !loose(s, i, prev), r == '~' && strings.HasPrefix(s[i:], "~~"):
			i = skipRun(s, i, s[i])
			continue
		case r == '_' && !between(s, i, prev):
			i = skipRun(s, i, '_')
			continue
		}
		b.WriteString(s[i : i+n])
		prev = r
		i += n
	}
}

// linkAt reads [inner](target), [inner][id] or [^note] with its opening
// bracket at i; end is the index behind it.
func linkAt(s string, i int) (inner string, end int, ok bool) {
	close := closing(s, i, '[', ']')
	if close < 0 {
		return "", 0, false
	}
	inner = s[i+1 : close]
	if strings.HasPrefix(inner, "^") {
		return "", close + 1, true
	}
	if close+1 >= len(s) {
		return "", 0, false
	}
	switch s[close+1] {
	case '(':
		end = closing(s, close+1, '(', ')')
	case '[':
		end = closing(s, close+1, '[', ']')
	default:
		return "", 0, false
	}
	return inner, end + 1, end > 0
}

// closing returns the index of the bracket that closes the one at i, -1 if
// there is none near.
func closing(s string, i int, open, shut byte) int {
	depth := 0
	for j := i; j < len(s) && j < i+maxBracket; j++ {
		switch s[j] {
		case '\\':
			j++
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// tagAt returns the length of the tag or automatic link that s begins with.
func tagAt(s string) int {
	if len(s) < 3 || s[1] != '/' && s[1] != '!' && !unicode.IsLetter(rune(s[1])) {
		return 0
	}
	return strings.IndexByte(s[:min(len(s), maxBracket)], '>') + 1
}

// loose reports a star that stands between spaces, as in "2 * 3".
func loose(s string, i int, prev rune) bool {
	next, _ := utf8.DecodeRuneInString(s[skipRun(s, i, '*'):])
	return unicode.IsSpace(prev) && (next == utf8.RuneError || unicode.IsSpace(next))
}

// between reports an underscore inside a word, as in "file_name".
func between(s string, i int, prev rune) bool {
	next, _ := utf8.DecodeRuneInString(s[skipRun(s, i, '_'):])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return word(prev) && word(next) || unicode.IsSpace(prev) && unicode.IsSpace(next)
}

func skipRun(s string, i int, c byte) int {
	for i < len(s) && s[i] == c {
		i++
	}
	return i
}
