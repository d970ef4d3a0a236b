package relation

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// joints end a title and begin the employer: "president of", "partner at".
var joints = wordset.Of("of at for with in to from by")

// maxTitle is the most tokens that a title may have.
const maxTitle = 9

// Title returns the post that a person holds with an employer, as the text says
// it where the two mentions stand: "MTS President Alexey Kornya", "Jane Roe, chief
// executive of Acme", "the President of Russia, Vladimir Putin", "the Chinese
// President". It is empty where no post is named.
func Title(s *text.Segmented, person, employer text.Placed) string {
	if person.Sentence != employer.Sentence {
		return ""
	}
	switch {
	case person.First <= employer.First && employer.Last <= person.Last:
		return titleInside(s, person, employer)
	case employer.Last <= person.First:
		if t := titleIn(s, lastSegment(s, employer.Last, person.First), person.First); t != "" {
			return t
		}
		return titleBefore(s, employer)
	default:
		first := person.Last
		for first < employer.First && lead(s, first) {
			first++
		}
		return titleIn(s, first, firstSegment(s, first, employer.First))
	}
}

// parting words stand between a title and what does not belong to it.
var parting = wordset.Of("under by after before when while that which said says told who whose amid since until during if but")

// lastSegment returns where the part of tokens [first, last) begins that stands next
// to last: behind the last comma or parting word before the title.
func lastSegment(s *text.Segmented, first, last int) int {
	for last > first && lead(s, last-1) {
		last--
	}
	for i := last - 1; i >= first; i-- {
		if w := word(s, i); w == "," || parting[w] || w == "in" || w == "with" {
			return i + 1
		}
	}
	return first
}

// firstSegment returns where the part of tokens [first, last) ends that stands next
// to first.
func firstSegment(s *text.Segmented, first, last int) int {
	for i := first; i < last; i++ {
		if w := word(s, i); w == "," || parting[w] {
			return i
		}
	}
	return last
}

// titleInside finds the title in a description of the person that holds the
// employer: "the Chinese President", "the president of Acme".
func titleInside(s *text.Segmented, person, employer text.Placed) string {
	if t := titleIn(s, employer.Last, person.Last); t != "" {
		return t
	}
	return titleIn(s, person.First, employer.First)
}

// titleIn returns the title that tokens [first, last) are, cut off what leads to it
// and from it.
func titleIn(s *text.Segmented, first, last int) string {
	for first < last && lead(s, first) {
		first++
	}
	for last > first && (s.Tokens[last-1].Shape == text.Punctuation || joints[word(s, last-1)] || article(word(s, last-1))) {
		last--
	}
	if first >= last || joints[word(s, first)] || last-first > maxTitle || !hasPost(s, first, last) || broken(s, first, last) {
		return ""
	}
	c := s.Cover(first, last)
	return strings.Join(strings.Fields(s.Document.Text[c.Start:c.End]), " ")
}

// titleBefore finds the title in front of an employer that a joint follows: "the
// President of Russia, Vladimir Putin".
func titleBefore(s *text.Segmented, employer text.Placed) string {
	begin := s.Sentences[employer.Sentence].First
	last := employer.First
	if last > begin && article(word(s, last-1)) {
		last--
	}
	if last <= begin || !joints[word(s, last-1)] {
		return ""
	}
	first := last - 1
	for first > begin && last-first < maxTitle && titleWord(s, first-1) {
		first--
	}
	return titleIn(s, first, last)
}

// titleWord reports whether token i may be part of a title that is read backwards:
// a post, or a capitalised word or "vice", "deputy" and the like before it.
func titleWord(s *text.Segmented, i int) bool {
	w := word(s, i)
	return names.Post(w) || w == "vice" || w == "and" || w == "managing" || w == "prime" || w == "foreign" ||
		s.Tokens[i].Shape == text.Title || w == "-"
}

func word(s *text.Segmented, i int) string { return strings.ToLower(s.Word(i)) }

func article(w string) bool { return w == "the" || w == "a" || w == "an" || w == "its" || w == "their" }

// lead reports whether token i only leads to a title: punctuation, a possessive,
// an article, "who is".
func lead(s *text.Segmented, i int) bool {
	return s.Tokens[i].Shape == text.Punctuation || leads[word(s, i)]
}

var leads = wordset.Of("s the a an its their his her who is was are were as also now then currently recently named appointed")

func hasPost(s *text.Segmented, first, last int) bool {
	for i := first; i < last; i++ {
		if names.Post(word(s, i)) {
			return true
		}
	}
	return false
}

// broken reports whether a mark that no title holds stands between two tokens.
func broken(s *text.Segmented, first, last int) bool {
	for i := first; i < last; i++ {
		if strings.ContainsAny(s.Word(i), `.;:"“”()!?`) {
			return true
		}
	}
	return false
}
