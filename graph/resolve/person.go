package resolve

import (
	"cmp"
	"slices"
	"strings"
)

// joinPersons joins shortened names of persons to the full name where the corpus
// knows one only: "Kornya", "A. Kornya" and "Alexey Kornya" to "Alexey
// Ivanovich Kornya". The documents must have another name in common. Longer
// names come first, so that what they join is one candidate for shorter ones.
func joinPersons(c *corpus) {
	var people []bucket
	byLast := map[string][]bucket{}
	for _, b := range c.buckets() {
		if b.typ != "Person" {
			continue
		}
		people = append(people, b)
		w := strings.Fields(b.key)
		byLast[w[len(w)-1]] = append(byLast[w[len(w)-1]], b)
	}
	slices.SortStableFunc(people, func(a, b bucket) int { return cmp.Compare(fullness(b.key), fullness(a.key)) })
	for _, short := range people {
		w := strings.Fields(short.key)
		c.joinShortened(short, byLast[w[len(w)-1]])
	}
}

// fullness orders names by how much they say: words count, initials less.
func fullness(key string) int {
	n := 0
	for _, w := range strings.Fields(key) {
		n += min(len(w), 2)
	}
	return n
}

func (c *corpus) joinShortened(short bucket, namesakes []bucket) {
	var candidates []setOf
	seen := map[int]bool{}
	for _, full := range namesakes {
		if !shortens(short.key, full.key) {
			continue
		}
		for _, s := range c.setsOf(full) {
			if r := c.sets.find(s.first); !seen[r] {
				seen[r] = true
				candidates = append(candidates, s)
			}
		}
	}
	for _, i := range short.locals {
		// Its own set may be a candidate already, through an alias.
		if len(candidates) == 1 && c.agrees(candidates[0].names, i, true) {
			c.join(candidates[0].first, i, "short for "+c.locals[candidates[0].first].key)
		}
	}
}

// shortens reports whether a name is another one cut short: to the last name, to
// first and last name, or with first names cut to initials. "George W. Bush" is
// not short for "George H. W. Bush".
func shortens(short, full string) bool {
	s, f := strings.Fields(short), strings.Fields(full)
	if short == full || len(s) > len(f) || s[len(s)-1] != f[len(f)-1] {
		return false
	}
	s, f = s[:len(s)-1], f[:len(f)-1]
	if len(s) > 1 && len(s) != len(f) {
		return false
	}
	for i, w := range s {
		if f[i] != w && !(isInitial(w) && strings.HasPrefix(f[i], w)) {
			return false
		}
	}
	return true
}

func isInitial(w string) bool { return len([]rune(w)) == 1 }
