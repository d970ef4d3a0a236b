package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tidy returns a name as it is shown: without what a cut at the wrong place left
// of quotation marks and brackets, once where a signature says it twice, and without
// an article that is no part of it. In
// a proper name a capital may make the article one ("The Hague"), in a description
// ("An agreement on gas") it only begins a sentence.
func tidy(name string, proper bool) string {
	cut := strings.TrimSpace(unpaired(unquoted(once(name))))
	if first, rest, ok := strings.Cut(cut, " "); ok && (!proper || first == strings.ToLower(first)) {
		switch strings.ToLower(first) {
		case "the", "a", "an":
			cut = strings.TrimSpace(rest)
		}
	}
	if !strings.ContainsFunc(cut, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return name
	}
	return cut
}

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

// unquoted takes off the quotation marks around a name, and one that opens in front
// of it and never closes or closes behind it and never opened.
func unquoted(name string) string {
	first, n := utf8.DecodeRuneInString(name)
	if closing, ok := quotes[first]; ok {
		at := strings.IndexAny(name[n:], closing)
		if _, last := utf8.DecodeRuneInString(name[n+max(at, 0):]); at < 0 {
			name = name[n:]
		} else if n+at+last == len(name) {
			name = name[n : n+at]
		}
	}
	last, n := utf8.DecodeLastRuneInString(name)
	if slices.Contains([]rune{'"', '”', '»'}, last) && !strings.ContainsAny(name[:len(name)-n], `"“„«”`) {
		name = name[:len(name)-n]
	}
	return name
}

// unpaired cuts a name where a bracket opens that never closes ("Acme Bank (AB"),
// and drops a closing one that never opened.
func unpaired(name string) string {
	for _, b := range []string{"()", "[]"} {
		depth, open := 0, 0
		for i, r := range name {
			switch byte(r) {
			case b[0]:
				if depth == 0 {
					open = i
				}
				depth++
			case b[1]:
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
