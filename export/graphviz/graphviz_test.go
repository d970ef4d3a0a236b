package graphviz_test

import (
	"context"
	"os"
	"testing"

	"entente/export/graphviz"
)

// The test program is its own child, as entente is.
func TestMain(m *testing.M) {
	if graphviz.IsChild() {
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

func TestLayout(t *testing.T) {
	l, err := graphviz.Renderer{}.Layout(t.Context(), graphviz.Plan{Engine: graphviz.Dot,
		Nodes: []graphviz.Box{{Width: 100, Height: 40}, {Width: 60, Height: 30}},
		Lines: []graphviz.Line{{From: 0, To: 1, Label: graphviz.Box{Width: 50, Height: 20}}, {From: 0, To: 1}, {From: 1, To: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", l)
}
