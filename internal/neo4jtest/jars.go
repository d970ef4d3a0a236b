package neo4jtest

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// Version is the server's, as pom.xml says it.
const Version = "5.26.30"

//go:embed pom.xml
var pom []byte

// ErrMissing is wrapped where this machine lacks something that a server needs.
var ErrMissing = errors.New("no Neo4j server for tests")

// Lib returns the folder of the server's jars, whether or not it is there:
// $ENTENTE_NEO4J_LIB, or a folder in the user's cache.
func Lib() (string, error) {
	if dir := os.Getenv("ENTENTE_NEO4J_LIB"); dir != "" {
		return filepath.Abs(dir)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "entente", "neo4j-"+Version), nil
}

// Fetch puts the jars into Lib by Maven, unless they are there. Maven comes from
// the system; it reads the user's settings, mirrors among them.
func Fetch(ctx context.Context) (dir string, err error) {
	if dir, err = Lib(); err != nil {
		return "", err
	}
	if complete(dir) {
		return dir, nil
	}
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("%w: %s holds no jars, and there is no mvn to fetch them", ErrMissing, dir)
	}
	// To a folder beside it first: a download cut short must not pass for the whole.
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return "", err
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), "fetch-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	if err := runMaven(ctx, mvn, work); err != nil {
		return "", err
	}
	if err := os.Rename(filepath.Join(work, "lib"), dir); err != nil && !complete(dir) {
		return "", err
	}
	return dir, nil
}

func runMaven(ctx context.Context, mvn, work string) error {
	file := filepath.Join(work, "pom.xml")
	if err := os.WriteFile(file, pom, 0o666); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, mvn, "-B", "-ntp", "-q", "-f", file, "dependency:copy-dependencies",
		"-DoutputDirectory="+filepath.Join(work, "lib"), "-DincludeScope=runtime")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("fetch the jars of Neo4j %s: %w\n%s", Version, err, out)
	}
	return nil
}

// complete reports whether dir has the server's own jar: the folder only ever
// comes whole.
func complete(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "neo4j-"+Version+".jar"))
	return err == nil
}

// installed returns the java command and the folder of jars, or an error that wraps
// ErrMissing and says what to do.
func installed() (java, lib string, err error) {
	if lib, err = Lib(); err != nil {
		return "", "", fmt.Errorf("%w: %w", ErrMissing, err)
	}
	if !complete(lib) {
		return "", "", fmt.Errorf("%w: no jars in %s: run make neo4j", ErrMissing, lib)
	}
	if java, err = exec.LookPath("java"); err != nil {
		return "", "", fmt.Errorf("%w: no java: Neo4j %s needs Java 17 or newer", ErrMissing, Version)
	}
	out, err := exec.Command(java, "-version").CombinedOutput()
	if err != nil {
		return "", "", fmt.Errorf("%w: java -version: %w", ErrMissing, err)
	}
	if n := javaVersion(string(out)); n < 17 {
		return "", "", fmt.Errorf("%w: java is version %d: Neo4j %s needs 17 or newer", ErrMissing, n, Version)
	}
	return java, lib, nil
}

var versionLine = regexp.MustCompile(`version "(\d+)`)

// javaVersion reads the output of java -version; 0 means unknown.
func javaVersion(out string) int {
	m := versionLine.FindStringSubmatch(out)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}
