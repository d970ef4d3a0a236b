package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/export/neo4j/model"
)

// status says how a row of the model stands in the database.
type status uint8

const (
	missing status = iota
	changed        // there, with another fingerprint
	same
)

// position of a row: a table's index and a row's.
type position struct{ table, row int }

// findings are what a comparison of the model with the database gives.
type findings struct {
	// nodes and relations hold the status of each row of each table.
	nodes, relations [][]status
	// staleNodes are ids by key label, staleRelations are element ids.
	staleNodes     map[string][]string
	staleRelations []string
	// retyped are ids of entities by the label of the type that they had.
	retyped map[string][]string

	// where the model's rows are, by key label or relation type, then by id.
	nodeAt, relationAt map[string]map[string]position
	model              *model.Model
}

func newFindings(m *model.Model) *findings {
	f := &findings{
		staleNodes: map[string][]string{},
		retyped:    map[string][]string{},
		nodeAt:     map[string]map[string]position{},
		relationAt: map[string]map[string]position{},
		model:      m,
	}
	for i, t := range m.Nodes {
		f.nodes = append(f.nodes, make([]status, len(t.Rows)))
		for j, n := range t.Rows {
			locate(f.nodeAt, t.Key, n.ID, position{i, j})
		}
	}
	for i, t := range m.Relations {
		f.relations = append(f.relations, make([]status, len(t.Rows)))
		for j, r := range t.Rows {
			locate(f.relationAt, t.Type, r.ID, position{i, j})
		}
	}
	return f
}

func locate(at map[string]map[string]position, kind, id string, p position) {
	if at[kind] == nil {
		at[kind] = map[string]position{}
	}
	at[kind][id] = p
}

// unchanged counts the rows that the database has as they are.
func (f *findings) unchanged() (nodes, relations int) {
	return countSame(f.nodes), countSame(f.relations)
}

func countSame(tables [][]status) int {
	n := 0
	for _, t := range tables {
		for _, s := range t {
			if s == same {
				n++
			}
		}
	}
	return n
}

// compare reads the ids and fingerprints of all that is ours. It asks in a write
// transaction: on a cluster only the leader knows the latest push.
func compare(ctx context.Context, session neo4j.SessionWithContext, m *model.Model) (*findings, error) {
	return neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (*findings, error) {
		f := newFindings(m)
		for _, key := range keys {
			if err := each(ctx, tx, nodesThere(key), func(v []string) { f.node(key, v) }); err != nil {
				return nil, err
			}
		}
		if err := each(ctx, tx, relationsThere, f.relation); err != nil {
			return nil, err
		}
		return f, nil
	})
}

var keys = []string{model.Entity, model.Document, model.Evidence}

func nodesThere(key string) string {
	return fmt.Sprintf("MATCH (n:%s) WHERE n.%s IS NOT NULL RETURN n.id, n.%[2]s, n.type", model.Quote(key), model.Mark)
}

// relationsThere is one query for all keys: a relation must not be met twice.
var relationsThere = fmt.Sprintf("MATCH (a:%s)-[r]->(b) WHERE r.%s IS NOT NULL RETURN elementId(r), type(r), r.id, r.%[2]s, a.id, b.id",
	strings.Join(keys, "|"), model.Mark)

// each runs a query whose columns are strings, and calls do with each row. What is
// no string (someone changed it) is an empty one. The slice is used again.
func each(ctx context.Context, tx neo4j.ManagedTransaction, query string, do func(values []string)) error {
	result, err := tx.Run(ctx, query, nil)
	if err != nil {
		return err
	}
	var values []string
	for result.Next(ctx) {
		values = values[:0]
		for _, v := range result.Record().Values {
			s, _ := v.(string)
			values = append(values, s)
		}
		do(values)
	}
	return result.Err()
}

// node takes in a row of nodesThere.
func (f *findings) node(key string, v []string) {
	id, mark, typ := v[0], v[1], v[2]
	p, wanted := f.nodeAt[key][id]
	if !wanted {
		if !f.wantedElsewhere(id) {
			f.staleNodes[key] = append(f.staleNodes[key], id)
		}
		return
	}
	table := &f.model.Nodes[p.table]
	f.nodes[p.table][p.row] = compareMark(table.Rows[p.row].Properties, mark)
	if old := model.Label(typ); key == model.Entity && old != table.Label {
		f.retyped[old] = append(f.retyped[old], id)
	}
}

// wantedElsewhere reports whether the model has a node of that id under another key:
// someone gave it a second label of ours.
func (f *findings) wantedElsewhere(id string) bool {
	for _, at := range f.nodeAt {
		if _, ok := at[id]; ok {
			return true
		}
	}
	return false
}

// relation takes in a row of relationsThere. One that leads elsewhere now, or is
// there twice, is stale: an id names one relation between two given nodes.
func (f *findings) relation(v []string) {
	element, typ, id, mark, from, to := v[0], v[1], v[2], v[3], v[4], v[5]
	p, wanted := f.relationAt[typ][id]
	if wanted {
		row := &f.model.Relations[p.table].Rows[p.row]
		wanted = row.From == from && row.To == to && f.relations[p.table][p.row] == missing
	}
	if !wanted {
		f.staleRelations = append(f.staleRelations, element)
		return
	}
	f.relations[p.table][p.row] = compareMark(f.model.Relations[p.table].Rows[p.row].Properties, mark)
}

func compareMark(properties map[string]any, mark string) status {
	if properties[model.Mark] == mark {
		return same
	}
	return changed
}
