package export_test

import (
	"context"
	"os"
	"testing"

	"entente/export/exporttest"
	"entente/export/graphviz"
	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/neo4jtest"
)

// The test program is the child that lays out maps, as entente is its own.
func TestMain(m *testing.M) {
	if graphviz.IsChild() {
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	os.Exit(neo4jtest.Main(m)) // stops the server, if a test started one
}

// fixtures that every format has to write.
var fixtures = []struct {
	name string
	make func() *graph.Graph
}{
	{"empty", func() *graph.Graph { return &graph.Graph{} }},
	{"tiny", graphtest.Tiny},
	{"nasty", graphtest.Nasty},
	{"pacts", exporttest.Pacts},
}
