package graphviz

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"
	"time"

	gographviz "github.com/goccy/go-graphviz"

	"entente/export/graphviz/internal/cachedir"
)

// childVariable is set in the environment of a child.
const childVariable = "ENTENTE_RENDER_CHILD"

// hello begins a child's answer. A program that does not call RunChild will not
// write it.
const hello = "entente-render 1 "

// A job is the first line that a child reads. The graph follows it, in DOT.
type job struct {
	Engine Engine        `json:"engine"`
	Format string        `json:"format"`
	Limit  time.Duration `json:"limit"`
	Memory int64         `json:"memory"`
}

// The environment is as go-graphviz found it no longer than it needs to be.
func init() { cachedir.Restore() }

// IsChild reports whether this process was started by a Renderer, to call
// RunChild and end.
func IsChild() bool { return os.Getenv(childVariable) != "" }

// RunChild reads one graph from r, writes its picture or layout to w and returns
// the exit status.
func RunChild(ctx context.Context, r io.Reader, w io.Writer) int {
	if err := runChild(ctx, r, w); err != nil {
		fmt.Fprintf(w, "%serror\n%v", hello, err)
		return 1
	}
	return 0
}

func runChild(ctx context.Context, r io.Reader, w io.Writer) error {
	br := bufio.NewReader(r)
	line, err := br.ReadBytes('\n')
	if err != nil {
		return fmt.Errorf("read job: %w", err)
	}
	var j job
	if err := json.Unmarshal(line, &j); err != nil {
		return fmt.Errorf("read job: %w", err)
	}
	if j.Limit > 0 {
		// The parent kills a late child; this is for the child whose parent died.
		time.AfterFunc(j.Limit+time.Second, func() { os.Exit(1) })
	}
	if j.Memory > 0 {
		debug.SetMemoryLimit(j.Memory)
		limitMemory(j.Memory)
	}
	dot, err := io.ReadAll(br)
	if err != nil {
		return fmt.Errorf("read graph: %w", err)
	}
	out, err := renderHere(ctx, dot, j.Engine, j.Format)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, hello+"ok\n"); err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// here keeps goroutines apart: there is one Graphviz in a process.
var here sync.Mutex

// renderHere runs Graphviz in this process.
func renderHere(ctx context.Context, dot []byte, engine Engine, format string) (out []byte, err error) {
	here.Lock()
	defer here.Unlock()
	defer func() {
		if p := recover(); p != nil {
			out, err = nil, fmt.Errorf("graphviz broke off: %v", p)
		}
	}()
	if len(bytes.TrimSpace(dot)) == 0 {
		return nil, errors.New("empty graph")
	}
	g, err := gographviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("start graphviz: %w", err)
	}
	defer g.Close()
	parsed, err := gographviz.ParseBytes(dot)
	if err != nil {
		return nil, fmt.Errorf("parse graph: %w", err)
	}
	defer parsed.Close()
	var buf bytes.Buffer
	if err := g.SetLayout(gographviz.Layout(engine)).Render(ctx, parsed, gographviz.Format(format), &buf); err != nil {
		return nil, fmt.Errorf("graphviz %s: %w", engine, err)
	}
	return buf.Bytes(), nil
}
