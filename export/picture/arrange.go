package picture

import (
	"context"
	"errors"
	"math"

	"entente/export/graphviz"
	"entente/graph"
	"entente/graph/analyze"
)

const (
	// mostLayers is the number of nodes up to which dot is tried unasked.
	mostLayers = 300
	// mostExact is the number of nodes up to which dot looks for the best places; a
	// dense graph of a hundred takes three times as long as with a limit, and looks
	// much the same.
	mostExact = 60
)

const coarse = "Laid out coarsely, since the usual layout took too long: draw fewer entities for a clearer map."

// plan is the drawing as Graphviz sees it.
func (d *drawing) plan(engine graphviz.Engine, o Options) graphviz.Plan {
	p := graphviz.Plan{Engine: engine, Nodes: d.boxes, NoRoom: true, Attributes: attributes(engine, len(d.boxes), len(o.Steps) > 0)}
	step := d.steps(o.Steps)
	for i, l := range d.links {
		b := d.labels[i]
		line := graphviz.Line{From: l.from, To: l.to, Weight: 1,
			Label: graphviz.Box{Width: math.Ceil(b.width) + 6, Height: math.Ceil(b.height) + 2}}
		line.Back = step != nil && step[l.to] < step[l.from]
		p.Lines = append(p.Lines, line)
	}
	if engine == graphviz.Dot {
		p.Layers = layers(step)
		p.Clusters = d.clusterPlans()
	}
	return p
}

// attributes of the graph, by engine. Between layers there is room for the labels of
// lines, which dot knows nothing of: see settle. Springs of Graphviz place nodes
// without regard to their size, and are stretched until none overlap.
func attributes(e graphviz.Engine, nodes int, steps bool) []string {
	if e == graphviz.Dot {
		a := []string{"rankdir=LR", "ranksep=1.3", "splines=true", "labeljust=l"}
		if steps { // lines run within a layer too
			a = append(a, "nodesep=0.5")
		} else {
			a = append(a, "nodesep=0.22")
		}
		if nodes > mostExact {
			a = append(a, "nslimit=1", "mclimit=0.5")
		}
		return a
	}
	return []string{"overlap=scale", "sep=\"+6\"", "splines=line"}
}

// steps returns the step of each entity, nil where the map has none. What is in no step
// comes in the middle.
func (d *drawing) steps(steps [][]string) []int {
	if len(steps) == 0 {
		return nil
	}
	of := map[string]int{}
	for k, ids := range steps {
		for _, id := range ids {
			of[id] = k
		}
	}
	all := make([]int, len(d.entities))
	for i, e := range d.entities {
		all[i] = len(steps) / 2
		if k, ok := of[e.ID]; ok {
			all[i] = k
		}
	}
	return all
}

// layers lists the nodes of each step.
func layers(step []int) [][]int {
	var all [][]int
	for i, k := range step {
		for len(all) <= k {
			all = append(all, nil)
		}
		all[k] = append(all[k], i)
	}
	return all
}

// arrange lays the map out. Where the first choice fails, for lack of time or memory or
// by a fault of Graphviz, springs come next, and the note says so.
func (d *drawing) arrange(ctx context.Context, o Options) (graphviz.Plan, graphviz.Layout, string, error) {
	engine, err := o.engine()
	if err != nil {
		return graphviz.Plan{}, graphviz.Layout{}, "", err
	}
	if engine == bySprings || o.Engine == "" && len(d.boxes) > mostLayers {
		return d.springs(ctx, o)
	}
	p := d.plan(engine, o)
	l, err := o.renderer().Layout(ctx, p)
	if err == nil || o.Engine != "" || final(ctx, err) {
		return p, l, "", err
	}
	d.clusters = nil
	p, l, _, err = d.springs(ctx, o)
	return p, l, coarse, err
}

// final reports whether another try would end as badly.
func final(ctx context.Context, err error) bool {
	return ctx.Err() != nil || errors.Is(err, graphviz.ErrNotChild)
}

// springs lays the map out by springs.
func (d *drawing) springs(ctx context.Context, o Options) (graphviz.Plan, graphviz.Layout, string, error) {
	p := d.plan(bySprings, o)
	if len(p.Nodes) == 0 {
		return p, graphviz.Layout{}, "", nil
	}
	group, err := d.communities(ctx)
	if err != nil {
		return p, graphviz.Layout{}, "", err
	}
	places, err := springs(ctx, p, group)
	if err != nil {
		return p, graphviz.Layout{}, "", err
	}
	return p, arcs(p, places), "", nil
}

// communities numbers the community of each entity on the map.
func (d *drawing) communities(ctx context.Context) ([]int, error) {
	groups, err := analyze.Communities(ctx, drawn{d})
	if err != nil {
		return nil, err
	}
	index := map[string]int{}
	for k, ids := range groups {
		for _, id := range ids {
			index[id] = k
		}
	}
	group := make([]int, len(d.entities))
	for i, e := range d.entities {
		group[i] = index[e.ID]
	}
	return group, nil
}

// drawn is what is on the map, as a graph.
type drawn struct{ d *drawing }

func (v drawn) Documents() []graph.Document { return v.d.documents }
func (v drawn) Entities() []graph.Entity    { return v.d.entities }
func (v drawn) Relations() []graph.Relation {
	var all []graph.Relation
	for _, l := range v.d.links {
		all = append(all, l.relations...)
	}
	return all
}
