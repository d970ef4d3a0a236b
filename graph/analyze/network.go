package analyze

import (
	"cmp"
	"fmt"
	"slices"

	"entente/graph"
)

// network is the undirected view of a graph as compressed rows: the neighbours
// of node i are links[start[i]:start[i+1]], ordered by node.
type network struct {
	entities  []graph.Entity // node -> entity, ordered by ID
	node      map[string]int // entity ID -> node
	relations []graph.Relation
	start     []int
	links     []link
}

// link joins two nodes; both ends have one.
type link struct {
	to int
	// weight is the sum of the relations' confidences, best the highest of them.
	weight, best float64
	// relations are indices into network.relations, ordered by relation ID.
	relations []int
}

// newNetwork leaves out denied relations and those of an entity with itself.
func newNetwork(v graph.View) *network {
	n := &network{entities: v.Entities(), relations: v.Relations(), node: map[string]int{}}
	for i, e := range n.entities {
		n.node[e.ID] = i
	}
	pairs := map[[2]int][]int{}
	for i, r := range n.relations {
		from, to := n.node[r.From], n.node[r.To]
		if r.Polarity != graph.Denied && from != to {
			k := [2]int{min(from, to), max(from, to)}
			pairs[k] = append(pairs[k], i)
		}
	}
	rows := make([][]link, len(n.entities))
	for k, rs := range pairs {
		weight, best := 0.0, 0.0
		for _, i := range rs {
			weight += n.relations[i].Confidence
			best = max(best, n.relations[i].Confidence)
		}
		rows[k[0]] = append(rows[k[0]], link{k[1], weight, best, rs})
		rows[k[1]] = append(rows[k[1]], link{k[0], weight, best, rs})
	}
	n.start = make([]int, len(rows)+1)
	for i, row := range rows {
		slices.SortFunc(row, func(a, b link) int { return cmp.Compare(a.to, b.to) })
		n.links = append(n.links, row...)
		n.start[i+1] = len(n.links)
	}
	return n
}

// of returns the links of a node.
func (n *network) of(node int) []link { return n.links[n.start[node]:n.start[node+1]] }

// find returns the node of an entity ID, or graph.ErrNotFound.
func (n *network) find(id string) (int, error) {
	i, ok := n.node[id]
	if !ok {
		return 0, fmt.Errorf("entity %s: %w", id, graph.ErrNotFound)
	}
	return i, nil
}

// distances returns how many links each node is away from the given one, -1
// where none lead there.
func (n *network) distances(from int) []int {
	d := make([]int, len(n.entities))
	for i := range d {
		d[i] = -1
	}
	d[from] = 0
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		for _, l := range n.of(queue[0]) {
			if d[l.to] < 0 {
				d[l.to] = d[queue[0]] + 1
				queue = append(queue, l.to)
			}
		}
	}
	return d
}

// groups returns the entity IDs of nodes with the same label, each group ordered
// by ID, the largest first; of equals the one with the first ID.
func (n *network) groups(label []int) [][]string {
	members := map[int][]string{}
	for i, e := range n.entities {
		members[label[i]] = append(members[label[i]], e.ID)
	}
	list := make([][]string, 0, len(members))
	for _, ids := range members {
		list = append(list, ids)
	}
	slices.SortFunc(list, func(a, b []string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	return list
}
