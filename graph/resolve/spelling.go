package resolve

import (
	"cmp"
	"slices"
	"strings"

	"entente/internal/names"
)

const (
	// enough is the soft TF-IDF from which two names are one: below it lie names
	// that differ by a word that matters ("Bank of North X", "Bank of South X").
	enough = 0.92
	// alike is the Jaro-Winkler likeness from which two long words may be one.
	alike = 0.93
	// crowd bounds a block: more names than that with one word in common are
	// compared through their other words only.
	crowd = 300
)

// spelled is a bucket whose name has several words.
type spelled struct {
	bucket
	words []string
}

// joinSpelling joins names of several words that differ by spelling or, for
// bodies, by word order and country adjectives ("Russian Ministry of Defence",
// "Ministry of Defense of Russia"). Single words are too short to tell a
// spelling from another name (Austria, Australia).
func joinSpelling(c *corpus) {
	byType := map[string][]spelled{}
	for _, b := range c.buckets() {
		if w := compared(b); len(w) > 1 && !isCountry(b.nameKey) {
			byType[b.typ] = append(byType[b.typ], spelled{b, w})
		}
	}
	for _, typ := range sortedKeys(byType) {
		c.joinAlike(byType[typ])
	}
}

// compared returns the words of a bucket's name that count.
func compared(b bucket) []string {
	var words []string
	for _, w := range strings.Fields(b.key) {
		if names.Small(w) {
			continue
		}
		if country, ok := names.CountryOf(w); ok && b.typ == "Organization" {
			w = country
		}
		words = append(words, w)
	}
	if b.typ == "Organization" {
		slices.Sort(words)
	}
	return words
}

// joinAlike compares the names that share one of their three rarest words.
func (c *corpus) joinAlike(list []spelled) {
	all := make([][]string, len(list))
	for i, n := range list {
		all[i] = n.words
	}
	ws := newWeights(all)
	blocks := map[string][]int{}
	for i, n := range list {
		for _, w := range ws.rarest(n.words, 3) {
			// Variants of a word fall into one block.
			w = spelling(w)
			blocks[w] = append(blocks[w], i)
		}
	}
	compared := map[[2]int]bool{}
	for _, w := range sortedKeys(blocks) {
		block := blocks[w]
		if len(block) > crowd {
			continue
		}
		for k, i := range block {
			for _, j := range block[:k] {
				if pair := [2]int{j, i}; !compared[pair] {
					compared[pair] = true
					c.joinIfAlike(ws, list[j], list[i])
				}
			}
		}
	}
}

func (c *corpus) joinIfAlike(ws weights, a, b spelled) {
	if !sameNumbers(a.words, b.words) || a.typ == "Person" && !samePerson(a.words, b.words) {
		return
	}
	if min(ws.softTFIDF(a.words, b.words, wordLikeness), ws.softTFIDF(b.words, a.words, wordLikeness)) < enough {
		return
	}
	around := c.contextOf(a.locals[0])
	for _, i := range b.locals {
		if c.agrees(around, i, true, a.key) {
			c.join(a.locals[0], i, "spelled much like "+a.key)
		}
	}
}

// rarest returns the n words with most weight, of equals the first.
func (ws weights) rarest(words []string, n int) []string {
	list := slices.Compact(slices.Sorted(slices.Values(words)))
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(ws[b], ws[a]) })
	return list[:min(n, len(list))]
}

// wordLikeness is 1 for one word in two spellings, less for long words that a
// slip of the pen may part, 0 for all else.
func wordLikeness(a, b string) float64 {
	if a == b || spelling(a) == spelling(b) {
		return 1
	}
	if min(len(a), len(b)) < 7 || a[0] != b[0] {
		return 0
	}
	if s := jaroWinkler(a, b); s >= alike && oneSlip(a, b) {
		return s
	}
	return 0
}

// oneSlip reports whether one letter left out, put in, changed or swapped with
// its neighbour turns a into b. An ending may mean another word ("nation",
// "nations"), so it must be inside.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	restA, restB := a[i:len(a)-j], b[i:len(b)-j]
	if j == 0 {
		return false
	}
	return len(restB) == 1 && len(restA) <= 1 ||
		len(restA) == 2 && len(restB) == 2 && restA[0] == restB[1] && restA[1] == restB[0]
}

// sameNumbers reports whether two names have the same words with digits.
func sameNumbers(a, b []string) bool {
	return slices.Equal(withDigits(a), withDigits(b))
}

func withDigits(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.ContainsAny(w, "0123456789") })
}

// samePerson reports whether two full names are one in spelling, word by word.
func samePerson(a, b []string) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool { return spelling(x) == spelling(y) })
}

func sortedKeys[V any](m map[string]V) []string {
	list := make([]string, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
