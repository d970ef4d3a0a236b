package graphviz

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"entente/export/graphviz/internal/cachedir"
)

// Engine is a layout algorithm of Graphviz.
type Engine string

// The engines.
const (
	Dot   Engine = "dot"   // layers: hierarchies and flows
	Neato Engine = "neato" // springs between all pairs
	Fdp   Engine = "fdp"   // springs along edges
	Sfdp  Engine = "sfdp"  // springs, coarse to fine, for many nodes
	Twopi Engine = "twopi" // rings around a centre
	Circo Engine = "circo" // circles
	Nop   Engine = "nop2"  // none: places and lines come with the graph
)

// Errors of a Renderer.
var (
	// ErrTimeout is returned when the layout takes longer than Renderer.Limit.
	ErrTimeout = errors.New("layout takes too long")
	// ErrNotChild is returned when the child does not answer as one: the program
	// does not call RunChild.
	ErrNotChild = errors.New("program does not begin with graphviz.IsChild and RunChild")
)

// Renderer runs Graphviz. The zero value is ready to use, and safe for concurrent
// use: each call has a child of its own.
type Renderer struct {
	// Limit is how long one layout may take; 0 means 30 s.
	Limit time.Duration
	// Memory is how many bytes one layout may use; 0 means 1 GB. Only Linux keeps
	// to it strictly.
	Memory int64
	// Program is the path of the program to start as child; empty means this one.
	Program string
	// InProcess runs Graphviz in this process, one graph at a time. Limit and
	// Memory do not hold then.
	InProcess bool
}

func (r Renderer) limit() time.Duration {
	if r.Limit <= 0 {
		return 30 * time.Second
	}
	return r.Limit
}

func (r Renderer) memory() int64 {
	if r.Memory <= 0 {
		return 1 << 30
	}
	return r.Memory
}

// Render lays out a graph in the DOT language and returns it in one of Graphviz's
// formats: "svg", "json", "json0", "dot" or "plain". The text of an SVG of
// Graphviz's is set in whatever font the viewer has: see package picture for maps
// that fit. An error wraps ErrTimeout, ErrNotChild or the context's error where
// they apply, and otherwise says what Graphviz said.
func (r Renderer) Render(ctx context.Context, dot []byte, engine Engine, format string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if r.InProcess {
		return renderHere(ctx, dot, engine, format)
	}
	if IsChild() {
		return nil, fmt.Errorf("graphviz: child of a child: %w", ErrNotChild)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, r.limit(), ErrTimeout)
	defer cancel()
	out, err := r.spawn(ctx, dot, job{Engine: engine, Format: format, Limit: r.limit(), Memory: r.memory()}, nil)
	if errors.Is(err, errDied) && ctx.Err() == nil {
		// Its code may be what broke: a damaged or unwritable cache panics before
		// main, and the child cannot say so.
		out, err = r.spawn(ctx, dot, job{Engine: engine, Format: format, Limit: r.limit(), Memory: r.memory()},
			[]string{cachedir.NoCache + "=1"})
	}
	if err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	return out, nil
}

// errDied is returned for a child that ended without an answer.
var errDied = errors.New("the layout process died")

// spawn starts a child, hands it the job and reads its answer.
func (r Renderer) spawn(ctx context.Context, dot []byte, j job, environment []string) ([]byte, error) {
	program := r.Program
	if program == "" {
		var err error
		if program, err = os.Executable(); err != nil {
			return nil, fmt.Errorf("find own program: %w", err)
		}
	}
	head, err := json.Marshal(j)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, program)
	cmd.Env = append(append(os.Environ(), environment...), childVariable+"=1")
	cmd.Stdin = io.MultiReader(bytes.NewReader(append(head, '\n')), bytes.NewReader(dot))
	var out bytes.Buffer
	var errs tail
	cmd.Stdout, cmd.Stderr = &out, &errs
	cmd.WaitDelay = time.Second // for pipes that a grandchild keeps open
	err = cmd.Run()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return answer(out.Bytes(), err, errs.String())
}

// answer takes the child's answer apart.
func answer(out []byte, err error, messages string) ([]byte, error) {
	rest, ok := bytes.CutPrefix(out, []byte(hello))
	status, body, _ := bytes.Cut(rest, []byte("\n"))
	var exit *exec.ExitError
	switch {
	case ok && string(status) == "ok" && err == nil:
		return body, nil
	case ok && string(status) == "error":
		return nil, errors.New(string(body))
	case errors.As(err, &exit):
		return nil, fmt.Errorf("%w: %v%s", errDied, err, messages)
	case err != nil:
		return nil, fmt.Errorf("start the layout process: %w", err)
	}
	return nil, ErrNotChild
}

// tail keeps the first line of what a child says on its way out, for the error: a
// runtime's traces are long.
type tail struct{ b []byte }

func (t *tail) Write(p []byte) (int, error) {
	if n := 300 - len(t.b); n > 0 {
		t.b = append(t.b, p[:min(n, len(p))]...)
	}
	return len(p), nil
}

func (t *tail) String() string {
	first, _, _ := strings.Cut(strings.TrimSpace(string(t.b)), "\n")
	if first == "" {
		return ""
	}
	return ": " + first
}
