package export_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/export"
	"entente/graph"
	"entente/graph/graphtest"
)

func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"json", "csv"} {
		f, err := export.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := export.WriteFile(t.Context(), filepath.Join(dir, "g"+f.Ext), f, graphtest.Tiny(), export.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := list(t, dir), []string{"g-edges.csv", "g-nodes.csv", "g.json"}; !slices.Equal(got, want) {
		t.Fatalf("files %v, want %v", got, want)
	}
	f, _ := export.ByName("json")
	data, err := os.ReadFile(filepath.Join(dir, "g.json"))
	if err != nil || !bytes.Equal(data, write(t, f, "", graphtest.Tiny(), export.Options{})) {
		t.Errorf("g.json holds other bytes than Write writes (%v)", err)
	}
}

func TestWriteFileKeepsTheOldOne(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "g.csv")
	for _, old := range []string{"g-nodes.csv", "g-edges.csv"} {
		if err := os.WriteFile(filepath.Join(dir, old), []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, _ := export.ByName("csv")
	broken := f
	broken.Parts = []export.Part{f.Parts[0], {Suffix: "-edges", Write: func(_ context.Context, w io.Writer, _ graph.View, _ export.Options) error {
		io.WriteString(w, "half")
		return errFull
	}}}
	err := export.WriteFile(t.Context(), path, broken, graphtest.Tiny(), export.Options{})
	if !errors.Is(err, errFull) || !strings.Contains(err.Error(), "g-edges.csv") {
		t.Errorf("WriteFile = %v, want %v and the file's name", err, errFull)
	}
	if got := list(t, dir); len(got) != 2 {
		t.Errorf("files %v are left, want the two old ones", got)
	}
	for _, name := range list(t, dir) {
		if data, _ := os.ReadFile(filepath.Join(dir, name)); string(data) != "old" {
			t.Errorf("%s holds %q, want what it held", name, data)
		}
	}
	if err := export.WriteFile(t.Context(), path, f, graphtest.Tiny(), export.Options{}); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(filepath.Join(dir, "g-nodes.csv")); info.Mode().Perm() != 0o600 {
		t.Errorf("the new file has mode %v, want that of the old one", info.Mode())
	}
}

func TestWriteFileErrors(t *testing.T) {
	f, _ := export.ByName("json")
	path := filepath.Join(t.TempDir(), "no", "such", "folder", "g.json")
	if err := export.WriteFile(t.Context(), path, f, graphtest.Tiny(), export.Options{}); !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), path) {
		t.Errorf("WriteFile into no folder = %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := t.TempDir()
	for _, f := range export.Formats() {
		if err := export.WriteFile(ctx, filepath.Join(dir, "g"+f.Ext), f, graphtest.Tiny(), export.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s with a cancelled context = %v", f.Name, err)
		}
	}
	if left := list(t, dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// An error names the file that the user asked for, once, and not the one that was
// to become it.
func TestWriteFileErrorsName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "g.json")
	f := export.Format{Name: "json", Ext: ".json", Write: func(_ context.Context, w io.Writer, _ graph.View, _ export.Options) error {
		io.WriteString(w, "half")
		return &fs.PathError{Op: "write", Path: filepath.Join(filepath.Dir(path), ".g.json.123"), Err: errFull}
	}}
	err := export.WriteFile(t.Context(), path, f, graphtest.Tiny(), export.Options{})
	if want := "write " + path + ": " + errFull.Error(); err == nil || err.Error() != want {
		t.Errorf("WriteFile = %v, want %s", err, want)
	}
}

func TestWriteFileThroughLink(t *testing.T) {
	dir := t.TempDir()
	aim, link := filepath.Join(dir, "aim.json"), filepath.Join(dir, "link.json")
	if err := os.WriteFile(aim, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("aim.json", link); err != nil {
		t.Skip("no links: ", err)
	}
	f, _ := export.ByName("json")
	if err := export.WriteFile(t.Context(), link, f, graphtest.Tiny(), export.Options{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is no link any more (%v)", err)
	}
	if data, _ := os.ReadFile(aim); !strings.HasPrefix(string(data), `{"format":"entente"`) {
		t.Errorf("the link's aim holds %.40q", data)
	}
}
