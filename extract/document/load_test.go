package document_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/extract/document"
)

// A folder that the user names is walked, also where the name is a link; links
// inside a folder are not followed to others.
func TestSourcesOfLink(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.Mkdir("real", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("real", "a.txt"), []byte("A note."), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{"linked", filepath.Join("real", "circle")} {
		if err := os.Symlink(filepath.Join(dir, "real"), link); err != nil {
			t.Skip("no links: ", err)
		}
	}
	var found []string
	for s, err := range document.Sources(context.Background(), []string{"linked"}, document.Options{}) {
		if skip := (*document.SkipError)(nil); err != nil && !errors.As(err, &skip) {
			t.Error(err)
		} else if err == nil {
			found = append(found, filepath.ToSlash(s.Path))
		}
	}
	if diff := cmp.Diff([]string{"linked/a.txt"}, found); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

// Nobody writes to the pipe, and yet the end of the context ends the reading.
func TestReadEndsWithContext(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if _, err := document.Read(ctx, document.Stdin, r, document.Options{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want the context's", err)
	}
}
