package coref

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// dutyWords are posts beside those of the names package.
var dutyWords = wordset.Of("coordinator heir successor predecessor son daughter wife husband widow brother sister")

func duty(word string) bool { return names.Post(word) || dutyWords[word] }

// toWhom follows a post that says what it is for: "Envoy for Peace", "head of Acme".
var toWhom = wordset.Of("of for to at in on")

// personStart returns the token at which the name of a person begins, behind titles,
// or -1 for a description: "the Special Envoy", "Secretary of State for Trade".
func personStart(s *text.Segmented, m *text.Placed) int {
	if describesPost(s, m) {
		return -1
	}
	for at := m.First; at < m.Last; at++ {
		w := strings.ToLower(s.Word(at))
		switch {
		case text.Determiner(w) || duty(w) || names.Honour(w) || s.Tokens[at].Shape == text.Punctuation:
		case !capitalised(text.FormOf(s, at, m.Last)):
			return -1
		default:
			return at
		}
	}
	return -1
}

// describesPost reports whether a mention of a person ends in a post, or says what
// the post is for.
func describesPost(s *text.Segmented, m *text.Placed) bool {
	f := text.FormOf(s, m.First, m.Last)
	for i, w := range f.Folded {
		if duty(w) && (i == len(f.Folded)-1 || toWhom[f.Folded[i+1]]) {
			return true
		}
	}
	return false
}

// noLead are the words in lower case that lead to a name without being what bears it:
// "a venture with Acme", "the administrators of Acme".
var noLead = wordset.Of(`of with by from in at to on for and or including under via between against near off into over
	about as than like s`)

// tailStart returns the token at which a firm's or body's name begins behind its
// description: "the British chip designer Acme Ltd". It is -1 where there is none.
func tailStart(s *text.Segmented, m *text.Placed) int {
	if !firmOrBody(m.Type) {
		return -1
	}
	at := m.Last
	for at > m.First && (text.Capital(s.Word(at-1)) || small[s.Word(at-1)] || s.Tokens[at-1].Shape == text.Punctuation) {
		at--
	}
	if at == m.First {
		return -1
	}
	lead := strings.ToLower(s.Word(at - 1))
	for at < m.Last && s.Tokens[at].Shape == text.Punctuation {
		at++
	}
	switch {
	case at == m.Last || !text.Capital(s.Word(at)) || noLead[lead] || strings.HasSuffix(lead, "ing") || strings.HasSuffix(lead, "ed"):
		return -1
	case strings.HasSuffix(lead, "s") && several(s, at, m.Last):
		return -1
	}
	return at
}

// several reports whether tokens [first, last) are names joined by "and" or commas.
func several(s *text.Segmented, first, last int) bool {
	for i := first; i < last; i++ {
		if w := s.Word(i); w == "and" || w == "," {
			return true
		}
	}
	return false
}

// settlements are what places are, before their name: "the port city of Mombasa".
var settlements = wordset.Of("city town village borough municipality island resort")

// placeStart returns the token at which the name of a place begins, behind what says
// what it is, or -1. "The City of London" is another than London.
func placeStart(s *text.Segmented, m *text.Placed) int {
	for at := m.Last - 2; at > m.First; at-- {
		kind := s.Word(at - 1)
		if s.Word(at) != "of" || kind == "City" || !settlements[strings.ToLower(kind)] {
			continue
		}
		if capitalised(text.FormOf(s, at+1, m.Last)) {
			return at + 1
		}
	}
	if capitalised(text.FormOf(s, m.First, m.Last)) {
		return m.First
	}
	return -1
}
