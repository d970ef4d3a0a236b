package diff

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/internal/names"
)

// Entities are paired by ID first. What is left over on both sides is paired by what
// speaks best for it:
//
//	type and name, whatever the case: only what tells it from a namesake has changed
//	type, and the name of one is another name of the other: it is called otherwise
//	type, and a passage that mentions it: nothing but the name has changed
//	the name alone: it is of another type now
//
// Other names that two things share do not make them one: too many are "the company".
// Pairs are made best first, and of equals those first that share most passages.

// pairs maps the IDs of old entities to those of new ones, and back.
type pairs struct{ toNew, toOld map[string]string }

func (p pairs) join(old, new string) { p.toNew[old], p.toOld[new] = new, old }

// candidate is a pair that may be made.
type candidate struct {
	old, new *graph.Entity
	rank     rank
	// passages are the mentions that both have.
	passages int
}

// rank is what speaks for a pair, the best last.
type rank uint8

const (
	nothing rank = iota
	sameNameOnly
	samePassage
	otherName
	sameName
)

func match(old, new graph.View) pairs {
	p := pairs{map[string]string{}, map[string]string{}}
	known := map[string]bool{}
	for _, e := range new.Entities() {
		known[e.ID] = true
	}
	for _, e := range old.Entities() {
		if known[e.ID] {
			p.join(e.ID, e.ID)
		}
	}
	for _, c := range candidates(rest(old, p.toNew), rest(new, p.toOld)) {
		if p.toNew[c.old.ID] == "" && p.toOld[c.new.ID] == "" {
			p.join(c.old.ID, c.new.ID)
		}
	}
	return p
}

// rest returns the entities that have no pair yet.
func rest(v graph.View, paired map[string]string) []*graph.Entity {
	var list []*graph.Entity
	entities := v.Entities()
	for i := range entities {
		if paired[entities[i].ID] == "" {
			list = append(list, &entities[i])
		}
	}
	return list
}

// candidates returns the pairs that share a name or a passage, best first.
func candidates(old, new []*graph.Entity) []candidate {
	index := map[any][]*graph.Entity{}
	for _, e := range new {
		for _, key := range keys(e) {
			index[key] = append(index[key], e)
		}
	}
	found := map[[2]*graph.Entity]candidate{}
	for _, a := range old {
		for _, key := range questions(a) {
			for _, b := range index[key] {
				pair := [2]*graph.Entity{a, b}
				if _, seen := found[pair]; seen {
					continue
				}
				n := sharedPassages(a, b)
				found[pair] = candidate{a, b, rankOf(a, b, n), n}
			}
		}
	}
	var list []candidate
	for _, c := range found {
		if c.rank != nothing {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.passages, a.passages),
			cmp.Compare(a.old.ID, b.old.ID), cmp.Compare(a.new.ID, b.new.ID))
	})
	return list
}

// The keys of the index are names in one form, and mentions as they are.
type (
	called     string
	alsoCalled string
)

// keys are where an entity stands in the index.
func keys(e *graph.Entity) []any {
	var list []any
	if name := names.Fold(e.Name); name != "" {
		list = append(list, called(name))
	}
	for _, a := range e.Aliases {
		if name := names.Fold(a); name != "" {
			list = append(list, alsoCalled(name))
		}
	}
	for _, m := range e.Mentions {
		list = append(list, m)
	}
	return list
}

// questions are where to look for the others that an entity may be. Other names are
// not looked for among other names.
func questions(e *graph.Entity) []any {
	var list []any
	if name := names.Fold(e.Name); name != "" {
		list = append(list, called(name), alsoCalled(name))
	}
	for _, a := range e.Aliases {
		if name := names.Fold(a); name != "" {
			list = append(list, called(name))
		}
	}
	for _, m := range e.Mentions {
		list = append(list, m)
	}
	return list
}

func rankOf(a, b *graph.Entity, passages int) rank {
	name := names.Fold(a.Name)
	same := name != "" && name == names.Fold(b.Name)
	switch {
	case same && a.Type == b.Type:
		return sameName
	case same:
		return sameNameOnly
	case a.Type != b.Type:
		return nothing
	case bears(a, b.Name) || bears(b, a.Name):
		return otherName
	case passages > 0:
		return samePassage
	}
	return nothing
}

// bears reports whether a name is among an entity's other names.
func bears(e *graph.Entity, name string) bool {
	folded := names.Fold(name)
	return folded != "" && slices.ContainsFunc(e.Aliases, func(a string) bool { return names.Fold(a) == folded })
}

func sharedPassages(a, b *graph.Entity) int {
	has := map[graph.Mention]bool{}
	for _, m := range a.Mentions {
		has[m] = true
	}
	n := 0
	for _, m := range b.Mentions {
		if has[m] {
			n++
		}
	}
	return n
}
