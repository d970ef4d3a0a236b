package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// fullDisk builds on a disk of one megabyte that belongs to this script alone:
// first little, then more than fits, then what fits again.
const fullDisk = `
mount -t tmpfs -o size=1m tmpfs disk || exit 77
cd disk
plain build ../few || exit 78
plain build ../many 2>../told; echo $? >../code
plain stats --json >../after || exit 79
plain export -o big.json 2>../told-export; echo $? >../code-export
ls -A >../files
`

// TestDiskFull lets the disk run full during a build: it fails with a clear
// error, the store keeps what it had, and can be read.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	writeTestFile(t, filepath.Join(dir, "few", "a.txt"), "Acme works with Beta.\n")
	for i := range 40 {
		text := strings.Repeat(fmt.Sprintf("Acme%d works with nobody who is to be named in this long sentence. ", i), 1500)
		writeTestFile(t, filepath.Join(dir, "many", fmt.Sprintf("%02d.txt", i)), text)
	}
	if err := os.Mkdir(filepath.Join(dir, "disk"), 0o777); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("unshare", "-rm", "sh", "-c", fullDisk)
	cmd.Dir, cmd.Env = dir, plain(dir).Env
	if out, err := cmd.CombinedOutput(); cannotMount(err) {
		t.Skipf("this machine gives us no disk of our own: %v\n%s", err, out)
	} else if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	checkFile(t, dir, "code", "1")
	checkFile(t, dir, "told", "entente: store entente.db: put: disk full")
	checkFile(t, dir, "told", "hint: make room on the disk")
	var s statistics
	if err := json.Unmarshal([]byte(readFile(t, dir, "after")), &s); err != nil {
		t.Fatal(err)
	}
	if s.Documents < 1 {
		t.Errorf("the store holds %d documents after the disk was full, want those it had before", s.Documents)
	}
}

func cannotMount(err error) bool {
	if errors.Is(err, exec.ErrNotFound) {
		return true
	}
	exit := (*exec.ExitError)(nil)
	return errors.As(err, &exit) && (exit.ExitCode() == 1 || exit.ExitCode() == 77)
}

func checkFile(t *testing.T, dir, name, want string) {
	t.Helper()
	if got := readFile(t, dir, name); !strings.Contains(got, want) {
		t.Errorf("%s holds\n%s\nwant %q", name, got, want)
	}
}

func readFile(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
