package export

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"

	"entente/export/style"
	"entente/graph"
)

// Node-link JSON is what networkx's node_link_graph reads: a multigraph, each edge
// with a key of its own. networkx 3.6 calls the list "edges", which older versions
// take with edges="edges".

func writeNodeLink(w io.Writer, v graph.View, o Options) error {
	bw := bufio.NewWriter(w)
	out := func(s string) { bw.WriteString(s) } // keeps the first error for Flush
	name, err := compact(map[string]string{"name": o.Title})
	if err != nil {
		return err
	}
	out("{\"directed\":true,\"multigraph\":true,\"graph\":" + name + ",\n\"nodes\":[")
	b := newBook(v)
	nodes, edges := nodeColumns(v, b), edgeColumns(v, b)
	for i, e := range v.Entities() {
		row := object(nodes, &e)
		row["id"], row["label"] = e.ID, e.Name
		if err := item(out, i, row); err != nil {
			return err
		}
	}
	out("\n],\n\"edges\":[")
	for i, r := range v.Relations() {
		row := object(edges, &r)
		row["source"], row["target"], row["key"], row["label"] = r.From, r.To, r.ID, style.Words(r.Type)
		if err := item(out, i, row); err != nil {
			return err
		}
	}
	out("\n]}\n")
	return bw.Flush()
}

func item(out func(string), i int, row map[string]any) error {
	if i > 0 {
		out(",")
	}
	s, err := compact(row)
	out("\n" + s)
	return err
}

// compact encodes maps with their keys sorted.
func compact(value any) (string, error) {
	data, err := json.Marshal(value)
	return string(data), err
}

// object turns a row into values of their kinds, without the empty ones.
func object[T any](columns []column[T], row *T) map[string]any {
	values := map[string]any{}
	for _, c := range columns {
		s := c.value(row)
		f, err := strconv.ParseFloat(s, 64)
		switch {
		case s == "":
		case c.kind != textKind && err == nil:
			values[c.name] = f
		default:
			values[c.name] = s
		}
	}
	return values
}
