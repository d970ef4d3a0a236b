package resolve

import (
	"slices"

	"entente/internal/names"
)

// sets is a union-find over locals that knows what must stay apart: each set
// remembers which local stands for it in each document.
type sets struct {
	parent  []int
	locals  []local
	members [][]int       // of a root: its locals, in the order they joined
	docs    []map[int]int // of a root: document -> the local that stands for it
	legal   [][]string    // of a root: the legal forms in its names
	aliases map[nameKey]string
}

func newSets(locals []local) *sets {
	s := &sets{parent: make([]int, len(locals)), locals: locals, members: make([][]int, len(locals)), docs: make([]map[int]int, len(locals)), legal: make([][]string, len(locals)), aliases: map[nameKey]string{}}
	for i := range locals {
		s.parent[i] = i
		s.members[i] = []int{i}
		s.docs[i] = map[int]int{locals[i].doc: i}
		if l := locals[i].legal; l != "" {
			s.legal[i] = []string{l}
		}
	}
	return s
}

func (s *sets) find(i int) int {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

// apart reports whether the legal forms of the sets of a and b are those of two firms,
// or some document keeps them apart: it has a local of each, with another type or
// another canonical name.
func (s *sets) apart(a, b int) bool {
	if s.formsApart(s.find(a), s.find(b)) {
		return true
	}
	da, db := s.docs[s.find(a)], s.docs[s.find(b)]
	if len(da) > len(db) {
		da, db = db, da
	}
	for doc, x := range da {
		if y, both := db[doc]; both && !s.sameName(x, y) {
			return true
		}
	}
	return false
}

// formsApart reports whether roots a and b have legal forms of two firms.
func (s *sets) formsApart(a, b int) bool {
	return slices.ContainsFunc(s.legal[a], func(x string) bool {
		return slices.ContainsFunc(s.legal[b], func(y string) bool { return names.FormsApart(x, y) })
	})
}

// sameName reports whether two locals of a document bear one name of one type.
func (s *sets) sameName(x, y int) bool {
	a, b := &s.locals[x], &s.locals[y]
	return a.typ == b.typ && a.key != "" && s.canon(a) == s.canon(b)
}

// alias makes a name equal to another of its type: an acronym to what it stands
// for, so that a document that uses both side by side does not part them.
func (s *sets) alias(short nameKey, full string) { s.aliases[short] = full }

func (s *sets) canon(l *local) string {
	if full, ok := s.aliases[nameKey{l.typ, l.key}]; ok {
		return full
	}
	return l.key
}

// union joins the sets of a and b; the lower local is the root, so that the
// result does not depend on the order of calls.
func (s *sets) union(a, b int) {
	a, b = s.find(a), s.find(b)
	if a == b {
		return
	}
	if b < a {
		a, b = b, a
	}
	s.parent[b] = a
	s.members[a] = append(s.members[a], s.members[b]...)
	for doc, x := range s.docs[b] {
		if _, ok := s.docs[a][doc]; !ok {
			s.docs[a][doc] = x
		}
	}
	for _, l := range s.legal[b] {
		if !slices.Contains(s.legal[a], l) {
			s.legal[a] = append(s.legal[a], l)
		}
	}
	s.members[b], s.docs[b], s.legal[b] = nil, nil, nil
}

// join joins the sets of a and b for the given reason, unless they are one
// already or a document keeps them apart. It reports whether they are one now.
func (c *corpus) join(a, b int, reason string) bool {
	if c.sets.find(a) == c.sets.find(b) {
		return true
	}
	if c.sets.apart(a, b) {
		return false
	}
	c.force(a, b, reason)
	return true
}

// force joins whatever documents say.
func (c *corpus) force(a, b int, reason string) {
	if c.sets.find(a) == c.sets.find(b) {
		return
	}
	c.joins = append(c.joins, join{a, b, reason})
	c.sets.union(a, b)
}
