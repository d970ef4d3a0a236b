package modality

import (
	"slices"
	"strings"

	"entente/internal/wordset"
)

// negators deny the verb behind them.
var negators = wordset.Of("not never")

// denied returns the words that deny the claim, or "".
func (c *claim) denied() string {
	for _, deny := range []func() string{c.excluded, c.neither, c.negatedVerb, c.noThing, c.deniedFact, c.shunned} {
		if cue := deny(); cue != "" {
			return cue
		}
	}
	return ""
}

// says reports whether a word can say the claim's relation.
func (c *claim) says(w string) bool { return forms()[c.relation][w] }

// starts returns the first phrase of the table that stands in list from k on.
func (c *claim) starts(list []int, k int, table [][]string) []string {
	for _, p := range table {
		if c.phrase(list, k, p) {
			return p
		}
	}
	return nil
}

// harmlessAt reports whether the negator at k is part of a phrase that denies
// nothing; the phrase may have begun a word or two before.
func (c *claim) harmlessAt(list []int, k int) bool {
	for back := 0; back <= 2; back++ {
		if p := c.starts(list, k-back, harmless); len(p) > back {
			return true
		}
		if p := c.starts(list, k-back, pending); len(p) > back {
			return true
		}
	}
	return false
}

// excluded finds a negator right before one of the mentions: "with Beta but not
// with Gamma", "Acme, not Beta, owns it".
func (c *claim) excluded() string {
	for _, start := range []int{c.firstStart, c.lastStart} {
		i := start - 1
		for i >= 0 && i >= start-3 && before[c.words[i].low] {
			i--
		}
		if i < 0 || c.words[i].end != 0 {
			continue
		}
		prev := ""
		if i > 0 {
			prev = c.words[i-1].low
		}
		all := c.span(0, len(c.words))
		if w := c.words[i].low; w == "instead" && c.words[i+1].low == "of" || w == "than" && prev == "rather" {
			return w
		}
		// Behind a verb ("is not Beta") it is a plain negation.
		if c.words[i].low == "not" && (prev == "but" || prev == "," || prev == "and") && !c.harmlessAt(all, i) {
			return strings.TrimSpace(prev + " not")
		}
	}
	return ""
}

var neitherWord = wordset.Of("neither")

// neither finds "neither Acme nor Beta signed".
func (c *claim) neither() string {
	if c.relation == "OPPOSES" || !c.anyIn(c.span(0, c.lastStart), neitherWord) {
		return ""
	}
	for _, start := range []int{c.firstStart, c.lastStart} {
		i := start - 1
		if i >= 0 && c.words[i].low == "the" {
			i--
		}
		if i >= 0 && (c.words[i].low == "neither" || c.words[i].low == "nor") {
			return c.words[i].low
		}
	}
	return ""
}

// negatedVerb finds a negator that governs a word of the relation: between the
// mentions, or behind the second ("a deal with Beta was never signed").
func (c *claim) negatedVerb() string {
	for part, list := range [][]int{c.middle, c.right} {
		for k := range list {
			if !negators[c.at(list, k)] || c.harmlessAt(list, k) || c.doubly(list, k) {
				continue
			}
			w, n := c.governed(list, k)
			behind := part == 1
			if w != "" && !c.turned(list, n) && (!behind || c.together() || c.passive(list, k)) {
				return c.at(list, k) + " " + w
			}
		}
	}
	return ""
}

// doubly reports whether what the negator at k negates is itself a denial: "did
// not deny", "has not ruled out".
func (c *claim) doubly(list []int, k int) bool {
	for n := k + 1; n <= k+3; n++ {
		switch c.at(list, n) {
		case "deny", "denied", "rule", "ruled", "refuse", "refused", "exclude", "excluded", "reject", "rejected", "without":
			return true
		}
	}
	return false
}

// together reports whether the mentions are one subject: "Olsen and Dvorak did not
// meet".
func (c *claim) together() bool {
	return (c.relation == "MET_WITH" || c.relation == "PARTNERS_WITH") && len(c.middle) == 1 && c.at(c.middle, 0) == "and"
}

// passive reports whether the negator at k stands in a passive: "was not signed",
// "has never been signed".
func (c *claim) passive(list []int, k int) bool {
	return be[c.at(list, k-1)] || c.at(list, k+1) == "been" || c.at(list, k+1) == "be"
}

// turned reports whether the sentence takes a turn behind position n: a "but", or
// another clause with a word of the relation ("has no treaty with A, it has signed
// one with B").
func (c *claim) turned(list []int, n int) bool {
	comma := false
	for k := n + 1; k < len(list); k++ {
		switch w := c.at(list, k); {
		case w == "but":
			return true
		case w == "," || w == ":":
			comma = true
		case comma && c.says(w) && c.at(list, k-1) != "to":
			return true
		}
	}
	return false
}

// governed returns the word of the relation that the negator at k governs, and
// where it stands: the first word behind it that is no bridge, or the state itself
// behind "is not".
func (c *claim) governed(list []int, k int) (string, int) {
	for n := k + 1; n <= k+7 && n < len(list); n++ {
		w := c.at(list, n)
		if c.says(w) || nounForms[c.relation][w] && n > k+1 {
			return w, n
		}
		if !bridges[w] {
			break
		}
	}
	// Between the mentions "is" alone says them; behind the last word stands what
	// the first is not.
	if len(list) > 0 && list[0] == c.firstEnd && stative[c.relation] && be[c.at(list, k-1)] && (place[c.at(list, k+1)] || k == len(list)-1) {
		return "to be", k + 1
	}
	return "", 0
}

var (
	// stative relations are said by "is" alone.
	stative = wordset.Of("LOCATED_IN MEMBER_OF WORKS_FOR SUBSIDIARY_OF")
	be      = wordset.Of("is are was were be been isn aren wasn weren")
	place   = wordset.Of("in at part a an the its party among on any")
)

// noThing finds a relation whose thing does not exist: "holds no stake in", "there
// is no deal between".
func (c *claim) noThing() string {
	for _, list := range [][]int{c.left, c.middle} {
		for k := range list {
			if c.at(list, k) != "no" || c.harmlessAt(list, k) || c.at(list, k+1) == "longer" || c.numbered(list, k) {
				continue
			}
			for n := k + 1; n <= k+3; n++ {
				if w := c.at(list, n); nounForms[c.relation][w] && c.missing(list, n) {
					return "no " + w
				}
			}
		}
	}
	return ""
}

// numbered reports whether the "no" at k is short for number: "Licence No. 42".
func (c *claim) numbered(list []int, k int) bool {
	next := c.at(list, k+1)
	return next == "." || next != "" && '0' <= next[0] && next[0] <= '9'
}

// reaches reports whether nothing but small words parts position n of the list
// from its end, so that the thing there is that of the mention behind.
func (c *claim) reaches(list []int, n int) bool {
	for k := n + 1; k < len(list); k++ {
		if w := c.at(list, k); c.says(w) || clauseBreaks[w] && w != "," {
			return false
		}
	}
	return len(list)-n <= 8
}

// missing reports whether the thing at position n, of which there is none, is
// that of the relation: a plan to do it, or anything else close to the mention.
func (c *claim) missing(list []int, n int) bool {
	switch c.at(list, n) {
	case "plan", "plans", "intention", "intentions":
		return c.at(list, n+1) == "to" && (c.says(c.at(list, n+2)) || c.says(c.at(list, n+3)))
	}
	return c.reaches(list, n)
}

// deniedFact finds "denied that it had signed", with a word of the relation or
// one of its things behind the denial and before the later mention.
func (c *claim) deniedFact() string {
	if c.relation == "OPPOSES" || c.relation == "SUPPORTS" {
		return ""
	}
	list := slices.Concat(c.left, c.span(c.firstStart, c.firstEnd), c.middle)
	for k := range list {
		p := c.starts(list, k, deniers)
		if p == nil || negators[c.at(list, k-1)] || be[c.at(list, k-1)] || k > 0 && c.words[list[k]].capital {
			continue
		}
		if c.denialReaches(list, k+len(p)) {
			return strings.Join(p, " ")
		}
	}
	return ""
}

// denialReaches reports whether what is denied from position k on is this
// relation: a word that can say it follows, in the same clause, and none that
// says its end ("denied that it would sell its stake"). What goes without saying,
// such as where a firm is, is only denied of who denies it.
func (c *claim) denialReaches(list []int, k int) bool {
	before := k < len(list) && list[k] < c.firstStart
	if before && background[c.relation] {
		return false
	}
	said := false
	for ; k < len(list); k++ {
		i := list[k]
		w := c.words[i].low
		switch {
		case w == "but" || w == "," && before && i < c.firstStart:
			return false
		case c.words[i].end != 0:
		case endings[w]:
			return false
		case c.says(w) || nounForms[c.relation][w]:
			said = true
		}
	}
	return said || slices.ContainsFunc(c.right, func(i int) bool { return c.says(c.words[i].low) })
}

var (
	background = wordset.Of("LOCATED_IN OWNS MEMBER_OF WORKS_FOR SUBSIDIARY_OF PRODUCES")
	endings    = wordset.Of("sell selling sold close closed closing quit leave leaving left end ended cancel cancelled terminate terminated withdraw step resign criticised criticized breached violated")
)

func (c *claim) span(start, end int) []int {
	var list []int
	for i := start; i < end; i++ {
		list = append(list, i)
	}
	return list
}

// shunned finds "refused to sign", "ruled out a merger", "without buying".
func (c *claim) shunned() string {
	if c.relation == "OPPOSES" {
		return ""
	}
	for k := range c.middle {
		p := c.starts(c.middle, k, shunners)
		if p == nil || negators[c.at(c.middle, k-1)] || be[c.at(c.middle, k-1)] && p[0] != "unable" || c.harmlessAt(c.middle, k) {
			continue
		}
		for n := k + len(p); n < k+len(p)+4; n++ {
			w := c.at(c.middle, n)
			if (c.says(w) || p[len(p)-1] != "to" && nounForms[c.relation][w]) && !c.turned(c.middle, n) {
				return strings.Join(p, " ")
			}
			if !bridges[w] {
				break
			}
		}
	}
	return ""
}
