package main

import (
	"context"
	"fmt"
	"os"

	"entente/export"
	"entente/extract/document"
)

// spare refuses to write over what is read: a document below paths, or another
// file that the verb reads.
func (t *target) spare(ctx context.Context, paths []string, others ...string) error {
	for _, file := range t.files {
		f, err := t.formatOf(file)
		if err != nil {
			return err
		}
		for _, path := range export.Paths(file, f) {
			info, err := os.Stat(path)
			if err != nil || !info.Mode().IsRegular() {
				continue // nothing there that could be lost
			}
			if reads(ctx, info, paths, others) {
				return usage(fmt.Errorf("-o %s would overwrite what is read", path))
			}
		}
	}
	return nil
}

func reads(ctx context.Context, file os.FileInfo, paths, others []string) bool {
	for _, other := range others {
		if same(file, other) {
			return true
		}
	}
	for source := range document.Sources(ctx, paths, document.Options{}) {
		if same(file, source.Path) {
			return true
		}
	}
	return false
}

func same(a os.FileInfo, path string) bool {
	b, err := os.Stat(path)
	return err == nil && os.SameFile(a, b)
}
