package main

import (
	"errors"
	"os/exec"
	"strconv"
	"testing"

	"entente/internal/golden"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes this test binary answer as entente when a script calls it so.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"entente": main})
}

// TestScripts runs the program as a user does: each script in testdata/script is
// one way to call a verb, misuse included. Scripts have no home and no network.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: golden.Updating(),
		Setup:         setUp,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// setUp takes away what a user's environment could change about the output.
func setUp(env *testscript.Env) error {
	for _, name := range []string{"HOME", "ENTENTE_DB", "NEO4J_PASSWORD", "NO_COLOR"} {
		env.Setenv(name, "")
	}
	return nil
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
