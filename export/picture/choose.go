package picture

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"entente/export/style"
	"entente/graph"
	"entente/graph/analyze"
)

// A choice is the part of a graph that goes on a map.
type choice struct {
	entities  []graph.Entity
	links     []link
	documents []graph.Document
	// all and allRelations count what could have been drawn, sources the
	// documents that are no copies, denied the relations left out for that, alone
	// the entities without a relation.
	all, allRelations, relations, sources int
	denied, alone                         int
}

// A link is everything that the graph says about an ordered pair of entities:
// one line on the map. From and To are indices into choice.entities.
type link struct {
	from, to  int
	relations []graph.Relation
	marks     map[string]Mark // of the whole map's relations
	// witnesses is the number of independent documents behind the link.
	witnesses int
}

// choose picks what goes on the map: see Choose.
//
// A deal between two well connected firms has few neighbours itself, which is why
// those of an agreement count double. Entities that lose all their neighbours to the
// limit give their places to the next in rank.
func choose(ctx context.Context, v graph.View, o Options) (choice, error) {
	c := choice{documents: v.Documents()}
	for _, d := range v.Documents() {
		if d.CopyOf == "" {
			c.sources++
		}
	}
	var relations []graph.Relation
	for _, r := range v.Relations() {
		if r.Polarity == graph.Denied && !o.Denied {
			c.denied++
			continue
		}
		relations = append(relations, r)
	}
	c.allRelations = len(relations)
	ranked := rank(v.Entities(), relations)
	c.all = len(v.Entities())
	for _, r := range ranked {
		if r.passages == 0 {
			c.alone++
		}
	}
	if focus := known(v, o.Focus); len(focus) > 0 && c.all > o.maxNodes() {
		if err := nearest(ctx, v, focus, ranked); err != nil {
			return c, err
		}
	}
	c.entities = keep(ranked, relations, o)
	c.join(relations, graph.NewWitnesses(v))
	return c, nil
}

// known returns those of the IDs that v has.
func known(v graph.View, ids []string) []string {
	in := map[string]bool{}
	for _, e := range v.Entities() {
		in[e.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !in[id] })
}

// nearest orders the entities by how close they are to the focus, which comes first.
func nearest(ctx context.Context, v graph.View, focus []string, ranked []*ranking) error {
	near, err := analyze.Near(ctx, v, focus...)
	if err != nil {
		return err
	}
	score := map[string]float64{}
	for _, r := range near {
		score[r.Entity] = r.Score
	}
	for _, id := range focus {
		score[id] = 2 // more than a share
	}
	slices.SortStableFunc(ranked, func(a, b *ranking) int { return cmp.Compare(score[b.ID], score[a.ID]) })
	return nil
}

// ranking is what an entity's place on a full map depends on.
type ranking struct {
	graph.Entity
	neighbours map[string]bool
	passages   int
}

// rank orders the entities, best first.
func rank(entities []graph.Entity, relations []graph.Relation) []*ranking {
	all := make([]*ranking, len(entities))
	byID := map[string]*ranking{}
	for i, e := range entities {
		all[i] = &ranking{Entity: e, neighbours: map[string]bool{}}
		byID[e.ID] = all[i]
	}
	for _, r := range relations {
		from, to := byID[r.From], byID[r.To]
		from.passages += max(len(r.Evidence), 1)
		to.passages += max(len(r.Evidence), 1)
		if r.From != r.To {
			from.neighbours[r.To], to.neighbours[r.From] = true, true
		}
	}
	slices.SortFunc(all, func(a, b *ranking) int {
		return cmp.Or(-cmp.Compare(a.weight(), b.weight()), -cmp.Compare(a.passages, b.passages),
			-cmp.Compare(len(a.Mentions), len(b.Mentions)), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func (r *ranking) weight() int {
	if r.Type == "Agreement" {
		return 2 * len(r.neighbours)
	}
	return len(r.neighbours)
}

// keep returns the first entities in rank that still touch each other, ordered by
// ID.
func keep(ranked []*ranking, relations []graph.Relation, o Options) []graph.Entity {
	most := o.maxNodes()
	linked := slices.DeleteFunc(slices.Clone(ranked), func(r *ranking) bool { return r.passages == 0 && !o.Alone })
	if len(linked) == 0 {
		linked = ranked
	}
	in := map[string]*ranking{}
	next := 0
	// Each round fills the free places and drops those left alone. It ends, since
	// each entity comes up once.
	for len(in) < most && next < len(linked) {
		for ; next < len(linked) && len(in) < most; next++ {
			in[linked[next].ID] = linked[next]
		}
		if len(linked) > most && len(relations) > 0 {
			dropAlone(in)
		}
	}
	var kept []graph.Entity
	for _, r := range in {
		kept = append(kept, r.Entity)
	}
	slices.SortFunc(kept, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return kept
}

// dropAlone removes the entities without a neighbour among the others. Removing
// one leaves no other alone, so the order does not matter.
func dropAlone(in map[string]*ranking) {
	for id, r := range in {
		alone := true
		for n := range r.neighbours {
			alone = alone && in[n] == nil
		}
		if alone {
			delete(in, id)
		}
	}
}

// join merges the relations between the entities kept into links, ordered by their
// ends.
func (c *choice) join(relations []graph.Relation, witnesses graph.Witnesses) {
	index := map[string]int{}
	for i, e := range c.entities {
		index[e.ID] = i
	}
	at := map[[2]int]int{}
	for _, r := range relations {
		from, ok := index[r.From]
		to, ok2 := index[r.To]
		if !ok || !ok2 {
			continue
		}
		c.relations++
		pair := [2]int{from, to}
		if _, turned := at[[2]int{to, from}]; turned && style.Mutual(r.Type) {
			pair = [2]int{to, from}
		}
		if _, ok := at[pair]; !ok {
			at[pair] = len(c.links)
			c.links = append(c.links, link{from: pair[0], to: pair[1]})
		}
		l := &c.links[at[pair]]
		l.relations = append(l.relations, r)
	}
	for i := range c.links {
		c.links[i].witnesses = c.links[i].weight(witnesses)
	}
	slices.SortFunc(c.links, func(a, b link) int { return cmp.Or(a.from-b.from, a.to-b.to) })
}

// weight returns the number of independent documents behind a link, or for one between
// communities a fifth of the number of relations that it stands for.
func (l link) weight(witnesses graph.Witnesses) int {
	var all []graph.Evidence
	for _, r := range l.relations {
		if r.Type == analyze.LinkType {
			n, _ := strconv.Atoi(r.Properties["relations"])
			return 1 + n/5
		}
		all = append(all, r.Evidence...)
	}
	return witnesses.Count(all...)
}

// Choose returns the entities that a map of v shows, ordered by ID, and the relations
// between them, ordered by their ends: without what is denied, unless o.Denied asks
// for it, and at most o.MaxNodes entities.
//
// Entities without relations are left out, if there are others. Of the rest the best
// connected stay: ranked by the number of entities that they are related to, which
// counts double for agreements, then by passages, then by mentions. With o.Focus the
// closest to it stay (see analyze.Near).
func Choose(v graph.View, o Options) ([]graph.Entity, []graph.Relation) {
	c, err := choose(context.Background(), v, o)
	if err != nil {
		return nil, nil // only a context that ends is an error
	}
	var relations []graph.Relation
	for _, l := range c.links {
		relations = append(relations, l.relations...)
	}
	return c.entities, relations
}
