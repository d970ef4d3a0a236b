package graph

import (
	"cmp"
	"slices"
)

// Statistics are the sizes of a graph.
type Statistics struct {
	// Documents counts all documents, Copies those that repeat another one.
	Documents, Copies int
	// Denied counts the relations that documents deny; Relations includes them.
	Entities, Relations, Denied int
	Mentions, Evidence          int
	// EntityTypes and RelationTypes are ordered by count, most first, then name.
	EntityTypes, RelationTypes []Count
}

// Count is how often a name occurs.
type Count struct {
	Name string
	N    int
}

// Stats counts what a graph holds.
func Stats(v View) Statistics {
	var s Statistics
	entities, relations := map[string]int{}, map[string]int{}
	for _, d := range v.Documents() {
		s.Documents++
		if d.CopyOf != "" {
			s.Copies++
		}
	}
	for _, e := range v.Entities() {
		s.Entities++
		s.Mentions += len(e.Mentions)
		entities[e.Type]++
	}
	for _, r := range v.Relations() {
		s.Relations++
		s.Evidence += len(r.Evidence)
		relations[r.Type]++
		if r.Polarity == Denied {
			s.Denied++
		}
	}
	s.EntityTypes, s.RelationTypes = counts(entities), counts(relations)
	return s
}

func counts(m map[string]int) []Count {
	list := make([]Count, 0, len(m))
	for name, n := range m {
		list = append(list, Count{name, n})
	}
	slices.SortFunc(list, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name))
	})
	return list
}
