package coref

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// office is a post that one person at a time holds in a country: "Russian Foreign
// Minister", "President of the People's Republic of China".
type office struct{ country, post string }

// The longest office that is looked for, in tokens: its country and its post.
const (
	maxCountryWords = 5
	maxPostWords    = 4
)

// officeFillers may stand in front of an office and between its parts.
var officeFillers = wordset.Of("the of s")

// officeOf returns the office that words, folded, name and nothing else: the country
// stands first, or behind "of".
func officeOf(words []string) (office, bool) { return splitOffice(words, names.Post) }

// splitOffice parts words into a country and what ends in a word of its kind.
func splitOffice(words []string, kind func(word string) bool) (office, bool) {
	words = trimFillers(words)
	for n := min(maxCountryWords, len(words)-1); n > 0; n-- {
		if o, ok := newOffice(words[:n], words[n:], kind); ok {
			return o, true
		}
		at := len(words) - n
		if !slices.Contains(words[:at], "of") {
			continue
		}
		if o, ok := newOffice(words[at:], words[:at], kind); ok {
			return o, true
		}
	}
	return office{}, false
}

func newOffice(country, post []string, kind func(word string) bool) (office, bool) {
	post = trimFillers(post)
	if len(post) == 0 || len(post) > maxPostWords || !kind(post[len(post)-1]) {
		return office{}, false
	}
	for _, w := range post {
		if officeFillers[w] {
			return office{}, false
		}
	}
	c, ok := names.CountryOf(strings.Join(country, " "))
	return office{c, strings.Join(post, " ")}, ok
}

// linkStateBodies joins what are one body of a state: "the Nigerian government" and "the
// Government of Nigeria".
func linkStateBodies(p *partition, s *text.Segmented, mentions []text.Placed) {
	first := map[office]int{}
	for i, m := range mentions {
		if m.Type != "Organization" || isIndefinite(s, &m) {
			continue
		}
		o, ok := splitOffice(text.FormOf(s, m.First, m.Last).Folded, stateBody)
		if !ok {
			continue
		}
		if j, seen := first[o]; seen {
			p.union(j, i)
		} else {
			first[o] = i
		}
	}
}

// stateBodies are what a state has one of, beside the words that make a body's name.
var stateBodies = wordset.Of("military delegation side leadership authorities")

func stateBody(word string) bool { return bodies[word] || stateBodies[word] }

// isIndefinite reports whether a mention begins with "a": what it brings up is new.
func isIndefinite(s *text.Segmented, m *text.Placed) bool {
	switch strings.ToLower(s.Word(m.First)) {
	case "a", "an", "another", "some":
		return true
	}
	return false
}

func trimFillers(words []string) []string {
	for len(words) > 0 && officeFillers[words[0]] {
		words = words[1:]
	}
	for len(words) > 0 && officeFillers[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// officeBefore returns the office that stands right before a person's name:
// "Chinese President Xi Jinping".
func officeBefore(s *text.Segmented, m text.Placed) (office, bool) {
	begin := max(s.Sentences[m.Sentence].First, m.First-maxCountryWords-maxPostWords)
	var words []string
	for i := m.First - 1; i >= begin; i-- {
		if s.Tokens[i].Shape == text.Punctuation {
			if !possessive(s.Word(i)) {
				break
			}
			continue
		}
		words = slices.Insert(words, 0, names.Fold(s.Word(i)))
		if o, ok := officeOf(words); ok {
			return o, true
		}
	}
	return office{}, false
}

func possessive(mark string) bool { return mark == "'" || mark == "’" }

// linkOffices joins "the Chinese President" and the one person who is introduced
// under that office, or what else in the document is called so.
func linkOffices(p *partition, s *text.Segmented, mentions []text.Placed, found []*named) {
	holders, called := map[office][]int{}, map[int]office{}
	for i, m := range mentions {
		if m.Type != "Person" {
			continue
		}
		if o, ok := officeOf(text.FormOf(s, m.First, m.Last).Folded); ok {
			called[i] = o
		} else if o, ok := officeBefore(s, m); ok && found[i] != nil {
			holders[o] = append(holders[o], i)
		}
	}
	for i := range mentions {
		o, ok := called[i]
		if !ok {
			continue
		}
		p.joinIfOne(i, holders[o])
		holders[o] = append(holders[o], i)
	}
}
