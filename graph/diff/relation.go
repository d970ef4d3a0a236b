package diff

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/graph/ontology"
)

// Relations are paired by ID first, then by type, ends and polarity, then without the
// polarity: what was stated and is denied now has changed. Ends are the same if they
// are a pair.

func (d *Difference) compareRelations(tolerance float64) {
	partner := d.pairRelations()
	oldEnds, newEnds := entitiesByID(d.old), entitiesByID(d.new)
	places := newPlaces(d.old, d.new)
	paired := map[string]bool{}
	for _, a := range d.old.Relations() {
		old := Fact{a, oldEnds[a.From], oldEnds[a.To]}
		b, ok := partner[a.ID]
		if !ok {
			d.Relations.Removed = append(d.Relations.Removed, old)
			continue
		}
		paired[b.ID] = true
		c := RelationChange{Old: old, New: Fact{b, newEnds[b.From], newEnds[b.To]}, Changes: relationChanges(a, b, tolerance)}
		c.Lost, c.Gained = places.compare(a.Evidence, b.Evidence)
		if len(c.Changes)+len(c.Lost)+len(c.Gained) > 0 {
			d.Relations.Changed = append(d.Relations.Changed, c)
		}
	}
	for _, b := range d.new.Relations() {
		if !paired[b.ID] {
			d.Relations.Added = append(d.Relations.Added, Fact{b, newEnds[b.From], newEnds[b.To]})
		}
	}
	slices.SortFunc(d.Relations.Added, compareFact)
	slices.SortFunc(d.Relations.Removed, compareFact)
	slices.SortFunc(d.Relations.Changed, func(a, b RelationChange) int { return compareFact(a.New, b.New) })
}

func entitiesByID(v graph.View) map[string]graph.Entity {
	m := map[string]graph.Entity{}
	for _, e := range v.Entities() {
		m[e.ID] = e
	}
	return m
}

func compareFact(a, b Fact) int {
	return cmp.Or(cmp.Compare(a.Subject.Name, b.Subject.Name), cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Object.Name, b.Object.Name), cmp.Compare(a.ID, b.ID))
}

func relationChanges(a, b graph.Relation, tolerance float64) []Change {
	var c changes
	c.value("polarity", cmp.Or(a.Polarity, graph.Affirmed), cmp.Or(b.Polarity, graph.Affirmed))
	c.value("status", a.Status, b.Status)
	c.confidence(a.Confidence, b.Confidence, tolerance)
	c.properties(a.Properties, b.Properties)
	return c
}

// claim is what a relation says, in the new graph's terms.
type claim struct{ typ, from, to, polarity string }

// pairRelations returns the new relation for the IDs of the old ones that have one.
func (d *Difference) pairRelations() map[string]graph.Relation {
	partner := map[string]graph.Relation{}
	byID := map[string]graph.Relation{}
	for _, b := range d.new.Relations() {
		byID[b.ID] = b
	}
	var olds []graph.Relation
	for _, a := range d.old.Relations() {
		if b, ok := byID[a.ID]; ok {
			partner[a.ID] = b
			delete(byID, a.ID)
		} else {
			olds = append(olds, a)
		}
	}
	for _, polarity := range []bool{true, false} {
		waiting := map[claim][]graph.Relation{}
		for _, b := range d.new.Relations() {
			if _, free := byID[b.ID]; free {
				key := claimOf(b, polarity, b.From, b.To)
				waiting[key] = append(waiting[key], b)
			}
		}
		olds = slices.DeleteFunc(olds, func(a graph.Relation) bool {
			from, to := d.pairs.toNew[a.From], d.pairs.toNew[a.To]
			key := claimOf(a, polarity, from, to)
			list := waiting[key]
			if from == "" || to == "" || len(list) == 0 {
				return false
			}
			partner[a.ID], waiting[key] = list[0], list[1:]
			delete(byID, list[0].ID)
			return true
		})
	}
	return partner
}

// claimOf has the ends of a relation that leads both ways in one order.
func claimOf(r graph.Relation, polarity bool, from, to string) claim {
	c := claim{typ: r.Type, from: from, to: to}
	if t, _ := ontology.Default().Relation(r.Type); t.Symmetric && from > to {
		c.from, c.to = to, from
	}
	if polarity {
		c.polarity = cmp.Or(r.Polarity, graph.Affirmed)
	}
	return c
}
