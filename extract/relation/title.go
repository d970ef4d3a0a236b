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
// President", "Acme fell. Its chairman, Jane Roe". It is empty where no post is named.
func Title(s *text.Segmented, person, employer text.Placed) string {
	if person.Sentence == employer.Sentence+1 {
		return itsTitle(s, person)
	}
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
		if w := word(s, i); w == "," || parts(s, i) || w == "in" || w == "with" {
			return i + 1
		}
	}
	return first
}

// parts reports whether token i is a parting word, not the first of "Under Secretary".
func parts(s *text.Segmented, i int) bool {
	w := word(s, i)
	return parting[w] && !(w == "under" && i+1 < len(s.Tokens) && (word(s, i+1) == "secretary" || word(s, i+1) == "-"))
}

// firstSegment returns where the part of tokens [first, last) ends that stands next
// to first.
func firstSegment(s *text.Segmented, first, last int) int {
	for i := first; i < last; i++ {
		if word(s, i) == "," || parts(s, i) {
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
	first, last = trim(s, first, last)
	if first >= last || joints[word(s, first)] || last-first > maxTitle || !hasPost(s, first, last) || broken(s, first, last) {
		return ""
	}
	c := s.Cover(first, last)
	return strings.Join(strings.Fields(s.Document.Text[c.Start:c.End]), " ")
}

// trim cuts off tokens [first, last) what leads to a title and from it: "whose", "and
// its", "at the time", "was".
func trim(s *text.Segmented, first, last int) (int, int) {
	for first < last {
		switch {
		case lead(s, first) || fore[word(s, first)]:
			first++
		case then(s, first, last):
			first += len(thatTime)
		default:
			return first, trimEnd(s, first, last)
		}
	}
	return first, last
}

func trimEnd(s *text.Segmented, first, last int) int {
	for last > first {
		w := word(s, last-1)
		switch {
		case s.Tokens[last-1].Shape == text.Punctuation, joints[w], article(w), verbs[w], w == "and", w == "who":
			last--
		case last-first > len(thatTime) && then(s, last-len(thatTime), last):
			last -= len(thatTime)
		default:
			return last
		}
	}
	return last
}

// thatTime are the words that say that somebody held a post then.
var thatTime = strings.Fields("at the time")

// then reports whether tokens [first, last) begin with them.
func then(s *text.Segmented, first, last int) bool {
	for k, w := range thatTime {
		if first+k >= last || word(s, first+k) != w {
			return false
		}
	}
	return true
}

// fore are words before a title, beside those that lead to it, after which it may
// still come.
var fore = wordset.Of("and whose time said says")

// verbs join a title to its holder and stand in none.
var verbs = wordset.Of("is are was were be been being has have had became become becomes said says")

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

// broken reports whether a mark, a verb or a possessive that no title holds stands
// between two tokens.
func broken(s *text.Segmented, first, last int) bool {
	for i := first; i < last; i++ {
		w := word(s, i)
		if strings.ContainsAny(w, `.;:"“”()!?`) || verbs[w] || i > first && w == "s" && strings.ContainsAny(word(s, i-1), "'’") {
			return true
		}
	}
	return false
}
