package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// longBuild is a build of so many documents that it tells every tenth of them,
// and takes some two seconds.
const longBuild = 200

// TestInterrupt presses Ctrl-C in the middle of a build: it ends with exit code
// 1, has kept what it told of, and goes on the next time.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	dir := longBuildFolder(t)
	b := startBuild(t, dir)
	b.waitFor(t, "40 of 200 documents")
	if err := b.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, code := b.end(t)
	if code != exitFailure {
		t.Errorf("exit code %d after Ctrl-C, want %d", code, exitFailure)
	}
	if !strings.Contains(rest, "entente: interrupted\n") {
		t.Errorf("after Ctrl-C the build said\n%s\nwant that it was interrupted", rest)
	}
	kept := stored(t, dir)
	if kept < 40 || kept == longBuild {
		t.Errorf("%d documents are stored after Ctrl-C, want those told of (40) and not all", kept)
	}
	goesOn(t, dir, kept)
}

// TestKill kills a build in the middle: the database can be read, and the next
// build ends in the same graph as one that nothing happened to.
func TestKill(t *testing.T) {
	dir := longBuildFolder(t)
	b := startBuild(t, dir)
	b.waitFor(t, "100 of 200 documents")
	if err := b.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	b.end(t)
	kept := stored(t, dir)
	if kept < batchDocuments || kept > 100+batchDocuments {
		t.Errorf("%d documents are stored after a kill at 100, want the whole batches", kept)
	}
	goesOn(t, dir, kept)
}

// goesOn builds again and checks that only what was missing is read, and that
// the graph is that of an undisturbed build.
func goesOn(t *testing.T, dir string, kept int) {
	t.Helper()
	var s buildSummary
	decodeOutput(t, &s, plain(dir, "build", "docs", "--json"))
	if s.Unchanged != kept || s.Read != longBuild-kept {
		t.Errorf("the next build read %d and left %d unchanged, want %d and %d", s.Read, s.Unchanged, longBuild-kept, kept)
	}
	var got, want any
	decodeOutput(t, &got, plain(dir, "show", "Acme", "--json"))
	outputOf(t, plain(dir, "build", "docs", "--db", "other.db"))
	decodeOutput(t, &want, plain(dir, "show", "Acme", "--json", "--db", "other.db"))
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the graph differs from that of an undisturbed build:\n%v\n%v", got, want)
	}
}

func longBuildFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for i := range longBuild {
		writeTestFile(t, filepath.Join(dir, "docs", fmt.Sprintf("%03d.txt", i)), fmt.Sprintf("Acme works with Partner%d Works.\n", i))
	}
	return dir
}

// runningBuild is a build whose stderr is read line by line.
type runningBuild struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
}

func startBuild(t *testing.T, dir string) *runningBuild {
	t.Helper()
	cmd := plain(dir, "build", "docs", "--workers", "2")
	cmd.Env = append(cmd.Env, "PLAIN_DELAY=20ms")
	pipe, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return &runningBuild{cmd, bufio.NewScanner(pipe)}
}

func (b *runningBuild) waitFor(t *testing.T, line string) {
	t.Helper()
	for b.lines.Scan() {
		if b.lines.Text() == line {
			return
		}
	}
	t.Fatalf("the build never told %q", line)
}

// end returns what else the build says, and its exit code.
func (b *runningBuild) end(t *testing.T) (rest string, code int) {
	t.Helper()
	for b.lines.Scan() {
		rest += b.lines.Text() + "\n"
	}
	err := b.cmd.Wait()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return rest, b.cmd.ProcessState.ExitCode()
}

// stored counts the documents of the default database.
func stored(t *testing.T, dir string) int {
	t.Helper()
	var s statistics
	decodeOutput(t, &s, plain(dir, "stats", "--json"))
	return s.Documents
}

// plain is a call of the program with a plainReader.
func plain(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("plain", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "ENTENTE_DB=", "NO_COLOR=")
	return cmd
}

func outputOf(t *testing.T, cmd *exec.Cmd) []byte {
	t.Helper()
	var stderr strings.Builder
	cmd.Stderr = io.Writer(&stderr)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, err, stderr.String())
	}
	return out
}

func decodeOutput(t *testing.T, into any, cmd *exec.Cmd) {
	t.Helper()
	if err := json.Unmarshal(outputOf(t, cmd), into); err != nil {
		t.Fatalf("%v: %v", cmd.Args, err)
	}
}

func writeTestFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
