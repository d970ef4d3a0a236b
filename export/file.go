package export

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"entente/graph"
)

// WriteFile writes the graph to a file at path or, for a format with Parts, to a
// file for each: g-nodes.csv and g-edges.csv for g.csv. A file is written under
// another name beside its place and then renamed, so that what was there stays
// until the new one is whole; after an error nothing is left behind. A link is
// followed: what it leads to is replaced, not the link.
//
// A format with Files becomes a folder, in the same way. It replaces an empty folder
// or an earlier export, nothing else: see CheckFolder.
func WriteFile(ctx context.Context, path string, f Format, v graph.View, o Options) error {
	if f.Files != nil {
		return writeFolder(ctx, path, f, v, o)
	}
	parts := f.Parts
	if len(parts) == 0 {
		parts = []Part{{Write: f.Write}}
	}
	var done []*pending
	for i, path := range Paths(path, f) {
		p, err := writePending(followed(path), func(w io.Writer) error { return parts[i].Write(ctx, w, v, o) })
		if err != nil {
			discard(done)
			return fmt.Errorf("write %s: %w", path, reason(err))
		}
		done = append(done, p)
	}
	for i, p := range done {
		if err := os.Rename(p.temporary, p.path); err != nil {
			discard(done[i:])
			return fmt.Errorf("write %s: %w", p.path, reason(err))
		}
	}
	return nil
}

// followed returns the file that a link at path leads to, path where there is none.
func followed(path string) string {
	if end, err := filepath.EvalSymlinks(path); err == nil {
		return end
	}
	return path
}

// reason is what the system says without the name of the temporary file, which
// tells the user nothing.
func reason(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p) && strings.HasPrefix(filepath.Base(p.Path), "."):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
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
	// What comes after the first error only repeats it.
	if err := cmp.Or(fill(file, path, write), file.Close()); err != nil {
		return nil, err
	}
	return &pending{file.Name(), path}, nil
}

// fill writes a new file until it is safe on the disk.
func fill(file *os.File, path string, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(file, 1<<16)
	for _, step := range []func() error{
		func() error { return write(w) },
		w.Flush,
		func() error { return mode(file, path) },
		file.Sync,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// mode gives the new file the mode of the one that it replaces, or the usual one: a
// temporary file is its owner's alone.
func mode(file *os.File, path string) error {
	if old, err := os.Stat(path); err == nil {
		return file.Chmod(old.Mode().Perm())
	}
	return file.Chmod(0o666 &^ umask())
}
