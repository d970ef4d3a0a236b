package main

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/names"
)

// suggestions is how many names are offered where one is unknown.
const suggestions = 3

// find returns the entities that a user means by a name: all that bear it, or
// else the best match. Where none bears it, the others that it may mean come
// second.
func find(g *graph.Graph, name string) (meant, others []graph.Entity, err error) {
	matches := graph.Find(g, name)
	if len(matches) == 0 {
		return nil, nil, unknownName(g, name)
	}
	for _, e := range matches {
		if bears(e, name) {
			meant = append(meant, e)
		}
	}
	if len(meant) > 0 {
		return meant, nil, nil
	}
	return matches[:1], matches[1:], nil
}

// bears reports whether a name is all of an entity's name, another form of it, or
// its ID.
func bears(e graph.Entity, name string) bool {
	folded := names.Fold(name)
	same := func(s string) bool { return s == name || folded != "" && names.Fold(s) == folded }
	return e.ID == name || same(e.Name) || slices.ContainsFunc(e.Aliases, same)
}

// unknownName says that a name is not in the graph, and which ones are near.
func unknownName(g *graph.Graph, name string) error {
	err := fmt.Errorf("%q: %w in the graph", name, graph.ErrNotFound)
	if near := graph.Suggest(g, name, suggestions); len(near) > 0 {
		return withHint(err, "did you mean %s?", quotedList(near))
	}
	if len(g.Entities()) == 0 {
		return withHint(err, "the graph is empty")
	}
	return withHint(err, "'entente stats' says what the graph holds")
}

// quotedList is `"a"`, `"a" or "b"` or `"a", "b" or "c"`.
func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = fmt.Sprintf("%q", n)
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}
