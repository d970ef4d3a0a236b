package graphviz_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/export/graphviz"
)

// The test program is its own child, as entente is. Some tests make it a bad one.
func TestMain(m *testing.M) {
	switch {
	case os.Getenv("TEST_CHILD") == "":
	case os.Getenv("TEST_CHILD") == "deaf":
		fmt.Println("I am another program")
		os.Exit(0)
	case os.Getenv("TEST_CHILD") == "stuck":
		time.Sleep(time.Minute)
	case os.Getenv("TEST_CHILD") == "dead" || os.Getenv("ENTENTE_NO_RENDER_CACHE") == "":
		fmt.Fprintln(os.Stderr, "panic: no luck today\n\ngoroutine 1")
		os.Exit(2)
	}
	if graphviz.IsChild() {
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

// two nodes with two lines between them, one of them labelled, and a loop.
var plan = graphviz.Plan{Engine: graphviz.Dot,
	Nodes: []graphviz.Box{{Width: 100, Height: 40}, {Width: 60, Height: 30, Shape: "ellipse"}},
	Lines: []graphviz.Line{{From: 0, To: 1, Label: graphviz.Box{Width: 50, Height: 20}}, {From: 0, To: 1}, {From: 1, To: 1}}}

func TestLayout(t *testing.T) {
	for _, r := range []graphviz.Renderer{{}, {InProcess: true}} {
		l, err := r.Layout(t.Context(), plan)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := l.Nodes[0], l.Nodes[1]; a.Y >= b.Y || b.Y-a.Y < 35 {
			t.Errorf("nodes at %v and %v, want the second below the first", a, b)
		}
		for i, route := range l.Routes {
			if len(route.Points)%3 != 1 || !route.HasTip || route.HasLabel != (i == 0) {
				t.Errorf("route %d: %+v", i, route)
			}
		}
		// The first line leaves the first node and its tip touches the second.
		first, tip := l.Routes[0].Points[0], l.Routes[0].Tip
		if math.Abs(first.Y-(l.Nodes[0].Y+20)) > 2 || math.Hypot(tip.X-l.Nodes[1].X, tip.Y-l.Nodes[1].Y) > 31 {
			t.Errorf("the line runs from %v to %v, nodes %v", first, tip, l.Nodes)
		}
	}
}

func TestNoNodes(t *testing.T) {
	if l, err := (graphviz.Renderer{}).Layout(t.Context(), graphviz.Plan{Engine: graphviz.Dot}); err != nil || len(l.Nodes) > 0 {
		t.Errorf("layout of nothing = %v, %v", l, err)
	}
	if _, err := (graphviz.Renderer{}).Render(t.Context(), nil, graphviz.Dot, "svg"); err == nil || !strings.Contains(err.Error(), "empty graph") {
		t.Errorf("Render of nothing = %v, want an error that says so", err)
	}
}

func TestRenderErrors(t *testing.T) {
	for _, test := range []struct{ name, dot, engine, format, want string }{
		{"no DOT", "graph {", "dot", "svg", "graphviz"},
		{"no engine", "digraph { a }", "nonsense", "svg", "graphviz"},
		{"no format", "digraph { a }", "dot", "nonsense", "graphviz"},
	} {
		out, err := graphviz.Renderer{}.Render(t.Context(), []byte(test.dot), graphviz.Engine(test.engine), test.format)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: Render = %q, %v, want an error", test.name, out, err)
		}
	}
}

func TestBadChildren(t *testing.T) {
	for _, test := range []struct {
		child string
		r     graphviz.Renderer
		want  error
		text  string
	}{
		{"deaf", graphviz.Renderer{}, graphviz.ErrNotChild, "IsChild"},
		{"stuck", graphviz.Renderer{Limit: 300 * time.Millisecond}, graphviz.ErrTimeout, "too long"},
		{"dead", graphviz.Renderer{}, nil, "no luck today"},
		{"", graphviz.Renderer{Program: "/no/such/program"}, os.ErrNotExist, "/no/such/program"},
	} {
		t.Setenv("TEST_CHILD", test.child)
		start := time.Now()
		_, err := test.r.Layout(t.Context(), plan)
		if err == nil || test.want != nil && !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.text) {
			t.Errorf("child %q: %v, want %v", test.child, err, test.want)
		}
		if strings.Contains(fmt.Sprint(err), "goroutine") {
			t.Errorf("child %q: the error has a whole trace: %v", test.child, err)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("child %q took %v", test.child, d)
		}
	}
}

// A child that dies with the cache of compiled code gets a second try without it.
func TestBrokenCache(t *testing.T) {
	t.Setenv("TEST_CHILD", "dead while it uses the cache")
	if _, err := (graphviz.Renderer{}).Layout(t.Context(), plan); err != nil {
		t.Error(err)
	}
}

func TestCancel(t *testing.T) {
	t.Setenv("TEST_CHILD", "stuck")
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(200*time.Millisecond, cancel)
	if _, err := (graphviz.Renderer{}).Layout(ctx, plan); !errors.Is(err, context.Canceled) {
		t.Errorf("Layout = %v, want %v", err, context.Canceled)
	}
}

func TestMemoryLimit(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux limits a process's memory strictly")
	}
	// The Go runtime has the first 64 MB from the start, so that the graph must need more.
	long := []byte("digraph { a /*" + strings.Repeat(" ", 160<<20) + "*/ }")
	if _, err := (graphviz.Renderer{Memory: 32 << 20, Limit: 2 * time.Minute}).Render(t.Context(), long, graphviz.Dot, "plain"); err == nil || errors.Is(err, graphviz.ErrTimeout) {
		t.Errorf("Render of 160 MB in 32 MB = %v, want that memory ends", err)
	}
}

func TestConcurrentLayouts(t *testing.T) {
	want, err := graphviz.Renderer{}.Layout(t.Context(), plan)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []graphviz.Renderer{{}, {InProcess: true}} {
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				got, err := r.Layout(t.Context(), plan)
				if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
					t.Errorf("layout beside others = %v, %v, want %v", got, err, want)
				}
			})
		}
		wg.Wait()
	}
}

// go-graphviz would keep machine code in a folder that anyone can make first. None of
// ours is read from there, or written there, and the rest of the program sees the
// temporary folder that it was given.
func TestCompiledCodeIsPrivate(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	home, temporary := t.TempDir(), t.TempDir()
	for _, dir := range []string{filepath.Join(temporary, "go-graphviz")} {
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(program, "-test.run=^TestTemporaryFolder$", "-test.v")
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME=", "TMPDIR="+temporary, "TEST_TMPDIR="+temporary)
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS: TestTemporaryFolder") {
		t.Fatalf("%v: %s", err, out)
	}
	if entries, _ := os.ReadDir(filepath.Join(temporary, "go-graphviz")); len(entries) > 0 {
		t.Errorf("compiled code lies in the temporary folder: %v", entries)
	}
	found := false
	for _, cache := range []string{filepath.Join(home, ".cache"), filepath.Join(home, "Library", "Caches")} {
		dir := filepath.Join(cache, "entente", "graphviz")
		if info, err := os.Stat(dir); err == nil {
			found = true
			if info.Mode().Perm() != 0o700 {
				t.Errorf("%s has mode %v", dir, info.Mode())
			}
		}
	}
	if !found {
		t.Error("there is no private cache")
	}
}

// Run by TestCompiledCodeIsPrivate in a process of its own.
func TestTemporaryFolder(t *testing.T) {
	want := os.Getenv("TEST_TMPDIR")
	if want == "" {
		t.Skip("runs as part of TestCompiledCodeIsPrivate")
	}
	if got := os.TempDir(); got != want {
		t.Errorf("temporary folder %s, want %s", got, want)
	}
}

// A line back keeps its direction, while its ends change layers.
func TestLayers(t *testing.T) {
	p := graphviz.Plan{Engine: graphviz.Dot, Attributes: []string{"rankdir=LR"}, NoRoom: true, Nodes: four,
		Lines:  []graphviz.Line{{From: 1, To: 0, Back: true, Label: graphviz.Box{Width: 30, Height: 10}}, {From: 0, To: 2}},
		Layers: [][]int{{1, 2, 3}}}
	l, err := graphviz.Renderer{}.Layout(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if l.Nodes[0].X >= l.Nodes[1].X || l.Nodes[1].X != l.Nodes[2].X || l.Nodes[2].X != l.Nodes[3].X {
		t.Errorf("nodes at %v, want the first before the three others", l.Nodes)
	}
	back := l.Routes[0]
	if first := back.Points[0]; math.Abs(first.X-l.Nodes[1].X) > 21 || math.Abs(back.Tip.X-l.Nodes[0].X) > 21 || back.HasLabel {
		t.Errorf("the line back runs from %v to %v, nodes %v", first, back.Tip, l.Nodes)
	}
}

var four = []graphviz.Box{{Width: 40, Height: 20}, {Width: 40, Height: 20}, {Width: 40, Height: 20}, {Width: 40, Height: 20}}

// A cluster has its nodes in its frame, and no others, below its title.
func TestClusters(t *testing.T) {
	p := graphviz.Plan{Engine: graphviz.Dot, Nodes: four, Lines: []graphviz.Line{{From: 0, To: 2}, {From: 1, To: 3}, {From: 3, To: 0}},
		Clusters: []graphviz.Cluster{{Nodes: []int{2, 3}, Title: graphviz.Box{Width: 60, Height: 14}}, {Nodes: []int{0}}}}
	l, err := graphviz.Renderer{}.Layout(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	for k, c := range p.Clusters {
		f := l.Clusters[k]
		for i, at := range l.Nodes {
			in := at.X > f.TopLeft.X && at.X < f.BottomRight.X && at.Y > f.TopLeft.Y && at.Y < f.BottomRight.Y
			if in != slices.Contains(c.Nodes, i) {
				t.Errorf("node %d at %v, cluster %d %v", i, at, k, f)
			}
		}
	}
	if f := l.Clusters[0]; f.Title.Y-7 < f.TopLeft.Y || f.Title.Y > min(l.Nodes[2].Y, l.Nodes[3].Y) {
		t.Errorf("the title is at %v in %v", f.Title, f)
	}
}
