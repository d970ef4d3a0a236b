package main

import (
	"fmt"

	"github.com/schollz/progressbar/v3"
)

// plainSteps is how many lines a long run prints where there is no terminal.
const plainSteps = 10

// progress shows how far a run is: a bar on a terminal, elsewhere a line each
// time another tenth is done. It is for one goroutine.
type progress struct {
	c     *console
	what  string // plural, such as "documents"
	total int
	done  int
	bar   *progressbar.ProgressBar // nil where lines are printed
}

func (c *console) progress(total int, what string) *progress {
	p := &progress{c: c, what: what, total: total}
	if !c.quiet && isTerminal(c.err) && total > 1 {
		p.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(c.err),
			progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(),
			progressbar.OptionFullWidth(),
			progressbar.OptionEnableColorCodes(c.colourErr),
			progressbar.OptionClearOnFinish(),
		)
	}
	return p
}

// step says that one more is done.
func (p *progress) step() {
	p.done++
	if p.bar != nil {
		p.bar.Add(1) // the bar's own errors are of no concern to the work
		return
	}
	// Short runs say nothing until they end.
	if p.total < 10*plainSteps || p.done == p.total {
		return
	}
	if tenth := func(n int) int { return n * plainSteps / p.total }; tenth(p.done) > tenth(p.done-1) {
		p.c.note("%d of %d %s", p.done, p.total, p.what)
	}
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
func count(n int, singular string) string {
	if n == 1 {
		return "1 " + singular
	}
	return fmt.Sprintf("%d %ss", n, singular)
}
