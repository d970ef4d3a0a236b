package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed legal.txt
var legalFile string

//go:embed generic.txt
var genericFile string

// words reads a list of one word a line; "#" begins a comment line.
func words(file string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(file) {
		if w := strings.TrimSpace(line); w != "" && !strings.HasPrefix(w, "#") {
			set[w] = true
		}
	}
	return set
}

var (
	// legalForms are the words that say what kind of firm bears a name.
	legalForms = sync.OnceValue(func() map[string]bool { return words(legalFile) })
	// genericWords name a kind of thing, not a thing: "ministry", "contract".
	genericWords = sync.OnceValue(func() map[string]bool { return words(genericFile) })
)

// small words tell no names apart.
var small = []string{"the", "a", "an", "of", "and", "for", "in", "on", "at", "to", "by", "with", "between", "from", "its", "their", "as"}

// leadingForms are the legal forms that stand before the name.
var leadingForms = []string{"pao", "oao", "zao", "ooo", "ao", "pjsc", "ojsc", "cjsc", "jsc", "pt"}

// joins are the words between the parts of a legal form, beside "and": "Sanayi ve
// Ticaret A.Ş.", "S.A. de C.V.", "Sp. z o.o.".
var joins = []string{"ve", "de", "und", "et", "e", "y", "z"}

// estates are what a region calls itself officially: "State of Delaware".
var estates = []string{"state of ", "province of ", "commonwealth of "}

// honorifics are no part of a person's name.
var honorifics = []string{"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "dame"}

// Canonical returns the key of a name: two names of a type with one key are one
// name. It is empty for a name without letters or digits.
func Canonical(typ, name string) string {
	name = strings.TrimSpace(name)
	for _, s := range []string{"'s", "’s"} {
		name = strings.TrimSuffix(name, s)
	}
	folded := Fold(name)
	if typ == "Place" {
		if c, ok := CountryOf(folded); ok {
			return c
		}
		folded = strings.TrimPrefix(folded, "the ")
		for _, e := range estates {
			folded = strings.TrimPrefix(folded, e)
		}
	}
	w := strings.Fields(folded)
	if len(w) > 1 && w[0] == "the" {
		w = w[1:]
	}
	switch typ {
	case "Company":
		w = withoutLegalForm(w)
	case "Person":
		for len(w) > 1 && slices.Contains(honorifics, w[0]) {
			w = w[1:]
		}
	}
	return strings.Join(w, " ")
}

// withoutLegalForm cuts legal forms off both ends ("PAO Gazprom", "Apple Inc"),
// as long as something that tells firms apart is left.
func withoutLegalForm(w []string) []string {
	cut := w
	for len(cut) > 1 && endsInForm(cut, len(cut) < len(w)) {
		cut = cut[:len(cut)-1]
	}
	for len(cut) > 1 && slices.Contains(leadingForms, cut[0]) {
		cut = cut[1:]
	}
	if len(Distinctive(cut)) == 0 {
		return w
	}
	return cut
}

// endsInForm reports whether the last word is a legal form, or joins the part of one
// that was cut off behind it.
func endsInForm(w []string, cut bool) bool {
	last := w[len(w)-1]
	return legalForms()[last] || last == "and" || cut && slices.Contains(joins, last)
}

// LegalForm returns the legal form in a firm's name, folded; empty without one.
func LegalForm(name string) string {
	w := strings.Fields(Fold(name))
	cut := withoutLegalForm(w)
	if len(cut) == len(w) {
		return ""
	}
	at := slices.Index(w, cut[0])
	return strings.Join(slices.Concat(w[:at], w[at+len(cut):]), " ")
}

// IsLegalForm reports whether a word behind a firm's name is its legal form.
func IsLegalForm(word string) bool { return LegalForm("x "+word) != "" }

// Distinctive returns the words of a folded name that tell it from others of
// its kind: "ministry of commerce" has none but commerce's country.
func Distinctive(w []string) []string {
	var out []string
	generic := genericWords()
	for _, x := range w {
		if !generic[x] && !slices.Contains(small, x) {
			out = append(out, x)
		}
	}
	return out
}

// Small reports whether a folded word tells no names apart: "the", "of".
func Small(word string) bool { return slices.Contains(small, word) }

// Generic reports whether a key names a kind of thing only, so that two
// documents may well mean two things by it.
func Generic(key string) bool { return len(Distinctive(strings.Fields(key))) == 0 }

// Acronym reports whether short is made of the initials of full's words, small
// words left out or not.
func Acronym(short, full string) bool {
	if strings.Contains(short, " ") || len(short) < 2 {
		return false
	}
	var all, content strings.Builder
	for _, w := range strings.Fields(full) {
		all.WriteString(firstRune(w))
		if !slices.Contains(small, w) {
			content.WriteString(firstRune(w))
		}
	}
	return short == all.String() || short == content.String()
}

func firstRune(w string) string {
	for _, r := range w {
		return string(r)
	}
	return ""
}
