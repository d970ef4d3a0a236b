package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/graph"
	"entente/internal/names"
)

// certain bounds what any number of witnesses can make of a confidence.
const certain = 0.999

// entities returns the merged entities, and for each local the ID of its entity.
func (c *corpus) entities() ([]graph.Entity, []string) {
	var roots []int
	for i := range c.locals {
		if c.sets.find(i) == i {
			roots = append(roots, i)
			slices.Sort(c.sets.members[i])
		}
	}
	list := make([]graph.Entity, len(roots))
	keys := make([]nameKey, len(roots))
	for n, r := range roots {
		list[n], keys[n] = c.entity(c.sets.members[r])
	}
	c.number(list, keys, roots)
	ids := make([]string, len(c.locals))
	for n, r := range roots {
		for _, m := range c.sets.members[r] {
			ids[m] = list[n].ID
		}
	}
	return list, ids
}

// number gives the entities their IDs. What shares type and key with another, or
// has no name that tells, is told apart by its country or else by its first
// mention.
func (c *corpus) number(list []graph.Entity, keys []nameKey, roots []int) {
	type identity struct {
		nameKey
		country string
	}
	same := map[identity]int{}
	ids := make([]identity, len(list))
	for n, r := range roots {
		ids[n] = identity{nameKey: keys[n]}
		if names.Generic(keys[n].key) && c.locals[r].key != "" {
			ids[n].country = c.countryAround(r)
		}
		same[ids[n]]++
	}
	for n, r := range roots {
		apart := ids[n].country
		if same[ids[n]] > 1 || c.locals[r].key == "" {
			apart = c.firstMention(c.sets.members[r])
		}
		list[n].ID = entityID(list[n].Type, keys[n].key, apart)
	}
}

// firstMention identifies a set by the place of its first mention in the
// document with the lowest ID: content again, whatever the paths are.
func (c *corpus) firstMention(members []int) string {
	best := ""
	for _, m := range members {
		l := &c.locals[m]
		first := l.claim.Mentions[0]
		at := c.docs[l.doc].ID + "\x00" + fixed(first.Start) + fixed(first.End)
		if best == "" || at < best {
			best = at
		}
	}
	return best
}

// fixed writes an offset so that texts of it compare as numbers do.
func fixed(n int) string {
	const digits = "0123456789abcdef"
	var b [16]byte
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = digits[n&15]
		n >>= 4
	}
	return string(b[:])
}

// entity merges locals, which are in order of their documents.
func (c *corpus) entity(members []int) (graph.Entity, nameKey) {
	typ := c.majority(members)
	name, key := c.name(members, typ)
	e := graph.Entity{Type: typ, Name: name, Aliases: c.aliases(members, name)}
	var sure belief
	values := newValues()
	for _, m := range members {
		l := &c.locals[m]
		w := c.docs[l.doc].witness
		sure.add(w, l.claim.Confidence)
		values.add(w, l.claim.Properties)
		for _, x := range l.claim.Mentions {
			e.Mentions = append(e.Mentions, graph.Mention{Document: c.docs[l.doc].ID, Start: x.Start, End: x.End})
		}
	}
	slices.SortFunc(e.Mentions, func(a, b graph.Mention) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	e.Mentions = slices.Compact(e.Mentions)
	e.Confidence, e.Properties = sure.value(), values.best()
	return e, nameKey{typ, key}
}

// majority returns the type with most mentions in independent documents; of
// equals, the first in the alphabet.
func (c *corpus) majority(members []int) string {
	type vote struct {
		typ     string
		witness int
	}
	most := map[vote]int{}
	for _, m := range members {
		l := &c.locals[m]
		v := vote{l.typ, c.docs[l.doc].witness}
		most[v] = max(most[v], len(l.claim.Mentions))
	}
	votes := map[string]int{}
	for v, n := range most {
		votes[v.typ] += n
	}
	return slices.MaxFunc(slices.Sorted(maps.Keys(votes)), func(a, b string) int {
		return cmp.Or(cmp.Compare(votes[a], votes[b]), cmp.Compare(b, a))
	})
}

// candidate is a name that documents give an entity.
type candidate struct {
	name, key string
	witnesses map[int]bool
}

// name chooses the name to show and its key. Countries have theirs from the
// gazetteer. Otherwise proper names come before descriptions and full names
// before short ones; then counts how many independent documents use it.
func (c *corpus) name(members []int, typ string) (name, key string) {
	found := map[string]*candidate{}
	for _, m := range members {
		l := &c.locals[m]
		if country := names.CountryName(l.key); country != "" && typ == "Place" {
			return country, l.key
		}
		x := found[l.name]
		if x == nil {
			x = &candidate{l.name, l.key, map[int]bool{}}
			found[l.name] = x
		}
		x.key = cmp.Or(x.key, l.key)
		x.witnesses[c.docs[l.doc].witness] = true
	}
	list := slices.SortedFunc(maps.Values(found), func(a, b *candidate) int {
		return cmp.Or(
			cmp.Compare(rank(b, found), rank(a, found)),
			cmp.Compare(len(b.witnesses), len(a.witnesses)),
			cmp.Compare(len(b.name), len(a.name)),
			cmp.Compare(a.name, b.name),
		)
	})
	best := list[0]
	return best.name, cmp.Or(best.key, names.Fold(best.name))
}

// rank is 0 for descriptions, 1 for names of general words and for those that
// shorten another one of the same entity, 2 for other proper names.
func rank(x *candidate, all map[string]*candidate) int {
	if x.key == "" {
		return 0
	}
	if names.Generic(x.key) {
		return 1
	}
	for _, o := range all {
		if o.key != x.key && o.key != "" && (names.Acronym(x.key, o.key) || names.Acronym(x.key, names.Fold(o.name)) || partOf(x.key, o.key)) {
			return 1
		}
	}
	return 2
}

// partOf reports whether the words of short occur in full, in order.
func partOf(short, full string) bool {
	w := strings.Fields(full)
	for _, s := range strings.Fields(short) {
		i := slices.Index(w, s)
		if i < 0 {
			return false
		}
		w = w[i+1:]
	}
	return true
}

// aliases returns the other names, sorted. What has a proper name has no
// descriptions among its aliases: "the company" would find everything.
func (c *corpus) aliases(members []int, name string) []string {
	named := slices.ContainsFunc(members, func(m int) bool { return c.locals[m].key != "" })
	seen := map[string]bool{}
	for _, m := range members {
		l := &c.locals[m]
		switch {
		case !named:
			seen[l.name] = true
			for _, a := range l.claim.Aliases {
				seen[tidy(a, false)] = true
			}
		case l.key != "":
			seen[l.name] = true
			for _, f := range surfaces(l.claim, c.docs[l.doc].Text) {
				seen[tidy(f, true)] = true
			}
		}
	}
	delete(seen, name)
	delete(seen, "")
	return slices.Sorted(maps.Keys(seen))
}

// surfaces returns what the proper names in a chain look like, white space folded.
func surfaces(e *text.Entity, source string) []string {
	var list []string
	for _, m := range e.Mentions {
		if m.Named {
			list = append(list, strings.Join(strings.Fields(source[m.Start:m.End]), " "))
		}
	}
	return list
}
