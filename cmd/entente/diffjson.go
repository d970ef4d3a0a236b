package main

import (
	"cmp"

	"entente/graph"
	"entente/graph/diff"
)

// The difference of two graphs, as --json prints it.
type (
	difference struct {
		Same      bool                                          `json:"same"`
		Documents differing[differentDocument, changedDocument] `json:"documents"`
		Entities  differing[end, changedEntity]                 `json:"entities"`
		Relations differing[differentRelation, changedRelation] `json:"relations"`
	}
	differing[T, C any] struct {
		Added   []T `json:"added"`
		Removed []T `json:"removed"`
		Changed []C `json:"changed"`
	}
	differentDocument struct {
		ID    string `json:"id"`
		Path  string `json:"path"`
		Title string `json:"title"`
	}
	changedDocument struct {
		differentDocument
		Was     differentDocument `json:"was"`
		Changes []change          `json:"changes"`
	}
	changedEntity struct {
		end
		Was     end      `json:"was"`
		Renamed bool     `json:"renamed"`
		Changes []change `json:"changes"`
	}
	differentRelation struct {
		ID         string            `json:"id"`
		Type       string            `json:"type"`
		From       end               `json:"from"`
		To         end               `json:"to"`
		Properties map[string]string `json:"properties"`
		Status     string            `json:"status"`
		Polarity   string            `json:"polarity"`
		Confidence float64           `json:"confidence"`
	}
	changedRelation struct {
		differentRelation
		Changes []change  `json:"changes"`
		Lost    []passage `json:"lost"`
		Gained  []passage `json:"gained"`
	}
	// change is a value that was another, or a list that lost or gained some.
	change struct {
		What     string   `json:"what"`
		Property bool     `json:"property"`
		Old      string   `json:"old"`
		New      string   `json:"new"`
		Lost     []string `json:"lost,omitempty"`
		Gained   []string `json:"gained,omitempty"`
	}
	// passage is a sentence and where it stands: Start and End are in bytes.
	passage struct {
		Sentence string `json:"sentence"`
		Path     string `json:"path"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
	}
)

func differenceOf(d *diff.Difference) difference {
	return difference{
		Same: d.Same(),
		Documents: differing[differentDocument, changedDocument]{each(d.Documents.Added, documentOf), each(d.Documents.Removed, documentOf),
			each(d.Documents.Changed, func(c diff.DocumentChange) changedDocument {
				return changedDocument{documentOf(c.New), documentOf(c.Old), each(c.Changes, changeOf)}
			})},
		Entities: differing[end, changedEntity]{each(d.Entities.Added, asEnd), each(d.Entities.Removed, asEnd),
			each(d.Entities.Changed, func(c diff.EntityChange) changedEntity {
				return changedEntity{asEnd(c.New), asEnd(c.Old), c.Renamed(), each(c.Changes, changeOf)}
			})},
		Relations: differing[differentRelation, changedRelation]{each(d.Relations.Added, relationOf), each(d.Relations.Removed, relationOf),
			each(d.Relations.Changed, func(c diff.RelationChange) changedRelation {
				return changedRelation{relationOf(c.New), each(c.Changes, changeOf), each(c.Lost, passageOf), each(c.Gained, passageOf)}
			})},
	}
}

// each is never nil, so that JSON has [] and not null.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, x := range list {
		out[i] = f(x)
	}
	return out
}

func documentOf(d graph.Document) differentDocument {
	return differentDocument{d.ID, d.Path, d.Title}
}

func asEnd(e graph.Entity) end { return end{ID: e.ID, Type: e.Type, Name: e.Name} }

func relationOf(f diff.Fact) differentRelation {
	return differentRelation{f.ID, f.Type, asEnd(f.Subject), asEnd(f.Object), properties(f.Properties),
		f.Status, cmp.Or(f.Polarity, graph.Affirmed), f.Confidence}
}

func changeOf(c diff.Change) change { return change(c) }

func passageOf(p diff.Passage) passage { return passage{p.Sentence, p.Path, p.Start, p.End} }
