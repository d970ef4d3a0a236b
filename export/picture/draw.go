package picture

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"entente/export/graphviz"
	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
)

// Type sizes, in points, and the widest that a node's or link's text may be.
const (
	nameSize, detailSize, linkSize = 13.0, 10.5, 10.5
	nameWidth, linkWidth           = 150.0, 110.0
	nameLines, linkLines           = 4, 3
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
	quotes quotes
	theme  style.Theme
	marks  map[string]Mark
	nodes  map[string]style.Node
	names  []block
	small  []block
	boxes  []graphviz.Box
	labels []block
}

func newDrawing(v graph.View, o Options) *drawing {
	d := &drawing{choice: choose(v, o.maxNodes(), o.Denied), quotes: newQuotes(v), theme: style.For(o.Dark), marks: o.Marks}
	var types []string
	for _, e := range d.entities {
		types = append(types, e.Type)
	}
	d.nodes = style.Nodes(types, o.Dark)
	for _, e := range d.entities {
		n := newBlock(d.marks[e.ID].sign()+name(e), nameSize, typeset.Bold, nameWidth, nameLines)
		s := newBlock(details(e), detailSize, typeset.Regular, nameWidth, 2)
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
	return d
}

// outlineFor says to which outline lines are drawn, where it is far from a box.
var outlineFor = map[style.Shape]string{style.Ellipse: "ellipse"}

// attributes of the graph, by engine. Springs place nodes without regard to their
// size, and are stretched until none overlap; lines are straight there, since routing
// them around nodes takes minutes for some hundreds.
func attributes(e graphviz.Engine) []string {
	if e == graphviz.Dot {
		return []string{"rankdir=LR", "nodesep=0.22", "ranksep=0.45", "splines=true"}
	}
	return []string{"overlap=scale", "sep=\"+6\"", "splines=line"}
}

// plan is the drawing as Graphviz sees it.
func (d *drawing) plan(engine graphviz.Engine) graphviz.Plan {
	p := graphviz.Plan{Engine: engine, Nodes: d.boxes, Attributes: attributes(engine)}
	for i, l := range d.links {
		b := d.labels[i]
		p.Lines = append(p.Lines, graphviz.Line{From: l.from, To: l.to, Weight: 1,
			Label: graphviz.Box{Width: math.Ceil(b.width) + 6, Height: math.Ceil(b.height) + 2}})
	}
	return p
}

// draw returns the map as a scene.
func draw(ctx context.Context, v graph.View, o Options) (*scene, error) {
	d := newDrawing(v, o)
	p, l, note, err := d.arrange(ctx, o)
	if err != nil {
		return nil, err
	}
	spread(p, &l)
	s := &scene{page: d.theme.Page, width: l.Width, height: l.Height}
	for i := range d.links {
		s.groups = append(s.groups, d.link(i, l.Routes[i]))
	}
	for i, spot := range settle(p, l) {
		if spot.shown {
			s.groups = append(s.groups, d.label(i, spot.at))
		}
	}
	for i := range d.entities {
		s.groups = append(s.groups, d.node(i, l.Nodes[i]))
	}
	d.frame(s, o.Title, note)
	return s, nil
}

// arrange lays the map out. Layers are the clearest, but some hundred entities with
// many relations take them minutes; springs come next, and the note says so.
func (d *drawing) arrange(ctx context.Context, o Options) (graphviz.Plan, graphviz.Layout, string, error) {
	engine, err := o.engine()
	if err != nil {
		return graphviz.Plan{}, graphviz.Layout{}, "", err
	}
	p := d.plan(engine)
	l, err := o.renderer().Layout(ctx, p)
	if errors.Is(err, graphviz.ErrTimeout) && o.Engine == "" {
		p = d.plan(graphviz.Sfdp)
		l, err = o.renderer().Layout(ctx, p)
		return p, l, "Laid out coarsely, since the usual layout took too long: draw fewer entities for a clearer map.", err
	}
	return p, l, "", err
}

func (d *drawing) node(i int, at graphviz.Point) group {
	e, look, box := d.entities[i], d.nodes[d.entities[i].Type], d.boxes[i]
	edge, inner := outline(look.Shape, at, box.Width, box.Height)
	g := group{class: "node", id: e.ID, kind: e.Type, tooltip: d.quotes.ofEntity(e),
		paths: []path{{segments: edge, fill: look.Fill, stroke: look.Stroke, width: 1.4}}}
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
		if !style.Mutual(r.Type) {
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
