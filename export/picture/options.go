package picture

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"entente/export/graphviz"
)

// ErrLayout is returned for an Options.Engine that maps cannot be drawn with.
var ErrLayout = errors.New("unknown layout")

// engines keep nodes apart, which twopi and circo do not.
var engines = []graphviz.Engine{graphviz.Dot, graphviz.Neato, graphviz.Fdp, graphviz.Sfdp}

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

// Options of a map. The zero value is the default.
type Options struct {
	// Title stands above the map; empty means none.
	Title string
	// Dark draws light on dark.
	Dark bool
	// Engine is the layout, one of Layouts. Empty means dot, and
	// sfdp where that takes too long; the caption says so. Any other is ErrLayout.
	Engine string
	// MaxNodes is the most entities that are drawn; 0 means 60. See Choose for
	// which ones.
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
		return graphviz.Dot, nil
	}
	if e := graphviz.Engine(o.Engine); slices.Contains(engines, e) {
		return e, nil
	}
	return "", fmt.Errorf("%w %q; there are %v", ErrLayout, o.Engine, engines)
}
