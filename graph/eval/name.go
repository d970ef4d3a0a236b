package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

var (
	possessive = regexp.MustCompile(`[’']s`)
	notWord    = regexp.MustCompile(`[^\pL\pN_]+`)
	article    = regexp.MustCompile(`^(the|a|an) `)
)

// foldName returns s without case, accents, possessives, punctuation and a
// leading article, so that names that differ in these alone are equal.
func foldName(s string) string {
	s = cases.Fold().String(norm.NFKD.String(s))
	s = strings.Map(func(r rune) rune {
		if norm.NFKD.PropertiesString(string(r)).CCC() != 0 {
			return -1
		}
		return r
	}, s)
	s = dropPossessives(s)
	s = strings.TrimFunc(notWord.ReplaceAllString(s, " "), unicode.IsSpace)
	return article.ReplaceAllString(s, "")
}

// dropPossessives removes each 's behind which no word goes on. The look-ahead
// is why one expression cannot do it: a second 's may begin where it ends.
func dropPossessives(s string) string {
	var b strings.Builder
	from := 0
	for _, m := range possessive.FindAllStringIndex(s, -1) {
		if next, _ := utf8.DecodeRuneInString(s[m[1]:]); wordRune(next) || next == '_' {
			continue
		}
		b.WriteString(s[from:m[0]])
		from = m[1]
	}
	return b.String() + s[from:]
}

func foldNames(names ...string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[foldName(n)] = true
	}
	return set
}
