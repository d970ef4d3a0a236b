package graphviz

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// answerJSON is what is used of Graphviz's json0 format: positions as text, from
// the bottom left corner.
type answerJSON struct {
	Box     string   `json:"bb"`
	Objects []object `json:"objects"`
	Edges   []struct {
		ID    string `json:"id"`
		Pos   string `json:"pos"`
		Label string `json:"lp"`
	} `json:"edges"`
}

// object is a node, or a cluster with a box and the place of its title.
type object struct {
	Name  string `json:"name"`
	Pos   string `json:"pos"`
	Box   string `json:"bb"`
	Label string `json:"lp"`
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
	l := Layout{Width: box[2] - box[0], Height: box[3] - box[1], Nodes: make([]Point, len(p.Nodes)),
		Routes: make([]Route, len(p.Lines)), Clusters: make([]Frame, len(p.Clusters))}
	for _, o := range a.Objects {
		if err := l.put(page, o); err != nil {
			return Layout{}, fmt.Errorf("%s: %w", o.Name, err)
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
		if p.Lines[i].Back {
			slices.Reverse(l.Routes[i].Points)
		}
	}
	return l, nil
}

// put takes over the place of a node or cluster; others are layers.
func (l *Layout) put(p page, o object) (err error) {
	if number, ok := strings.CutPrefix(o.Name, "cluster_"); ok {
		i, err := strconv.Atoi(number)
		if err != nil || i < 0 || i >= len(l.Clusters) {
			return errAnswer
		}
		l.Clusters[i], err = p.frame(o)
		return err
	}
	i, err := strconv.Atoi(o.Name)
	if err != nil || i < 0 || i >= len(l.Nodes) {
		return nil
	}
	l.Nodes[i], err = p.point(o.Pos)
	return err
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

// frame reads the box of a cluster.
func (g page) frame(o object) (Frame, error) {
	b, err := numbers(o.Box, 4)
	if err != nil {
		return Frame{}, err
	}
	f := Frame{TopLeft: Point{b[0] - g.left, g.top - b[3]}, BottomRight: Point{b[2] - g.left, g.top - b[1]}}
	if o.Label != "" {
		f.Title, err = g.point(o.Label)
	}
	return f, err
}

// route reads "e,x,y x0,y0 x1,y1 …": the tip of the arrow, which may be at the start
// ("s,x,y"), then the curve.
func (g page) route(pos, label string) (Route, error) {
	var r Route
	for _, f := range strings.Fields(pos) {
		isTip := strings.HasPrefix(f, "e,") || strings.HasPrefix(f, "s,")
		q, err := g.point(strings.TrimLeft(f, "es,"))
		if err != nil {
			return Route{}, err
		}
		if isTip {
			r.Tip, r.HasTip = q, true
		} else {
			r.Points = append(r.Points, q)
		}
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
