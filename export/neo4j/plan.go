package neo4j

import (
	"fmt"
	"maps"
	"slices"

	"entente/export/neo4j/model"
)

// step is a statement and the rows to run it on.
type step struct {
	what      string // for people
	statement string
	size      int
	row       func(i int) any
	// all demands that every row finds its nodes.
	all bool
	// count takes the number of rows that found their nodes; it may be nil.
	count func(s *Summary, rows int)
}

// rows returns the rows [start, end).
func (st *step) rows(start, end int) []any {
	rows := make([]any, 0, end-start)
	for i := start; i < end; i++ {
		rows = append(rows, st.row(i))
	}
	return rows
}

// plan lists what is to be done, in an order in which a push may stop anywhere:
// nodes before their relations, what is new before what is stale goes.
func plan(m *model.Model, f *findings, keep bool) []step {
	var steps []step
	for _, label := range slices.Sorted(maps.Keys(f.retyped)) {
		steps = append(steps, removeLabel(label, f.retyped[label]))
	}
	for i := range m.Nodes {
		steps = append(steps,
			mergeNodes(&m.Nodes[i], withStatus(f.nodes[i], missing), nil),
			mergeNodes(&m.Nodes[i], withStatus(f.nodes[i], changed), func(s *Summary, n int) { s.NodesChanged += n }))
	}
	for i := range m.Relations {
		steps = append(steps,
			mergeRelations(&m.Relations[i], withStatus(f.relations[i], missing), nil),
			mergeRelations(&m.Relations[i], withStatus(f.relations[i], changed), func(s *Summary, n int) { s.RelationsChanged += n }))
	}
	if !keep {
		steps = append(steps, deleteRelations(f.staleRelations))
		for _, key := range []string{model.Evidence, model.Entity, model.Document} {
			steps = append(steps, release(key, f.staleNodes[key]), deleteNodes(key, f.staleNodes[key]))
		}
	}
	return slices.DeleteFunc(steps, func(st step) bool { return st.size == 0 })
}

// withStatus returns the indices of the rows with the given status.
func withStatus(rows []status, want status) []int {
	var indices []int
	for i, s := range rows {
		if s == want {
			indices = append(indices, i)
		}
	}
	return indices
}

// removeLabel takes the label of its former type from each entity. The new one
// comes with the other properties.
func removeLabel(label string, ids []string) step {
	return ofStrings("retype entities", ids, fmt.Sprintf(
		"UNWIND $rows AS id MATCH (n:Entity {id: id}) REMOVE n:%s RETURN count(*) AS rows", model.Quote(label)))
}

func mergeNodes(t *model.NodeTable, rows []int, count func(*Summary, int)) step {
	labels := ""
	for _, l := range t.Labels() {
		labels += ":" + model.Quote(l)
	}
	return step{
		what: "write " + labels[1:],
		statement: fmt.Sprintf("UNWIND $rows AS row MERGE (n:%s {id: row.id}) SET n = row, n%s RETURN count(*) AS rows",
			model.Quote(t.Key), labels),
		size:  len(rows),
		row:   func(i int) any { return t.Rows[rows[i]].Properties },
		count: count,
	}
}

func mergeRelations(t *model.RelationTable, rows []int, count func(*Summary, int)) step {
	return step{
		what: "write " + model.Quote(t.Type),
		statement: fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to})"+
			" MERGE (a)-[r:%s {id: row.id}]->(b) SET r = row.properties RETURN count(*) AS rows",
			model.Quote(t.From), model.Quote(t.To), model.Quote(t.Type)),
		size: len(rows),
		row: func(i int) any {
			r := &t.Rows[rows[i]]
			return map[string]any{"id": r.ID, "from": r.From, "to": r.To, "properties": r.Properties}
		},
		all:   true,
		count: count,
	}
}

// deleteRelations goes by element id, which finds the second of two equal ones,
// too. The mark is asked for again: an element id may have been given anew since.
func deleteRelations(elements []string) step {
	return ofStrings("delete stale relations", elements, fmt.Sprintf(
		"UNWIND $rows AS id MATCH ()-[r]->() WHERE elementId(r) = id AND r.%s IS NOT NULL DELETE r RETURN count(*) AS rows", model.Mark))
}

// release takes the mark from those stale nodes that still have relations. Ours
// are gone by then, so these are someone else's.
func release(key string, ids []string) step {
	st := ofStrings("release stale "+key, ids, fmt.Sprintf(
		"UNWIND $rows AS id MATCH (n:%s {id: id}) WHERE n.%s IS NOT NULL AND EXISTS { (n)--() } REMOVE n.%[2]s RETURN count(*) AS rows",
		model.Quote(key), model.Mark))
	st.count = func(s *Summary, n int) { s.NodesReleased += n }
	return st
}

// deleteNodes never detaches: a relation that came in the meantime makes it fail
// rather than disappear.
func deleteNodes(key string, ids []string) step {
	return ofStrings("delete stale "+key, ids, fmt.Sprintf(
		"UNWIND $rows AS id MATCH (n:%s {id: id}) WHERE n.%s IS NOT NULL DELETE n RETURN count(*) AS rows",
		model.Quote(key), model.Mark))
}

func ofStrings(what string, rows []string, statement string) step {
	return step{what: what, statement: statement, size: len(rows), row: func(i int) any { return rows[i] }}
}
