package picture

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"entente/export/graphviz"
)

var (
	// ErrLayout is returned for an Options.Engine that maps cannot be drawn with.
	ErrLayout = errors.New("unknown layout")
	// ErrTooMany is returned for a map of more entities than a picture can hold.
	ErrTooMany = errors.New("too many entities for one picture")
)

// MostNodes is the most entities that are drawn on one picture.
const MostNodes = 2000

// bySprings is the layout of this package, which needs no Graphviz but to route lines.
const bySprings graphviz.Engine = "springs"

// engines keep nodes apart, which twopi and circo do not.
var engines = []graphviz.Engine{bySprings, graphviz.Dot, graphviz.Neato, graphviz.Fdp, graphviz.Sfdp}

// Layouts returns the names that Options.Engine may have, the default first.
func Layouts() []string {
	names := make([]string, len(engines))
	for i, e := range engines {
		names[i] = string(e)
	}
	return names
}

// Renderer places a plan on the page; graphviz.Renderer is the usual one.
type Renderer interface {
	Layout(ctx context.Context, p graphviz.Plan) (graphviz.Layout, error)
}

// Clustering says what entities are framed together by.
type Clustering string

// The ways to cluster.
const (
	ByCountry   Clustering = "country"
	ByCommunity Clustering = "community"
)

// A Question is what a map answers. The zero value asks what a graph holds.
type Question struct {
	// Summary says what the map shows, in a sentence; empty means how many of the
	// graph's entities and relations.
	Summary string
	// Focus are the IDs of the entities that the map is about: they stand out, and what
	// is closest to them stays on a map that is full.
	Focus []string
	// Cluster puts entities that belong together into a frame; empty means none.
	Cluster Clustering
	// Steps are IDs of entities from left to right: those of a step stand above each
	// other.
	Steps [][]string
	// Timeline draws what has a date in the order of time, one below the other, in
	// place of a map.
	Timeline bool
	// Alone draws entities without relations, too.
	Alone bool
	// Links are addresses that a click on an entity leads to in an SVG, by its ID.
	Links map[string]string
	// Up is the address of the map that this one is a part of.
	Up string
}

// Options of a map. The zero value is the default.
type Options struct {
	Question
	// Title stands above the map; empty means none.
	Title string
	// Dark draws light on dark.
	Dark bool
	// Engine is the layout, one of Layouts. Empty means springs, or dot for a map with
	// Clusters or Steps; where dot takes too long springs, and the caption says so. Any
	// other is ErrLayout.
	Engine string
	// MaxNodes is the most entities that are drawn; 0 means 60. See Choose for
	// which ones. More than MostNodes of them are ErrTooMany.
	MaxNodes int
	// Denied draws what documents deny, marked as such.
	Denied bool
	// Marks set entities and relations apart, by their IDs.
	Marks map[string]Mark
	// Scale is the number of pixels to a point in a PNG; 0 means 2. A picture
	// that would take more than 32 million pixels is drawn smaller.
	Scale float64
	// Renderer places the nodes; nil means graphviz.Renderer{}.
	Renderer Renderer
}

func (o Options) maxNodes() int {
	if o.MaxNodes <= 0 {
		return 60
	}
	return o.MaxNodes
}

func (o Options) renderer() Renderer {
	if o.Renderer == nil {
		return graphviz.Renderer{}
	}
	return o.Renderer
}

// engine returns the layout to begin with.
func (o Options) engine() (graphviz.Engine, error) {
	if o.Engine == "" {
		if o.Cluster != "" || len(o.Steps) > 0 {
			return graphviz.Dot, nil
		}
		return bySprings, nil
	}
	if e := graphviz.Engine(o.Engine); slices.Contains(engines, e) {
		return e, nil
	}
	return "", fmt.Errorf("%w %q; there are %v", ErrLayout, o.Engine, engines)
}
