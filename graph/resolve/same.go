package resolve

import (
	"cmp"
	"slices"
	"strings"

	"entente/internal/names"
)

// manyWords make a long description, small words aside.
const manyWords = 4

// joinInDocument joins the locals of a document that have one type and name, or one
// long description: chains that the reader failed to link.
func joinInDocument(c *corpus) {
	firsts := map[nameKey][]int{}
	doc := -1
	for i := range c.locals {
		l := &c.locals[i]
		if l.doc != doc {
			clear(firsts)
			doc = l.doc
		}
		k := nameKey{l.typ, l.key}
		if l.key == "" {
			k.key = longDescription(l.name)
		}
		switch before := firsts[k]; {
		case k.key == "":
		case len(before) == 0:
			firsts[k] = []int{i}
		case l.key == "":
			c.force(before[0], i, "same words in one document")
		case !c.joinFirst(before, i, "same name in one document"):
			firsts[k] = append(before, i) // a firm of another legal form
		}
	}
}

// joinFirst joins local i with the first of the others that nothing keeps it apart
// from, and reports whether there is one.
func (c *corpus) joinFirst(others []int, i int, reason string) bool {
	return slices.ContainsFunc(others, func(j int) bool { return c.join(j, i, reason) })
}

// longDescription returns the words of a description that is long enough for a
// document to give it to one thing only, else nothing.
func longDescription(name string) string {
	words := slices.DeleteFunc(strings.Fields(names.Fold(name)), names.Small)
	if len(words) < manyWords || len(names.Distinctive(words)) == 0 {
		return ""
	}
	return "? " + strings.Join(words, " ") // no name begins so
}

// joinCopies joins what copies of a document only describe: the texts are the
// same, so that the n-th thing described in given words is the n-th there too.
func joinCopies(c *corpus) {
	type place struct {
		witness  int
		typ, key string
		nth      int
	}
	seen := map[place]int{}
	count := map[place]int{} // by document, in nth's stead
	for i := range c.locals {
		l := &c.locals[i]
		if l.key != "" {
			continue
		}
		p := place{c.docs[l.doc].witness, l.typ, names.Fold(l.claim.Name), 0}
		inDoc := p
		inDoc.nth = l.doc
		count[inDoc]++
		p.nth = count[inDoc]
		if j, ok := seen[p]; ok {
			c.join(j, i, "same words in a copy")
		} else {
			seen[p] = i
		}
	}
}

// bucket is the locals of one type and key; of several that a document has
// joined, the first.
type bucket struct {
	nameKey
	locals []int // ordered
}

// buckets returns the named locals by type and key, ordered by key, then type.
func (c *corpus) buckets() []bucket {
	at := map[nameKey]int{}
	var list []bucket
	for i, l := range c.locals {
		if l.key == "" {
			continue
		}
		k := nameKey{l.typ, l.key}
		if _, ok := at[k]; !ok {
			at[k] = len(list)
			list = append(list, bucket{nameKey: k})
		}
		if c.sets.docs[c.sets.find(i)][l.doc] == i {
			b := &list[at[k]]
			b.locals = append(b.locals, i)
		}
	}
	slices.SortFunc(list, func(a, b bucket) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.typ, b.typ))
	})
	return list
}

// joinSameName joins the locals of a bucket over documents, where the name tells
// enough or the contexts agree.
func joinSameName(c *corpus) {
	for _, b := range c.buckets() {
		switch {
		case len(b.locals) < 2:
		case b.typ == "Person":
			c.joinNamesakes(b)
		case names.Generic(b.key) && b.typ == "Organization":
			c.joinGeneric(b)
		case names.Generic(b.key):
			// "The Buyer" of one contract is not that of another.
		case (b.typ == "Agreement" || b.typ == "Event") && !dated(b.key):
			// Many have the name of a kind; the same one has the same surroundings.
			c.joinThrough(b, func(nameKey) bool { return true })
		case b.typ == "Place" && !isCountry(b.nameKey):
			c.joinPlaces(b)
		default:
			c.joinAll(b.locals, "same name")
		}
	}
}

// dated reports whether a name tells a year beside a word of its own: there is one
// Securities Exchange Act of 1934, but many a 2015 Credit Agreement.
func dated(key string) bool {
	years, others := 0, 0
	for _, w := range names.Distinctive(strings.Fields(key)) {
		if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && strings.Trim(w, "0123456789") == "" {
			years++
		} else {
			others++
		}
	}
	return years > 0 && others > 0
}

// joinAll joins locals with the first that nothing keeps them apart from.
func (c *corpus) joinAll(locals []int, reason string) {
	var firsts []int
	for _, i := range locals {
		if !c.joinFirst(firsts, i, reason) {
			firsts = append(firsts, i)
		}
	}
}

// joinPlaces joins places of one name unless documents put them into different
// countries and share no other name: there is a Victoria in many countries.
func (c *corpus) joinPlaces(b bucket) {
	homes := map[string][]int{}
	for _, i := range b.locals {
		h := c.home(i)
		homes[h] = append(homes[h], i)
	}
	keys := sortedKeys(homes)
	// The country that most documents say comes first and takes those that say none.
	slices.SortStableFunc(keys, func(x, y string) int {
		return cmp.Or(cmp.Compare(bit(x == ""), bit(y == "")), cmp.Compare(len(homes[y]), len(homes[x])))
	})
	main := homes[keys[0]]
	for n, h := range keys {
		c.joinAll(homes[h], "same name")
		if n == 0 {
			continue
		}
		around := c.contextOf(main[0])
		if h == "" || slices.ContainsFunc(homes[h], func(i int) bool { return c.agrees(around, i, false) }) {
			c.join(main[0], homes[h][0], "same name")
		}
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// home returns the one country that a place's document puts it in, or "".
func (c *corpus) home(i int) string {
	l := &c.locals[i]
	d := &c.docs[l.doc]
	home := ""
	for _, r := range c.items[l.doc].Claims.Relations {
		if r.Type != "LOCATED_IN" || d.first+r.From != i {
			continue
		}
		if to := &c.locals[d.first+r.To]; isCountry(nameKey{to.typ, to.key}) {
			if home != "" && home != to.key {
				return ""
			}
			home = to.key
		}
	}
	return home
}

// joinGeneric joins bodies whose names say only what kind of body they are
// ("Ministry of Commerce") where they belong to the same country.
func (c *corpus) joinGeneric(b bucket) {
	first := map[string]int{}
	for _, i := range b.locals {
		country := c.countryAround(i)
		if country == "" {
			continue
		}
		if j, ok := first[country]; ok {
			c.join(j, i, "same name in "+names.CountryName(country))
		} else {
			first[country] = i
		}
	}
}

// countryAround returns the country that a local belongs to: the one in its name
// ("Chinese government"), else the only one that a relation joins it to, else the one
// that its document speaks of most.
func (c *corpus) countryAround(i int) string {
	for w := range strings.FieldsSeq(c.locals[i].key) {
		if country, ok := names.CountryOf(w); ok {
			return country
		}
	}
	related := ""
	for _, j := range c.locals[i].near {
		l := &c.locals[j]
		if !isCountry(nameKey{l.typ, l.key}) {
			continue
		}
		if related != "" && related != l.key {
			related = ""
			break
		}
		related = l.key
	}
	return cmp.Or(related, c.mainCountry(c.locals[i].doc))
}

// mainCountry returns the country with most mentions in a document, empty where
// two have equally many or there is none.
func (c *corpus) mainCountry(doc int) string {
	best, most := "", 0
	for i := c.docs[doc].first; i < len(c.locals) && c.locals[i].doc == doc; i++ {
		l := &c.locals[i]
		if !isCountry(nameKey{l.typ, l.key}) {
			continue
		}
		if n := len(l.claim.Mentions); n > most {
			best, most = l.key, n
		} else if n == most {
			best = ""
		}
	}
	return best
}

// joinNamesakes joins persons of one name. A last name alone needs documents
// that share another name, countries aside. A full name needs less: it stays
// apart only where the documents share nothing and each names an employer.
func (c *corpus) joinNamesakes(b bucket) {
	full := strings.Contains(b.key, " ")
	c.joinThrough(b, func(k nameKey) bool { return full || !isCountry(k) })
	if !full {
		return
	}
	for _, i := range b.locals[1:] {
		if j := b.locals[0]; !c.employed(i) || !c.employed(j) {
			c.join(j, i, "same full name")
		}
	}
}

// joinThrough joins the locals of a bucket whose documents share another name
// that counts.
func (c *corpus) joinThrough(b bucket, counts func(nameKey) bool) {
	first := map[nameKey]int{}
	for _, i := range b.locals {
		for _, k := range c.docs[c.locals[i].doc].names {
			if k == b.nameKey || !counts(k) {
				continue
			}
			if j, ok := first[k]; ok {
				c.join(j, i, "same name, documents share "+k.key)
			} else {
				first[k] = i
			}
		}
	}
}

// employed reports whether some document says where the person of i works.
func (c *corpus) employed(i int) bool {
	return slices.ContainsFunc(c.sets.members[c.sets.find(i)], func(m int) bool { return c.locals[m].employed })
}

// isCountry reports whether k names a country: too common a name to show that
// two documents are about the same things.
func isCountry(k nameKey) bool { return k.typ == "Place" && names.CountryName(k.key) != "" }
