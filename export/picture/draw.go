package picture

import (
	"context"
	"fmt"
	"math"
	"strings"

	"entente/export/graphviz"
	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
	"entente/graph/analyze"
)

// Type sizes, in points, and the widest that a node's or link's text may be.
const (
	nameSize, detailSize, linkSize = 13.0, 10.5, 10.5
	nameWidth, linkWidth           = 150.0, 110.0
	nameLines, linkLines           = 4, 3
	detailLines                    = 2
	leading                        = 1.22
	margin                         = 24.0
)

// A block is text that was broken into lines, and its size.
type block struct {
	lines         []string
	size          float64
	weight        typeset.Weight
	width, height float64
}

// paragraphs sets each text in lines of its own.
func paragraphs(list []string, size float64, w typeset.Weight, most float64, lines int) block {
	all := block{size: size, weight: w}
	for _, s := range list {
		b := newBlock(s, size, w, most, lines)
		all.lines = append(all.lines, b.lines...)
		all.width, all.height = max(all.width, b.width), all.height+b.height
	}
	return all
}

func newBlock(s string, size float64, w typeset.Weight, most float64, lines int) block {
	b := block{lines: typeset.Wrap(s, size, w, most, lines), size: size, weight: w}
	b.width = typeset.Widest(b.lines, size, w)
	b.height = float64(len(b.lines)) * size * leading
	return b
}

// set returns the lines, centred on (x, top) and below.
func (b block) set(x, top float64, c style.Colour) []text {
	texts := make([]text, len(b.lines))
	for i, l := range b.lines {
		// The base line lies so that the letters without descenders are in the
		// middle of the line.
		y := top + b.size*(leading*(float64(i)+.5)+.36)
		texts[i] = text{x: x, y: y, s: l, size: b.size, weight: b.weight, colour: c, middle: true}
	}
	return texts
}

// drawing is a map in the making.
type drawing struct {
	choice
	quotes   quotes
	theme    style.Theme
	marks    map[string]Mark
	nodes    map[string]style.Node
	names    []block
	small    []block
	boxes    []graphviz.Box
	labels   []block
	clusters []cluster
	focus    map[string]bool
	// addresses are what a click on an entity leads to, by its ID.
	addresses map[string]string
}

func newDrawing(ctx context.Context, v graph.View, o Options) (*drawing, error) {
	c, err := choose(ctx, v, o)
	if err != nil {
		return nil, err
	}
	if n := len(c.entities); n > MostNodes {
		return nil, fmt.Errorf("%w: %d, at most %d can be drawn", ErrTooMany, n, MostNodes)
	}
	d := &drawing{choice: c, quotes: newQuotes(v), theme: style.For(o.Dark), marks: o.Marks,
		focus: map[string]bool{}, addresses: o.Links}
	for _, id := range o.Focus {
		d.focus[id] = true
	}
	if err := d.findClusters(ctx, v, o.Cluster); err != nil {
		return nil, err
	}
	d.nodes = style.Nodes(d.types(), o.Dark)
	for _, e := range d.entities {
		n := newBlock(d.marks[e.ID].sign()+name(e), nameSize, typeset.Bold, nameWidth, nameLines)
		s := paragraphs(details(e), detailSize, typeset.Regular, nameWidth, detailLines)
		w, h := around(d.nodes[e.Type].Shape, max(n.width, s.width), n.height+s.height)
		d.names, d.small = append(d.names, n), append(d.small, s)
		d.boxes = append(d.boxes, graphviz.Box{Width: math.Ceil(w), Height: math.Ceil(h), Shape: outlineFor[d.nodes[e.Type].Shape]})
	}
	for i := range d.links {
		d.links[i].marks = d.marks
	}
	for _, l := range d.links {
		d.labels = append(d.labels, newBlock(l.label(), linkSize, typeset.Regular, linkWidth, linkLines))
	}
	return d, nil
}

// types are those of the entities, with repeats.
func (d *drawing) types() []string {
	types := make([]string, len(d.entities))
	for i, e := range d.entities {
		types[i] = e.Type
	}
	return types
}

// outlineFor says to which outline lines are drawn, where it is far from a box.
var outlineFor = map[style.Shape]string{style.Ellipse: "ellipse"}

// draw returns the map as a scene.
func draw(ctx context.Context, v graph.View, o Options) (*scene, error) {
	if o.Timeline {
		return drawTimeline(v, o), nil
	}
	d, err := newDrawing(ctx, v, o)
	if err != nil {
		return nil, err
	}
	p, l, note, err := d.arrange(ctx, o)
	if err != nil {
		return nil, err
	}
	spread(p, &l)
	s := &scene{page: d.theme.Page, width: l.Width, height: l.Height}
	for i := range d.clusters {
		s.groups = append(s.groups, d.frameOf(l.Clusters[i]))
	}
	for i := range d.links {
		s.groups = append(s.groups, d.link(i, l.Routes[i]))
	}
	for i, c := range d.clusters {
		s.groups = append(s.groups, d.titleOf(c, l.Clusters[i]))
	}
	for i, spot := range settle(p, l) {
		if spot.shown {
			s.groups = append(s.groups, d.label(i, spot.at))
		}
	}
	for i := range d.entities {
		s.groups = append(s.groups, d.node(i, l.Nodes[i]))
	}
	d.frame(s, o, note)
	return s, nil
}

func (d *drawing) node(i int, at graphviz.Point) group {
	e, look, box := d.entities[i], d.nodes[d.entities[i].Type], d.boxes[i]
	edge, inner := outline(look.Shape, at, box.Width, box.Height)
	width := 1.4
	if d.focus[e.ID] {
		width = 3.5
	}
	g := group{class: "node", id: e.ID, kind: e.Type, tooltip: d.quotes.ofEntity(e), href: d.addresses[e.ID], local: true,
		paths: []path{{segments: edge, fill: look.Fill, stroke: look.Stroke, width: width}}}
	if inner != nil {
		g.paths = append(g.paths, path{segments: inner, stroke: look.Stroke, width: 1.4})
	}
	d.marks[e.ID].paint(&g.paths[0], d.theme)
	top := at.Y - (d.names[i].height+d.small[i].height)/2
	g.texts = d.names[i].set(at.X, top, look.Ink)
	g.texts = append(g.texts, d.small[i].set(at.X, top+d.names[i].height, look.Ink)...)
	return g
}

func (d *drawing) link(i int, r graphviz.Route) group {
	k := d.links[i]
	p := d.stroke(k.look(), k.witnesses)
	k.mark().paint(&p, d.theme)
	p.segments = []segment{moveTo(r.Points[0].X, r.Points[0].Y)}
	for j := 1; j+2 < len(r.Points); j += 3 {
		p.segments = append(p.segments, curveTo(r.Points[j], r.Points[j+1], r.Points[j+2]))
	}
	g := group{class: "edge", id: k.id(), kind: k.kind(), tooltip: d.quotes.ofLink(&d.choice, k), href: d.quotes.address(k)}
	end := r.Points[len(r.Points)-1]
	if k.mutual() {
		p.segments = append(p.segments, lineTo(r.Tip.X, r.Tip.Y))
		g.paths = []path{p}
		return g
	}
	g.paths = []path{p, {segments: arrow(end, r.Tip, p.width), fill: p.stroke}}
	return g
}

func (d *drawing) label(i int, at graphviz.Point) group {
	k, b := d.links[i], d.labels[i]
	x0, y0, x1, y1 := at.X-b.width/2-2, at.Y-b.height/2, at.X+b.width/2+2, at.Y+b.height/2
	return group{class: "edge-label", id: k.id(), kind: k.kind(), tooltip: d.quotes.ofLink(&d.choice, k), href: d.quotes.address(k),
		paths: []path{{segments: polygon(x0, y0, x1, y0, x1, y1, x0, y1), fill: d.theme.Page}},
		texts: b.set(at.X, at.Y-b.height/2, d.theme.Muted)}
}

// id names the relations of a link.
func (l link) id() string {
	ids := make([]string, len(l.relations))
	for i, r := range l.relations {
		ids[i] = r.ID
	}
	return strings.Join(ids, " ")
}

func (l link) kind() string {
	if len(l.relations) == 1 {
		return l.relations[0].Type
	}
	return fmt.Sprintf("%d relations", len(l.relations))
}

func (l link) mutual() bool {
	for _, r := range l.relations {
		if !style.Mutual(r.Type) && r.Type != analyze.LinkType {
			return false
		}
	}
	return true
}

// shift moves all of the scene.
func shift(s *scene, dx, dy float64) {
	for gi := range s.groups {
		g := &s.groups[gi]
		for pi := range g.paths {
			for si := range g.paths[pi].segments {
				for k := range g.paths[pi].segments[si].p {
					g.paths[pi].segments[si].p[k].X += dx
					g.paths[pi].segments[si].p[k].Y += dy
				}
			}
		}
		for ti := range g.texts {
			g.texts[ti].x += dx
			g.texts[ti].y += dy
		}
	}
}
