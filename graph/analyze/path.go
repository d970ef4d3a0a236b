package analyze

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"entente/graph"
)

// ErrNoPath is returned where nothing connects two entities within the bounds.
var ErrNoPath = errors.New("no path")

// Options bound a search for paths. The zero value is the default.
type Options struct {
	// MaxHops is the greatest number of steps of a path; 0 means no bound for
	// Path and 4 for Paths.
	MaxHops int
	// Limit is the greatest number of paths; 0 means 20. Path returns one.
	Limit int
}

// Step is one link of a path.
type Step struct {
	// From and To are entity IDs, in the order of walking.
	From, To string
	// Relations are all relations between the two, whatever their direction,
	// ordered by ID.
	Relations []graph.Relation
}

// Path returns a shortest connection between two entities, given by ID: of
// equally long ones the one whose relations are surest. It is empty from an
// entity to itself. The error is graph.ErrNotFound for an unknown entity,
// ErrNoPath, or ctx's.
func Path(ctx context.Context, v graph.View, from, to string, o Options) ([]Step, error) {
	if o.MaxHops == 0 {
		o.MaxHops = len(v.Entities())
	}
	o.Limit = 1
	paths, err := Paths(ctx, v, from, to, o)
	if err != nil {
		return nil, err
	}
	return paths[0], nil
}

// Paths returns the connections between two entities that pass through none
// twice: the shortest first, of equally long ones the surest first. Where there
// are very many (see walks) those over weak links are not looked at. Errors are
// those of Path.
func Paths(ctx context.Context, v graph.View, from, to string, o Options) ([][]Step, error) {
	o.MaxHops, o.Limit = cmp.Or(o.MaxHops, 4), cmp.Or(o.Limit, 20)
	n := newNetwork(v)
	a, err := n.find(from)
	if err != nil {
		return nil, err
	}
	b, err := n.find(to)
	if err != nil {
		return nil, err
	}
	if a == b {
		return [][]Step{nil}, nil
	}
	away := n.distances(b)
	if away[a] < 0 || away[a] > o.MaxHops {
		return nil, ErrNoPath
	}
	return n.paths(ctx, a, b, away, o)
}

func (n *network) paths(ctx context.Context, a, b int, away []int, o Options) ([][]Step, error) {
	var found [][]Step
	longest := min(o.MaxHops, len(n.entities)-1)
	for hops := away[a]; hops <= longest && len(found) < o.Limit; hops++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w := walks{n: n, from: a, to: b, away: away, hops: hops}
		routes, err := w.routes(max(1000, 20*o.Limit))
		if err != nil {
			return nil, err
		}
		n.surestFirst(routes)
		for _, r := range routes[:min(len(routes), o.Limit-len(found))] {
			found = append(found, n.steps(r))
		}
	}
	return found, nil
}

// surestFirst orders routes of equal length by the product of their links'
// confidences, then by their nodes.
func (n *network) surestFirst(routes [][]int) {
	slices.SortFunc(routes, func(a, b []int) int {
		return cmp.Or(cmp.Compare(n.sureness(b), n.sureness(a)), slices.Compare(a, b))
	})
}

func (n *network) sureness(route []int) float64 {
	p := 1.0
	for i := range route[1:] {
		p *= n.between(route[i], route[i+1]).best
	}
	return p
}

// between returns the link from one node to another, which exists.
func (n *network) between(a, b int) link {
	row := n.of(a)
	i, _ := slices.BinarySearchFunc(row, b, func(l link, to int) int { return cmp.Compare(l.to, to) })
	return row[i]
}

func (n *network) steps(route []int) []Step {
	steps := make([]Step, len(route)-1)
	for i := range steps {
		s := Step{From: n.entities[route[i]].ID, To: n.entities[route[i+1]].ID}
		for _, r := range n.between(route[i], route[i+1]).relations {
			s.Relations = append(s.Relations, n.relations[r])
		}
		steps[i] = s
	}
	return steps
}
