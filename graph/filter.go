package graph

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// Filter chooses a part of a graph. The zero value keeps everything but denied
// relations. What is left is a graph of its own: no relation without its ends,
// no mention or evidence without its document.
type Filter struct {
	// Focus are names or IDs of entities to look around; a name means its best
	// match (see Find). They stay whatever the other fields say.
	Focus []string
	// Depth is how many relations away from the focus an entity may be, whatever
	// their direction; 0 means 1. It has no effect without Focus.
	Depth int
	// Types and Relations are the entity and relation types to keep; empty means
	// all. With Relations, entities that none of the kept relations touches go.
	Types, Relations []string
	// MinConfidence is the least confidence of entities and relations, in [0,1].
	MinConfidence float64
	// Top keeps the so many entities with most support: independent documents,
	// then mentions, then relations, then ID; 0 means all.
	Top int
	// Denied keeps the relations that documents deny.
	Denied bool
	// Documents keeps what these documents say, and of the evidence theirs only.
	// Each is an ID, a path, or a folder of paths; empty means all.
	Documents []string
}

// Apply returns the part of v that f chooses; v is not changed. It returns
// ErrNotFound if a focus or a document is not in v.
func (f Filter) Apply(v View) (*Graph, error) {
	s := newSelection(v)
	if err := s.inDocuments(f.Documents); err != nil {
		return nil, err
	}
	focus, err := s.focus(f.Focus)
	if err != nil {
		return nil, err
	}
	s.filterEntities(f, focus)
	s.filterRelations(f)
	if len(f.Focus) > 0 {
		s.around(focus, max(f.Depth, 1))
	} else if len(f.Relations) > 0 {
		s.connected()
	}
	if f.Top > 0 {
		s.top(f.Top, focus)
	}
	return s.graph(f.wholeDocuments())
}

// wholeDocuments reports whether documents stay that nothing refers to any more.
func (f Filter) wholeDocuments() bool {
	return len(f.Focus) == 0 && len(f.Types) == 0 && len(f.Relations) == 0 && f.MinConfidence == 0 &&
		f.Top == 0 && len(f.Documents) == 0
}

// selection is the part of a graph that is still wanted.
type selection struct {
	documents map[string]Document
	entities  map[string]Entity
	relations []Relation // ordered by ID
	view      View
}

func newSelection(v View) *selection {
	s := &selection{documents: map[string]Document{}, entities: map[string]Entity{}, view: v}
	for _, d := range v.Documents() {
		s.documents[d.ID] = d
	}
	for _, e := range v.Entities() {
		s.entities[e.ID] = e
	}
	s.relations = slices.Clone(v.Relations())
	return s
}

// inDocuments keeps what the named documents say.
func (s *selection) inDocuments(names []string) error {
	if len(names) == 0 {
		return nil
	}
	keep := map[string]bool{}
	for _, name := range names {
		found := false
		for _, d := range s.view.Documents() {
			if d.ID == name || Within(d.Path, name) {
				keep[d.ID], found = true, true
			}
		}
		if !found {
			return fmt.Errorf("document %q: %w", name, ErrNotFound)
		}
	}
	for id, e := range s.entities {
		e.Mentions = keepIf(e.Mentions, func(m Mention) bool { return keep[m.Document] })
		if s.entities[id] = e; len(e.Mentions) == 0 {
			delete(s.entities, id)
		}
	}
	for i, r := range s.relations {
		s.relations[i].Evidence = keepIf(r.Evidence, func(v Evidence) bool { return keep[v.Document] })
	}
	s.relations = slices.DeleteFunc(s.relations, func(r Relation) bool { return len(r.Evidence) == 0 })
	return nil
}

// Within reports whether a document's path is the given one or lies in that folder.
func Within(p, folder string) bool {
	if p == folder {
		return true
	}
	clean := path.Clean(folder)
	return clean != "." && (path.Clean(p) == clean || strings.HasPrefix(path.Clean(p), strings.TrimSuffix(clean, "/")+"/"))
}

// keepIf returns the elements that satisfy ok in a slice of their own.
func keepIf[T any](list []T, ok func(T) bool) []T {
	var kept []T
	for _, x := range list {
		if ok(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// focus returns the IDs of the named entities, in order and without repeats.
func (s *selection) focus(names []string) ([]string, error) {
	var ids []string
	for _, name := range names {
		id, err := s.find(name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

func (s *selection) find(name string) (string, error) {
	for _, e := range Find(s.view, name) {
		if _, ok := s.entities[e.ID]; ok {
			return e.ID, nil
		}
	}
	if near := Suggest(s.view, name, 3); len(near) > 0 {
		return "", fmt.Errorf("entity %q: %w; near names: %s", name, ErrNotFound, strings.Join(near, ", "))
	}
	return "", fmt.Errorf("entity %q: %w", name, ErrNotFound)
}

func (s *selection) filterEntities(f Filter, focus []string) {
	for id, e := range s.entities {
		wanted := (len(f.Types) == 0 || slices.Contains(f.Types, e.Type)) && e.Confidence >= f.MinConfidence
		if !wanted && !slices.Contains(focus, id) {
			delete(s.entities, id)
		}
	}
}

func (s *selection) filterRelations(f Filter) {
	s.relations = slices.DeleteFunc(s.relations, func(r Relation) bool {
		return r.Polarity == Denied && !f.Denied ||
			len(f.Relations) > 0 && !slices.Contains(f.Relations, r.Type) ||
			r.Confidence < f.MinConfidence || !s.holds(r)
	})
}

// holds reports whether both ends of a relation are still wanted.
func (s *selection) holds(r Relation) bool {
	_, from := s.entities[r.From]
	_, to := s.entities[r.To]
	return from && to
}

// around keeps the entities at most depth relations away from the focus.
func (s *selection) around(focus []string, depth int) {
	near := map[string][]string{}
	for _, r := range s.relations {
		near[r.From] = append(near[r.From], r.To)
		near[r.To] = append(near[r.To], r.From)
	}
	reached := map[string]bool{}
	for _, id := range focus {
		reached[id] = true
	}
	for front := focus; depth > 0 && len(front) > 0; depth-- {
		var next []string
		for _, id := range front {
			for _, n := range near[id] {
				if !reached[n] {
					reached[n] = true
					next = append(next, n)
				}
			}
		}
		front = next
	}
	s.keep(reached)
}

// connected keeps the entities that a relation touches.
func (s *selection) connected() {
	touched := map[string]bool{}
	for _, r := range s.relations {
		touched[r.From], touched[r.To] = true, true
	}
	s.keep(touched)
}

// keep drops all entities but the given ones, and the relations that hung on them.
func (s *selection) keep(ids map[string]bool) {
	for id := range s.entities {
		if !ids[id] {
			delete(s.entities, id)
		}
	}
	s.relations = slices.DeleteFunc(s.relations, func(r Relation) bool { return !s.holds(r) })
}

// graph returns what is left. Documents that nothing refers to go unless all is set.
func (s *selection) graph(all bool) (*Graph, error) {
	used := map[string]bool{}
	entities := make([]Entity, 0, len(s.entities))
	for _, e := range s.entities {
		entities = append(entities, e)
		for _, m := range e.Mentions {
			used[m.Document] = true
		}
	}
	for _, r := range s.relations {
		for _, v := range r.Evidence {
			used[v.Document] = true
		}
	}
	documents := keepIf(s.view.Documents(), func(d Document) bool { return all || used[d.ID] })
	return New(documents, entities, s.relations)
}
