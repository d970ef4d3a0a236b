package main

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/ontology"
)

// typeNames replaces the type names that a user gave by their right spelling.
// A name that neither the ontology nor the graph knows is a mistake: the answer
// would be an empty graph.
func (s *selection) typeNames(g *graph.Graph) error {
	stats, types := graph.Stats(g), ontology.Default()
	var entities, relations []string
	for _, n := range types.Nodes() {
		entities = append(entities, n.Name)
	}
	for _, r := range types.Relations() {
		relations = append(relations, r.Name)
	}
	if err := spell("type", s.filter.Types, entities, stats.EntityTypes); err != nil {
		return err
	}
	return spell("relation", s.filter.Relations, relations, stats.RelationTypes)
}

// spell corrects names in place: case does not matter, nor whether words are
// joined by "_", "-" or " ".
func spell(flag string, names, known []string, counts []graph.Count) error {
	for _, c := range counts {
		known = append(known, c.Name)
	}
	slices.Sort(known)
	known = slices.Compact(known)
	for i, name := range names {
		k := slices.IndexFunc(known, func(n string) bool { return foldType(n) == foldType(name) })
		if k < 0 {
			err := usage(fmt.Errorf("--%s: there is no type %q", flag, name))
			return withHint(err, "the types are %s", strings.Join(known, ", "))
		}
		names[i] = known[k]
	}
	return nil
}

func foldType(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' {
			return '_'
		}
		return r
	}, strings.ToLower(strings.TrimSpace(name)))
}
