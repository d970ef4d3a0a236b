package graphviz

import (
	"context"
	"fmt"
	"strings"
)

// Point is a place on the page, in points of 1/72 inch, from the top left corner.
type Point struct{ X, Y float64 }

// Box is a node to place, or the size of a label, in points. Lines end at its
// Shape, one of Graphviz's; empty means "box".
type Box struct {
	Width, Height float64
	Shape         string
}

// Line is an edge to route between two boxes, given by their indices. Label is
// kept free on its way; the zero Box is none.
type Line struct {
	From, To int
	Label    Box
	// Weight pulls the ends together and the line straight; 0 means 1.
	Weight int
	// Back puts To into an earlier layer than From, not into a later one.
	Back bool
}

// Plan is a graph to lay out: sizes in, places out.
type Plan struct {
	Engine Engine
	Nodes  []Box
	Lines  []Line
	// Attributes are written into the graph as they are, such as "rankdir=LR".
	Attributes []string
	// Clusters are sets of nodes, each to be put into a box of its own by Dot. A node
	// is in one at most.
	Clusters []Cluster
	// Layers are sets of nodes, each to be put into one layer by Dot.
	Layers [][]int
	// NoRoom keeps no room for the labels of lines. In Dot room for a label is a
	// layer of its own, so that a dense graph with labels takes ten times as long.
	NoRoom bool
}

// Cluster is a set of nodes with a title above them, which takes a box's space.
type Cluster struct {
	Nodes []int
	Title Box
}

// Layout says where everything lies.
type Layout struct {
	Width, Height float64
	// Nodes are the centres of the nodes, in the order of Plan.Nodes.
	Nodes []Point
	// Routes belong to Plan.Lines, in their order.
	Routes []Route
	// Clusters are the frames of Plan.Clusters, in their order.
	Clusters []Frame
}

// Frame is the box of a cluster, and the centre of the space for its title.
type Frame struct {
	TopLeft, BottomRight, Title Point
}

// Route is the way of a line: cubic Bezier curves that begin at Points[0] and take
// three more points each. At To the line ends in the tip of an arrow, if there is
// one, and Points end at the arrow's base.
type Route struct {
	Points []Point
	Tip    Point
	HasTip bool
	// Label is the centre of the space that is kept for the label, if HasLabel.
	Label    Point
	HasLabel bool
}

// Layout places the plan. Errors are those of Render.
func (r Renderer) Layout(ctx context.Context, p Plan) (Layout, error) {
	if len(p.Nodes) == 0 {
		return Layout{}, nil
	}
	out, err := r.Render(ctx, p.DOT(), p.Engine, "json0")
	if err != nil {
		return Layout{}, err
	}
	l, err := p.parse(out)
	if err != nil {
		return Layout{}, fmt.Errorf("graphviz: read layout: %w", err)
	}
	return l, nil
}

// DOT returns the plan in Graphviz's language, as Layout hands it over: with numbers
// for names, so that nothing needs quoting.
func (p Plan) DOT() []byte {
	var b strings.Builder
	b.WriteString("digraph {\nnode [shape=box fixedsize=true label=\"\"]\nedge [arrowsize=0.7]\n")
	for _, a := range p.Attributes {
		b.WriteString(a + "\n")
	}
	for i, n := range p.Nodes {
		fmt.Fprintf(&b, "%d [width=%.4f height=%.4f", i, n.Width/72, n.Height/72)
		if n.Shape != "" {
			fmt.Fprintf(&b, " shape=%q", n.Shape)
		}
		b.WriteString("]\n")
	}
	for i, c := range p.Clusters {
		fmt.Fprintf(&b, "subgraph cluster_%d {%s\n%s}\n", i, c.Title.dot(), joined(c.Nodes))
	}
	for _, l := range p.Layers {
		fmt.Fprintf(&b, "{rank=same %s}\n", joined(l))
	}
	for i, l := range p.Lines {
		b.WriteString(p.line(i, l))
	}
	b.WriteString("}\n")
	return []byte(b.String())
}

func joined(nodes []int) string {
	var b strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&b, "%d; ", n)
	}
	return b.String()
}

func (p Plan) line(i int, l Line) string {
	label, from, to, dir := l.Label, l.From, l.To, ""
	if p.NoRoom {
		label = Box{}
	}
	if l.Back {
		from, to, dir = to, from, " dir=back"
	}
	return fmt.Sprintf("%d -> %d [id=%d weight=%d%s%s]\n", from, to, i, max(l.Weight, 1), label.dot(), dir)
}

// dot writes a label that takes the box's space.
func (b Box) dot() string {
	if b == (Box{}) {
		return ""
	}
	return fmt.Sprintf(` label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="%.0f" HEIGHT="%.0f"><TR><TD> </TD></TR></TABLE>>`, b.Width, b.Height)
}
