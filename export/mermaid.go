package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"entente/export/picture"
	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
)

// Mermaid (https://mermaid.js.org/syntax/flowchart.html) draws at most 500 edges and
// is slow long before, so it gets the entities that a map gets.

// mermaidShapes are the brackets around a label.
var mermaidShapes = map[style.Shape][2]string{
	style.Rounded: {"(", ")"}, style.Rectangle: {"[", "]"}, style.Hexagon: {"{{", "}}"}, style.Ellipse: {"([", "])"},
	style.Octagon: {"[[", "]]"}, style.Note: {">", "]"}, style.Parallelogram: {"[/", "/]"}, style.Pill: {"(", ")"},
	style.Framed: {"[[", "]]"},
}

func writeMermaid(w io.Writer, v graph.View, o Options) error {
	bw := bufio.NewWriter(w) // keeps the first error for Flush
	entities, relations := picture.Choose(v, o.picture())
	var types []string
	number := map[string]int{}
	for i, e := range entities {
		types = append(types, e.Type)
		number[e.ID] = i
	}
	looks := style.Nodes(types, o.Dark)
	if t := typeset.Clean(o.Title); t != "" {
		fmt.Fprintf(bw, "---\ntitle: %q\n---\n", t)
	}
	fmt.Fprintln(bw, "flowchart LR")
	for i, e := range entities {
		b := mermaidShapes[looks[e.Type].Shape]
		fmt.Fprintf(bw, "  n%d%s%s%s:::%s\n", i, b[0], mermaidText(cmp.Or(typeset.Clean(e.Name), "("+e.Type+")")), b[1], mermaidClass(types, e.Type))
	}
	for _, r := range relations {
		fmt.Fprintf(bw, "  n%d %s|%s| n%d\n", number[r.From], mermaidArrow(&r), mermaidText(style.Words(r.Type)), number[r.To])
	}
	for _, t := range style.Order(types) {
		fmt.Fprintf(bw, "  classDef %s fill:%s,stroke:%s,color:%s\n", mermaidClass(types, t), looks[t].Fill, looks[t].Stroke, looks[t].Ink)
	}
	return bw.Flush()
}

func mermaidArrow(r *graph.Relation) string {
	switch {
	case r.Polarity == graph.Denied:
		return "--x"
	case r.Status != "" && r.Status != "signed" && r.Status != "agreed":
		return "-.->"
	case undirected(r):
		return "---"
	}
	return "-->"
}

// mermaidClass names the class of a type by its place in the legend: a type may have
// any name.
func mermaidClass(types []string, t string) string {
	for i, o := range style.Order(types) {
		if o == t {
			return fmt.Sprintf("type%d", i)
		}
	}
	return "other"
}

// mermaidText quotes a label. Mermaid reads entities, written with # for &.
func mermaidText(s string) string {
	r := strings.NewReplacer("#", "#35;", `"`, "#quot;", "<", "#lt;", ">", "#gt;", "`", "#96;", "&", "#amp;", "\\", "#92;")
	return `"` + r.Replace(typeset.Clean(s)) + `"`
}
