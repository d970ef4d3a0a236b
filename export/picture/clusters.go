package picture

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"

	"entente/export/graphviz"
	"entente/export/typeset"
	"entente/graph"
	"entente/graph/analyze"
)

// A cluster is a frame around entities that belong together, with a title.
type cluster struct {
	title block
	nodes []int // indices into drawing.entities
}

const titleOfCluster = 12.0

// findClusters divides the entities by what the options say. One entity alone gets no
// frame.
func (d *drawing) findClusters(ctx context.Context, v graph.View, by Clustering) error {
	titles := map[string][]int{}
	switch by {
	case ByCountry:
		d.byCountry(analyze.Countries(v), titles)
	case ByCommunity:
		groups, err := d.communities(ctx)
		if err != nil {
			return err
		}
		d.byCommunity(groups, titles)
	}
	for _, title := range slices.Sorted(maps.Keys(titles)) {
		if nodes := titles[title]; len(nodes) > 1 {
			d.clusters = append(d.clusters, cluster{
				title: newBlock(title, titleOfCluster, typeset.Bold, 2*nameWidth, 1), nodes: nodes})
		}
	}
	return nil
}

// byCountry frames what belongs to a country. The frame says that it lies there: lines
// that say so too are left out, and so is the country if it has no others.
func (d *drawing) byCountry(country map[string]string, titles map[string][]int) {
	inFrame := func(l link) bool {
		from, to := d.entities[l.from], d.entities[l.to]
		if !(to.Type == "Place" && country[to.ID] == typeset.Clean(to.Name) && country[from.ID] == country[to.ID]) {
			return false
		}
		return !slices.ContainsFunc(l.relations, func(r graph.Relation) bool { return r.Type != "LOCATED_IN" || lookOf(r) != stated })
	}
	left := map[int]bool{}
	for _, l := range d.links {
		if inFrame(l) {
			left[l.to] = true
		}
	}
	d.links = slices.DeleteFunc(d.links, inFrame)
	for _, l := range d.links {
		delete(left, l.from)
		delete(left, l.to)
	}
	d.drop(left)
	for i, e := range d.entities {
		if name := country[e.ID]; name != "" {
			titles[name] = append(titles[name], i)
		}
	}
}

// drop takes entities that no line touches off the map.
func (d *drawing) drop(left map[int]bool) {
	index := make([]int, len(d.entities))
	var kept []graph.Entity
	for i, e := range d.entities {
		if index[i] = len(kept); !left[i] {
			kept = append(kept, e)
		}
	}
	d.entities = kept
	for i := range d.links {
		l := &d.links[i]
		l.from, l.to = index[l.from], index[l.to]
	}
}

// byCommunity names each community after its best connected members.
func (d *drawing) byCommunity(group []int, titles map[string][]int) {
	degree := make([]int, len(d.entities))
	for _, l := range d.links {
		degree[l.from]++
		degree[l.to]++
	}
	members := map[int][]int{}
	for i, k := range group {
		members[k] = append(members[k], i)
	}
	for _, nodes := range members {
		best := slices.MaxFunc(nodes, func(a, b int) int { return cmp.Or(cmp.Compare(degree[a], degree[b]), cmp.Compare(b, a)) })
		title := "around " + name(d.entities[best])
		titles[title] = append(titles[title], nodes...)
	}
}

// clusterPlans are the clusters as Graphviz sees them.
func (d *drawing) clusterPlans() []graphviz.Cluster {
	var all []graphviz.Cluster
	for _, c := range d.clusters {
		all = append(all, graphviz.Cluster{Nodes: c.nodes,
			Title: graphviz.Box{Width: math.Ceil(c.title.width) + 8, Height: math.Ceil(c.title.height) + 4}})
	}
	return all
}

// frameOf draws the frame of a cluster, under everything else.
func (d *drawing) frameOf(f graphviz.Frame) group {
	edge := rounded(f.TopLeft.X, f.TopLeft.Y, f.BottomRight.X, f.BottomRight.Y, radius)
	return group{class: "cluster", paths: []path{{segments: edge, fill: d.theme.Frame, stroke: d.theme.FrameLine, width: 1}}}
}

// titleOf draws the title of a cluster, over the lines that cross it.
func (d *drawing) titleOf(c cluster, f graphviz.Frame) group {
	w, h := c.title.width/2+3, c.title.height/2
	at := f.Title
	return group{class: "cluster-title",
		paths: []path{{segments: polygon(at.X-w, at.Y-h, at.X+w, at.Y-h, at.X+w, at.Y+h, at.X-w, at.Y+h), fill: d.theme.Frame}},
		texts: c.title.set(at.X, at.Y-h, d.theme.Muted)}
}

// titles are the places that the titles of clusters take.
func titles(p graphviz.Plan, l graphviz.Layout) []rectangle {
	var all []rectangle
	for i, f := range l.Clusters {
		all = append(all, centred(f.Title, p.Clusters[i].Title))
	}
	return all
}
