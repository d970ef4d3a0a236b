package graph

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	dgraph "github.com/dominikbraun/graph"
)

// ErrTooLarge is returned by Library for a graph beyond the bound it was given.
var ErrTooLarge = errors.New("graph too large")

// ErrReadOnly is returned where a library graph is asked to change.
var ErrReadOnly = errors.New("graph is read-only")

// Library gives a graph to the algorithms of github.com/dominikbraun/graph as a
// directed graph whose vertices are entities, keyed by ID. The library knows one
// edge per ordered pair, so each edge stands for all relations from one entity
// to another: Relations reads them back. The edge's weight is their number.
//
// The library copies the whole graph for every question asked of it, so Library
// refuses more than maxEdges relations with ErrTooLarge (0 means 100,000): give
// it the part that a question is about, from Filter. The result is safe for
// concurrent reading; changing it returns ErrReadOnly, and Clone gives a copy
// that may be changed.
func Library(v View, maxEdges int) (dgraph.Graph[string, Entity], error) {
	maxEdges = cmp.Or(maxEdges, 100_000)
	if n := len(v.Relations()); n > maxEdges {
		return nil, fmt.Errorf("%d relations, at most %d: %w", n, maxEdges, ErrTooLarge)
	}
	hash := func(e Entity) string { return e.ID }
	return dgraph.NewWithStore(hash, dgraph.Store[string, Entity](newLibraryStore(v)), dgraph.Directed()), nil
}

// Relations returns the relations that an edge of a Library graph stands for,
// ordered by ID; none for an edge that is not from such a graph.
func Relations[T any](e dgraph.Edge[T]) []Relation {
	rs, _ := e.Properties.Data.([]Relation)
	return rs
}

// libraryStore is a fixed graph in the shape that the library reads: both lists
// are made once and sorted, so that questions asked twice run the same way.
type libraryStore struct {
	ids      []string
	entities map[string]Entity
	edges    []dgraph.Edge[string] // by source, then target
	edge     map[[2]string]int     // source and target -> index into edges
}

func newLibraryStore(v View) *libraryStore {
	s := &libraryStore{entities: map[string]Entity{}, edge: map[[2]string]int{}}
	for _, e := range v.Entities() {
		s.ids = append(s.ids, e.ID)
		s.entities[e.ID] = e
	}
	bundles := map[[2]string][]Relation{}
	for _, r := range v.Relations() {
		ends := [2]string{r.From, r.To}
		bundles[ends] = append(bundles[ends], r)
	}
	for ends, rs := range bundles {
		s.edges = append(s.edges, dgraph.Edge[string]{
			Source: ends[0], Target: ends[1],
			Properties: dgraph.EdgeProperties{Attributes: map[string]string{}, Weight: len(rs), Data: rs},
		})
	}
	slices.SortFunc(s.edges, func(a, b dgraph.Edge[string]) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target))
	})
	for i, e := range s.edges {
		s.edge[[2]string{e.Source, e.Target}] = i
	}
	return s
}

func (s *libraryStore) AddVertex(string, Entity, dgraph.VertexProperties) error { return ErrReadOnly }
func (s *libraryStore) RemoveVertex(string) error                               { return ErrReadOnly }
func (s *libraryStore) AddEdge(_, _ string, _ dgraph.Edge[string]) error        { return ErrReadOnly }
func (s *libraryStore) UpdateEdge(_, _ string, _ dgraph.Edge[string]) error     { return ErrReadOnly }
func (s *libraryStore) RemoveEdge(_, _ string) error                            { return ErrReadOnly }
func (s *libraryStore) ListVertices() ([]string, error)                         { return s.ids, nil }
func (s *libraryStore) VertexCount() (int, error)                               { return len(s.ids), nil }
func (s *libraryStore) ListEdges() ([]dgraph.Edge[string], error)               { return s.edges, nil }

func (s *libraryStore) Vertex(id string) (Entity, dgraph.VertexProperties, error) {
	e, ok := s.entities[id]
	if !ok {
		return Entity{}, dgraph.VertexProperties{}, dgraph.ErrVertexNotFound
	}
	return e, dgraph.VertexProperties{Attributes: map[string]string{}}, nil
}

func (s *libraryStore) Edge(from, to string) (dgraph.Edge[string], error) {
	i, ok := s.edge[[2]string{from, to}]
	if !ok {
		return dgraph.Edge[string]{}, dgraph.ErrEdgeNotFound
	}
	return s.edges[i], nil
}
