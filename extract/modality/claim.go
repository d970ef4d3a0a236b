package modality

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// word is a word or a mark of a sentence.
type word struct {
	text.Span
	low string
	// end is which mention the word belongs to: 1 for from, 2 for to, 0 for none.
	end int
	// capital is true if the word begins with an upper-case letter.
	capital bool
}

// claim is a sentence seen from two of its mentions.
//
//	words:  left … first mention … middle … second mention … right
//
// Middle and right are without inserted clauses.
type claim struct {
	relation string
	words    []word
	// first and last are the indices of the first word of the earlier mention and
	// of the last word of the later one; inner are the words between the mentions.
	firstStart, firstEnd, lastStart, lastEnd int
	left, middle, right                      []int
	// fromFirst is true if from is the earlier mention.
	fromFirst bool
}

// split cuts a sentence into words, with "n't" and "'s" by themselves.
func split(s string) []word {
	var words []word
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		end := i + size
		if wordRune(r) {
			for end < len(s) {
				r, size := utf8.DecodeRuneInString(s[end:])
				if !wordRune(r) {
					break
				}
				end += size
			}
		}
		words = append(words, word{Span: text.Span{Start: i, End: end}, low: strings.ToLower(s[i:end]), capital: unicode.IsUpper(r)})
		i = end
	}
	return joinNegations(words)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// joinNegations turns "did n ' t" and "can not" into a verb and "not".
func joinNegations(words []word) []word {
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+2 < len(words) && (words[i+1].low == "'" || words[i+1].low == "’") && words[i+2].low == "t" && strings.HasSuffix(w.low, "n") {
			verb := word{Span: text.Span{Start: w.Start, End: w.End - 1}, low: strings.TrimSuffix(w.low, "n"), capital: w.capital}
			out = append(out, verb, word{Span: text.Span{Start: w.End - 1, End: words[i+2].End}, low: "not"})
			i += 2
			continue
		}
		if w.low == "cannot" {
			w.low = "not"
		}
		out = append(out, w)
	}
	return out
}

func newClaim(sentence string, from, to text.Span, relation string) *claim {
	c := &claim{relation: relation, words: split(sentence)}
	for i := range c.words {
		switch w := &c.words[i]; {
		case w.Overlaps(from):
			w.end = 1
		case w.Overlaps(to):
			w.end = 2
		}
	}
	c.locate(from, to)
	c.divide()
	return c
}

// locate finds the words of the two mentions in the order of the sentence.
func (c *claim) locate(from, to text.Span) {
	first, last := from, to
	c.fromFirst = from.Start < to.Start || from.Start == to.Start && to.Len() > 0
	if !c.fromFirst {
		first, last = last, first
	}
	bounds := func(s text.Span) (int, int) {
		start, end := len(c.words), len(c.words)
		for i, w := range c.words {
			if w.End > s.Start && start == len(c.words) {
				start, end = i, i
			}
			if w.Start < s.End {
				end = i + 1
			}
		}
		return start, max(start, end)
	}
	c.firstStart, c.firstEnd = bounds(first)
	c.lastStart, c.lastEnd = bounds(last)
	// One mention inside the other ("the contract with Beta") has no middle.
	c.lastEnd = max(c.lastEnd, c.firstEnd)
	c.firstEnd = min(c.firstEnd, c.lastStart)
	c.firstStart = min(c.firstStart, c.firstEnd)
}

// divide lists the words left of, between and right of the mentions.
func (c *claim) divide() {
	c.left = c.outside(c.sentenceStart(), c.firstStart)
	c.middle = c.outside(c.firstEnd, c.lastStart)
	c.right = c.outside(c.lastEnd, c.clauseEnd(c.lastEnd))
}

// sentenceStart returns the word behind the last break before the first mention
// that parts whole statements.
func (c *claim) sentenceStart() int {
	for i := c.firstStart; i > 0; i-- {
		switch c.words[i-1].low {
		case ";", "“", "\"":
			return i
		}
	}
	return 0
}

// clauseEnd returns the end of the clause that goes on at i. A comma right there
// only opens an apposition ("a deal with Beta, now being negotiated, …").
func (c *claim) clauseEnd(i int) int {
	if i < len(c.words) && c.words[i].low == "," {
		i++
	}
	for ; i < len(c.words); i++ {
		if clauseBreaks[c.words[i].low] {
			return i
		}
	}
	return i
}

// outside lists the words from start to end that stand in no inserted clause.
func (c *claim) outside(start, end int) []int {
	var list []int
	for i := start; i < end; i++ {
		if close := c.inserted(i, end); close > i {
			i = close
			continue
		}
		list = append(list, i)
	}
	return list
}

// inserted returns the closing mark of the bracket or inserted clause that opens
// at i and closes before end, or i if there is none.
func (c *claim) inserted(i, end int) int {
	closing := ""
	switch c.words[i].low {
	case "(", "[":
		closing = map[string]string{"(": ")", "[": "]"}[c.words[i].low]
	case ",":
		if i+1 < end && openers[c.words[i+1].low] {
			closing = ","
		}
	case "–", "—":
		closing = c.words[i].low
	}
	if closing == "" {
		return i
	}
	for k := i + 1; k < min(end, i+longest); k++ {
		if c.words[k].low == closing {
			return k
		}
	}
	return i
}

// longest is how many words an inserted clause may have; without a limit a page
// of opening brackets would take quadratic time.
const longest = 60

// at returns the k-th word of a list of indices in lower case, or "".
func (c *claim) at(list []int, k int) string {
	if k < 0 || k >= len(list) {
		return ""
	}
	return c.words[list[k]].low
}

// phrase reports whether the words of p stand in list from position k on.
func (c *claim) phrase(list []int, k int, p []string) bool {
	for n, w := range p {
		if c.at(list, k+n) != w {
			return false
		}
	}
	return len(p) > 0
}
