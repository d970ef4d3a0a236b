package store_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/graph/resolve"
	"entente/graph/store"
)

const killEnv = "ENTENTE_TEST_KILLED_STORE"

// TestMain turns the test binary into a process that writes to a store until it
// is killed, where the environment asks for that.
func TestMain(m *testing.M) {
	if path := os.Getenv(killEnv); path != "" {
		if err := writeForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeForEver puts batches of three and prints the number of each that was acknowledged.
func writeForEver(path string) error {
	// Orphaned, it ends by itself.
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	s, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		var batch []resolve.Item
		for k := range 3 {
			id := fmt.Sprintf("%d-%d", i, k)
			batch = append(batch, item(id+".txt", id, "Norvik OWNS Baltic", strings.Repeat("x", 5000)+" OWNS Amber"))
		}
		if err := s.Put(ctx, "r1", batch...); err != nil {
			return err
		}
		fmt.Println(i)
	}
}

func TestKilledWhileWriting(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	acknowledged := -1
	for round := range 3 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killEnv+"="+path)
		child.Stderr = os.Stderr
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 5+3*round && lines.Scan(); n++ {
			if _, err := fmt.Sscan(lines.Text(), &acknowledged); err != nil {
				t.Fatal(err)
			}
		}
		// A moment later it is in the midst of some batch.
		time.Sleep(time.Duration(round) * 700 * time.Microsecond)
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			if _, err := fmt.Sscan(lines.Text(), &acknowledged); err != nil {
				t.Fatal(err)
			}
		}
		_ = child.Wait() // killed, as it should be

		s := open(t, path)
		all := paths(t, s)
		for i := range acknowledged + 1 {
			for k := range 3 {
				if !strings.Contains(" "+all+" ", fmt.Sprintf(" %d-%d.txt ", i, k)) {
					t.Fatalf("round %d: document %d of batch %d is lost; %d were acknowledged", round, k, i, acknowledged+1)
				}
			}
		}
		if n := len(strings.Fields(all)); n%3 != 0 {
			t.Errorf("%d documents: half a batch was stored", n)
		}
		read(t, s)
	}
	if acknowledged < 4 {
		t.Errorf("only %d batches were acknowledged", acknowledged+1)
	}
}
