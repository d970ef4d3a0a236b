package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says how a mention refers to its entity.
type Kind uint8

// The kinds. The values are part of the trained model.
const (
	Name       Kind = iota // "Gazprom", "the Kremlin"
	Definite               // "the company", "its parent"
	Indefinite             // "a supplier"
	Bare                   // "officials"
)

// Form is the words of a mention as they are compared with those of another: no
// leading determiners, no punctuation, no possessive s.
type Form struct {
	// Surface and Folded are the same words as written and in lower case.
	Surface, Folded []string
	Kind            Kind
}

var determiners = map[string]bool{
	"the": true, "this": true, "that": true, "these": true, "those": true, "its": true, "their": true,
	"his": true, "her": true, "our": true, "my": true, "both": true, "a": false, "an": false,
}

// FormOf returns the form of tokens [first, last) of s.
func FormOf(s *Segmented, first, last int) Form {
	var words []string
	for i := first; i < last; i++ {
		if s.Tokens[i].Shape != Punctuation {
			words = append(words, s.Word(i))
		}
	}
	return formOf(words, strings.ToLower(s.Word(first)))
}

// formOf returns the form of words; opening is the mention's first token, folded.
func formOf(words []string, opening string) Form {
	for len(words) > 0 && Determiner(words[0]) {
		words = words[1:]
	}
	if n := len(words); n > 1 && words[n-1] == "s" {
		words = words[:n-1]
	}
	f := Form{Surface: words, Folded: make([]string, len(words)), Kind: Bare}
	capital := false
	for i, w := range words {
		f.Folded[i] = strings.ToLower(w)
		capital = capital || Capital(w)
	}
	definite, known := determiners[opening]
	switch {
	case capital:
		f.Kind = Name
	case definite:
		f.Kind = Definite
	case known:
		f.Kind = Indefinite
	}
	return f
}

// Capital reports whether a word begins with a capital letter or a digit, as those
// of names do.
func Capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// Determiner reports whether a word, in any case, is an article, a demonstrative or
// a possessive.
func Determiner(word string) bool {
	_, ok := determiners[strings.ToLower(word)]
	return ok
}

// Head returns the last folded word: the head of most English noun phrases, as
// long as no preposition follows it. Empty for a form without words.
func (f Form) Head() string {
	if len(f.Folded) == 0 {
		return ""
	}
	return f.Folded[len(f.Folded)-1]
}

// Agreement says how the words of two mentions agree. The values are part of the
// trained model.
type Agreement uint8

// The agreements, the stronger ones first after NoAgreement.
const (
	NoAgreement Agreement = iota
	Same                  // the same words
	Acronym               // "CNPC", "China National Petroleum Corporation"
	Affix                 // the shorter begins or ends the longer: "Putin", "Vladimir Putin"
	Subset                // all words of the shorter are in the longer
	SameHead              // the same last word
	SharedWord            // some word of four bytes or more in common
)

// Agree compares two forms.
func Agree(a, b Form) Agreement {
	short, long := a.Folded, b.Folded
	if len(short) > len(long) {
		short, long = long, short
	}
	switch {
	case len(short) == 0:
		return NoAgreement
	case slices.Equal(short, long):
		return Same
	case isAcronym(a.Surface, b.Surface) || isAcronym(b.Surface, a.Surface):
		return Acronym
	case slices.Equal(short, long[:len(short)]) || slices.Equal(short, long[len(long)-len(short):]):
		return Affix
	case subset(short, long):
		return Subset
	case a.Head() == b.Head():
		return SameHead
	case shareWord(short, long):
		return SharedWord
	}
	return NoAgreement
}

func isAcronym(short, long []string) bool {
	if len(short) != 1 || utf8.RuneCountInString(short[0]) < 2 || len(long) < 2 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(short[0]); !unicode.IsUpper(r) {
		return false
	}
	return initials(long) == short[0]
}

// Initials returns the first letters of the form's capitalised words.
func (f Form) Initials() string { return initials(f.Surface) }

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func subset(short, long []string) bool {
	for _, w := range short {
		if !slices.Contains(long, w) {
			return false
		}
	}
	return true
}

func shareWord(a, b []string) bool {
	for _, w := range a {
		if utf8.RuneCountInString(w) >= 4 && slices.Contains(b, w) {
			return true
		}
	}
	return false
}
