package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/names"
)

// tidy returns a name as it is shown: without what a cut at the wrong place left
// of quotation marks and brackets, once where a signature says it twice, and without
// an article that is no part of it. In a proper name a capital may make the article
// one ("The Hague"), but before a general word ("The Government of Peru") and in a
// description ("An agreement on gas") it only begins a sentence.
func tidy(name string, proper bool) string {
	cut := strings.TrimSpace(unpaired(unquoted(once(name))))
	if first, rest, ok := strings.Cut(cut, " "); ok && slices.Contains(articles, strings.ToLower(first)) {
		second, _, more := strings.Cut(rest, " ")
		if !proper || first == strings.ToLower(first) || more && names.Generic(names.Fold(second)) {
			cut = strings.TrimSpace(rest)
		}
	}
	if !strings.ContainsFunc(cut, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return name
	}
	return cut
}

var articles = []string{"the", "a", "an"}

// once returns the name of a signature, "/s/ JANE ROE Jane Roe", as it is written
// below the line.
func once(name string) string {
	w := strings.Fields(strings.TrimPrefix(name, "/s/"))
	if half := len(w) / 2; half > 1 && len(w)%2 == 0 && slices.EqualFunc(w[:half], w[half:], strings.EqualFold) {
		w = w[half:]
	}
	return strings.Join(w, " ")
}

// quotes are the marks that open a quotation, each with those that may close it.
var quotes = map[rune]string{'"': `"`, '“': "”\"", '„': "“”", '«': "»", '‘': "’"}

// unquoted takes off the quotation marks around a name, one that opens in front of
// it and never closes, and one that closes and never opened.
func unquoted(name string) string {
	first, n := utf8.DecodeRuneInString(name)
	if closing, ok := quotes[first]; ok {
		inner := name[n:]
		at := strings.IndexAny(inner, closing)
		if at < 0 {
			return inner
		}
		if _, last := utf8.DecodeRuneInString(inner[at:]); at+last == len(inner) {
			return inner[:at]
		}
	}
	for _, mark := range []struct{ closing, opening string }{{`"`, `"`}, {"”", "“„"}, {"»", "«"}} {
		if before, after, ok := strings.Cut(name, mark.closing); ok && !strings.ContainsAny(before+after, mark.opening) {
			name = before + after
		}
	}
	return name
}

// unpaired cuts a name where a bracket opens that never closes ("Acme Bank (AB"),
// and drops a closing one that never opened.
func unpaired(name string) string {
	for _, b := range []string{"()", "[]"} {
		depth, open := 0, 0
		for i, r := range name {
			switch r {
			case rune(b[0]):
				if depth == 0 {
					open = i
				}
				depth++
			case rune(b[1]):
				depth--
			}
			if depth < 0 {
				return unpaired(name[:i] + name[i+1:])
			}
		}
		if depth > 0 {
			name = name[:open]
		}
	}
	return name
}
