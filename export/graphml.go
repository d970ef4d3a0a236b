package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"entente/export/style"
	"entente/graph"
)

// GraphML (http://graphml.graphdrawing.org) declares each attribute once, as a key,
// and has no lists. yEd shows nothing of those keys on its canvas: it takes shapes,
// colours and labels from elements of its own, which other programs pass over. All
// edges are directed, also those whose direction says nothing: networkx refuses a
// file with both.

// yShapes are yEd's nearest to ours.
var yShapes = map[style.Shape]string{
	style.Rounded: "roundrectangle", style.Rectangle: "rectangle", style.Hexagon: "hexagon", style.Ellipse: "ellipse",
	style.Octagon: "octagon", style.Note: "trapezoid", style.Parallelogram: "parallelogram", style.Pill: "roundrectangle",
	style.Framed: "rectangle3d",
}

func writeGraphML(w io.Writer, v graph.View, o Options) error {
	x := newXML(w)
	b := newBook(v)
	nodes, edges := nodeColumns(v, b), edgeColumns(v, b)
	ids, looks := idsAndLooks(v, o)
	x.line(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">`)
	x.line(`<key id="label" for="node" attr.name="label" attr.type="string"/>`)
	x.line(`<key id="y" for="node" yfiles.type="nodegraphics"/>`)
	graphMLKeys(x, "node", "n", nodes)
	x.line(`<key id="edgelabel" for="edge" attr.name="label" attr.type="string"/>`)
	x.line(`<key id="weight" for="edge" attr.name="weight" attr.type="double"/>`)
	x.line(`<key id="ye" for="edge" yfiles.type="edgegraphics"/>`)
	graphMLKeys(x, "edge", "e", edges)
	x.line(`<graph id=%s edgedefault="directed">`, x.quote(o.Title, "entente"))
	for _, e := range v.Entities() {
		graphMLNode(x, &e, ids[e.ID], looks[e.Type], nodes)
	}
	for i, r := range v.Relations() {
		graphMLEdge(x, &r, fmt.Sprintf("r%d", i), ids, edges, b)
	}
	x.line("</graph>\n</graphml>")
	return x.w.Flush()
}

func graphMLKeys[T any](x *xmlWriter, class, prefix string, columns []column[T]) {
	for i, c := range columns {
		x.line(`<key id="%s%d" for="%s" attr.name=%s attr.type="%s"/>`, prefix, i, class, x.quote(c.name), c.kind)
	}
}

func graphMLNode(x *xmlWriter, e *graph.Entity, id string, look style.Node, columns []column[graph.Entity]) {
	x.line(`<node id=%s>`, x.quote(id))
	x.data("label", e.Name)
	graphMLData(x, "n", columns, e)
	width := 24 + 7*min(len([]rune(e.Name)), 40)
	x.line(` <data key="y"><y:ShapeNode><y:Geometry width="%d" height="36"/><y:Fill color="%s"/><y:BorderStyle color="%s" width="1.5"/>`+
		`<y:NodeLabel textColor="%s">%s</y:NodeLabel><y:Shape type="%s"/></y:ShapeNode></data>`,
		width, look.Fill, look.Stroke, look.Ink, x.text(e.Name), yShapes[look.Shape])
	x.line("</node>")
}

func graphMLEdge(x *xmlWriter, r *graph.Relation, id string, ids map[string]string, columns []column[graph.Relation], b book) {
	x.line(`<edge id="%s" source=%s target=%s>`, id, x.quote(ids[r.From]), x.quote(ids[r.To]))
	x.data("edgelabel", style.Words(r.Type))
	x.data("weight", number(float64(b.witnesses.Count(r.Evidence...))))
	graphMLData(x, "e", columns, r)
	arrow := "standard"
	if undirected(r) {
		arrow = "none"
	}
	x.line(` <data key="ye"><y:PolyLineEdge><y:Arrows source="none" target="%s"/><y:EdgeLabel>%s</y:EdgeLabel></y:PolyLineEdge></data>`,
		arrow, x.text(style.Words(r.Type)))
	x.line("</edge>")
}

func graphMLData[T any](x *xmlWriter, prefix string, columns []column[T], row *T) {
	for i, c := range columns {
		x.data(fmt.Sprintf("%s%d", prefix, i), c.value(row))
	}
}

func idsAndLooks(v graph.View, o Options) (map[string]string, map[string]style.Node) {
	var types, ids []string
	for _, e := range v.Entities() {
		types, ids = append(types, e.Type), append(ids, e.ID)
	}
	return cleanIDs(ids), style.Nodes(types, o.Dark)
}

// xmlWriter writes XML by the line. The first error is kept for Flush.
type xmlWriter struct{ w *bufio.Writer }

func newXML(w io.Writer) *xmlWriter {
	x := &xmlWriter{bufio.NewWriter(w)}
	x.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	return x
}

func (x *xmlWriter) line(format string, args ...any) { fmt.Fprintf(x.w, format+"\n", args...) }

// data writes an attribute of GraphML, unless it is empty.
func (x *xmlWriter) data(key, value string) {
	if value != "" {
		x.line(` <data key="%s">%s</data>`, key, x.text(value))
	}
}

func (*xmlWriter) text(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(xmlText(s))) // to memory: cannot fail
	return b.String()
}

// quote returns the first of the values that is not empty as an attribute's value.
func (x *xmlWriter) quote(values ...string) string {
	for _, v := range values {
		if s := x.text(v); s != "" {
			return `"` + s + `"`
		}
	}
	return `""`
}
