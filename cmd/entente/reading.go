package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"runtime/debug"
	"slices"

	"entente/extract"
	"entente/extract/document"
	"entente/extract/text"
	"entente/graph/resolve"
)

// A batch goes to the store when it has so many documents or bytes of text. The
// reader takes some ten seconds for that much text, and no more work than that
// is lost when the process is killed.
const (
	batchDocuments = 64
	batchBytes     = 256 << 10
)

// reader turns documents into claims; extract.Extractor is one. It is safe for
// concurrent use.
type reader interface {
	Extract(ctx context.Context, d text.Document) (text.Claims, error)
	// Version changes whenever the same document may give other claims.
	Version() string
}

// keeper takes what has been read: a store, or the memory of a build that only
// writes files.
type keeper interface {
	// Known reports whether the path held the document with this ID before, read
	// by the same reader. It is called from several goroutines.
	Known(ctx context.Context, path, id, reader string) (bool, error)
	// Put keeps items, all of them or none; what a path held before goes.
	Put(ctx context.Context, reader string, items ...resolve.Item) error
}

// reading is one run over the sources of a build.
type reading struct {
	reader  reader
	keeper  keeper
	console *console
	workers int
	options document.Options
	// verbose tells of files that were passed over and of minor warnings.
	verbose bool

	version  string // of the reader
	batch    []resolve.Item
	size     int // bytes of text in batch
	progress *progress
	tally    tally
}

// tally counts what a reading did.
type tally struct {
	Read      int             `json:"read"`
	Unchanged int             `json:"unchanged"`
	Skipped   int             `json:"passed_over"`
	Failed    []failedReading `json:"failed"`
}

type failedReading struct {
	Path  string `json:"path"`
	Error string `json:"error"`
}

// outcome is what became of one source.
type outcome struct {
	path     string
	item     resolve.Item
	warnings []document.Warning
	known    bool
	// err is why this source failed, fatal why no other can do better.
	err, fatal error
}

// found is what the walk yields.
type found struct {
	source document.Source
	err    error
}

// run reads all sources below paths. Documents are read in parallel and kept in
// the order in which they were found. A source that fails is reported and the
// others go on. When ctx ends, what has been read is kept before run returns.
func (r *reading) run(ctx context.Context, paths []string) error {
	defer collectOften()()
	r.version = r.reader.Version()
	r.progress = r.console.progress("documents")
	defer r.progress.finish()
	total := 0
	for range r.sources(ctx, paths) {
		total++
	}
	done := 0
	for o := range inOrder(r.workers, r.sources(ctx, paths), func(f found) outcome { return r.read(ctx, f) }) {
		if ctx.Err() != nil && (o.err != nil || o.fatal != nil) {
			continue // cut off; what others had finished is still kept
		}
		if err := r.take(ctx, o); err != nil {
			return errors.Join(err, r.flush(ctx))
		}
		done++
		r.progress.set(done, max(done, total))
	}
	return errors.Join(r.flush(ctx), ctx.Err())
}

// collectOften makes the garbage collector run at half the usual growth, unless the
// user chose by GOGC, and returns what undoes that. The reader holds much and throws
// little away: a long document takes a fifth less memory and no time more.
func collectOften() func() {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(50)
	return func() { debug.SetGCPercent(before) }
}

// sources yields each path once, even if the user named it twice.
func (r *reading) sources(ctx context.Context, paths []string) iter.Seq[found] {
	return func(yield func(found) bool) {
		seen := map[string]bool{}
		for source, err := range document.Sources(ctx, paths, r.options) {
			if seen[source.Path] {
				continue
			}
			seen[source.Path] = true
			if !yield(found{source, err}) {
				return
			}
		}
	}
}

// read does the work of one source. It is called from several goroutines.
func (r *reading) read(ctx context.Context, f found) outcome {
	o := outcome{path: f.source.Path, err: f.err}
	if o.err != nil {
		return o
	}
	loaded, err := r.load(ctx, f.source)
	if err != nil {
		o.err = err
		return o
	}
	o.item.Document, o.warnings = loaded.Document, loaded.Warnings
	if o.known, o.fatal = r.keeper.Known(ctx, o.path, loaded.ID, r.version); o.known || o.fatal != nil {
		return o
	}
	if isForeign(loaded.Warnings) {
		// The reader would take it for English all the same.
		o.item.Claims.Document = loaded.ID
		return o
	}
	ctx = extract.WithProgress(ctx, r.progress.within(o.path))
	if o.item.Claims, o.err = r.reader.Extract(ctx, loaded.Document); o.err == nil {
		// The keeper would refuse the whole batch.
		o.err = resolve.Check(o.item)
	}
	return o
}

func isForeign(warnings []document.Warning) bool {
	return slices.ContainsFunc(warnings, func(w document.Warning) bool { return w.Kind == document.Foreign })
}

func (r *reading) load(ctx context.Context, s document.Source) (document.Result, error) {
	if s.Path == document.Stdin {
		return document.Read(ctx, s.Path, r.console.in, r.options)
	}
	return document.Load(ctx, s, r.options)
}

// take counts an outcome and keeps what was read.
func (r *reading) take(ctx context.Context, o outcome) error {
	if o.fatal != nil {
		return o.fatal
	}
	if skip := (*document.SkipError)(nil); errors.As(o.err, &skip) {
		r.tally.Skipped++
		if r.verbose {
			r.tell("%s: passed over: %s", visible(skip.Path), skip.Reason)
		}
		return nil
	}
	if o.err != nil {
		r.fail(o)
		return nil
	}
	for _, w := range o.warnings {
		if r.verbose || w.Kind != document.Recoded {
			r.tell("%s: warning: %s", visible(o.path), visible(w.String()))
		}
	}
	if o.known {
		r.tally.Unchanged++
		return nil
	}
	r.tally.Read++
	r.batch = append(r.batch, o.item)
	r.size += len(o.item.Document.Text)
	if len(r.batch) < batchDocuments && r.size < batchBytes {
		return nil
	}
	return r.flush(ctx)
}

// flush hands the batch over, also when ctx has ended: an interrupted run keeps
// what it has read.
func (r *reading) flush(ctx context.Context) error {
	if len(r.batch) == 0 {
		return nil
	}
	err := r.keeper.Put(context.WithoutCancel(ctx), r.version, r.batch...)
	if err != nil {
		r.tally.Read -= len(r.batch)
	}
	r.batch, r.size = nil, 0
	return err
}

func (r *reading) fail(o outcome) {
	reason := reasonFor(o.path, o.err)
	r.tally.Failed = append(r.tally.Failed, failedReading{o.path, reason})
	r.progress.aside(func() {
		r.console.report(withHint(errors.New(o.path+": "+reason), "%s", hintFor(o.err)))
	})
}

// tell prints a line beside the progress bar.
func (r *reading) tell(format string, args ...any) {
	r.progress.aside(func() { r.console.note(format, args...) })
}
