package neo4jtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestServerDiesWithTests runs this test binary as a test process that starts a
// server and then is gone, as at a time-out.
func TestServerDiesWithTests(t *testing.T) {
	home := os.Getenv("NEO4JTEST_ABANDON")
	if home != "" {
		p, err := launch(filepath.Join(home, "java"), home, home)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("pid=%d\n", p.cmd.Process.Pid)
		os.Exit(0)
	}
	home = t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "java"), []byte("#!/bin/sh\nexec sleep 60\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run", "^TestServerDiesWithTests$")
	cmd.Env = append(os.Environ(), "NEO4JTEST_ABANDON="+home)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	_, digits, _ := strings.Cut(strings.TrimSpace(string(out)), "pid=")
	pid, err := strconv.Atoi(digits)
	if err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	for range 100 {
		if gone(pid) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	syscall.Kill(pid, syscall.SIGKILL)
	t.Errorf("the server outlives the tests that started it")
}

// gone reports whether a process is over. One that nobody has waited for yet, where
// nothing adopts orphans, stays as a zombie.
func gone(pid int) bool {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err != nil || strings.Contains(string(status), ") Z ")
}
