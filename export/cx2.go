package export

import (
	"bufio"
	"io"

	"entente/graph"
)

// CX2 (https://cytoscape.org/cx/cx2/) is a JSON list of aspects, each an object with
// one list: what there is, which attributes things have, nodes, edges and looks, in this
// order, so that a reader can begin before it has all. Nodes have numbers for IDs;
// ours is the attribute "represents". Cytoscape calls an edge's kind "interaction".

// cx2Kinds are CX2's names for the kinds of values.
var cx2Kinds = map[kind]string{textKind: "string", numberKind: "double", countKind: "integer"}

// cx2Attribute declares an attribute: its kind.
type cx2Attribute struct {
	Kind string `json:"d"`
}

type cx2Count struct {
	Name  string `json:"name"`
	Count int    `json:"elementCount"`
}

type cx2Node struct {
	ID     int            `json:"id"`
	Values map[string]any `json:"v"`
}

type cx2Edge struct {
	ID     int            `json:"id"`
	Source int            `json:"s"`
	Target int            `json:"t"`
	Values map[string]any `json:"v"`
}

func writeCX2(w io.Writer, v graph.View, o Options) error {
	bw := bufio.NewWriter(w)
	bw.WriteString(`[{"CXVersion":"2.0","hasFragments":false}`) // keeps the first error for Flush
	b := newBook(v)
	nodes, edges := nodeColumns(v, b), edgeColumns(v, b)
	counts := []any{cx2Count{"attributeDeclarations", 1}, cx2Count{"networkAttributes", 1},
		cx2Count{"nodes", len(v.Entities())}, cx2Count{"edges", len(v.Relations())}, cx2Count{"visualProperties", 1}}
	declared := map[string]map[string]cx2Attribute{
		"networkAttributes": cx2Declare[graph.Entity](nil, "name"),
		"nodes":             cx2Declare(nodes, "name", "represents"),
		"edges":             cx2Declare(edges, "name", "interaction", "represents"),
	}
	rows, numbers := cx2Nodes(v, nodes)
	for _, aspect := range []struct {
		name  string
		items []any
	}{
		{"metaData", counts},
		{"attributeDeclarations", []any{declared}},
		{"networkAttributes", []any{map[string]string{"name": o.Title}}},
		{"nodes", rows},
		{"edges", cx2Edges(v, edges, numbers)},
		{"visualProperties", []any{cx2Look(v, o)}},
		{"status", []any{map[string]any{"success": true, "error": ""}}},
	} {
		if err := cx2Aspect(bw, aspect.name, aspect.items); err != nil {
			return err
		}
	}
	bw.WriteString("]\n")
	return bw.Flush()
}

// cx2Aspect writes an aspect, an item a line.
func cx2Aspect(w *bufio.Writer, name string, items []any) error {
	w.WriteString(",\n{\"" + name + "\":[")
	for i, item := range items {
		s, err := compact(item)
		if err != nil {
			return err
		}
		if i > 0 {
			w.WriteString(",")
		}
		w.WriteString("\n" + s)
	}
	w.WriteString("]}")
	return nil
}

// cx2Declare declares the columns, and attributes of text besides.
func cx2Declare[T any](columns []column[T], text ...string) map[string]cx2Attribute {
	all := map[string]cx2Attribute{}
	for _, c := range columns {
		all[c.name] = cx2Attribute{cx2Kinds[c.kind]}
	}
	for _, name := range text {
		all[name] = cx2Attribute{cx2Kinds[textKind]}
	}
	return all
}

// cx2Nodes returns the nodes and the number of each entity.
func cx2Nodes(v graph.View, columns []column[graph.Entity]) (rows []any, numbers map[string]int) {
	numbers = map[string]int{}
	for i, e := range v.Entities() {
		values := object(columns, &e)
		values["name"], values["represents"] = e.Name, e.ID
		rows, numbers[e.ID] = append(rows, cx2Node{i, values}), i
	}
	return rows, numbers
}

func cx2Edges(v graph.View, columns []column[graph.Relation], numbers map[string]int) (rows []any) {
	names := map[string]string{}
	for _, e := range v.Entities() {
		names[e.ID] = e.Name
	}
	for i, r := range v.Relations() {
		values := object(columns, &r)
		values["name"] = names[r.From] + " (" + r.Type + ") " + names[r.To]
		values["interaction"], values["represents"] = r.Type, r.ID
		rows = append(rows, cx2Edge{i, numbers[r.From], numbers[r.To], values})
	}
	return rows
}
