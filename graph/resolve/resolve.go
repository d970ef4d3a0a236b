package resolve

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entente/extract/text"
	"entente/graph"
	"entente/graph/ontology"
)

// Version changes whenever the same items may resolve to another graph.
const Version = 3

// Item is a document and what it claims.
type Item struct {
	Document text.Document
	Claims   text.Claims
}

// Options say how to resolve. The zero value is the default.
type Options struct {
	// Ontology tells which relations are symmetric; nil means ontology.Default().
	Ontology *ontology.Ontology
}

// Merge is a join of two entities, with the reason for it.
type Merge struct {
	// Entity is the ID of the entity that came of it.
	Entity string
	// Names are the two names that were joined.
	Names [2]string
	// Documents are the IDs of a document of each.
	Documents [2]string
	// Reason is the rule that joined them, in words.
	Reason string
}

// Resolve returns the graph of all items. Items with equal documents (the same
// ID) count once, as the one with the first path. The error is ctx's, or says
// which document has claims that do not fit its text. Resolve is safe for
// concurrent use and keeps nothing of the items but their strings.
func Resolve(ctx context.Context, items []Item, o Options) (*graph.Graph, error) {
	g, _, err := Explain(ctx, items, o)
	return g, err
}

// Explain is Resolve that also returns the joins over documents, ordered by
// entity, then in the order in which they were made.
func Explain(ctx context.Context, items []Item, o Options) (*graph.Graph, []Merge, error) {
	o.Ontology = cmp.Or(o.Ontology, ontology.Default())
	c, err := newCorpus(items)
	if err != nil {
		return nil, nil, fmt.Errorf("resolve: %w", err)
	}
	for _, step := range []func(*corpus){
		joinInDocument, joinCopies, joinSameName, joinTypes, joinAliases, joinPersons,
		joinSpelling, joinDescribed,
	} {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		step(c)
	}
	entities, ids := c.entities()
	relations := c.relations(ids, o.Ontology)
	g, err := graph.New(c.graphDocuments(), entities, relations)
	if err != nil {
		return nil, nil, fmt.Errorf("resolve: %w", err)
	}
	return g, c.report(ids), nil
}

// report returns the joins with the IDs of the entities that they made.
func (c *corpus) report(ids []string) []Merge {
	merges := make([]Merge, len(c.joins))
	for i, j := range c.joins {
		a, b := &c.locals[j.a], &c.locals[j.b]
		merges[i] = Merge{
			Entity: ids[j.a], Names: [2]string{a.claim.Name, b.claim.Name},
			Documents: [2]string{c.docs[a.doc].ID, c.docs[b.doc].ID}, Reason: j.reason,
		}
	}
	slices.SortStableFunc(merges, func(a, b Merge) int { return cmp.Compare(a.Entity, b.Entity) })
	return merges
}
