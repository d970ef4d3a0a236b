package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// console is where the program talks. Its rules: data goes to out, everything
// else to err; colours and the progress bar appear only where a person looks on;
// a verb that has nothing to say says nothing.
type console struct {
	in  io.Reader
	out *output
	err io.Writer
	// quiet leaves out progress and summaries; errors are still told.
	quiet bool
	// colourOut and colourErr say whether the writers take colours.
	colourOut, colourErr bool
	// openReader loads the reader, with the weights of a file if one is named.
	openReader func(model string) (reader, error)
	// own are the rules and types that the user adds.
	own own
}

func newConsole(in io.Reader, out, err io.Writer) *console {
	c := &console{in: in, out: newOutput(out), err: err}
	c.openReader = c.openExtractor
	if os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" {
		c.colourOut, c.colourErr = isTerminal(out), isTerminal(err)
	}
	return c
}

// output is standard output. It keeps the first error, so that the many places
// that print need not: run asks for it at the end.
type output struct {
	buffer *bufio.Writer
	// tty says whether a person looks on.
	tty bool
}

func newOutput(w io.Writer) *output {
	return &output{buffer: bufio.NewWriter(w), tty: isTerminal(w)}
}

// Write implements io.Writer.
func (o *output) Write(p []byte) (int, error) { return o.buffer.Write(p) }

// flush returns the first error of all writing.
func (o *output) flush() error {
	if err := o.buffer.Flush(); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

// isTerminal reports whether a reader or writer is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// print prints a line of data.
func (c *console) print(format string, args ...any) {
	fmt.Fprintf(c.out, format+"\n", args...)
}

// say prints a line for the user to stderr.
func (c *console) say(format string, args ...any) {
	fmt.Fprintf(c.err, format+"\n", args...)
}

// note prints a line that --quiet leaves out.
func (c *console) note(format string, args ...any) {
	if !c.quiet {
		c.say(format, args...)
	}
}

func (c *console) red(s string) string { return paint(c.colourErr, "31;1", s) }

func (c *console) bold(s string) string { return paint(c.colourErr, "1", s) }

func (c *console) strong(s string) string { return paint(c.colourOut, "1", s) }

func (c *console) faint(s string) string { return paint(c.colourOut, "2", s) }

func paint(on bool, code, s string) string {
	if !on {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// json prints v as indented JSON.
func (c *console) json(v any) error {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
