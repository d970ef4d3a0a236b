package graphviz

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
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
}

// Plan is a graph to lay out: sizes in, places out.
type Plan struct {
	Engine Engine
	Nodes  []Box
	Lines  []Line
	// Attributes are written into the graph as they are, such as "rankdir=LR".
	Attributes []string
	// NoRoom keeps no room for the labels of lines. In Dot room for a label is a
	// layer of its own, so that a dense graph with labels takes ten times as long.
	NoRoom bool
}

// Layout says where everything lies.
type Layout struct {
	Width, Height float64
	// Nodes are the centres of the nodes, in the order of Plan.Nodes.
	Nodes []Point
	// Routes belong to Plan.Lines, in their order.
	Routes []Route
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
	for i, l := range p.Lines {
		label := l.Label
		if p.NoRoom {
			label = Box{}
		}
		fmt.Fprintf(&b, "%d -> %d [id=%d weight=%d%s]\n", l.From, l.To, i, max(l.Weight, 1), label.dot())
	}
	b.WriteString("}\n")
	return []byte(b.String())
}

// dot writes a label that takes the box's space.
func (b Box) dot() string {
	if b == (Box{}) {
		return ""
	}
	return fmt.Sprintf(` label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="%.0f" HEIGHT="%.0f"><TR><TD> </TD></TR></TABLE>>`, b.Width, b.Height)
}

// answerJSON is what is used of Graphviz's json0 format: positions as text, from
// the bottom left corner.
type answerJSON struct {
	Box     string `json:"bb"`
	Objects []struct {
		Name string `json:"name"`
		Pos  string `json:"pos"`
	} `json:"objects"`
	Edges []struct {
		ID    string `json:"id"`
		Pos   string `json:"pos"`
		Label string `json:"lp"`
	} `json:"edges"`
}

var errAnswer = errors.New("unexpected answer")

func (p Plan) parse(data []byte) (Layout, error) {
	var a answerJSON
	if err := json.Unmarshal(data, &a); err != nil {
		return Layout{}, err
	}
	box, err := numbers(a.Box, 4)
	if err != nil {
		return Layout{}, fmt.Errorf("bounding box: %w", err)
	}
	if box[2] <= box[0] || box[3] <= box[1] {
		// go-graphviz passes a layout that failed on as one where all lies at 0,0.
		return Layout{}, fmt.Errorf("nothing was placed: %w", errAnswer)
	}
	page := page{left: box[0], top: box[3]}
	l := Layout{Width: box[2] - box[0], Height: box[3] - box[1],
		Nodes: make([]Point, len(p.Nodes)), Routes: make([]Route, len(p.Lines))}
	for _, o := range a.Objects {
		i, err := strconv.Atoi(o.Name)
		if err != nil || i < 0 || i >= len(l.Nodes) {
			continue // a cluster
		}
		if l.Nodes[i], err = page.point(o.Pos); err != nil {
			return Layout{}, fmt.Errorf("node %d: %w", i, err)
		}
	}
	for _, e := range a.Edges {
		i, err := strconv.Atoi(e.ID)
		if err != nil || i < 0 || i >= len(l.Routes) {
			return Layout{}, fmt.Errorf("edge %q: %w", e.ID, errAnswer)
		}
		if l.Routes[i], err = page.route(e.Pos, e.Label); err != nil {
			return Layout{}, fmt.Errorf("edge %d: %w", i, err)
		}
	}
	return l, nil
}

// page turns Graphviz's coordinates, which grow upwards, into ours.
type page struct{ left, top float64 }

func (g page) point(s string) (Point, error) {
	xy, err := numbers(s, 2)
	if err != nil {
		return Point{}, err
	}
	return Point{xy[0] - g.left, g.top - xy[1]}, nil
}

// route reads "e,x,y x0,y0 x1,y1 …": the tip of the arrow, then the curve.
func (g page) route(pos, label string) (Route, error) {
	var r Route
	for _, f := range strings.Fields(pos) {
		if s, ok := strings.CutPrefix(f, "e,"); ok {
			tip, err := g.point(s)
			if err != nil {
				return Route{}, err
			}
			r.Tip, r.HasTip = tip, true
			continue
		}
		q, err := g.point(strings.TrimPrefix(f, "s,"))
		if err != nil {
			return Route{}, err
		}
		r.Points = append(r.Points, q)
	}
	if len(r.Points)%3 != 1 {
		return Route{}, fmt.Errorf("curve of %d points: %w", len(r.Points), errAnswer)
	}
	if label == "" {
		return r, nil
	}
	var err error
	r.HasLabel = true
	r.Label, err = g.point(label)
	return r, err
}

// numbers reads n numbers with commas between.
func numbers(s string, n int) ([]float64, error) {
	parts := strings.Split(strings.TrimSuffix(s, "!"), ",")
	if len(parts) < n {
		return nil, fmt.Errorf("%q is not %d numbers: %w", s, n, errAnswer)
	}
	out := make([]float64, n)
	for i := range out {
		var err error
		if out[i], err = strconv.ParseFloat(strings.TrimSpace(parts[i]), 64); err != nil {
			return nil, err
		}
	}
	return out, nil
}
