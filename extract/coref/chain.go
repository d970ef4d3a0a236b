package coref

import (
	"cmp"
	"slices"

	"entente/extract/text"
)

// Chain is the mentions of one thing.
type Chain struct {
	// Members are indices into the mentions that were linked, in text order.
	Members []int
	// Type is the type that most of the mentions agree on.
	Type string
}

// partition is a union-find over mentions that knows what each set holds.
type partition struct {
	parent []int
	sets   []set
}

type set struct {
	members []int
	// names are the distinct proper names of the set's mentions.
	names []*named
}

func newPartition(n int) *partition {
	p := &partition{make([]int, n), make([]set, n)}
	for i := range n {
		p.parent[i] = i
		p.sets[i].members = []int{i}
	}
	return p
}

func (p *partition) find(i int) int {
	for p.parent[i] != i {
		p.parent[i] = p.parent[p.parent[i]]
		i = p.parent[i]
	}
	return i
}

func (p *partition) set(i int) *set { return &p.sets[p.find(i)] }

// union joins the sets of a and b; the set of the earlier mention stays.
func (p *partition) union(a, b int) {
	a, b = p.find(a), p.find(b)
	if a == b {
		return
	}
	if b < a {
		a, b = b, a
	}
	p.parent[b] = a
	keep, gone := &p.sets[a], &p.sets[b]
	keep.members = append(keep.members, gone.members...)
	for _, n := range gone.names {
		keep.addName(n)
	}
	*gone = set{}
}

func (s *set) addName(n *named) {
	if !slices.ContainsFunc(s.names, func(m *named) bool { return m.key == n.key }) {
		s.names = append(s.names, n)
	}
}

// chains returns the sets in order of their first mention.
func (p *partition) chains(mentions []text.Placed) []Chain {
	var chains []Chain
	for i := range p.parent {
		if p.find(i) != i {
			continue
		}
		members := slices.Clone(p.sets[i].members)
		slices.Sort(members)
		chains = append(chains, Chain{members, vote(mentions, members)})
	}
	slices.SortFunc(chains, func(a, b Chain) int { return cmp.Compare(a.Members[0], b.Members[0]) })
	return chains
}

// vote returns the type with most weight: a mention weighs its score, a name twice
// as much, since descriptions take their type from what they describe.
func vote(mentions []text.Placed, members []int) string {
	weight := map[string]float64{}
	for _, i := range members {
		w := mentions[i].Score
		if mentions[i].Named {
			w *= 2
		}
		weight[mentions[i].Type] += w
	}
	best := mentions[members[0]].Type
	for t, w := range weight {
		if w > weight[best] || w == weight[best] && t < best {
			best = t
		}
	}
	return best
}
