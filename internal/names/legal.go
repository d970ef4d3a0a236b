package names

import (
	"slices"
	"strings"
)

// oneForm are the legal forms that writers put for each other: short and long, and
// those of joint stock companies, which are translated in many ways.
var oneForm = map[string]string{
	"limited": "ltd", "ltda": "ltd", "incorporated": "inc", "corporation": "corp", "kk": "corp",
	"ao": "jsc", "oao": "jsc", "pao": "jsc", "zao": "jsc", "ojsc": "jsc", "pjsc": "jsc", "cjsc": "jsc", "qjsc": "jsc",
	"ooo": "llc",
}

// looseForms say little: a firm of any form may be called a company.
var looseForms = []string{"co", "company", "and"}

// FormsApart reports whether two legal forms, as LegalForm returns them, are those of
// two firms: "inc" and "limited". A name without one may be any firm's, and one of
// two forms may be left out: "pte ltd" is "ltd".
func FormsApart(a, b string) bool {
	x, y := formWords(a), formWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

func formWords(legal string) []string {
	var out []string
	for w := range strings.FieldsSeq(legal) {
		if one, ok := oneForm[w]; ok {
			w = one
		}
		if !slices.Contains(looseForms, w) {
			out = append(out, w)
		}
	}
	return out
}
