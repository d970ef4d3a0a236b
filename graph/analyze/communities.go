package analyze

import (
	"context"

	"entente/graph"
)

// Communities are found by the Louvain method (Blondel, Guillaume, Lambiotte,
// Lefebvre, "Fast unfolding of communities in large networks", 2008): each node
// moves to the neighbouring community that raises modularity most, until none
// wants to move; communities become the nodes of a smaller graph, and so on.
// Nodes are visited in order of ID and ties go to the lowest community, so that
// no randomness is needed.

// Communities divides the entities into groups with many relations inside and
// few between, the largest first. Relations count by their confidence. Each
// entity is in exactly one group. The error is ctx's.
func Communities(ctx context.Context, v graph.View) ([][]string, error) {
	n := newNetwork(v)
	label := make([]int, len(n.entities))
	for i := range label {
		label[i] = i
	}
	for m := newModules(n); ; m = m.merge() {
		moved, err := m.settle(ctx)
		if err != nil {
			return nil, err
		}
		for i := range label {
			label[i] = m.community[label[i]]
		}
		if !moved {
			return n.groups(label), nil
		}
		m.renumber(label)
	}
}

// arc leads to a node with a weight.
type arc struct {
	to     int
	weight float64
}

// modules is a weighted graph whose nodes belong to communities.
type modules struct {
	arcs      [][]arc   // without those to itself
	self      []float64 // weight of the links inside a node, both ways
	strength  []float64 // sum of a node's arcs and self
	total     float64   // sum of strengths
	community []int
	sum       []float64 // community -> sum of its nodes' strengths
}

func newModules(n *network) *modules {
	m := &modules{arcs: make([][]arc, len(n.entities)), self: make([]float64, len(n.entities))}
	for i := range m.arcs {
		for _, l := range n.of(i) {
			m.arcs[i] = append(m.arcs[i], arc{l.to, l.weight})
		}
	}
	m.start()
	return m
}

// start puts each node into a community of its own.
func (m *modules) start() {
	m.strength = make([]float64, len(m.arcs))
	m.community = make([]int, len(m.arcs))
	for i := range m.arcs {
		m.strength[i] = m.self[i]
		for _, a := range m.arcs[i] {
			m.strength[i] += a.weight
		}
		m.total += m.strength[i]
		m.community[i] = i
	}
	m.sum = append([]float64(nil), m.strength...)
}

// rounds bounds the visits to all nodes; gains fall fast, a handful is usual.
const rounds = 100

// settle moves nodes until none wants to move, and reports whether any did.
func (m *modules) settle(ctx context.Context) (bool, error) {
	any := false
	to := newTally(len(m.arcs))
	for range rounds {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		moved := false
		for i := range m.arcs {
			if m.move(i, to) {
				moved, any = true, true
			}
		}
		if !moved {
			break
		}
	}
	return any, nil
}

// tally sums weights by community and forgets only what it touched.
type tally struct {
	weight  []float64
	touched []int
	seen    []bool
}

func newTally(n int) *tally { return &tally{weight: make([]float64, n), seen: make([]bool, n)} }

func (t *tally) add(c int, w float64) {
	if !t.seen[c] {
		t.seen[c] = true
		t.touched = append(t.touched, c)
	}
	t.weight[c] += w
}

func (t *tally) reset() {
	for _, c := range t.touched {
		t.weight[c], t.seen[c] = 0, false
	}
	t.touched = t.touched[:0]
}

// move puts node i where modularity gains most; it stays unless the gain is real.
func (m *modules) move(i int, to *tally) bool {
	if m.total == 0 {
		return false
	}
	to.reset()
	home := m.community[i]
	to.add(home, 0)
	for _, a := range m.arcs[i] {
		to.add(m.community[a.to], a.weight)
	}
	m.sum[home] -= m.strength[i]
	best, most := home, m.gain(i, home, to)
	for _, c := range to.touched {
		// A gain below rounding noise would let nodes change places for ever.
		g := m.gain(i, c, to)
		if g > most+1e-12 || g > most-1e-12 && c < best && best != home {
			best, most = c, max(most, g)
		}
	}
	m.sum[best] += m.strength[i]
	m.community[i] = best
	return best != home
}

// gain is what joining c adds to modularity, up to a constant factor.
func (m *modules) gain(i, c int, to *tally) float64 {
	return to.weight[c]/m.total - float64(m.sum[c]*m.strength[i]/m.total/m.total)
}

// renumber makes the labels of nodes count communities from 0, in the order of
// the first node, as merge will number them.
func (m *modules) renumber(label []int) {
	number := m.numbers()
	for i := range label {
		label[i] = number[label[i]]
	}
}

// numbers returns a running number for each community in use.
func (m *modules) numbers() map[int]int {
	number := map[int]int{}
	for _, c := range m.community {
		if _, ok := number[c]; !ok {
			number[c] = len(number)
		}
	}
	return number
}

// merge returns the graph whose nodes are the communities.
func (m *modules) merge() *modules {
	number := m.numbers()
	members := make([][]int, len(number))
	for i, c := range m.community {
		members[number[c]] = append(members[number[c]], i)
	}
	next := &modules{arcs: make([][]arc, len(members)), self: make([]float64, len(members))}
	to := newTally(len(members))
	for c, nodes := range members {
		to.reset()
		for _, i := range nodes {
			next.self[c] += m.self[i]
			for _, a := range m.arcs[i] {
				to.add(number[m.community[a.to]], a.weight)
			}
		}
		for _, d := range to.touched {
			if d == c {
				next.self[c] += to.weight[d]
			} else {
				next.arcs[c] = append(next.arcs[c], arc{d, to.weight[d]})
			}
		}
	}
	next.start()
	return next
}
