package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"entente/extract/document"
	"entente/graph"

	"github.com/spf13/cobra"
)

const buildHelp = `Read documents and build the graph of what they say. PATH is a file, a folder, or -
for standard input; text, Markdown and HTML are read.

The graph is kept in a database: the one that --db or ENTENTE_DB names, else
entente.db. Documents that it knows and that have not changed are skipped, changed
ones replace what they said before, and nothing else is forgotten ('entente rm'
forgets). With -o and neither --db nor ENTENTE_DB no database is touched: the files
then hold the graph of these documents alone.

A file that cannot be read is reported and the others go on; the exit code is then
1. An interrupted build (Ctrl-C) keeps what it has read and goes on the next time.
The result does not depend on the number of workers.`

const buildExamples = `  entente build seeds -o graph.svg
  entente build reports/ notes.md
  entente build reports/ --db reports.db -o graph.json -o graph.svg
  curl -s https://example.org/story.html | entente build - --read-as html -o -`

// build holds the flags of the verb.
type build struct {
	database database
	model    string
	target   target
	asJSON   bool
	reading  reading
	maxMiB   int64
	filter   graph.Filter
}

func newBuild(c *console) *cobra.Command {
	b := &build{}
	cmd := &cobra.Command{
		Use:     "build PATH…",
		Short:   "Read documents into the graph",
		Long:    buildHelp,
		Example: buildExamples,
		Args:    atLeastOne("PATH"),
		RunE:    func(cmd *cobra.Command, args []string) error { return b.run(cmd.Context(), c, args) },
	}
	f := cmd.Flags()
	b.database.addFlag(cmd)
	b.target.addFlags(cmd)
	c.own.addFlags(cmd)
	f.IntVar(&b.reading.workers, "workers", runtime.GOMAXPROCS(0), "read `N` documents at a time")
	f.Float64Var(&b.filter.MinConfidence, "min-confidence", 0, "write to -o only what has at least confidence `X`, 0 to 1")
	f.BoolVar(&b.filter.Denied, "denied", false, "write to -o also the relations that documents deny")
	f.StringVar(&b.model, "model", "", "read with the weights in this `FILE` instead of the built-in ones")
	f.StringVar(&b.reading.options.Format, "read-as", "", "`FORMAT` of the documents: "+inputFormats()+" (default by name and content)")
	f.Int64Var(&b.maxMiB, "max-size", 0, "read documents of up to `MIB` mebibytes (default 64 for text, 16 for HTML)")
	f.BoolVar(&b.reading.verbose, "verbose", false, "tell of files that are passed over")
	f.BoolVar(&b.asJSON, "json", false, "print what was done as JSON")
	return cmd
}

func inputFormats() string {
	var names []string
	for _, f := range document.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// readable reports whether documents can be read as the format, empty for any.
func readable(format string) bool {
	return format == "" || slices.ContainsFunc(document.Formats(), func(f document.Format) bool { return f.Name == format })
}

func (b *build) run(ctx context.Context, c *console, paths []string) error {
	if err := b.check(ctx, paths); err != nil {
		return err
	}
	x, err := c.openReader(b.model)
	if err != nil {
		return err
	}
	b.reading.reader, b.reading.console = x, c
	b.reading.options.MaxBytes = b.maxMiB << 20

	k, err := b.open(ctx, c)
	if err != nil {
		return err
	}
	b.reading.keeper = k
	err = b.reading.run(ctx, paths)
	if errors.Is(err, context.Canceled) && !b.inMemory() {
		err = withHint(err, "what was read is kept; the same command goes on from there")
	} else if err == nil {
		err = b.write(ctx, c, k)
	}
	if err := errors.Join(b.tell(c, err == nil), err, k.Close()); err != nil {
		return err
	}
	return b.failed()
}

// check finds mistakes before the long work, not after.
func (b *build) check(ctx context.Context, paths []string) error {
	switch {
	case b.filter.MinConfidence < 0 || b.filter.MinConfidence > 1:
		return usage(fmt.Errorf("--min-confidence %g is not between 0 and 1", b.filter.MinConfidence))
	case b.asJSON && slices.Contains(b.target.files, stdoutName):
		return usage(errors.New("--json and -o - both write to standard output"))
	case !readable(b.reading.options.Format):
		return usage(fmt.Errorf("--read-as %s: there are %s", b.reading.options.Format, inputFormats()))
	case b.maxMiB < 0:
		return usage(fmt.Errorf("--max-size %d is less than 0", b.maxMiB))
	}
	return cmp.Or(checkWorkers(b.reading.workers), b.target.check(), b.target.spare(ctx, paths, b.database.file(), b.model))
}

// graphKeeper is a keeper that can say what it holds.
type graphKeeper interface {
	keeper
	Graph(ctx context.Context) (*graph.Graph, error)
	Close() error
}

// open opens the database, or memory where the user wants files alone.
func (b *build) open(ctx context.Context, c *console) (graphKeeper, error) {
	types, err := c.own.types(c)
	if err != nil {
		return nil, err
	}
	if b.inMemory() {
		return &memory{ontology: types}, nil
	}
	s, err := b.database.create(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.SetOntology(ctx, types); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (b *build) inMemory() bool { return len(b.target.files) > 0 && !b.database.chosen() }

// write writes the graph to the -o files.
func (b *build) write(ctx context.Context, c *console, k graphKeeper) error {
	if len(b.target.files) == 0 {
		return nil
	}
	g, err := k.Graph(ctx)
	if err != nil {
		return err
	}
	part, err := b.filter.Apply(g)
	if err != nil {
		return err
	}
	b.target.options.Denied = b.filter.Denied
	return b.target.write(ctx, c, part)
}
