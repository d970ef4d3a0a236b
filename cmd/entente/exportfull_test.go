package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/export"
)

// smallDisk exports in each format that is named to a disk that is too small for any,
// and where an older export lies that must stay.
const smallDisk = `
mount -t tmpfs -o size=64k tmpfs disk || exit 77
cd disk
echo precious >old.json
for f in "$@"; do
	plain export --db ../big.db -o "$f" 2>>../told
	echo $? >>../codes
done
ls -A >../files
plain export --db ../big.db -o old.json 2>>../told
echo $? >>../codes
grep -qx precious old.json || exit 78
`

// TestExportDiskFull lets the disk run full in every format: each says which file
// could not be written and why, and nothing is left of it.
func TestExportDiskFull(t *testing.T) {
	dir := t.TempDir()
	var text strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&text, "Acme%d works with Beta%d. Beta%d works with Gamma. ", i, i, i)
	}
	writeTestFile(t, filepath.Join(dir, "docs", "a.txt"), text.String())
	if err := os.Mkdir(filepath.Join(dir, "disk"), 0o777); err != nil {
		t.Fatal(err)
	}
	outputOf(t, plain(dir, "build", "docs", "--db", "big.db"))
	args := []string{"-rm", "sh", "-c", smallDisk, "sh"}
	formats := slices.DeleteFunc(export.Formats(), func(f export.Format) bool { return f.Name == "mermaid" }) // small, whatever the graph
	for _, f := range formats {
		args = append(args, "g"+f.Ext)
	}
	cmd := exec.Command("unshare", args...)
	cmd.Dir, cmd.Env = dir, append(plain(dir).Env, "XDG_CACHE_HOME="+t.TempDir())
	if out, err := cmd.CombinedOutput(); cannotMount(err) {
		t.Skipf("this machine gives us no disk of our own: %v\n%s", err, out)
	} else if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if got, want := readFile(t, dir, "files"), "old.json\n"; got != want {
		t.Errorf("on the disk there is\n%s\nwant the older export alone", got)
	}
	told := readFile(t, dir, "told")
	for i, code := range strings.Fields(readFile(t, dir, "codes")) {
		name := "old.json"
		if i < len(formats) {
			name = "g" + formats[i].Ext
		}
		stem, _, _ := strings.Cut(name, ".")
		if code != "1" || !strings.Contains(told, "entente: write "+stem) {
			t.Errorf("export -o %s: exit code %s, and it says\n%s", name, code, told)
		}
	}
	if n := strings.Count(told, "no space left on device\nhint: make room on the disk"); n != len(formats)+1 {
		t.Errorf("%d of %d say why:\n%s", n, len(formats)+1, told)
	}
}
