package export_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/export"
	"entente/graph"
	"entente/graph/graphtest"
)

// folderOf is a folder format of two files, of which the second fails with err.
func folderOf(content string, err error) export.Format {
	return export.Format{Name: "pair", Ext: ".pair", Files: func(graph.View, export.Options) ([]export.File, error) {
		return []export.File{
			{Name: "a", Write: func(w io.Writer) error { _, e := io.WriteString(w, content); return e }},
			{Name: "b", Write: func(io.Writer) error { return err }},
		}, nil
	}}
}

func TestWriteFolder(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "g.pair")
	for _, content := range []string{"old", "new"} { // the second replaces the first
		if err := export.WriteFile(t.Context(), path+"/", folderOf(content, nil), graphtest.Tiny(), export.Options{}); err != nil {
			t.Fatal(err)
		}
		if data, _ := os.ReadFile(filepath.Join(path, "a")); string(data) != content {
			t.Errorf("a holds %q, want %q", data, content)
		}
	}
	if got := list(t, dir); !slices.Equal(got, []string{"g.pair"}) {
		t.Errorf("beside the folder there is %v", got)
	}
}

// After an error the old export is whole, and nothing lies beside it.
func TestWriteFolderKeepsTheOldOne(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "g.pair")
	if err := export.WriteFile(t.Context(), path, folderOf("old", nil), graphtest.Tiny(), export.Options{}); err != nil {
		t.Fatal(err)
	}
	err := export.WriteFile(t.Context(), path, folderOf("new", errFull), graphtest.Tiny(), export.Options{})
	if want := filepath.Join(path, "b"); !errors.Is(err, errFull) || !strings.Contains(err.Error(), want) {
		t.Errorf("WriteFile = %v, want %v and %s", err, errFull, want)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := export.WriteFile(ctx, path, folderOf("new", nil), graphtest.Tiny(), export.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("WriteFile, cancelled = %v", err)
	}
	if data, _ := os.ReadFile(filepath.Join(path, "a")); string(data) != "old" {
		t.Errorf("a holds %q, want what it held", data)
	}
	if got := list(t, dir); !slices.Equal(got, []string{"g.pair"}) {
		t.Errorf("beside the folder there is %v", got)
	}
}

// Once it is cancelled, no further file is written.
func TestWriteFolderStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	wrote := ""
	write := func(name string) export.File {
		return export.File{Name: name, Write: func(io.Writer) error {
			wrote += name
			cancel()
			return nil
		}}
	}
	f := export.Format{Name: "pair", Ext: ".pair", Files: func(graph.View, export.Options) ([]export.File, error) {
		return []export.File{write("a"), write("b")}, nil
	}}
	err := export.WriteFile(ctx, filepath.Join(t.TempDir(), "g.pair"), f, graphtest.Tiny(), export.Options{})
	if !errors.Is(err, context.Canceled) || wrote != "a" {
		t.Errorf("WriteFile = %v, and wrote the files %q, want %q", err, wrote, "a")
	}
}

// What is no earlier export is not touched.
func TestWriteFolderSparesOthers(t *testing.T) {
	for name, files := range map[string][]string{
		"a stranger":            {"a", "b", "thesis.txt"},
		"a part of an export":   {"a"},
		"a folder of that name": {"a/thesis.txt", "b"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "g.pair")
			for _, f := range files {
				if err := os.MkdirAll(filepath.Dir(filepath.Join(path, f)), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(path, f), []byte("precious"), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			f := folderOf("new", nil)
			for _, err := range []error{export.CheckFolder(path, f), export.WriteFile(t.Context(), path, f, graphtest.Tiny(), export.Options{})} {
				if !errors.Is(err, export.ErrOccupied) || !strings.Contains(err.Error(), path) {
					t.Errorf("%v, want ErrOccupied and the path", err)
				}
			}
			for _, f := range files {
				if data, _ := os.ReadFile(filepath.Join(path, f)); string(data) != "precious" {
					t.Errorf("%s holds %q", f, data)
				}
			}
		})
	}
	file := filepath.Join(t.TempDir(), "g.pair")
	if err := os.WriteFile(file, []byte("precious"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := export.WriteFile(t.Context(), file, folderOf("new", nil), graphtest.Tiny(), export.Options{}); err == nil || !strings.Contains(err.Error(), "is a file") {
		t.Errorf("WriteFile where a file lies = %v", err)
	}
}
