package cachedir

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestPrivate(t *testing.T) {
	base := t.TempDir()
	fresh := filepath.Join(base, "deep", "fresh")
	for range 2 { // made, then found
		if got, err := private(fresh); err != nil || got != fresh {
			t.Fatalf("private(%s) = %s, %v", fresh, got, err)
		}
	}
	if info, err := os.Stat(fresh); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the folder has mode %v (%v), want 0700", info.Mode(), err)
	}
}

// Folders that someone else may have prepared are not used.
func TestNotPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no owners to check")
	}
	base := t.TempDir()
	open := filepath.Join(base, "open")
	if err := os.Mkdir(open, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(open, 0o777); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(base, "link")
	if err := os.Symlink(t.TempDir(), link); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(base, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{open, link, file, filepath.Join(file, "below")} {
		if got, err := private(dir); err == nil {
			t.Errorf("private(%s) = %s, want an error", filepath.Base(dir), got)
		}
	}
	if os.Getuid() == 0 {
		other := filepath.Join(base, "other")
		if err := os.Mkdir(other, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(other, 12345, 12345); err != nil {
			t.Skip(err)
		}
		if _, err := private(other); err == nil {
			t.Error("a folder of another user counts as private")
		}
	}
}

func TestRoomy(t *testing.T) {
	dir := t.TempDir()
	if want := free(dir) >= needed; roomy(dir) != want {
		t.Errorf("roomy = %v with %d bytes free", !want, free(dir))
	}
	if roomy(filepath.Join(dir, "missing")) && runtime.GOOS == "linux" {
		t.Error("a folder that is not there has room")
	}
	// With the code in place there is no need for room.
	code := filepath.Join(dir, "missing", "go-graphviz", "wazero-v1-amd64-linux")
	if err := os.MkdirAll(code, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(code, "65d05e8b"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if !roomy(filepath.Join(dir, "missing")) {
		t.Error("code that is there is not used")
	}
}
