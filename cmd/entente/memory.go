package main

import (
	"context"

	"entente/graph"
	"entente/graph/ontology"
	"entente/graph/resolve"
)

// memory keeps the documents of a build that writes files and no database.
type memory struct {
	items []resolve.Item
	// ontology is nil for the default one.
	ontology *ontology.Ontology
}

// Known is false: nothing was read before.
func (m *memory) Known(_ context.Context, path, id, reader string) (bool, error) { return false, nil }

// Put keeps items.
func (m *memory) Put(_ context.Context, _ string, items ...resolve.Item) error {
	m.items = append(m.items, items...)
	return nil
}

// Graph resolves what was put.
func (m *memory) Graph(ctx context.Context) (*graph.Graph, error) {
	return resolve.Resolve(ctx, m.items, resolve.Options{Ontology: m.ontology})
}

// Close forgets nothing that is not forgotten anyway.
func (m *memory) Close() error { return nil }
