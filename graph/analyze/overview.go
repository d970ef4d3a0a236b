package analyze

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// What the graph of an Overview is made of.
const (
	// CommunityType is the type of its entities. Their properties "entities" and
	// "relations" count what is inside, and "holds" counts the entities by type.
	CommunityType = "Community"
	// LinkType is the type of its relations, whose property "relations" counts what
	// runs between two communities.
	LinkType = "LINKED_WITH"
)

// Community is a group of entities with many relations among them.
type Community struct {
	// ID derives from the best connected member.
	ID string
	// Name is made of the names of the best connected members.
	Name string
	// Members are entity IDs, the best connected first.
	Members []string
	// Relations counts those between members, denied ones apart.
	Relations int
}

// Overview is a graph seen from afar.
type Overview struct {
	// Communities are the largest ones, those with most members first.
	Communities []Community
	// Rest counts the entities of the communities that are left out, Others these
	// communities.
	Rest, Others int
	// Graph has an entity for each community and relations between those that are
	// linked, with the evidence of all relations between their members. Each community
	// has its strongest links; Weaker counts the others.
	Graph  *graph.Graph
	Weaker int
}

// strongest is how many links each community keeps at least: more make an overview of
// thirty as dense as what it stands for.
const strongest = 3

// Summarize divides a graph into communities and returns the largest ones that have
// at least three members, as many as most. The error is ctx's.
func Summarize(ctx context.Context, v graph.View, most int) (Overview, error) {
	groups, err := Communities(ctx, v)
	if err != nil {
		return Overview{}, err
	}
	s := newSummary(v)
	var o Overview
	for _, ids := range groups {
		if len(ids) < 3 || len(o.Communities) == max(most, 1) {
			o.Rest += len(ids)
			o.Others++
			continue
		}
		o.Communities = append(o.Communities, s.community(ids))
	}
	o.Graph, o.Weaker, err = s.graph(o.Communities)
	return o, err
}

// summary is what the communities of a graph are counted with.
type summary struct {
	v      graph.View
	n      *network
	weight []float64 // node -> weight of its links within its community
}

func newSummary(v graph.View) *summary {
	n := newNetwork(v)
	return &summary{v: v, n: n, weight: make([]float64, len(n.entities))}
}

// bestKnown is how many members a community is named after.
const bestKnown = 3

// community counts what lies between some entities and names it after those with most
// of it. Whole countries say little about a community: they come to its name last.
func (s *summary) community(ids []string) Community {
	in := map[int]bool{}
	for _, id := range ids {
		in[s.n.node[id]] = true
	}
	c := Community{Members: slices.Clone(ids)}
	for i := range in {
		for _, l := range s.n.of(i) {
			if in[l.to] {
				s.weight[i] += l.weight
				c.Relations += len(l.relations)
			}
		}
	}
	c.Relations /= 2 // each was met at both its ends
	slices.SortFunc(c.Members, func(a, b string) int {
		return cmp.Or(cmp.Compare(s.weight[s.n.node[b]], s.weight[s.n.node[a]]), cmp.Compare(a, b))
	})
	c.ID = "community-" + c.Members[0]
	c.Name = s.name(c.Members)
	return c
}

// mostRunes is how much of a member's name is in the name of a community.
const mostRunes = 36

// name lists the best connected members, those first that are called by a name rather
// than a description.
func (s *summary) name(members []string) string {
	candidates := slices.Clone(members[:min(len(members), 2*bestKnown)])
	slices.SortStableFunc(candidates, func(a, b string) int { return s.vagueness(a) - s.vagueness(b) })
	var list []string
	for _, id := range candidates[:min(len(candidates), bestKnown)] {
		e := s.n.entities[s.n.node[id]]
		name := []rune(cmp.Or(e.Name, e.ID))
		if len(name) > mostRunes {
			name = append(name[:mostRunes-1], '…')
		}
		list = append(list, string(name))
	}
	return strings.Join(list, ", ")
}

// vagueness is how little a name tells about a community: countries are in many, and
// agreements and events are mostly described.
func (s *summary) vagueness(id string) int {
	switch s.n.entities[s.n.node[id]].Type {
	case "Place", "Project":
		return 1
	case "Agreement", "Event":
		return 2
	}
	return 0
}

// graph returns the communities as a graph.
func (s *summary) graph(communities []Community) (*graph.Graph, int, error) {
	of := map[string]int{} // entity ID -> community
	entities := make([]graph.Entity, len(communities))
	for i, c := range communities {
		for _, id := range c.Members {
			of[id] = i
		}
		entities[i] = graph.Entity{ID: c.ID, Type: CommunityType, Name: c.Name, Confidence: 1, Properties: map[string]string{
			"entities": fmt.Sprint(len(c.Members)), "relations": fmt.Sprint(c.Relations), "holds": s.holds(c.Members)}}
	}
	between := map[[2]int]*graph.Relation{}
	count := map[*graph.Relation]int{}
	for _, r := range s.v.Relations() {
		a, ok := of[r.From]
		b, ok2 := of[r.To]
		if !ok || !ok2 || a == b || r.Polarity == graph.Denied {
			continue
		}
		pair := [2]int{min(a, b), max(a, b)}
		link := between[pair]
		if link == nil {
			from, to := communities[pair[0]].ID, communities[pair[1]].ID
			link = &graph.Relation{ID: LinkType + "-" + from + "-" + to, Type: LinkType, From: from, To: to,
				Confidence: 1, Polarity: graph.Affirmed}
			between[pair] = link
		}
		count[link]++
		link.Evidence = append(link.Evidence, r.Evidence...)
	}
	var relations []graph.Relation
	for pair := range strong(between, count) {
		r := between[pair]
		r.Properties = map[string]string{"relations": fmt.Sprint(count[r])}
		slices.SortStableFunc(r.Evidence, func(a, b graph.Evidence) int {
			return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start))
		})
		relations = append(relations, *r)
	}
	weaker := len(between) - len(relations)
	g, err := graph.New(slices.Clone(s.v.Documents()), entities, relations)
	return g, weaker, err
}

// strong picks the links that are among the strongest of one of their ends.
func strong(between map[[2]int]*graph.Relation, count map[*graph.Relation]int) map[[2]int]bool {
	of := map[int][][2]int{}
	for pair := range between {
		of[pair[0]] = append(of[pair[0]], pair)
		of[pair[1]] = append(of[pair[1]], pair)
	}
	picked := map[[2]int]bool{}
	for _, pairs := range of {
		slices.SortFunc(pairs, func(a, b [2]int) int {
			return cmp.Or(cmp.Compare(count[between[b]], count[between[a]]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
		})
		for _, pair := range pairs[:min(len(pairs), strongest)] {
			picked[pair] = true
		}
	}
	return picked
}

// holds counts the members by type, most first: "12 Company, 3 Place".
func (s *summary) holds(members []string) string {
	n := map[string]int{}
	for _, id := range members {
		n[s.n.entities[s.n.node[id]].Type]++
	}
	types := make([]string, 0, len(n))
	for t := range n {
		types = append(types, t)
	}
	slices.SortFunc(types, func(a, b string) int { return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a, b)) })
	for i, t := range types {
		types[i] = fmt.Sprintf("%d %s", n[t], t)
	}
	return strings.Join(types, ", ")
}
