package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"entente/export/neo4j"
	"entente/graph/store"
)

var exitTests = []struct {
	name string
	err  error
	code int
	said string
}{
	{"nothing wrong", nil, exitOK, ""},
	{"already told", errors.Join(errReported), exitFailure, ""},
	{"a failure", errors.New("no such thing"), exitFailure, "entente: no such thing\n"},
	{"a wrong call", usage(errors.New("too many")), exitUsage, "entente: too many\n"},
	{"a wrong call with a hint", withHint(usage(errors.New("too many")), "take %d", 2), exitUsage, "entente: too many\nhint: take 2\n"},
	{"the outer hint counts", withHint(withHint(errors.New("a"), "inner"), "outer"), exitFailure, "entente: a\nhint: outer\n"},
	{"a hint inside", fmt.Errorf("b: %w", withHint(errors.New("a"), "inner")), exitFailure, "entente: b: a\nhint: inner\n"},
	{"a library's hint", &neo4j.Error{URI: "bolt://x", Op: "log in", Err: neo4j.ErrAuth}, exitFailure,
		"entente: neo4j: bolt://x: log in: the server does not accept the user name or the password\nhint: check the user name and the password\n"},
	{"a known kind", fmt.Errorf("store x: %w", store.ErrForeign), exitFailure, "entente: store x: not an entente store\nhint: --db names another file\n"},
	{"a known kind of the system", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, exitFailure,
		"entente: open x: permission denied\nhint: check who may read or write it\n"},
	{"Ctrl-C", fmt.Errorf("store x: %w", context.Canceled), exitFailure, "entente: interrupted\n"},
	{"control characters", errors.New("no \x1b[31mname\x07"), exitFailure, "entente: no \ufffd[31mname\ufffd\n"},
}

func TestExitCode(t *testing.T) {
	for _, test := range exitTests {
		var out, said bytes.Buffer
		code := newConsole(nil, &out, &said).exitCode(test.err)
		if code != test.code || said.String() != test.said {
			t.Errorf("%s: exit code %d and %q, want %d and %q", test.name, code, &said, test.code, test.said)
		}
		if out.Len() > 0 {
			t.Errorf("%s: %q went to standard output", test.name, &out)
		}
	}
}
