//go:build unix

package picture_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"entente/export/graphviz"
	"entente/export/picture"
	"entente/graph/graphtest"
)

// TestBesideNative compares the time that maps take with that of Graphviz's own dot, on
// the same graphs and in the same run, in turns. It logs a table for docs/benchmarks.md:
//
//	ENTENTE_DOT=/usr/bin/dot go test ./export/picture -run BesideNative -v
//
// Times are seconds of processor time, children included, less those of a graph of one
// node: the start.
func TestBesideNative(t *testing.T) {
	dot := os.Getenv("ENTENTE_DOT")
	if dot == "" {
		t.Skip("ENTENTE_DOT names no dot to compare with")
	}
	startNative := best(t, func() { native(t, dot, planOf(t, 1)) })
	startOurs := best(t, func() { layOut(t, planOf(t, 1)) })
	t.Logf("start: native %.3f s, ours %.3f s", startNative, startOurs)
	for _, n := range []int{30, 100, 300, 1000} {
		g := graphtest.Random(n+n/20, 1)
		plan := planOf(t, n)
		row := fmt.Sprintf("%4d nodes, %4d lines:", len(plan.Nodes), len(plan.Lines))
		natives, ours, maps := 0.0, 0.0, 0.0
		for round := range 7 {
			if a, ok := processor(t, func() bool { return native(t, dot, plan) }); ok {
				natives = least(natives, max(a-startNative, 0), round)
			} else {
				natives = limit.Seconds()
			}
			if n <= 300 {
				b, _ := processor(t, func() bool { layOut(t, plan); return true })
				ours = least(ours, max(b-startOurs, 0), round)
			}
			m, _ := processor(t, func() bool {
				draw(t, g, picture.Options{MaxNodes: n})
				return true
			})
			maps = least(maps, m, round)
			if natives >= limit.Seconds()/20 {
				break
			}
		}
		if ours > 0 {
			row += fmt.Sprintf(" dot in entente %.3f (%.1f times),", ours, ours/natives)
		}
		t.Logf("%s dot %.3f, whole map as entente draws it %.3f (%.1f times)", row, natives, maps, maps/natives)
	}
}

// limit is what the native dot gets for one graph.
const limit = 120 * time.Second

// planOf returns what picture hands to dot for a graph of n entities.
func planOf(t *testing.T, n int) graphviz.Plan {
	t.Helper()
	var r recorder
	g := graphtest.Random(max(n+n/20, n), 1)
	err := picture.SVG(t.Context(), &bytes.Buffer{}, g, picture.Options{Engine: "dot", MaxNodes: n, Renderer: &r})
	if r.plan.Nodes == nil {
		t.Fatalf("no plan for %d entities: %v", n, err)
	}
	return r.plan
}

// recorder keeps the plan and lays nothing out.
type recorder struct{ plan graphviz.Plan }

func (r *recorder) Layout(_ context.Context, p graphviz.Plan) (graphviz.Layout, error) {
	r.plan = p
	return graphviz.Layout{}, context.Canceled
}

func native(t *testing.T, dot string, p graphviz.Plan) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, dot, "-Tjson0")
	cmd.Stdin = bytes.NewReader(p.DOT())
	if err := cmd.Run(); err != nil && ctx.Err() == nil {
		t.Fatalf("%s: %v", dot, err)
	}
	return ctx.Err() == nil
}

func layOut(t *testing.T, p graphviz.Plan) {
	t.Helper()
	if _, err := (graphviz.Renderer{Limit: limit}).Layout(t.Context(), p); err != nil {
		t.Fatal(err)
	}
}

func best(t *testing.T, f func()) float64 {
	shortest := 0.0
	for round := range 5 {
		s, _ := processor(t, func() bool { f(); return true })
		shortest = least(shortest, s, round)
	}
	return shortest
}

func least(a, b float64, round int) float64 {
	if round == 0 {
		return b
	}
	return min(a, b)
}

// processor returns the processor time that f takes, in this process and its children.
func processor(t *testing.T, f func() bool) (float64, bool) {
	t.Helper()
	before := used(t)
	ok := f()
	return used(t) - before, ok
}

func used(t *testing.T) float64 {
	t.Helper()
	sum := 0.0
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if err := syscall.Getrusage(who, &u); err != nil {
			t.Fatal(err)
		}
		sum += time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
	}
	return sum
}
