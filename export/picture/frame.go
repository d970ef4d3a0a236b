package picture

import (
	"fmt"
	"slices"
	"strings"

	"entente/export/graphviz"
	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
	"entente/graph/analyze"
)

// Around the map: title and caption above, the legend below.
const (
	titleSize, captionSize, legendSize = 20.0, 11.5, 11.5
	leastWidth, widestCaption          = 560.0, 1100.0
	swatchWidth, swatchHeight          = 28.0, 17.0
)

// frame puts the map, which lies at the origin, onto a page with title, caption and
// legend.
func (d *drawing) frame(s *scene, o Options, note string) {
	h := heading{title: o.Title, about: d.caption(o.Summary, note), up: o.Up, theme: d.theme}
	top, inner := h.set(s)
	y := top + s.height + 22
	legend, height := d.legend(inner, y)
	s.groups = append(s.groups, legend...)
	s.width, s.height = inner+2*margin, y+height+margin-8
}

// A heading is what stands above a picture.
type heading struct {
	title, about string
	// up is the address of the map that this is a part of.
	up    string
	theme style.Theme
}

// set puts the heading above a scene that lies at the origin, and moves that below it.
// It returns where the scene begins, and the width between the margins.
func (h heading) set(s *scene) (top, inner float64) {
	inner = max(s.width, leastWidth)
	y := margin
	var head []group
	if h.up != "" {
		b := newBlock("‹ overview", captionSize, typeset.Regular, inner, 1)
		head = append(head, group{class: "up", href: h.up, local: true, texts: b.left(margin, y, h.theme.Link)})
		y += b.height + 2
	}
	if t := typeset.Clean(h.title); t != "" {
		b := newBlock(t, titleSize, typeset.Bold, inner, 2)
		head = append(head, group{class: "title", texts: b.left(margin, y, h.theme.Ink)})
		y += b.height + 2
	}
	b := newBlock(h.about, captionSize, typeset.Regular, min(inner, widestCaption), 5)
	head = append(head, group{class: "caption", texts: b.left(margin, y, h.theme.Muted)})
	y += b.height + 18
	shift(s, margin+(inner-s.width)/2, y)
	s.groups = append(head, s.groups...)
	s.title, s.about = h.title, h.about
	return y, inner
}

// left returns the lines, beginning at x.
func (b block) left(x, top float64, c style.Colour) []text {
	texts := b.set(x, top, c)
	for i := range texts {
		texts[i].middle = false
	}
	return texts
}

// caption says what the map shows, what it leaves out and where it is from.
func (d *drawing) caption(summary, note string) string {
	if d.all == 0 {
		return "An empty graph: there are no entities to draw."
	}
	s := summary
	if s == "" {
		s = d.counts()
	}
	for _, more := range []string{note, d.sourceList()} {
		if more != "" {
			s += " " + more
		}
	}
	return s
}

// counts says how much of the graph is on the map.
func (d *drawing) counts() string {
	parts := []string{share(len(d.entities), d.all, "entity", "entities"),
		share(d.relations, d.allRelations, "relation", "relations"),
		"from " + share(d.sources, d.sources, "document", "documents")}
	s := strings.Join(parts, ", ")
	switch left := d.all - len(d.entities); {
	case left > 0 && left == d.alone:
		s += "; those without relations are left out"
	case left > 0 && len(d.focus) > 0:
		s += "; the closest are shown"
	case left > 0:
		s += "; the best connected are shown"
	}
	if d.denied > 0 {
		s += fmt.Sprintf("; %s left out", share(d.denied, d.denied, "denied relation", "denied relations"))
	}
	return s + "."
}

// mostSources is how many documents a caption names.
const mostSources = 4

// sourceList names the documents that most of the lines rest on, originals only.
func (d *drawing) sourceList() string {
	weight := map[string]int{}
	for _, l := range d.links {
		for _, r := range l.relations {
			for _, e := range r.Evidence {
				weight[d.quotes.original(e.Document)]++
			}
		}
	}
	var list []graph.Document
	for _, doc := range d.documents {
		if doc.CopyOf == "" && (weight[doc.ID] > 0 || len(weight) == 0) {
			list = append(list, doc)
		}
	}
	slices.SortStableFunc(list, func(a, b graph.Document) int { return weight[b.ID] - weight[a.ID] })
	return sourcesOf(list)
}

// sourcesOf names the first few documents and counts the others.
func sourcesOf(list []graph.Document) string {
	var names []string
	for _, doc := range list[:min(len(list), mostSources)] {
		names = append(names, strings.TrimSuffix(source(doc), "."))
	}
	switch more := len(list) - len(names); {
	case len(list) == 0:
		return ""
	case more > 0:
		return fmt.Sprintf("Sources: %s; and %s.", strings.Join(names, "; "), share(more, more, "other", "others"))
	}
	return "Sources: " + strings.Join(names, "; ") + "."
}

func share(n, of int, one, many string) string {
	word := many
	if of == 1 {
		word = one
	}
	if n == of {
		return fmt.Sprintf("%d %s", n, word)
	}
	return fmt.Sprintf("%d of %d %s", n, of, word)
}

// An item of the legend: a picture of swatchWidth by swatchHeight around a centre,
// and what it means.
type item struct {
	paint func(graphviz.Point) []path
	text  string
}

// legend sets what the map's shapes and lines mean below it, and returns its height.
func (d *drawing) legend(width, y float64) ([]group, float64) {
	return layItems(slices.Concat(typeItems(d.types(), d.nodes), d.lineItems(), d.markItems()), width, y, d.theme)
}

// layItems sets the items in rows from y downwards, and returns their height.
func layItems(items []item, width, y float64, theme style.Theme) ([]group, float64) {
	const row = 26.0
	var groups []group
	x, top := margin, y
	for _, it := range items {
		label := newBlock(it.text, legendSize, typeset.Regular, width-swatchWidth-20, 1)
		w := swatchWidth + 7 + label.width
		if x > margin && x+w > margin+width {
			x, y = margin, y+row
		}
		at := graphviz.Point{X: x + swatchWidth/2, Y: y + row/2}
		groups = append(groups, group{class: "legend", paths: it.paint(at),
			texts: label.left(x+swatchWidth+7, at.Y-label.height/2, theme.Ink)})
		x += w + 22
	}
	if len(items) == 0 {
		return nil, 0
	}
	return groups, y + row - top
}

func typeItems(types []string, looks map[string]style.Node) []item {
	var items []item
	for _, t := range style.Order(types) {
		look := looks[t]
		items = append(items, item{text: typeset.Clean(t), paint: func(at graphviz.Point) []path {
			edge, inner := outline(look.Shape, at, swatchWidth, swatchHeight)
			return []path{{segments: edge, fill: look.Fill, stroke: look.Stroke, width: 1.2},
				{segments: inner, stroke: look.Stroke, width: 1.2}}
		}})
	}
	return items
}

// lineItems explains the kinds of lines that the map has.
func (d *drawing) lineItems() []item {
	have := map[lineKind]bool{}
	most := 0
	for _, l := range d.links {
		have[l.look()] = have[l.look()] || l.mark() == Unmarked
		most = max(most, l.witnesses)
	}
	if len(d.links) > 0 && d.links[0].relations[0].Type == analyze.LinkType {
		return nil // the label of a line says how many relations it is
	}
	var items []item
	for _, k := range []struct {
		kind lineKind
		text string
	}{{stated, "stated"}, {planned, "planned or negotiated"}, {old, "former or abandoned"}, {denied, "denied"}} {
		if have[k.kind] {
			items = append(items, d.lineItem(k.kind, 1, k.text))
		}
	}
	if most > 1 {
		items = append(items, d.lineItem(stated, most, fmt.Sprintf("said by %d documents", most)))
	}
	return items
}

func (d *drawing) lineItem(k lineKind, witnesses int, text string) item {
	return item{text: text, paint: func(at graphviz.Point) []path {
		p := d.stroke(k, witnesses)
		x0, x1 := at.X-swatchWidth/2, at.X+swatchWidth/2
		p.segments = []segment{moveTo(x0, at.Y), lineTo(x1-7, at.Y)}
		return []path{p, {segments: arrow(graphviz.Point{X: x1 - 7, Y: at.Y}, graphviz.Point{X: x1, Y: at.Y}, p.width), fill: p.stroke}}
	}}
}

// lineKind is how certain the relations of a link are.
type lineKind uint8

const (
	stated lineKind = iota
	planned
	old
	denied
)

// look is the kind that all relations of the link share, and stated where they
// differ.
func (l link) look() lineKind {
	kind := lookOf(l.relations[0])
	for _, r := range l.relations[1:] {
		if lookOf(r) != kind {
			return stated
		}
	}
	return kind
}

func lookOf(r graph.Relation) lineKind {
	switch {
	case r.Polarity == graph.Denied:
		return denied
	case r.Status == "planned", r.Status == "negotiated":
		return planned
	case r.Status == "former", r.Status == "abandoned":
		return old
	}
	return stated
}

// stroke returns a line without its way.
func (d *drawing) stroke(k lineKind, witnesses int) path {
	p := path{stroke: d.theme.Line, width: min(1+0.6*float64(witnesses-1), 4)}
	switch k {
	case planned:
		p.stroke, p.dash = d.theme.PlannedLine, []float64{6, 4}
	case old:
		p.stroke, p.dash = d.theme.OldLine, []float64{2, 3}
	case denied:
		p.stroke, p.dash = d.theme.DeniedLine, []float64{2, 3}
	}
	return p
}
