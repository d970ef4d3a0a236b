package graph

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// ErrNotFound is returned where an ID or a name belongs to nothing in the graph.
var ErrNotFound = errors.New("not found")

// Graph is an immutable knowledge graph. The zero value is an empty graph.
type Graph struct {
	documents []Document
	entities  []Entity
	relations []Relation

	entity   map[string]int // ID -> index into entities
	document map[string]int
	out, in  map[string][]int // entity ID -> indices into relations
}

var _ View = (*Graph)(nil)

// New returns a graph of the given parts. It sorts the slices it is given and
// keeps them. It is an error if an ID is empty or used twice, or if a relation's
// end, a mention or an evidence points to something that is not there.
func New(documents []Document, entities []Entity, relations []Relation) (*Graph, error) {
	g := &Graph{documents: documents, entities: entities, relations: relations}
	slices.SortFunc(g.documents, func(a, b Document) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(g.entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.relations, func(a, b Relation) int { return cmp.Compare(a.ID, b.ID) })
	if err := g.index(); err != nil {
		return nil, err
	}
	return g, nil
}

func (g *Graph) index() error {
	var err error
	if g.document, err = indexIDs("document", g.documents, func(d *Document) string { return d.ID }); err != nil {
		return err
	}
	if g.entity, err = indexIDs("entity", g.entities, func(e *Entity) string { return e.ID }); err != nil {
		return err
	}
	if _, err = indexIDs("relation", g.relations, func(r *Relation) string { return r.ID }); err != nil {
		return err
	}
	g.out, g.in = map[string][]int{}, map[string][]int{}
	for i, r := range g.relations {
		for _, end := range []string{r.From, r.To} {
			if _, ok := g.entity[end]; !ok {
				return fmt.Errorf("relation %s: entity %s: %w", r.ID, end, ErrNotFound)
			}
		}
		g.out[r.From] = append(g.out[r.From], i)
		g.in[r.To] = append(g.in[r.To], i)
	}
	return g.checkSpans()
}

func indexIDs[T any](kind string, items []T, id func(*T) string) (map[string]int, error) {
	index := make(map[string]int, len(items))
	for i := range items {
		k := id(&items[i])
		if k == "" {
			return nil, fmt.Errorf("%s without an ID", kind)
		}
		if _, dup := index[k]; dup {
			return nil, fmt.Errorf("%s %s occurs twice", kind, k)
		}
		index[k] = i
	}
	return index, nil
}

func (g *Graph) checkSpans() error {
	for _, e := range g.entities {
		for _, m := range e.Mentions {
			if err := g.checkSpan(m.Document, m.Start, m.End); err != nil {
				return fmt.Errorf("entity %s: %w", e.ID, err)
			}
		}
	}
	for _, r := range g.relations {
		for _, v := range r.Evidence {
			if err := g.checkSpan(v.Document, v.Start, v.End); err != nil {
				return fmt.Errorf("relation %s: %w", r.ID, err)
			}
		}
	}
	return nil
}

func (g *Graph) checkSpan(document string, start, end int) error {
	i, ok := g.document[document]
	if !ok {
		return fmt.Errorf("document %s: %w", document, ErrNotFound)
	}
	// A graph read from a file that carries no texts cannot be checked further.
	if n := len(g.documents[i].Text); start < 0 || end < start || (n > 0 && end > n) {
		return fmt.Errorf("document %s: span %d-%d outside the text", document, start, end)
	}
	return nil
}

// Documents returns all documents, ordered by path and ID.
func (g *Graph) Documents() []Document { return g.documents }

// Entities returns all entities, ordered by ID.
func (g *Graph) Entities() []Entity { return g.entities }

// Relations returns all relations, ordered by ID.
func (g *Graph) Relations() []Relation { return g.relations }

// Document returns the document with the given ID, or ErrNotFound.
func (g *Graph) Document(id string) (Document, error) {
	i, ok := g.document[id]
	if !ok {
		return Document{}, fmt.Errorf("document %s: %w", id, ErrNotFound)
	}
	return g.documents[i], nil
}

// Entity returns the entity with the given ID, or ErrNotFound.
func (g *Graph) Entity(id string) (Entity, error) {
	i, ok := g.entity[id]
	if !ok {
		return Entity{}, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	return g.entities[i], nil
}

// Out returns the relations that start at the entity, ordered by ID.
func (g *Graph) Out(id string) []Relation { return g.pick(g.out[id]) }

// In returns the relations that end at the entity, ordered by ID.
func (g *Graph) In(id string) []Relation { return g.pick(g.in[id]) }

func (g *Graph) pick(indices []int) []Relation {
	rs := make([]Relation, len(indices))
	for k, i := range indices {
		rs[k] = g.relations[i]
	}
	return rs
}
