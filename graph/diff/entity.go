package diff

import (
	"cmp"
	"slices"

	"entente/graph"
)

func (d *Difference) compareEntities(tolerance float64) {
	partner := map[string]graph.Entity{} // by old ID
	for _, b := range d.new.Entities() {
		if id, ok := d.pairs.toOld[b.ID]; ok {
			partner[id] = b
		} else {
			d.Entities.Added = append(d.Entities.Added, b)
		}
	}
	for _, a := range d.old.Entities() {
		b, ok := partner[a.ID]
		if !ok {
			d.Entities.Removed = append(d.Entities.Removed, a)
			continue
		}
		if c := entityChanges(a, b, tolerance); len(c) > 0 {
			d.Entities.Changed = append(d.Entities.Changed, EntityChange{a, b, c})
		}
	}
	slices.SortFunc(d.Entities.Added, compareEntity)
	slices.SortFunc(d.Entities.Removed, compareEntity)
	slices.SortFunc(d.Entities.Changed, func(a, b EntityChange) int { return compareEntity(a.New, b.New) })
}

func compareEntity(a, b graph.Entity) int {
	return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

func entityChanges(a, b graph.Entity, tolerance float64) []Change {
	var c changes
	c.value("type", a.Type, b.Type)
	c.value("name", a.Name, b.Name)
	c.list("aliases", a.Aliases, b.Aliases)
	c.confidence(a.Confidence, b.Confidence, tolerance)
	c.properties(a.Properties, b.Properties)
	return c
}

// Renamed reports whether the entity has another name in the new graph.
func (c EntityChange) Renamed() bool { return c.Old.Name != c.New.Name }
