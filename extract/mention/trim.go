package mention

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// small words stand in lower case inside names.
var small = wordset.Of("of and the for in on at to by de la le du des der den von van bin al el s & with")

// trim cuts what describes a named person, firm or body off the front of its name:
// "President Jane Roe", "the Russian oil firm Yukos". It returns the first token of
// what is left.
func trim(s *text.Segmented, typ string, first, last int) int {
	switch typ {
	case "Person":
		return trimTitles(s, first, last)
	case "Company", "Organization":
		return trimDescription(s, first, last)
	}
	return first
}

func trimTitles(s *text.Segmented, first, last int) int {
	at := first
	for at < last-1 && (titled(s.Word(at)) || s.Word(at) == ".") {
		at++
	}
	if text.Capital(s.Word(at)) {
		return at
	}
	return first
}

// particleLen is the most bytes of what stands in lower case in persons' names: "ould".
const particleLen = 4

// titled reports whether a word before a person's name is no part of it: a title, or
// "brother".
func titled(word string) bool {
	w := strings.ToLower(word)
	return names.Post(w) || names.Honour(w) || w == word && !small[w] && !text.Capital(w) && len(w) > particleLen
}

// trimDescription cuts up to the last word in lower case, if the name goes on with
// capitals alone.
func trimDescription(s *text.Segmented, first, last int) int {
	at := last
	for at > first {
		w := s.Word(at - 1)
		if s.Tokens[at-1].Shape != text.Punctuation && !text.Capital(w) && !small[w] {
			break
		}
		at--
	}
	for at > first && at < last && !text.Capital(s.Word(at)) {
		at++
	}
	if at == last {
		return first
	}
	return at
}
