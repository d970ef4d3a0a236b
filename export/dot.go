package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
)

// DOT as https://graphviz.org/doc/info/lang.html has it: everything quoted, every
// relation an edge of its own, entities and relations in the order of the graph.

// dotShapes are Graphviz's nearest to ours.
var dotShapes = map[style.Shape]string{
	style.Rounded: `shape=box style="filled,rounded"`, style.Rectangle: `shape=box style=filled`,
	style.Hexagon: `shape=hexagon style=filled`, style.Ellipse: `shape=ellipse style=filled`,
	style.Octagon: `shape=octagon style=filled`, style.Note: `shape=note style=filled`,
	style.Parallelogram: `shape=parallelogram style=filled`, style.Pill: `shape=box style="filled,rounded"`,
	style.Framed: `shape=box style=filled peripheries=2`,
}

func writeDOT(w io.Writer, v graph.View, o Options) error {
	d := &dotWriter{w: bufio.NewWriter(w), book: newBook(v), theme: style.For(o.Dark)}
	d.nodes(v, o)
	d.line("digraph %s {", dotQuote(cmp.Or(typeset.Clean(o.Title), "entente")))
	d.line("  graph [rankdir=LR bgcolor=%q fontname=\"Helvetica,Arial,sans-serif\"]", d.theme.Page)
	d.line("  node [fontname=\"Helvetica,Arial,sans-serif\" fontsize=12 margin=\"0.15,0.07\"]")
	d.line("  edge [fontname=\"Helvetica,Arial,sans-serif\" fontsize=10 color=%q fontcolor=%q]", d.theme.Line, d.theme.Muted)
	if o.Clusters {
		d.clusters(v)
	} else {
		for _, e := range v.Entities() {
			d.entity("  ", e)
		}
	}
	for _, r := range v.Relations() {
		if r.Polarity != graph.Denied || o.Denied {
			d.relation(r)
		}
	}
	d.line("}")
	return d.w.Flush()
}

type dotWriter struct {
	w     *bufio.Writer // keeps the first error for Flush
	book  book
	theme style.Theme
	looks map[string]style.Node
	id    map[string]string
}

func (d *dotWriter) line(format string, args ...any) { fmt.Fprintf(d.w, format+"\n", args...) }

func (d *dotWriter) nodes(v graph.View, o Options) {
	var types, ids []string
	for _, e := range v.Entities() {
		types, ids = append(types, e.Type), append(ids, e.ID)
	}
	d.looks, d.id = style.Nodes(types, o.Dark), cleanIDs(ids)
}

// clusters puts the entities of each type into a box.
func (d *dotWriter) clusters(v graph.View) {
	byType := map[string][]graph.Entity{}
	var types []string
	for _, e := range v.Entities() {
		types = append(types, e.Type)
		byType[e.Type] = append(byType[e.Type], e)
	}
	for i, t := range style.Order(types) {
		d.line("  subgraph cluster_%d {\n    label=%s color=%q fontcolor=%q", i, dotQuote(typeset.Clean(t)), d.looks[t].Stroke, d.theme.Ink)
		for _, e := range byType[t] {
			d.entity("    ", e)
		}
		d.line("  }")
	}
}

func (d *dotWriter) entity(indent string, e graph.Entity) {
	look := d.looks[e.Type]
	label := strings.Join(typeset.Wrap(cmp.Or(e.Name, "("+e.Type+")"), 12, typeset.Regular, 150, 6), "\n")
	tooltip := typeset.Clean(e.Name) + " (" + typeset.Clean(e.Type) + ")"
	if len(e.Mentions) > 0 {
		m := e.Mentions[0]
		tooltip += d.quote(graph.Evidence{Document: m.Document, Start: m.Start, End: m.End})
	}
	d.line("%s%s [label=%s %s fillcolor=%q color=%q fontcolor=%q class=%s tooltip=%s]", indent, dotQuote(d.id[e.ID]),
		dotQuote(label), dotShapes[look.Shape], look.Fill, look.Stroke, look.Ink, dotQuote(typeset.Clean(e.Type)), dotQuote(tooltip))
}

func (d *dotWriter) relation(r graph.Relation) {
	label := style.Words(r.Type)
	attributes := ""
	switch {
	case r.Polarity == graph.Denied:
		label = "denied: " + label
		attributes = fmt.Sprintf(" style=dotted color=%q", d.theme.DeniedLine)
	case r.Status == "planned", r.Status == "negotiated":
		attributes = " style=dashed"
	case r.Status == "former", r.Status == "abandoned":
		attributes = fmt.Sprintf(" style=dotted color=%q", d.theme.OldLine)
	}
	if undirected(&r) {
		attributes += " dir=none"
	}
	tooltip := typeset.Clean(r.Type)
	if len(r.Evidence) > 0 {
		tooltip += d.quote(r.Evidence[0])
	}
	d.line("  %s -> %s [label=%s class=%s penwidth=%s labeltooltip=%[6]s tooltip=%[6]s%[7]s]", dotQuote(d.id[r.From]), dotQuote(d.id[r.To]),
		dotQuote(typeset.Clean(label)), dotQuote(typeset.Clean(r.Type)), number(min(1+0.6*float64(max(d.book.witnesses.Count(r.Evidence...), 1)-1), 4)),
		dotQuote(tooltip), attributes)
}

// quote is the sentence of an evidence and its document, as the end of a tooltip.
func (d *dotWriter) quote(v graph.Evidence) string {
	doc := d.book.documents[v.Document]
	s := "\n(" + typeset.Clean(cmp.Or(doc.Title, doc.Path)) + ")"
	if t := typeset.Clean(graph.Sentence(doc, v.Start, v.End)); t != "" {
		s = "\n" + t + s
	}
	return s
}

// dotQuote quotes a string. A backslash is doubled, since Graphviz reads \N and the
// like in labels.
func dotQuote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", "").Replace(s) + `"`
}
