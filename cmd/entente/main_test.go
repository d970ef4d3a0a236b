package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"entente/export/graphviz"
	"entente/internal/golden"
	"entente/internal/neo4jtest"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes this test binary answer as entente when a script calls it so,
// and as entente with a plainReader when it calls it plain.
func TestMain(m *testing.M) {
	if graphviz.IsChild() {
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	testscript.Main(withServer{m}, map[string]func(){"entente": main, "plain": plainMain})
}

// withServer stops the Neo4j server after the tests, if one of them needed it.
type withServer struct{ m *testing.M }

// Run implements testscript.TestingM.
func (w withServer) Run() int { return neo4jtest.Main(w.m) }

// TestScripts runs the program as a user does: each script in testdata/script is
// one way to call a verb, misuse included. Scripts have no home and no network.
func TestScripts(t *testing.T) {
	cache := t.TempDir()
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: golden.Updating(),
		Setup:         func(env *testscript.Env) error { return setUp(env, cache) },
		Condition:     condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "bytes": writeBytes,
		},
	})
}

// setUp takes away what a user's environment could change about the output. The
// cache is for the code of Graphviz, which is compiled anew without one.
func setUp(env *testscript.Env, cache string) error {
	env.Setenv("XDG_CACHE_HOME", cache)
	for _, name := range []string{"HOME", "ENTENTE_DB", "NEO4J_PASSWORD", "NO_COLOR"} {
		env.Setenv(name, "")
	}
	return nil
}

// condition knows [root]: the tests run as the user who may do everything.
func condition(name string) (bool, error) {
	if name != "root" {
		return false, fmt.Errorf("unknown condition %s", name)
	}
	return os.Geteuid() == 0, nil
}

// exits runs a command and checks its exit code:
//
//	exits 2 entente --loud
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE command args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got, err := 0, ts.Exec(args[1], args[2:]...)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// writeBytes makes a file of a Go string literal without its quotes, N times:
//
//	bytes broken.txt 'Acme \xff' 1
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: bytes FILE LITERAL TIMES")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	times, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, times)), 0o666))
}
