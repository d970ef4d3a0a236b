package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"entente/graph"
)

// WriteFile writes the graph to a file at path or, for a format with Parts, to a
// file for each: g-nodes.csv and g-edges.csv for g.csv. A file is written under
// another name beside its place and then renamed, so that what was there stays
// until the new one is whole; after an error nothing is left behind.
func WriteFile(ctx context.Context, path string, f Format, v graph.View, o Options) error {
	parts := f.Parts
	if len(parts) == 0 {
		parts = []Part{{Write: f.Write}}
	}
	var done []*pending
	for i, path := range Paths(path, f) {
		p, err := writePending(path, func(w io.Writer) error { return parts[i].Write(ctx, w, v, o) })
		if err != nil {
			discard(done)
			return fmt.Errorf("write %s: %w", path, err)
		}
		done = append(done, p)
	}
	for i, p := range done {
		if err := os.Rename(p.temporary, p.path); err != nil {
			discard(done[i:])
			return fmt.Errorf("write %s: %w", p.path, err)
		}
	}
	return nil
}

// Paths returns the files that WriteFile writes for a path.
func Paths(path string, f Format) []string {
	if len(f.Parts) == 0 {
		return []string{path}
	}
	stem, ext := path, ""
	if n := len(path) - len(f.Ext); n > 0 && strings.EqualFold(path[n:], f.Ext) {
		stem, ext = path[:n], path[n:]
	}
	paths := make([]string, len(f.Parts))
	for i, p := range f.Parts {
		paths[i] = stem + p.Suffix + ext
	}
	return paths
}

// pending is a file that is whole but not in its place yet.
type pending struct{ temporary, path string }

func discard(files []*pending) {
	for _, p := range files {
		os.Remove(p.temporary)
	}
}

func writePending(path string, write func(io.Writer) error) (p *pending, err error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			os.Remove(file.Name())
		}
	}()
	w := bufio.NewWriterSize(file, 1<<16)
	if err := errors.Join(write(w), w.Flush(), mode(file, path), file.Sync(), file.Close()); err != nil {
		return nil, err
	}
	return &pending{file.Name(), path}, nil
}

// mode gives the new file the mode of the one that it replaces, or the usual one: a
// temporary file is its owner's alone.
func mode(file *os.File, path string) error {
	if old, err := os.Stat(path); err == nil {
		return file.Chmod(old.Mode().Perm())
	}
	return file.Chmod(0o666 &^ umask())
}
