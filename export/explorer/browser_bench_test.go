package explorer_test

import (
	"bytes"
	"testing"
	"time"

	"entente/export/explorer"
	"entente/export/exporttest"
	"entente/graph"
	"entente/graph/graphtest"
)

// large has 5,000 entities and 15,000 relations.
func large(t testing.TB) *graph.Graph {
	t.Helper()
	g, more := graphtest.Random(5000, 3), graphtest.Random(5000, 4)
	relations := append([]graph.Relation(nil), g.Relations()...)
	for _, r := range more.Relations()[:15_000-len(relations)] {
		r.ID = "more-" + r.ID
		r.Evidence = []graph.Evidence{{Document: r.Evidence[0].Document, Start: 5, End: 25, Finder: "random", Score: 0.5}}
		relations = append(relations, r)
	}
	g, err := graph.New(g.Documents(), g.Entities(), relations)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// BenchmarkBrowser makes a page and opens it. It reports the size of the page, the time
// to make it, and how long the page's own thread is busy to open it, for each frame
// while the picture moves, and to bring another choice to the front. A picture moves
// without stutter if that is well below 16.7 ms, since a screen shows 60 a second; what
// the graphics card needs, or the processor in its place, comes beside it.
func BenchmarkBrowser(b *testing.B) {
	for _, test := range []struct {
		name string
		g    *graph.Graph
	}{{"53", exporttest.Pacts()}, {"5000", large(b)}} {
		b.Run(test.name, func(b *testing.B) {
			browser := startBrowser(b)
			for b.Loop() {
				measure(b, browser, test.g)
			}
		})
	}
}

// frames runs an action before each of n frames.
const frames = `(action, n) => new Promise((done) => {
  const frame = () => { if (n-- === 0) done(0); else { action(); requestAnimationFrame(frame); } };
  frame();
})`

func measure(b *testing.B, browser *browser, g *graph.Graph) {
	start := time.Now()
	var buf bytes.Buffer
	if err := explorer.Write(b.Context(), &buf, g, explorer.Options{}); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(time.Since(start).Milliseconds()), "make-ms")
	b.ReportMetric(float64(buf.Len())/1000, "kB")
	address := saved(b, g, explorer.Options{})
	browser.call("Performance.enable", map[string]any{"timeDomain": "threadTicks"}, nil)
	opening := browser.busy(func() {
		browser.open(address)
		browser.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))", nil)
	})
	moving := browser.busy(func() {
		browser.eval("("+frames+")(() => document.getElementById('picture').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' })), 20)", nil)
	})
	choosing := browser.busy(func() {
		browser.eval("("+frames+")(() => { const all = document.querySelectorAll('#panel button.link'); all[all.length - 1].click(); }, 5)", nil)
	})
	b.ReportMetric(opening, "open-ms")
	b.ReportMetric(moving/20, "move-ms")
	b.ReportMetric(choosing/5, "choose-ms")
}

// busy returns how many milliseconds of processor time the page's thread takes for f.
func (b *browser) busy(f func()) float64 {
	b.t.Helper()
	taken := func() float64 {
		var answer struct {
			Metrics []struct {
				Name  string
				Value float64 // seconds
			}
		}
		b.call("Performance.getMetrics", nil, &answer)
		for _, m := range answer.Metrics {
			if m.Name == "TaskDuration" {
				return m.Value
			}
		}
		b.t.Fatal("the browser does not tell how busy it is")
		return 0
	}
	before := taken()
	f()
	return 1000 * (taken() - before)
}
