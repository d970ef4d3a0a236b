package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"entente/export/jsongraph"
	"entente/extract/document"
	"entente/graph"

	"github.com/spf13/cobra"
)

// source is the graph that a verb reads: a database, or a JSON export.
type source struct {
	database database
	// file is the path of a JSON export, "-" for standard input.
	file string
}

func (s *source) addFlags(cmd *cobra.Command) {
	s.database.addFlag(cmd)
	cmd.Flags().StringVar(&s.file, "graph", "", "read this JSON export, a `FILE` or - for standard input, instead of a database")
}

// load returns the whole graph.
func (s *source) load(ctx context.Context, c *console) (*graph.Graph, error) {
	if s.file != "" {
		if s.database.path != "" {
			return nil, usage(errors.New("--db and --graph exclude each other"))
		}
		return readGraph(ctx, c.in, s.file)
	}
	return s.database.graph(ctx)
}

// readGraph reads a JSON export, and the texts it is about where they still lie
// at their paths.
func readGraph(ctx context.Context, stdin io.Reader, path string) (*graph.Graph, error) {
	in := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	g, err := jsongraph.Read(in)
	if err != nil {
		return nil, withHint(fmt.Errorf("%s: %w", path, err), "'entente export -o graph.json' writes such a file")
	}
	return withTexts(ctx, g)
}

// withTexts gives a graph the texts of its documents, which a JSON export leaves
// out. A file that is gone or has changed is no longer what the offsets point
// into: its document stays without text.
func withTexts(ctx context.Context, g *graph.Graph) (*graph.Graph, error) {
	documents := append([]graph.Document(nil), g.Documents()...)
	for i := range documents {
		d := &documents[i]
		if d.Text != "" || d.Path == document.Stdin {
			continue
		}
		loaded, err := document.Load(ctx, document.Source{Path: d.Path, Size: -1}, document.Options{})
		if err == nil && loaded.ID == d.ID {
			d.Text = loaded.Text
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return graph.New(documents, g.Entities(), g.Relations())
}
