package main

import (
	"path/filepath"
	"strings"
	"testing"

	"entente/internal/neo4jtest"
)

// TestPush pushes to a real server: the second push changes nothing, a document
// that is forgotten goes, and a wrong password is a clear error.
func TestPush(t *testing.T) {
	server := neo4jtest.Shared(t)
	dir := t.TempDir()
	writeTestFile(t, filepath.Join(dir, "docs", "a.txt"), "Acme works with Beta.\n")
	writeTestFile(t, filepath.Join(dir, "docs", "b.txt"), "Gamma signed the Delta Pact.\n")
	writeTestFile(t, filepath.Join(dir, "password"), server.Password+"\n")
	outputOf(t, plain(dir, "build", "docs"))
	push := func() (done map[string]int) {
		decodeOutput(t, &done, plain(dir, "push", "--uri", server.URI, "--user", server.User, "--password-file", "password", "--json"))
		return done
	}
	if first := push(); first["nodes_created"] == 0 || first["relations_created"] == 0 {
		t.Errorf("the first push says %v, want nodes and relations created", first)
	}
	second := push()
	for what, n := range second {
		if n != 0 && !strings.HasSuffix(what, "_unchanged") {
			t.Errorf("the second push says %s %d, want 0", what, n)
		}
	}
	outputOf(t, plain(dir, "rm", "docs/b.txt"))
	if third := push(); third["nodes_deleted"] == 0 || third["nodes_created"] != 0 {
		t.Errorf("the push after rm says %v, want nodes deleted and none created", third)
	}

	none := plain(dir, "push", "--uri", server.URI, "--user", server.User)
	none.Env = append(none.Env, "NEO4J_PASSWORD=")
	if out, err := none.CombinedOutput(); err == nil || !strings.Contains(string(out), "hint: no password was given: set NEO4J_PASSWORD") {
		t.Errorf("without a password push says\n%s\n(%v), want where it is to be put", out, err)
	}

	wrong := plain(dir, "push", "--uri", server.URI, "--user", server.User)
	wrong.Env = append(wrong.Env, "NEO4J_PASSWORD=open sesame")
	out, err := wrong.CombinedOutput()
	if err == nil || wrong.ProcessState.ExitCode() != exitFailure {
		t.Errorf("a push with a wrong password ended with %v, want exit code %d", err, exitFailure)
	}
	for _, want := range []string{server.URI, "does not accept the user name or the password", "hint: check the user name"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("with a wrong password push says\n%s\nwant %q", out, want)
		}
	}
}
