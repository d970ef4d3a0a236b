package graph

import "cmp"

// Witnesses tells which documents speak for themselves: a copy is no witness of its
// own and counts as the document that it copies. The zero value knows no copies. It
// is safe for concurrent use.
type Witnesses struct{ original map[string]string }

// NewWitnesses returns the witnesses of a graph.
func NewWitnesses(v View) Witnesses {
	w := Witnesses{original: map[string]string{}}
	for _, d := range v.Documents() {
		if d.CopyOf != "" {
			w.original[d.ID] = d.CopyOf
		}
	}
	return w
}

// Of returns the ID of the document that a document copies, or its own.
func (w Witnesses) Of(document string) string { return cmp.Or(w.original[document], document) }

// Count returns the number of independent documents among the evidence.
func (w Witnesses) Count(evidence ...Evidence) int {
	seen := map[string]bool{}
	for _, v := range evidence {
		seen[w.Of(v.Document)] = true
	}
	return len(seen)
}
