package main

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

var servingAt = regexp.MustCompile(`^serving at (http://\S+/) `)

// startServe starts the verb on a free port and returns its address.
func startServe(t *testing.T, dir string, args ...string) (*exec.Cmd, string, *bufio.Scanner) {
	t.Helper()
	cmd := plain(dir, append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	pipe, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(pipe)
	for lines.Scan() {
		if m := servingAt.FindStringSubmatch(lines.Text()); m != nil {
			return cmd, m[1], lines
		}
	}
	t.Fatal("the server never told its address")
	return nil, "", nil
}

// ask returns the status and the body at an address; host, if any, goes into the request
// instead of the server's own.
func ask(t *testing.T, url, host string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Host = host
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

// TestServe looks at a database while it grows, and ends the server with Ctrl-C.
func TestServe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	dir := t.TempDir()
	writeTestFile(t, filepath.Join(dir, "a.txt"), "Acme works with Beta.\n")
	writeTestFile(t, filepath.Join(dir, "b.txt"), "Beta works with Gamma.\n")
	outputOf(t, plain(dir, "build", "a.txt"))
	cmd, url, lines := startServe(t, dir, "--title", "Acme and others")

	status, page := ask(t, url, "")
	if status != http.StatusOK || !strings.Contains(page, "<title>Acme and others</title>") || strings.Contains(page, "Gamma") {
		t.Errorf("status %d, want the page of Acme and Beta", status)
	}
	if status, _ := ask(t, url, "evil.example"); status != http.StatusForbidden {
		t.Errorf("status %d for a request to another host's name, want 403", status)
	}
	outputOf(t, plain(dir, "build", "b.txt"))
	var path struct {
		Steps []struct{ To struct{ Name string } }
	}
	_, body := ask(t, url+"api/path?from=acme&to=gamma", "")
	if err := json.Unmarshal([]byte(body), &path); err != nil || len(path.Steps) != 2 || path.Steps[1].To.Name != "Gamma" {
		t.Errorf("after a build the path to Gamma is %s", body)
	}

	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() {
		t.Errorf("after Ctrl-C the server said %q", lines.Text())
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after Ctrl-C the server ended with %v, want exit code 0", err)
	}
}

// A part of a graph from a file.
func TestServeFile(t *testing.T) {
	dir := t.TempDir()
	writeTestFile(t, filepath.Join(dir, "a.txt"), "Acme works with Beta.\nBeta works with Gamma.\n")
	outputOf(t, plain(dir, "build", "a.txt", "-o", "g.json"))
	_, url, _ := startServe(t, dir, "--graph", "g.json", "--focus", "Acme")
	if _, body := ask(t, url+"api/search?q=beta", ""); !strings.Contains(body, `"total": 1`) {
		t.Errorf("Beta is not found around Acme: %s", body)
	}
	if _, body := ask(t, url+"api/search?q=gamma", ""); !strings.Contains(body, `"total": 0`) {
		t.Errorf("Gamma is found around Acme: %s", body)
	}
}
