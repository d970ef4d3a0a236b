// Package graph is the knowledge graph: entities, relations and the evidence for
// both. A Graph is immutable and safe for concurrent use; its accessors return
// everything in a stable order, so that whatever is written from it is the same
// bytes each time.
//
// Relations are many between the same two entities. The arrays of a Graph are
// the truth; Library hands a bounded graph to github.com/dominikbraun/graph for
// its algorithms without losing parallel relations.
package graph
