package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"entente/export"
	"entente/graph"
)

// mapSet is a set of files that are written whole or not at all: they are made in a
// folder beside their place and moved when all are there.
type mapSet struct {
	folder, stem, ext string
	format            export.Format
	staged            string // the folder that they are made in, once there is one
	names             []string
}

// newMapSet is the set around a file: maps.svg has maps-01.svg, maps-02.svg … with it.
func newMapSet(file string, f export.Format) *mapSet {
	base := filepath.Base(file)
	s := &mapSet{folder: filepath.Dir(file), stem: base, format: f}
	if n := len(base) - len(f.Ext); n > 0 && strings.EqualFold(base[n:], f.Ext) {
		s.stem, s.ext = base[:n], base[n:]
	}
	return s
}

// name is that of the file of a number.
func (s *mapSet) name(n int) string { return fmt.Sprintf("%s-%02d%s", s.stem, n, s.ext) }

func (s *mapSet) write(ctx context.Context, name string, g graph.View, o export.Options) error {
	if s.staged == "" {
		var err error
		if s.staged, err = os.MkdirTemp(s.folder, ".maps-*"); err != nil {
			return fmt.Errorf("write %s: %w", filepath.Join(s.folder, name), err)
		}
	}
	if err := export.WriteFile(ctx, filepath.Join(s.staged, name), s.format, g, o); err != nil {
		return err
	}
	s.names = append(s.names, name)
	return nil
}

// place moves the files to where they belong.
func (s *mapSet) place() error {
	for i, name := range s.names {
		target := filepath.Join(s.folder, name)
		if err := os.Rename(filepath.Join(s.staged, name), target); err != nil {
			for _, placed := range s.names[:i] {
				err = errors.Join(err, os.Remove(filepath.Join(s.folder, placed)))
			}
			return fmt.Errorf("write %s: %w", target, err)
		}
	}
	return nil
}

// discard takes away what was made for nothing.
func (s *mapSet) discard() {
	if s.staged != "" {
		os.RemoveAll(s.staged)
	}
}
