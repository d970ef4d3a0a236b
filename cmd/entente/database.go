package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"entente/graph"
	"entente/graph/store"

	"github.com/spf13/cobra"
)

// database is the file that keeps the graph between two calls.
type database struct {
	path string
}

func (d *database) addFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&d.path, "db", "", "database `FILE` (default $ENTENTE_DB, else entente.db)")
	cmd.MarkFlagFilename("db", "db")
}

// file returns the path that the user chose, or the default one.
func (d *database) file() string {
	return cmp.Or(d.path, os.Getenv("ENTENTE_DB"), "entente.db")
}

// chosen reports whether the user named a database.
func (d *database) chosen() bool { return d.path != "" || os.Getenv("ENTENTE_DB") != "" }

// create opens the database, and makes it if there is none.
func (d *database) create(ctx context.Context) (*store.Store, error) {
	return store.Open(ctx, d.file(), store.Options{})
}

// open opens a database that there must be. One that may not be written is read
// as it is.
func (d *database) open(ctx context.Context) (*store.Store, error) {
	if _, err := os.Stat(d.file()); errors.Is(err, fs.ErrNotExist) {
		return nil, withHint(fmt.Errorf("there is no database %s", d.file()),
			"'entente build PATH…' makes one; --db names another")
	}
	s, err := store.Open(ctx, d.file(), store.Options{})
	if errors.Is(err, fs.ErrPermission) {
		return store.Open(ctx, d.file(), store.Options{ReadOnly: true})
	}
	return s, err
}

// graph returns the whole graph of the database.
func (d *database) graph(ctx context.Context) (*graph.Graph, error) {
	s, err := d.open(ctx)
	if err != nil {
		return nil, err
	}
	g, err := s.Graph(ctx)
	return g, errors.Join(err, s.Close())
}
