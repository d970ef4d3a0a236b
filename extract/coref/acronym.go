package coref

import (
	"strings"
	"unicode"

	"entente/extract/text"
	"entente/internal/names"
)

// linkAcronyms joins an acronym and the one long form in the document that it
// fits: exactly, or else as far as acronyms are made with some freedom.
func linkAcronyms(p *partition, keys []string, byKey map[string][]*named) {
	exact := map[string][]*named{} // by initials
	loose := map[rune][]*named{}   // by first letter
	for _, key := range keys {
		if b := byKey[key][0]; len(b.form.Surface) > 1 {
			exact[b.form.Initials()] = append(exact[b.form.Initials()], b)
			first := firstLetter(b.form.Folded[0])
			loose[first] = append(loose[first], b)
		}
	}
	for _, key := range keys {
		a := byKey[key][0]
		if len(a.form.Surface) == 1 {
			p.joinOnly(a, exact[a.form.Surface[0]], func(b *named) bool { return sameName(a, b) })
		}
		if letters := acronymLetters(a.form); letters != "" {
			p.joinOnly(a, loose[firstLetter(letters)], func(b *named) bool {
				return compatible(a.typ, b.typ) && spells(letters, b.form.Folded)
			})
		}
	}
}

func firstLetter(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// Two letters fit too much; no acronym is longer than ten, and trying them takes time.
const (
	fewestLetters = 3
	mostLetters   = 10
)

// acronymLetters returns the letters, folded, of a name that is all capitals: "NYAG",
// "WW II". It is empty for one that is none, or too short.
func acronymLetters(f text.Form) string {
	if len(f.Surface) > 2 || len(f.Surface) > 1 && len(f.Surface[0]) > 2 {
		return ""
	}
	letters := strings.Join(f.Surface, "")
	if len(letters) < fewestLetters || len(letters) > mostLetters || strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return ""
	}
	return strings.ToLower(letters)
}

// spells reports whether an acronym is made of the words of a name: each gives its
// first letter and may give more, as "Eurasian Economic Union" makes EAEU. Small words
// may be left out, legal forms, and one more: NYAG is the New York State Attorney
// General.
func spells(letters string, words []string) bool {
	const leftOut = 1
	return spellsOn(letters, words, leftOut) && len(words) > 1
}

func spellsOn(letters string, words []string, spare int) bool {
	if len(words) == 0 {
		return letters == ""
	}
	w := words[0]
	if small[w] || len(words) == 1 && names.LegalForm("x "+w) != "" {
		if spellsOn(letters, words[1:], spare) {
			return true
		}
	} else if spare > 0 && letters != "" && spellsOn(letters, words[1:], spare-1) {
		return true
	}
	return spellsFrom(letters, w, words[1:], spare)
}

// spellsFrom reports whether the acronym goes on with the first letter of a word,
// perhaps some of its others, and then with the rest.
func spellsFrom(letters, word string, rest []string, spare int) bool {
	if letters == "" || firstLetter(letters) != firstLetter(word) {
		return false
	}
	at := 0
	for i, r := range letters {
		n := strings.IndexRune(word[at:], r)
		if n < 0 {
			return false
		}
		at += n + len(string(r))
		if spellsOn(letters[i+len(string(r)):], rest, spare) {
			return true
		}
	}
	return false
}
