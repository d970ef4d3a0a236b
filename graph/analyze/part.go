package analyze

import (
	"fmt"

	"entente/graph"
)

// Part returns the graph of the given entities, the relations between them and the
// documents that speak of either. Relations that documents deny stay. IDs may repeat;
// one that v lacks is graph.ErrNotFound.
func Part(v graph.View, ids []string) (*graph.Graph, error) {
	in := make(map[string]bool, len(ids))
	for _, id := range ids {
		in[id] = true
	}
	used := map[string]bool{}
	var entities []graph.Entity
	for _, e := range v.Entities() {
		if !in[e.ID] {
			continue
		}
		entities = append(entities, e)
		for _, m := range e.Mentions {
			used[m.Document] = true
		}
	}
	if len(entities) < len(in) {
		return nil, fmt.Errorf("part of a graph: %w: %s", graph.ErrNotFound, missing(entities, ids))
	}
	var relations []graph.Relation
	for _, r := range v.Relations() {
		if !in[r.From] || !in[r.To] {
			continue
		}
		relations = append(relations, r)
		for _, e := range r.Evidence {
			used[e.Document] = true
		}
	}
	var documents []graph.Document
	for _, d := range v.Documents() {
		if used[d.ID] {
			documents = append(documents, d)
		}
	}
	return graph.New(documents, entities, relations)
}

// missing returns the first ID that none of the entities has.
func missing(entities []graph.Entity, ids []string) string {
	have := map[string]bool{}
	for _, e := range entities {
		have[e.ID] = true
	}
	for _, id := range ids {
		if !have[id] {
			return "entity " + id
		}
	}
	return "an entity"
}
