package diff

import (
	"cmp"
	"slices"

	"entente/graph"
)

// compareDocuments pairs documents by ID, which stands for the text, then by path.
func (d *Difference) compareDocuments() {
	byID, byPath := map[string]graph.Document{}, map[string]graph.Document{}
	was := map[string]bool{}
	for _, doc := range d.old.Documents() {
		was[doc.ID] = true
	}
	for _, doc := range d.new.Documents() {
		byID[doc.ID] = doc
		if _, taken := byPath[doc.Path]; !was[doc.ID] && !taken {
			byPath[doc.Path] = doc
		}
	}
	paired := map[string]bool{} // new IDs
	for _, a := range d.old.Documents() {
		b, ok := byID[a.ID]
		if !ok {
			b, ok = byPath[a.Path]
		}
		if !ok || paired[b.ID] {
			d.Documents.Removed = append(d.Documents.Removed, a)
			continue
		}
		paired[b.ID] = true
		if c := documentChanges(a, b); len(c) > 0 {
			d.Documents.Changed = append(d.Documents.Changed, DocumentChange{a, b, c})
		}
	}
	for _, b := range d.new.Documents() {
		if !paired[b.ID] {
			d.Documents.Added = append(d.Documents.Added, b)
		}
	}
	sortDocuments(d.Documents.Added)
	sortDocuments(d.Documents.Removed)
	slices.SortStableFunc(d.Documents.Changed, func(a, b DocumentChange) int { return cmp.Compare(a.New.Path, b.New.Path) })
}

func sortDocuments(list []graph.Document) {
	slices.SortFunc(list, func(a, b graph.Document) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.ID, b.ID))
	})
}

func documentChanges(a, b graph.Document) []Change {
	var c changes
	c.value("path", a.Path, b.Path)
	c.value("text", a.ID, b.ID)
	c.value("title", a.Title, b.Title)
	c.value("date", a.Date, b.Date)
	c.value("language", a.Language, b.Language)
	return c
}
