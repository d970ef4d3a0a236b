package diff

import (
	"fmt"

	"entente/graph"
)

// Kind is how a thing differs.
type Kind uint8

// The kinds.
const (
	Unchanged Kind = iota
	Added
	Removed
	Changed
)

// Merged returns a graph of what differs, both the new and what is gone, and the kind
// of each entity and relation by ID; those without are unchanged. What has changed is
// there as it is now. Unchanged entities are in it where a relation of theirs differs,
// unchanged relations where they lead between two entities of the graph.
func (d *Difference) Merged() (*graph.Graph, map[string]Kind, error) {
	m := merger{kinds: map[string]Kind{}, entities: map[string]graph.Entity{}}
	for _, e := range d.Entities.Added {
		m.entity(e, Added)
	}
	for _, e := range d.Entities.Removed {
		m.entity(e, Removed)
	}
	for _, c := range d.Entities.Changed {
		m.entity(c.New, Changed)
	}
	for _, f := range d.Relations.Added {
		m.fact(f, Added)
	}
	for _, c := range d.Relations.Changed {
		m.fact(c.New, Changed)
	}
	now := entitiesByID(d.new)
	for _, f := range d.Relations.Removed {
		m.fact(d.today(f, now), Removed)
	}
	for _, r := range d.new.Relations() {
		m.unchanged(r)
	}
	g, err := m.graph(d)
	if err != nil {
		return nil, nil, fmt.Errorf("diff: %w", err)
	}
	return g, m.kinds, nil
}

// today returns a relation that is gone between what its ends are now, as far as
// they are.
func (d *Difference) today(f Fact, now map[string]graph.Entity) Fact {
	if id, ok := d.pairs.toNew[f.From]; ok {
		f.From, f.Subject = id, now[id]
	}
	if id, ok := d.pairs.toNew[f.To]; ok {
		f.To, f.Object = id, now[id]
	}
	return f
}

type merger struct {
	kinds     map[string]Kind
	entities  map[string]graph.Entity
	relations []graph.Relation
}

func (m *merger) entity(e graph.Entity, k Kind) {
	m.entities[e.ID], m.kinds[e.ID] = e, k
}

func (m *merger) fact(f Fact, k Kind) {
	m.entities[f.From], m.entities[f.To] = f.Subject, f.Object
	m.relations = append(m.relations, f.Relation)
	m.kinds[f.ID] = k
}

func (m *merger) unchanged(r graph.Relation) {
	_, from := m.entities[r.From]
	_, to := m.entities[r.To]
	if _, differs := m.kinds[r.ID]; from && to && !differs {
		m.relations = append(m.relations, r)
	}
}

// graph puts the parts together with the documents of both graphs that they need.
func (m *merger) graph(d *Difference) (*graph.Graph, error) {
	used := map[string]bool{}
	var entities []graph.Entity
	for _, e := range m.entities {
		entities = append(entities, e)
		for _, x := range e.Mentions {
			used[x.Document] = true
		}
	}
	for _, r := range m.relations {
		for _, x := range r.Evidence {
			used[x.Document] = true
		}
	}
	var documents []graph.Document
	for _, v := range []graph.View{d.new, d.old} {
		for _, doc := range v.Documents() {
			if used[doc.ID] {
				used[doc.ID] = false
				documents = append(documents, doc)
			}
		}
	}
	return graph.New(documents, entities, m.relations)
}
