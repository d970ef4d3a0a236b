package diff

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"entente/graph"
)

// Options of a comparison. The zero value is the default.
type Options struct {
	// Tolerance is how far two confidences may lie apart and still count as the
	// same; 0 means 0.05, less than 0 means that any difference counts.
	Tolerance float64
}

func (o Options) tolerance() float64 { return max(cmp.Or(o.Tolerance, 0.05), 0) }

// Difference is what an old and a new graph differ in.
type Difference struct {
	Documents Documents
	Entities  Entities
	Relations Relations

	old, new graph.View
	pairs    pairs
}

// Documents are ordered by path and ID.
type Documents struct {
	Added, Removed []graph.Document
	Changed        []DocumentChange
}

// Entities are ordered by type, name and ID.
type Entities struct {
	Added, Removed []graph.Entity
	Changed        []EntityChange
}

// Relations are ordered by the names of their ends, type and ID.
type Relations struct {
	Added, Removed []Fact
	Changed        []RelationChange
}

// Fact is a relation with its ends.
type Fact struct {
	graph.Relation
	Subject, Object graph.Entity
}

// DocumentChange is a document of both graphs that is not the same in both: one that
// was moved, or one at the same path with another text.
type DocumentChange struct {
	Old, New graph.Document
	// Changes are of path, text, title, date and language, in this order. The
	// change of text has IDs for values.
	Changes []Change
}

// EntityChange is an entity of both graphs that is not the same in both. Its ID may
// have changed too.
type EntityChange struct {
	Old, New graph.Entity
	// Changes are of type, name, aliases, confidence and properties, in this order.
	Changes []Change
}

// RelationChange is a relation of both graphs that is not the same in both.
type RelationChange struct {
	Old, New Fact
	// Changes are of polarity, status, confidence and properties, in this order.
	Changes []Change
	// Lost and Gained are the passages that only the old or the new one rests on.
	Lost, Gained []Passage
}

// Passage is a place that states a relation.
type Passage struct {
	// Path and the bytes [Start, End) are of the document.
	Path       string
	Start, End int
	// Sentence is empty where the graph carries no texts.
	Sentence string
}

// Change is one thing that has changed about another.
type Change struct {
	// What has changed: "type", "name", "aliases" … or the key of a property.
	What string
	// Property tells that What is the key of a property.
	Property bool
	// Old and New are the values, empty where there was or is none. Lists have
	// neither.
	Old, New string
	// Lost and Gained are what a list has no more, and what is new in it.
	Lost, Gained []string
}

// Compare returns what is different in the new graph. It is linear in the size of the
// graphs, but for things of the same name.
func Compare(old, new graph.View, o Options) *Difference {
	d := &Difference{old: old, new: new, pairs: match(old, new)}
	d.compareDocuments()
	d.compareEntities(o.tolerance())
	d.compareRelations(o.tolerance())
	return d
}

// Same reports whether the graphs do not differ.
func (d *Difference) Same() bool {
	return len(d.Documents.Added)+len(d.Documents.Removed)+len(d.Documents.Changed) == 0 &&
		len(d.Entities.Added)+len(d.Entities.Removed)+len(d.Entities.Changed) == 0 &&
		len(d.Relations.Added)+len(d.Relations.Removed)+len(d.Relations.Changed) == 0
}

// changes collects what is different.
type changes []Change

func (c *changes) value(what, old, new string) {
	if old != new {
		*c = append(*c, Change{What: what, Old: old, New: new})
	}
}

// list compares sets of strings.
func (c *changes) list(what string, old, new []string) {
	lost, gained := without(old, new), without(new, old)
	if len(lost)+len(gained) > 0 {
		*c = append(*c, Change{What: what, Lost: lost, Gained: gained})
	}
}

// confidence compares with some tolerance.
func (c *changes) confidence(old, new, tolerance float64) {
	const rounding = 1e-9 // 0.8-0.75 is a bit more than 0.05
	if math.Abs(old-new) <= tolerance+rounding {
		return
	}
	was, is := digits(old, 3), digits(new, 3)
	if was == is {
		was, is = digits(old, -1), digits(new, -1)
	}
	*c = append(*c, Change{What: "confidence", Old: was, New: is})
}

func (c *changes) properties(old, new map[string]string) {
	keys := maps.Clone(old)
	if keys == nil {
		keys = map[string]string{}
	}
	maps.Copy(keys, new)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if old[key] != new[key] {
			*c = append(*c, Change{What: key, Property: true, Old: old[key], New: new[key]})
		}
	}
}

// without returns what is in a and not in b, sorted.
func without(a, b []string) []string {
	var rest []string
	for _, s := range a {
		if !slices.Contains(b, s) {
			rest = append(rest, s)
		}
	}
	slices.Sort(rest)
	return rest
}

// digits writes a number with n digits, with all that it has if n is -1.
func digits(f float64, n int) string { return strconv.FormatFloat(f, 'g', n, 64) }
