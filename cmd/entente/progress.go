package main

import (
	"fmt"

	"github.com/schollz/progressbar/v3"
)

// plainSteps is how many lines a long run prints where there is no terminal.
const plainSteps = 10

// progress shows how far a run is: a bar on a terminal, elsewhere a line each
// time another tenth of a long run is done. It is for one goroutine.
type progress struct {
	c     *console
	what  string // plural, such as "documents"
	done  int
	total int
	bar   *progressbar.ProgressBar // nil where lines are printed
}

func (c *console) progress(what string) *progress {
	return &progress{c: c, what: what}
}

// set says that done of total are done.
func (p *progress) set(done, total int) {
	before := p.done
	p.done, p.total = done, total
	if !p.c.quiet && isTerminal(p.c.err) {
		p.draw()
		return
	}
	// Short runs say nothing until they end.
	if total < 10*plainSteps || done == total {
		return
	}
	if tenth := func(n int) int { return n * plainSteps / total }; tenth(done) > tenth(before) {
		p.c.note("%d of %d %s", done, total, p.what)
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

// interrupt makes room for a line on stderr.
func (p *progress) interrupt() {
	if p.bar != nil {
		p.bar.Clear()
	}
}

// finish takes the bar away.
func (p *progress) finish() {
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
