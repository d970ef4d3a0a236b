package picture_test

import (
	"bytes"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"entente/export/exporttest"
	"entente/export/picture"
)

// TestSoak draws maps over and over in one process and looks at the memory that it
// holds: Graphviz in the process would leak 0.4 MB a map, which is why it runs in
// children.
//
//	ENTENTE_SOAK=1000 go test ./export/picture -run Soak -v -timeout 30m
func TestSoak(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("ENTENTE_SOAK"))
	if n == 0 {
		t.Skip("ENTENTE_SOAK says how many maps to draw")
	}
	if _, err := resident(); err != nil {
		t.Skip("this system does not tell the memory of a process")
	}
	warm, most := 0, 0
	for i := range n {
		o := picture.Options{MaxNodes: 30, Dark: i%2 == 0}
		write := picture.SVG
		switch i % 4 {
		case 1:
			o.Engine = "dot"
		case 2:
			o.Cluster = picture.ByCountry
		case 3:
			write = picture.PNG
		}
		if err := write(t.Context(), io.Discard, exporttest.Pacts(), o); err != nil {
			t.Fatal(err)
		}
		if i == n/10 {
			runtime.GC()
			warm, _ = resident()
		}
		if i%50 == 0 {
			now, _ := resident()
			most = max(most, now)
		}
	}
	runtime.GC()
	end, _ := resident()
	t.Logf("%d maps: %d MB after a tenth of them, %d MB at the end, %d MB at most", n, warm, end, most)
	if end-warm > 50 {
		t.Errorf("memory grew by %d MB, want at most 50", end-warm)
	}
}

// resident is the memory that this process holds, in MB.
func resident() (int, error) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	_, rest, _ := bytes.Cut(status, []byte("VmRSS:"))
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	kb, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(string(line)), " kB"))
	return kb / 1024, err
}
