package coref

import (
	"cmp"
	"slices"

	"entente/extract/encoder/pair"
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
	// weight is what the members say of the set's type.
	weight typeWeights
	// names are the distinct proper names of the set's mentions.
	names []*named
	// countries are those whose adjectives begin the mentions: "the Chinese firm".
	countries []string
	// marks are the words by which projects and products are told apart.
	marks []string
	// dates are the days that its agreements bear.
	dates []string
	// kinds are what its names and descriptions say that it is: a bank, a railway.
	kinds []string
	// called is what persons are called by, possessors those whom they belong to.
	called, possessors []string
}

func newPartition(mentions []text.Placed) *partition {
	p := &partition{make([]int, len(mentions)), make([]set, len(mentions))}
	for i, m := range mentions {
		p.parent[i] = i
		p.sets[i].members = []int{i}
		p.sets[i].weight.add(m)
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
	for t, w := range gone.weight {
		keep.weight[t] += w
	}
	for _, n := range gone.names {
		keep.addName(n)
	}
	keep.countries = append(keep.countries, gone.countries...)
	keep.marks = append(keep.marks, gone.marks...)
	keep.dates = appendNew(keep.dates, gone.dates)
	keep.kinds = appendNew(keep.kinds, gone.kinds)
	keep.called = appendNew(keep.called, gone.called)
	keep.possessors = appendNew(keep.possessors, gone.possessors)
	*gone = set{}
}

// appendNew adds the words that list does not have yet.
func appendNew(list, words []string) []string {
	for _, w := range words {
		if !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}

func (s *set) addName(n *named) {
	if !slices.ContainsFunc(s.names, func(m *named) bool { return m.key == n.key && m.legal == n.legal }) {
		s.names = append(s.names, n)
	}
}

// chains returns the sets in order of their first mention.
func (p *partition) chains() []Chain {
	var chains []Chain
	for i := range p.parent {
		if p.find(i) != i {
			continue
		}
		members := slices.Clone(p.sets[i].members)
		slices.Sort(members)
		chains = append(chains, Chain{members, p.sets[i].weight.winner()})
	}
	slices.SortFunc(chains, func(a, b Chain) int { return cmp.Compare(a.Members[0], b.Members[0]) })
	return chains
}

// bodyType is the place of bodies among pair.Types.
var bodyType = slices.Index(pair.Types[:], "Organization")

// typeWeights is how much speaks for each of pair.Types.
type typeWeights [len(pair.Types)]float64

// add counts a mention by its score, a name twice: descriptions take their type
// from what they describe.
func (w *typeWeights) add(m text.Placed) {
	i := slices.Index(pair.Types[:], m.Type)
	if i < 0 {
		return
	}
	w[i] += m.Score
	if m.Named {
		w[i] += m.Score
	}
}

// winner returns the type of most weight, the first of equals.
func (w *typeWeights) winner() string {
	best := 0
	for i, x := range w {
		if x > w[best] {
			best = i
		}
	}
	return pair.Types[best]
}
