package graph_test

import (
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

func TestWitnesses(t *testing.T) {
	w := graph.NewWitnesses(graphtest.Tiny()) // where d3 copies d1
	said := func(documents ...string) []graph.Evidence {
		var list []graph.Evidence
		for _, d := range documents {
			list = append(list, graph.Evidence{Document: d})
		}
		return list
	}
	for _, tt := range []struct {
		documents []string
		want      int
	}{
		{nil, 0}, {[]string{"d1", "d1"}, 1}, {[]string{"d1", "d3"}, 1}, {[]string{"d3"}, 1}, {[]string{"d2", "d3", "d1"}, 2},
	} {
		if got := w.Count(said(tt.documents...)...); got != tt.want {
			t.Errorf("%d witnesses in %v, want %d", got, tt.documents, tt.want)
		}
	}
	if w.Of("d3") != "d1" || w.Of("d2") != "d2" {
		t.Errorf("d3 is told by %s, d2 by %s", w.Of("d3"), w.Of("d2"))
	}
	if got := (graph.Witnesses{}).Count(said("d1", "d3")...); got != 2 {
		t.Errorf("without a graph there are %d witnesses, want 2", got)
	}
}
