package analyze

import (
	"cmp"
	"slices"

	"entente/graph"
)

// Moment is something that happened, or is to happen, at a time.
type Moment struct {
	When Date
	// Told says that documents do not tell the time: When is the date of the first
	// one that speaks of it.
	Told bool
	// Entity is the agreement, event or other thing that is dated, empty where the
	// moment is a relation between two others.
	Entity graph.Entity
	// Relations are those of the entity, or the one that is dated; ordered by ID.
	Relations []graph.Relation
}

// happens are the types of entity that take place once: a dated relation with one of
// them tells when.
var happens = map[string]bool{"Agreement": true, "Event": true}

// Timeline returns what has a date, in the order of time: entities with a date of their
// own, agreements and events that a dated relation leads to, and other dated relations.
// Agreements of which documents tell no date stand where the first document tells of
// them, behind what was then. A date without a year is taken to be in the year of its
// document. Denied relations say nothing. undated counts the agreements and events that
// have no place, since neither they nor, of agreements, their documents have a date.
func Timeline(v graph.View) (moments []Moment, undated int) {
	c := newChronicle(v)
	for _, e := range v.Entities() {
		when, said := c.entity(e)
		switch {
		case said:
			moments = append(moments, Moment{When: when, Entity: e, Relations: c.touching[e.ID]})
		case e.Type == "Agreement" && c.first(e).Year > 0:
			moments = append(moments, Moment{When: c.first(e), Told: true, Entity: e, Relations: c.touching[e.ID]})
		case happens[e.Type]:
			undated++
		}
	}
	for _, r := range v.Relations() {
		if r.Polarity == graph.Denied || happens[c.types[r.From]] || happens[c.types[r.To]] {
			continue
		}
		if when, said := c.relation(r); said {
			moments = append(moments, Moment{When: when, Relations: []graph.Relation{r}})
		}
	}
	slices.SortStableFunc(moments, func(a, b Moment) int {
		told := func(m Moment) int {
			if m.Told {
				return 1
			}
			return 0
		}
		return cmp.Or(a.When.Compare(b.When), told(a)-told(b))
	})
	return moments, undated
}

// chronicle knows when documents are from and what touches what.
type chronicle struct {
	document map[string]Date
	types    map[string]string // entity ID -> type
	touching map[string][]graph.Relation
}

func newChronicle(v graph.View) *chronicle {
	c := &chronicle{document: map[string]Date{}, types: map[string]string{}, touching: map[string][]graph.Relation{}}
	for _, d := range v.Documents() {
		if when, ok := ReadDate(d.Date); ok {
			c.document[d.ID] = when
		}
	}
	for _, e := range v.Entities() {
		c.types[e.ID] = e.Type
	}
	for _, r := range v.Relations() {
		if r.Polarity == graph.Denied {
			continue
		}
		c.touching[r.From] = append(c.touching[r.From], r)
		if r.To != r.From {
			c.touching[r.To] = append(c.touching[r.To], r)
		}
	}
	return c
}

// entity returns when documents say that an entity was: its own date, or the first of
// those of its relations if it is of a kind that happens once.
func (c *chronicle) entity(e graph.Entity) (Date, bool) {
	if when, ok := ReadDate(e.Properties["date"]); ok {
		return c.completed(when, documents(e.Mentions, func(m graph.Mention) string { return m.Document }))
	}
	if !happens[e.Type] {
		return Date{}, false
	}
	var first Date
	for _, r := range c.touching[e.ID] {
		if when, ok := c.relation(r); ok && (first.Year == 0 || when.Compare(first) < 0) {
			first = when
		}
	}
	return first, first.Year > 0
}

func (c *chronicle) relation(r graph.Relation) (Date, bool) {
	when, ok := ReadDate(r.Properties["date"])
	if !ok {
		return Date{}, false
	}
	return c.completed(when, documents(r.Evidence, func(e graph.Evidence) string { return e.Document }))
}

// completed gives a date without a year that of the first of the documents that has
// one.
func (c *chronicle) completed(when Date, documents []string) (Date, bool) {
	for _, d := range documents {
		when.Year = cmp.Or(when.Year, c.document[d].Year)
	}
	return when, when.Year > 0
}

// first returns the date of the first document that mentions an entity.
func (c *chronicle) first(e graph.Entity) Date {
	var first Date
	for _, m := range e.Mentions {
		if when := c.document[m.Document]; when.Year > 0 && (first.Year == 0 || when.Compare(first) < 0) {
			first = when
		}
	}
	return first
}

func documents[T any](list []T, of func(T) string) []string {
	ids := make([]string, len(list))
	for i, x := range list {
		ids[i] = of(x)
	}
	return ids
}
