package picture_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"entente/export/exporttest"
	"entente/export/graphviz"
	"entente/export/picture"
	"entente/graph"
	"entente/graph/graphtest"
)

func TestMain(m *testing.M) {
	if graphviz.IsChild() {
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	for name, g := range map[string]graph.View{"pacts": exporttest.Pacts(), "nasty": graphtest.Nasty(), "tiny": graphtest.Tiny(), "r30": graphtest.Random(30, 1), "r100": graphtest.Random(100, 1), "empty": &graph.Graph{}} {
		for _, dark := range []bool{false, true} {
			start := time.Now()
			var buf bytes.Buffer
			if err := picture.SVG(t.Context(), &buf, g, picture.Options{Title: "Pacts " + name, Dark: dark, MaxNodes: 300}); err != nil {
				t.Error(name, err)
				continue
			}
			t.Log(name, len(g.Entities()), len(g.Relations()), time.Since(start), buf.Len())
			os.WriteFile(filepath.Join(dir, name+map[bool]string{true: "-dark"}[dark]+".svg"), buf.Bytes(), 0o666)
			if !dark {
				buf.Reset()
				start = time.Now()
				if err := picture.PNG(t.Context(), &buf, g, picture.Options{Title: name, MaxNodes: 300}); err != nil {
					t.Error(err)
				}
				t.Log(name, "png", time.Since(start), buf.Len())
				os.WriteFile(filepath.Join(dir, name+"-own.png"), buf.Bytes(), 0o666)
			}
		}
	}
}
