package graph

import (
	"cmp"
	"slices"
	"strings"

	"entente/internal/names"
)

// How well a query names an entity, best first.
const (
	sameID = iota
	sameName
	sameFolded
	sameAlias
	prefixName
	prefixAlias
	noMatch
)

// Find returns the entities that the name may mean, best first: by ID, by exact
// name, by name whatever its case and diacritics, by alias, then those in whose
// name or alias every word of the query begins a word, in order. Equals are
// ordered by number of mentions, then ID. A query without letters or digits
// finds only exact names.
func Find(v View, name string) []Entity {
	type hit struct {
		rank int
		e    Entity
	}
	var hits []hit
	query := names.Fold(name)
	for _, e := range v.Entities() {
		if r := match(&e, name, query); r < noMatch {
			hits = append(hits, hit{r, e})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank),
			cmp.Compare(len(b.e.Mentions), len(a.e.Mentions)), cmp.Compare(a.e.ID, b.e.ID))
	})
	found := make([]Entity, len(hits))
	for i, h := range hits {
		found[i] = h.e
	}
	return found
}

func match(e *Entity, name, query string) int {
	switch {
	case e.ID == name:
		return sameID
	case e.Name == name:
		return sameName
	case query == "":
		return noMatch
	}
	folded := names.Fold(e.Name)
	if folded == query {
		return sameFolded
	}
	best := noMatch
	if beginsWords(folded, query) {
		best = prefixName
	}
	for _, a := range e.Aliases {
		switch f := names.Fold(a); {
		case f == query:
			return sameAlias
		case best == noMatch && beginsWords(f, query):
			best = prefixAlias
		}
	}
	return best
}

// beginsWords reports whether each word of query begins a word of name, in the
// same order; words of name may be skipped.
func beginsWords(name, query string) bool {
	words := strings.Fields(name)
	for _, q := range strings.Fields(query) {
		i := slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, q) })
		if i < 0 {
			return false
		}
		words = words[i+1:]
	}
	return true
}

// Suggest returns at most n names of entities that are spelled much like the
// given one, nearest first: what to offer where Find finds nothing.
func Suggest(v View, name string, n int) []string {
	query := []rune(names.Fold(name))
	if len(query) == 0 || n <= 0 {
		return nil
	}
	nearest := map[string]float64{}
	for _, e := range v.Entities() {
		best := likeness(query, []rune(names.Fold(e.Name)))
		for _, a := range e.Aliases {
			best = max(best, likeness(query, []rune(names.Fold(a))))
		}
		// Below half the letters in common a suggestion is a guess.
		if best >= 0.5 {
			nearest[e.Name] = max(nearest[e.Name], best)
		}
	}
	list := make([]string, 0, len(nearest))
	for s := range nearest {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Or(cmp.Compare(nearest[b], nearest[a]), cmp.Compare(a, b))
	})
	return list[:min(n, len(list))]
}

// likeness is 1 minus the edit distance of a and b over the longer one's length.
// Very long names are compared by their beginnings.
func likeness(a, b []rune) float64 {
	const most = 80
	a, b = a[:min(len(a), most)], b[:min(len(b), most)]
	longer := max(len(a), len(b))
	if longer == 0 {
		return 0
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			replace := diagonal
			if x != y {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, diagonal+1)
		}
	}
	return 1 - float64(row[len(b)])/float64(longer)
}
