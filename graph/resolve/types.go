package resolve

import (
	"cmp"
	"slices"

	"entente/internal/names"
)

// kin are the types that readers take for each other. A person is never taken
// for a thing: two things of one name, one of them a person, are two.
var kin = [][]string{
	{"Company", "Organization", "Product", "Project"},
	{"Place", "Project"},
	{"Agreement", "Event", "Project"},
}

func related(a, b string) bool {
	return slices.ContainsFunc(kin, func(k []string) bool { return slices.Contains(k, a) && slices.Contains(k, b) })
}

// joinTypes joins what bears one name but is typed differently by different
// documents, where the documents have another name in common. The merged entity
// takes the type with most support.
func joinTypes(c *corpus) {
	all := c.buckets()
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].key == all[0].key {
			n++
		}
		if n > 1 && !names.Generic(all[0].key) {
			c.joinKin(slices.Clone(all[:n]))
		}
		all = all[n:]
	}
}

// joinKin joins buckets of one key into those with more mentions.
func (c *corpus) joinKin(same []bucket) {
	slices.SortStableFunc(same, func(a, b bucket) int { return cmp.Compare(c.support(b), c.support(a)) })
	for k, minor := range same[1:] {
		for _, major := range same[:k+1] {
			if !related(major.typ, minor.typ) {
				continue
			}
			around := c.contextOf(major.locals[0])
			for _, i := range minor.locals {
				if c.agrees(around, i, true, major.key) {
					c.join(major.locals[0], i, "same name as "+major.typ+" elsewhere")
				}
			}
		}
	}
}

// support counts the mentions of a bucket, copies aside.
func (c *corpus) support(b bucket) int {
	n := 0
	for _, i := range b.locals {
		if l := &c.locals[i]; c.docs[l.doc].witness == l.doc {
			n += len(l.claim.Mentions)
		}
	}
	return n
}
