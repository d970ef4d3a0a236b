package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Rows are the answer to a query.
type Rows struct {
	Columns []string
	// Values has one slice for each row, one value for each column: nil, bool,
	// int64, float64, string, []any or map[string]any. A node is a map with the keys
	// "labels" and "properties", a relation one with "type" and "properties", a path
	// a list of nodes and relations in turn; times, durations and points are strings.
	Values [][]any
}

// Query asks a question in Cypher. It may only read: the server refuses a
// statement that writes. Errors are an *Error.
func Query(ctx context.Context, o Options, cypher string, params map[string]any) (*Rows, error) {
	o = o.withDefaults()
	c, err := connect(ctx, o)
	if err != nil {
		return nil, err
	}
	defer c.close()
	session := c.session(ctx, neo4j.AccessModeRead)
	defer endSession(session)
	rows, err := neo4j.ExecuteRead(ctx, session, func(tx neo4j.ManagedTransaction) (*Rows, error) {
		return read(ctx, tx, cypher, params)
	})
	if err != nil {
		return nil, c.fail(ctx, "query", err)
	}
	return rows, nil
}

func read(ctx context.Context, tx neo4j.ManagedTransaction, cypher string, params map[string]any) (*Rows, error) {
	result, err := tx.Run(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	rows := &Rows{}
	if rows.Columns, err = result.Keys(); err != nil {
		return nil, err
	}
	for result.Next(ctx) {
		values := make([]any, 0, len(rows.Columns))
		for _, v := range result.Record().Values {
			values = append(values, plain(v))
		}
		rows.Values = append(rows.Values, values)
	}
	return rows, result.Err()
}

// plain turns a value of the driver into one that every encoder knows.
func plain(value any) any {
	switch v := value.(type) {
	case nil, bool, int64, float64, string:
		return v
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plain(v[i])
		}
		return list
	case map[string]any:
		return plainMap(v)
	case neo4j.Node:
		return map[string]any{"labels": plainStrings(v.Labels), "properties": plainMap(v.Props)}
	case neo4j.Relationship:
		return map[string]any{"type": v.Type, "properties": plainMap(v.Props)}
	case neo4j.Path:
		return plainPath(v)
	}
	return fmt.Sprint(value)
}

func plainMap(m map[string]any) map[string]any {
	out := make(map[string]any, len(m))
	for k, v := range m {
		out[k] = plain(v)
	}
	return out
}

func plainStrings(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}

func plainPath(p neo4j.Path) []any {
	var out []any
	for i, n := range p.Nodes {
		out = append(out, plain(n))
		if i < len(p.Relationships) {
			out = append(out, plain(p.Relationships[i]))
		}
	}
	return out
}
