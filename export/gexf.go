package export

import (
	"fmt"
	"io"
	"strconv"

	"entente/export/style"
	"entente/graph"
)

// GEXF 1.3 (https://gexf.net), Gephi's own format: attributes are declared by class,
// colours have a name space of their own. All edges are directed, since networkx
// refuses a file with both kinds.

func writeGEXF(w io.Writer, v graph.View, o Options) error {
	x := newXML(w)
	b := newBook(v)
	nodes, edges := nodeColumns(v, b), edgeColumns(v, b)
	ids, looks := idsAndLooks(v, o)
	x.line(`<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">`)
	x.line(`<meta><creator>entente</creator><description>%s</description></meta>`, x.text(o.Title))
	x.line(`<graph defaultedgetype="directed">`)
	gexfAttributes(x, "node", nodes)
	gexfAttributes(x, "edge", edges)
	x.line("<nodes>")
	for _, e := range v.Entities() {
		gexfNode(x, &e, ids[e.ID], looks[e.Type], nodes)
	}
	x.line("</nodes>\n<edges>")
	for i, r := range v.Relations() {
		gexfEdge(x, &r, strconv.Itoa(i), ids, edges, b)
	}
	x.line("</edges>\n</graph>\n</gexf>")
	return x.w.Flush()
}

// gexfKinds are GEXF's names for the kinds of values.
var gexfKinds = map[kind]string{textKind: "string", numberKind: "double", countKind: "integer"}

func gexfAttributes[T any](x *xmlWriter, class string, columns []column[T]) {
	x.line(`<attributes class="%s">`, class)
	for i, c := range columns {
		x.line(` <attribute id="%d" title=%s type="%s"/>`, i, x.quote(c.name), gexfKinds[c.kind])
	}
	x.line("</attributes>")
}

func gexfNode(x *xmlWriter, e *graph.Entity, id string, look style.Node, columns []column[graph.Entity]) {
	x.line(`<node id=%s label=%s>`, x.quote(id), x.quote(e.Name))
	gexfValues(x, columns, e)
	x.line(` <viz:color %s/>`, gexfColour(look.Stroke))
	x.line("</node>")
}

func gexfEdge(x *xmlWriter, r *graph.Relation, id string, ids map[string]string, columns []column[graph.Relation], b book) {
	// Gephi keeps parallel edges apart by their kind.
	x.line(`<edge id="%s" source=%s target=%s label=%s kind=%s weight="%d">`, id, x.quote(ids[r.From]), x.quote(ids[r.To]),
		x.quote(style.Words(r.Type)), x.quote(r.Type), max(b.witnesses.Count(r.Evidence...), 1))
	gexfValues(x, columns, r)
	x.line("</edge>")
}

func gexfValues[T any](x *xmlWriter, columns []column[T], row *T) {
	x.line(" <attvalues>")
	for i, c := range columns {
		if s := c.value(row); s != "" {
			x.line(`  <attvalue for="%d" value=%s/>`, i, x.quote(s))
		}
	}
	x.line(" </attvalues>")
}

func gexfColour(c style.Colour) string {
	r, g, b := c.RGB()
	return fmt.Sprintf(`r="%d" g="%d" b="%d"`, r, g, b)
}
