package main

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"
	"pgregory.net/rapid"
)

// TestInOrder checks order, completeness and the bound on goroutines at work.
func TestInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		workers := rapid.IntRange(1, 8).Draw(t, "workers")
		items := rapid.SliceOfN(rapid.IntRange(0, 200), 0, 60).Draw(t, "microseconds")
		var busy, most atomic.Int64
		work := func(micros int) int {
			n := busy.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			time.Sleep(time.Duration(micros) * time.Microsecond)
			busy.Add(-1)
			return micros
		}
		got := slices.Collect(inOrder(workers, slices.Values(items), work))
		if !slices.Equal(got, items) {
			t.Fatalf("inOrder = %v, want %v", got, items)
		}
		if int(most.Load()) > workers {
			t.Fatalf("%d goroutines worked at a time, want at most %d", most.Load(), workers)
		}
	})
}

// TestInOrderStopsEarly checks that a consumer that has enough ends the work and
// that no goroutine stays behind.
func TestInOrderStopsEarly(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	const workers = 3
	var started atomic.Int64
	endless := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	taken := 0
	for i := range inOrder(workers, endless, func(i int) int { started.Add(1); return i }) {
		if i != taken {
			t.Fatalf("item %d came in place of item %d", i, taken)
		}
		if taken++; taken == 10 {
			break
		}
	}
	if most := int64(10 + 3*workers + 1); started.Load() > most {
		t.Errorf("%d items were started for 10 taken, want at most %d", started.Load(), most)
	}
}
