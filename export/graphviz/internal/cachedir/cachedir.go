// Package cachedir gives go-graphviz a private place for its compiled code.
//
// go-graphviz compiles its WebAssembly while its package is initialised, before
// main, and keeps the machine code in <temporary folder>/go-graphviz, a name that
// anyone on the machine can take first, with code of his own in it. If the folder
// cannot be written, on a full disk for instance, it panics, whatever the program
// was asked to do. There is no setting for either, only the environment.
//
// So this package points the temporary folder to a folder of the user's own while
// that happens, or to nowhere if there is none to trust: then the code is compiled
// at each start (0.7 s instead of 0.02 s) and nothing is read or written. Go
// initialises packages in the order of their paths as soon as what they import is
// ready: this one imports only the standard library and so comes before all that
// go-graphviz needs. Restore puts the environment back.
package cachedir

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// NoCache is the environment variable that, if set, keeps the process from reading
// or writing compiled code.
const NoCache = "ENTENTE_NO_RENDER_CACHE"

// needed is the free space, in bytes, below which nothing is written: the code
// takes 6 MB, and running out of space would be a panic.
const needed = 64 << 20

var variable = "TMPDIR"

var (
	before string
	wasSet bool
)

// The one thing that must happen before main: see above.
func init() {
	if runtime.GOOS == "windows" {
		variable = "TMP"
	}
	before, wasSet = os.LookupEnv(variable)
	dir, err := Dir()
	if err != nil || os.Getenv(NoCache) != "" || !roomy(dir) {
		dir = filepath.Join(os.DevNull, "none")
	}
	os.Setenv(variable, dir)
}

// Restore puts the environment back as it was. The package that imports
// go-graphviz calls it when it is initialised itself.
func Restore() {
	if wasSet {
		os.Setenv(variable, before)
	} else {
		os.Unsetenv(variable)
	}
}

// Dir returns the folder for the compiled code: entente/graphviz in the user's
// cache folder or, where there is none, in a folder in the temporary one that
// belongs to the user alone. It creates the folder.
func Dir() (string, error) {
	if cache, err := os.UserCacheDir(); err == nil {
		if dir, err := private(filepath.Join(cache, "entente", "graphviz")); err == nil {
			return dir, nil
		}
	}
	return private(filepath.Join(os.TempDir(), fmt.Sprintf("entente-%d", os.Getuid())))
}

// private makes the folder and checks that nobody else can have put anything in.
func private(dir string) (string, error) {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return "", err
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return "", err
	}
	if !info.IsDir() || !owned(info) {
		return "", fmt.Errorf("%s is not a folder of this user alone", dir)
	}
	return dir, nil
}

// roomy reports whether the code is there already or can be written.
func roomy(dir string) bool {
	if found, _ := filepath.Glob(filepath.Join(dir, "go-graphviz", "wazero-*", "*[0-9a-f]")); len(found) > 0 {
		return true
	}
	return free(dir) >= needed
}
