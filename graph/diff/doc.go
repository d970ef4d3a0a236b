// Package diff says what two graphs differ in: which documents, entities and
// relations are new, which are gone, and what has changed about the others.
//
//	d := diff.Compare(old, new, diff.Options{})
//	for _, e := range d.Entities.Added {
//		fmt.Println("+", e.Type, e.Name)
//	}
//
// IDs are made of content, so that a thing that is called otherwise has another one.
// Such a thing is looked for by its names and by the places that speak of it, and
// passes for the same, under another name. How things are paired is told at the top
// of match.go.
//
// All lists are ordered, and the same graphs give the same difference.
package diff
