package model

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"entente/graph"
)

// The labels that carry the unique id. Every node has exactly one of them.
const (
	Entity   = "Entity"
	Document = "Document"
	Evidence = "Evidence"
)

// The relation types that are no facts.
const (
	MentionedIn = "MENTIONED_IN" // Entity -> Document
	CopyOf      = "COPY_OF"      // Document -> Document
	Subject     = "SUBJECT"      // Evidence -> Entity
	Object      = "OBJECT"       // Evidence -> Entity
	InDocument  = "IN_DOCUMENT"  // Evidence -> Document
)

// Mark is the property that everything of ours carries: a fingerprint of the
// row's type, ends and other properties.
const Mark = "entente"

// Options choose what becomes part of the model.
type Options struct {
	// Denied keeps the facts that documents deny.
	Denied bool
}

// Model is a graph as tables.
type Model struct {
	// Nodes are the tables of entities by type, then documents, then evidence.
	Nodes []NodeTable
	// Relations are the tables of facts by type, then the relations that are none.
	Relations []RelationTable
}

// NodeTable is a set of nodes that carry the same labels.
type NodeTable struct {
	// Key is Entity, Document or Evidence.
	Key string
	// Label is the label of the entities' type, empty for documents and evidence.
	Label string
	// Rows are ordered by ID.
	Rows []Node
}

// Labels returns the labels of every node of the table, Key first.
func (t *NodeTable) Labels() []string {
	if t.Label == "" {
		return []string{t.Key}
	}
	return []string{t.Key, t.Label}
}

// Node is one node.
type Node struct {
	ID string
	// Properties are all of the node's, id and Mark among them. Values are
	// strings, []string, int or float64.
	Properties map[string]any
}

// RelationTable is a set of relations of one type between nodes of the same keys.
type RelationTable struct {
	Type string
	// From and To are the Key labels of the ends.
	From, To string
	// Rows are ordered by From, To and ID.
	Rows []Relation
}

// Relation is one relation.
type Relation struct {
	ID string
	// From and To are the ids of the end nodes.
	From, To string
	// Properties are like those of a Node.
	Properties map[string]any
}

// New returns the tables for v. It is an error if an id is longer than an index
// allows, or if a relation, a mention or an evidence points to nothing.
func New(v graph.View, o Options) (*Model, error) {
	b := &builder{
		entities:  map[string]bool{},
		documents: map[string]graph.Document{},
		witnesses: graph.NewWitnesses(v),
		byLabel:   map[string][]Node{},
		facts:     map[string][]Relation{},
		other:     map[string][]Relation{},
	}
	b.addDocuments(v.Documents())
	for _, e := range v.Entities() {
		if err := b.addEntity(&e); err != nil {
			return nil, fmt.Errorf("entity %s: %w", e.ID, err)
		}
	}
	for _, r := range v.Relations() {
		if r.Polarity == graph.Denied && !o.Denied {
			continue
		}
		if err := b.addFact(&r); err != nil {
			return nil, fmt.Errorf("relation %s: %w", r.ID, err)
		}
	}
	return b.model(), nil
}

// builder collects rows until the tables are put together.
type builder struct {
	entities  map[string]bool
	documents map[string]graph.Document
	witnesses graph.Witnesses

	byLabel           map[string][]Node // entities
	sources, evidence []Node
	facts, other      map[string][]Relation // by type
}

// ends tells which nodes the relations that are no facts lead between.
var ends = []struct{ typ, from, to string }{
	{MentionedIn, Entity, Document},
	{CopyOf, Document, Document},
	{Subject, Evidence, Entity},
	{Object, Evidence, Entity},
	{InDocument, Evidence, Document},
}

func (b *builder) model() *Model {
	m := &Model{}
	for _, label := range slices.Sorted(maps.Keys(b.byLabel)) {
		m.addNodes(Entity, label, b.byLabel[label])
	}
	m.addNodes(Document, "", b.sources)
	m.addNodes(Evidence, "", b.evidence)
	for _, typ := range slices.Sorted(maps.Keys(b.facts)) {
		m.addRelations(typ, Entity, Entity, b.facts[typ])
	}
	for _, e := range ends {
		m.addRelations(e.typ, e.from, e.to, b.other[e.typ])
	}
	return m
}

func (m *Model) addNodes(key, label string, rows []Node) {
	if len(rows) == 0 {
		return
	}
	slices.SortFunc(rows, func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
	m.Nodes = append(m.Nodes, NodeTable{Key: key, Label: label, Rows: rows})
}

// addRelations sorts by end points: a server locks the ends of what it writes, and
// writers that lock in the same order never wait for each other in a circle.
func (m *Model) addRelations(typ, from, to string, rows []Relation) {
	if len(rows) == 0 {
		return
	}
	slices.SortFunc(rows, func(a, b Relation) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.ID, b.ID))
	})
	m.Relations = append(m.Relations, RelationTable{Type: typ, From: from, To: to, Rows: rows})
}
