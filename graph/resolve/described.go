package resolve

import (
	"slices"
	"strings"

	"entente/internal/names"
)

// description is what a document says of an agreement, event or project that
// has no name of its own.
type description struct {
	local int
	// words are the folded words that tell it from others of its kind, sorted.
	words []string
	// parties are the roots of the named entities that relations join it to, sorted.
	parties []int
	// date and amount are folded, empty where unknown.
	date, amount string
}

// joinDescribed joins descriptions of one thing in several documents: two
// parties in common and much the same words, or one party and the same words, or
// the very same parties and the same date or amount. Words that fit any deal
// ("the contract") prove nothing by themselves.
func joinDescribed(c *corpus) {
	blocks := map[string][]description{}
	var order []string
	for i := range c.locals {
		l := &c.locals[i]
		if l.key != "" || !described(l.typ) {
			continue
		}
		d := c.describe(i)
		for _, p := range d.parties {
			k := l.typ + " " + fixed(p)
			if blocks[k] == nil {
				order = append(order, k)
			}
			blocks[k] = append(blocks[k], d)
		}
	}
	for _, k := range order {
		block := blocks[k]
		// What a state or a giant takes part in fills pages; see crowd.
		if len(block) > crowd {
			continue
		}
		for n, b := range block {
			for _, a := range block[:n] {
				if reason, ok := c.sameThing(a, b); ok {
					c.join(a.local, b.local, reason)
				}
			}
		}
	}
}

func (c *corpus) describe(i int) description {
	l := &c.locals[i]
	d := description{local: i, date: datable(l.claim.Properties["date"]), amount: names.Fold(l.claim.Properties["amount"])}
	// What names the parties is no second proof.
	var parties []string
	for _, j := range l.near {
		if c.locals[j].key != "" {
			d.parties = append(d.parties, c.sets.find(j))
			for _, f := range c.locals[j].forms {
				parties = append(parties, strings.Fields(f)...)
			}
		}
	}
	for _, w := range names.Distinctive(strings.Fields(names.Fold(l.claim.Name))) {
		if country, ok := names.CountryOf(w); ok {
			w = country
		}
		if !slices.Contains(parties, w) {
			d.words = append(d.words, w)
		}
	}
	slices.Sort(d.words)
	d.words = slices.Compact(d.words)
	slices.Sort(d.parties)
	d.parties = slices.Compact(d.parties)
	return d
}

// datable returns a date folded; "Friday" and "last May", which fit any year, are none.
func datable(date string) string {
	if !strings.ContainsAny(date, "0123456789") {
		return ""
	}
	return names.Fold(date)
}

// sameThing decides on two descriptions with a party in common.
func (c *corpus) sameThing(a, b description) (string, bool) {
	if c.locals[a.local].doc == c.locals[b.local].doc || differ(a.date, b.date) || differ(a.amount, b.amount) {
		return "", false
	}
	parties, words := overlap(a.parties, b.parties), overlap(a.words, b.words)
	alike := float64(words) / float64(max(1, len(a.words)+len(b.words)-words))
	switch {
	case parties >= 2 && words >= 1 && alike >= 0.5:
		return "same parties, much the same words", true
	case words >= 3 && alike >= 0.8:
		return "a party and the words in common", true
	case parties >= 2 && parties == len(a.parties) && parties == len(b.parties) &&
		(a.date != "" && b.date != "" || a.amount != "" && b.amount != ""):
		return "same parties, same date or amount", true
	}
	return "", false
}

// differ reports whether two values are known and neither says what the other
// says: "3 March 2021" agrees with "March 2021", not with "4 March 2021".
func differ(a, b string) bool {
	return a != "" && b != "" && !within(a, b) && !within(b, a)
}

// within reports whether all words of a are in b.
func within(a, b string) bool {
	words := strings.Fields(b)
	for w := range strings.FieldsSeq(a) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// overlap counts what two sorted sets have in common.
func overlap[T int | string](a, b []T) int {
	n := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			n++
		}
	}
	return n
}
