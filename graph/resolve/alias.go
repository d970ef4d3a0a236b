package resolve

import (
	"maps"
	"slices"
	"strings"

	"entente/internal/names"
)

// alias is a short form of a type, and how many independent documents link it to
// which full names.
type alias struct {
	nameKey
	full map[string]map[int]bool // full key -> witnesses
}

// joinAliases joins a name that stands alone in some documents to the full name
// that other documents use it for, where those agree.
func joinAliases(c *corpus) {
	at := map[nameKey]bucket{}
	for _, b := range c.buckets() {
		at[b.nameKey] = b
	}
	for _, a := range c.aliasLinks() {
		short, alone := at[a.nameKey]
		full, agreed := a.agreed()
		if !alone || !agreed || names.Generic(a.key) {
			continue
		}
		long := at[nameKey{a.typ, full}]
		spelledOut := names.Acronym(a.key, full) || c.spelledOut(a.key, long)
		reason, ok := c.plausible(a, full, short, spelledOut)
		if !ok {
			continue
		}
		if spelledOut {
			c.sets.alias(a.nameKey, full)
		}
		c.joinShort(short, long, reason)
	}
}

// aliasLinks returns the short forms that chains hold beside their full name,
// ordered by key and type.
func (c *corpus) aliasLinks() []alias {
	links := map[nameKey]map[string]map[int]bool{}
	for _, l := range c.locals {
		for _, f := range l.forms {
			if f == l.key {
				continue
			}
			k := nameKey{l.typ, f}
			if links[k] == nil {
				links[k] = map[string]map[int]bool{}
			}
			if links[k][l.key] == nil {
				links[k][l.key] = map[int]bool{}
			}
			links[k][l.key][c.docs[l.doc].witness] = true
		}
	}
	list := make([]alias, 0, len(links))
	for k, full := range links {
		list = append(list, alias{k, full})
	}
	slices.SortFunc(list, func(a, b alias) int { return a.compare(b.nameKey) })
	return list
}

// agreed returns the full name that at least two thirds of the documents mean.
func (a alias) agreed() (string, bool) {
	total, best := 0, ""
	for _, full := range slices.Sorted(maps.Keys(a.full)) {
		n := len(a.full[full])
		total += n
		if best == "" || n > len(a.full[best]) {
			best = full
		}
	}
	return best, 3*len(a.full[best]) >= 2*total
}

// plausible reports whether a short form may stand for the full name on the word
// of the documents that say so. Acronyms, last names and forms that leave out
// general words need one document (not of places: New York is a city and a state).
// Anything else may be a slip of the reader, as when a firm is taken for its
// subsidiary: it needs two, and half as many as those that use the short form by
// itself.
func (c *corpus) plausible(a alias, full string, short bucket, spelledOut bool) (string, bool) {
	linked := len(a.full[full])
	switch {
	case spelledOut:
		return "acronym of " + full, true
	case a.typ == "Person":
		return "short for " + full, partOf(a.key, full)
	case a.typ != "Place" && partOf(a.key, full) && len(names.Distinctive(leftOut(a.key, full))) == 0:
		return "short for " + full, true
	}
	return "also called " + full, linked >= 2 && 2*linked >= c.witnesses(short)
}

// spelledOut reports whether a key is the acronym of a full name as documents
// write it, legal form included ("CNPC" has the C of Corporation).
func (c *corpus) spelledOut(key string, full bucket) bool {
	return slices.ContainsFunc(full.locals, func(i int) bool { return names.Acronym(key, names.Fold(c.locals[i].claim.Name)) })
}

// leftOut returns the words of full that short does not have.
func leftOut(short, full string) []string {
	w := strings.Fields(full)
	for _, s := range strings.Fields(short) {
		if i := slices.Index(w, s); i >= 0 {
			w = slices.Delete(w, i, i+1)
		}
	}
	return w
}

// witnesses counts the independent documents of a bucket.
func (c *corpus) witnesses(b bucket) int {
	seen := map[int]bool{}
	for _, i := range b.locals {
		seen[c.docs[c.locals[i].doc].witness] = true
	}
	return len(seen)
}

// joinShort joins each local with a short name to the set with the full name
// whose documents have most names in common with its own; persons need one.
func (c *corpus) joinShort(short, full bucket, reason string) {
	sets := c.setsOf(full)
	for _, i := range short.locals {
		if c.mixed(i) {
			continue
		}
		best, most := -1, -1
		for _, s := range sets {
			n := c.common(s.names, i)
			if n == 0 && short.typ == "Person" {
				continue
			}
			if n > most {
				best, most = s.first, n
			}
		}
		if best >= 0 {
			c.join(best, i, reason)
		}
	}
}

// mixed reports whether a local was joined with others of another type: then its
// name is established as something of its own ("CBS" the broadcaster, when
// Columbia Business School is abbreviated so).
func (c *corpus) mixed(i int) bool {
	return slices.ContainsFunc(c.sets.members[c.sets.find(i)], func(m int) bool { return c.locals[m].typ != c.locals[i].typ })
}

// setOf is a set of a bucket: its first local, and the names around it.
type setOf struct {
	first int
	names nameSet
}

// setsOf returns the sets that a bucket's locals are in.
func (c *corpus) setsOf(b bucket) []setOf {
	var list []setOf
	seen := map[int]bool{}
	for _, i := range b.locals {
		if r := c.sets.find(i); !seen[r] {
			seen[r] = true
			list = append(list, setOf{i, c.contextOf(i)})
		}
	}
	return list
}

// common counts the names that local i's document shares with others, without
// its own.
func (c *corpus) common(around nameSet, i int) int {
	n := 0
	for _, k := range c.docs[c.locals[i].doc].names {
		if around[k] && k.key != c.locals[i].key {
			n++
		}
	}
	return n
}
