package main

import (
	"context"
	"fmt"
	"os"

	"entente/graph"
)

// following is the graph of a source as it is now: a database is read again when its
// files have changed. A graph from a JSON export stays what it was.
type following struct {
	serving *serving
	console *console
	state   string // of the files, when they were read
	now     *graph.Graph
}

// graph returns the part of the graph that is served, the same pointer as long as
// nothing has changed. It is not safe for concurrent use.
func (f *following) graph(ctx context.Context) (*graph.Graph, error) {
	state := f.files()
	if f.now != nil && state == f.state {
		return f.now, nil
	}
	g, err := f.serving.pick.load(ctx, f.console, &f.serving.from)
	if err != nil {
		return nil, err
	}
	// The state is that from before: what another program writes meanwhile is not lost.
	f.now, f.state = g, state
	return g, nil
}

// files tells sizes and times of what the graph is read from: the database and the log
// that SQLite writes to first.
func (f *following) files() string {
	if f.serving.from.file != "" {
		return ""
	}
	path := f.serving.from.database.file()
	state := ""
	for _, p := range []string{path, path + "-wal"} {
		if info, err := os.Stat(p); err == nil {
			state += fmt.Sprint(info.Size(), " ", info.ModTime().UnixNano(), "\n")
		}
	}
	return state
}
