package main

import (
	"fmt"
	"path/filepath"
	"sync"

	"github.com/schollz/progressbar/v3"
)

// plainSteps is how many lines a long run prints where there is no terminal.
const plainSteps = 10

// longDocument is the number of words and marks from which on a document's own
// progress is shown: several seconds of reading, minutes on an old machine.
const longDocument = 50_000

// progress shows how far a run is: a bar on a terminal, elsewhere a line each
// time another tenth of a long run is done. It is safe for concurrent use.
type progress struct {
	c    *console
	what string // plural, such as "documents"

	mu    sync.Mutex
	done  int
	total int
	bar   *progressbar.ProgressBar // nil where lines are printed
}

func (c *console) progress(what string) *progress {
	return &progress{c: c, what: what}
}

// set says that done of total are done.
func (p *progress) set(done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	before := p.done
	p.done, p.total = done, total
	if p.drawn() {
		p.draw()
		return
	}
	// Short runs say nothing until they end.
	if total < 10*plainSteps || done == total {
		return
	}
	if tenth(done, total) > tenth(before, total) {
		p.c.note("%d of %d %s", done, total, p.what)
	}
}

func tenth(done, total int) int { return done * plainSteps / max(1, total) }

// drawn reports whether there is a bar rather than lines.
func (p *progress) drawn() bool { return !p.c.quiet && isTerminal(p.c.err) }

// within returns what tells how far the reading of one document is, for those that
// are long. It is for the goroutine that reads the document.
func (p *progress) within(path string) func(done, total int) {
	before := 0
	return func(done, total int) {
		now := tenth(done, total)
		if total < longDocument || now == before {
			return
		}
		before = now
		p.mu.Lock()
		defer p.mu.Unlock()
		switch {
		case !p.drawn():
			p.c.note("%s: %d%% read", visible(path), now*100/plainSteps)
		case now == plainSteps:
			p.draw()
			p.bar.Describe(p.what)
		default:
			p.draw()
			p.bar.Describe(fmt.Sprintf("%s (%s %d%%)", p.what, visible(filepath.Base(path)), now*100/plainSteps))
		}
	}
}

// draw moves the bar. Its errors are of no concern to the work it shows.
func (p *progress) draw() {
	if p.bar == nil {
		p.bar = progressbar.NewOptions(p.total,
			progressbar.OptionSetWriter(p.c.err),
			progressbar.OptionSetDescription(p.what),
			progressbar.OptionShowCount(),
			progressbar.OptionFullWidth(),
			progressbar.OptionEnableColorCodes(p.c.colourErr),
			progressbar.OptionClearOnFinish(),
		)
	}
	p.bar.ChangeMax(p.total)
	p.bar.Set(p.done)
}

// aside lets f write to stderr, with the bar out of its way.
func (p *progress) aside(f func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Clear()
	}
	f()
}

// finish takes the bar away.
func (p *progress) finish() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Finish()
		p.bar.Clear()
	}
}

// count is "1 document" or "3 documents".
func count(n int, singular string) string { return counted(n, singular, singular+"s") }

func counted(n int, singular, plural string) string {
	if n == 1 {
		return "1 " + singular
	}
	return fmt.Sprintf("%d %s", n, plural)
}
