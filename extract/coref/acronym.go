package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// firstLetter returns the first rune of s, 0 where s is empty.
func firstLetter(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// Two letters fit too much, and what is longer than ten is a word in capitals.
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
	notUpper := func(r rune) bool { return !unicode.IsUpper(r) }
	if len(letters) < fewestLetters || len(letters) > mostLetters || strings.ContainsFunc(letters, notUpper) {
		return ""
	}
	return strings.ToLower(letters)
}

// spells reports whether an acronym is made of the words of a name: each gives its
// first letter and may give more, as "Eurasian Economic Union" makes EAEU. Small words
// may be left out, legal forms, and one more: NYAG is the New York State Attorney
// General.
//
// Word by word it keeps all places in the acronym that can be reached, with and
// without the one word left out: to try one way after the other takes forever where
// many words begin alike.
func spells(letters string, words []string) bool {
	if len(words) < 2 {
		return false
	}
	all, spared := places(1), places(0)
	for i, w := range words {
		nextAll, nextSpared := all.spelt(letters, w), spared.spelt(letters, w)
		if small[w] || i == len(words)-1 && names.IsLegalForm(w) {
			nextAll, nextSpared = nextAll|all, nextSpared|spared
		} else {
			nextSpared |= all &^ (1 << len(letters)) // what is complete leaves nothing out
		}
		if all, spared = nextAll, nextSpared; all|spared == 0 {
			return false
		}
	}
	return (all|spared)>>len(letters)&1 == 1
}

// places is a set of places in an acronym, in bytes.
type places uint32

// spelt returns the places that are reached from those of s by the first letter of a
// word, and by more of its letters in their order.
func (s places) spelt(letters, word string) places {
	var reached places
	for from := range letters {
		if s>>from&1 == 0 || firstLetter(letters[from:]) != firstLetter(word) {
			continue
		}
		rest := word
		for i, r := range letters[from:] {
			n := strings.IndexRune(rest, r)
			if n < 0 {
				break
			}
			size := utf8.RuneLen(r)
			rest = rest[n+size:]
			reached |= 1 << (from + i + size)
		}
	}
	return reached
}
