package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/export"
	"entente/extract/document"
	"entente/extract/text"
	"entente/extract/trace"
	"entente/graph"

	"github.com/spf13/cobra"
)

const analyzeHelp = `Show what the reader sees in documents, for those who write rules or wonder why
something is or is not in the graph: the blocks and which of them count as page
noise, the sentences, in brackets the mentions with the number of the chain that
they belong to, the relations and values of each sentence with their scores, and
the chains with the entities that they make. FILE may also be a folder or - for
standard input. No database is touched.

A relation is claimed where the score of some pair of mentions reaches the
threshold of its type. --all shows also the pairs that were weighed and stayed
below it. -o writes one page for the browser instead, with all of it; --json prints
all of it for programs, with offsets in bytes.`

const analyzeExamples = `  entente analyze seeds/victory-day-deals.md | less
  entente analyze news.txt --all | grep -A9 Gazprom
  entente analyze reports/ -o reports.html
  curl -s https://example.org/story.html | entente analyze - --read-as html -o story.html
  entente analyze news.txt --json | jq -r '.documents[].mentions[] | [.type, .score, .text] | @tsv'`

// analyzer is a reader that can say what it sees; extract.Extractor is one.
type analyzer interface {
	reader
	Analyze(ctx context.Context, d text.Document) (trace.Analysis, error)
}

// analysis holds the flags of the verb.
type analysis struct {
	model, page string
	asJSON, all bool
	maxMiB      int64
	reading     reading // only finds and loads documents
}

func newAnalyze(c *console) *cobra.Command {
	v := &analysis{}
	cmd := &cobra.Command{
		Use:     "analyze FILE…",
		Short:   "Show what the reader sees in documents, and why it claims what it does",
		Long:    analyzeHelp,
		Example: analyzeExamples,
		Args:    atLeastOne("FILE"),
		RunE:    func(cmd *cobra.Command, args []string) error { return v.run(cmd.Context(), c, args) },
	}
	f := cmd.Flags()
	f.StringVarP(&v.page, "output", "o", "", "write a page to `FILE`.html; - is standard output")
	f.BoolVar(&v.asJSON, "json", false, "print JSON")
	f.BoolVar(&v.all, "all", false, "show also relations that were weighed and not claimed")
	c.own.addFlags(cmd)
	f.StringVar(&v.model, "model", "", "read with the weights in this `FILE` instead of the built-in ones")
	f.StringVar(&v.reading.options.Format, "read-as", "", "`FORMAT` of the documents: "+inputFormats()+" (default by name and content)")
	f.Int64Var(&v.maxMiB, "max-size", 0, "read documents of up to `MIB` mebibytes (default 64 for text, 16 for HTML)")
	return cmd
}

func (v *analysis) run(ctx context.Context, c *console, paths []string) error {
	if err := cmp.Or(v.check(), v.spare(ctx, paths)); err != nil {
		return err
	}
	r, err := c.openReader(v.model)
	if err != nil {
		return err
	}
	x, ok := r.(analyzer)
	if !ok {
		return errors.New("this reader cannot say what it sees")
	}
	v.reading.console, v.reading.progress, v.reading.options.MaxBytes = c, c.progress("documents"), v.maxMiB<<20
	kept, err := v.readAll(ctx, c, x, paths)
	if err != nil {
		return err
	}
	return errors.Join(v.write(ctx, c, x.Version(), kept), v.failed())
}

// readAll analyzes all documents. It prints them if text is wanted, else it returns
// them.
func (v *analysis) readAll(ctx context.Context, c *console, x analyzer, paths []string) ([]trace.Analysis, error) {
	var kept []trace.Analysis
	for f := range v.reading.sources(ctx, paths) {
		a, err := v.read(ctx, x, f)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			v.pass(f.source.Path, err)
		case !v.asText():
			kept = append(kept, a)
		case v.print(c, a) != nil:
			return nil, nil // standard output is gone, which run reports
		}
	}
	return kept, nil
}

func (v *analysis) asText() bool { return v.page == "" && !v.asJSON }

// check finds mistakes before the long work, not after.
func (v *analysis) check() error {
	ending := strings.ToLower(filepath.Ext(v.page))
	switch {
	case v.maxMiB < 0:
		return usage(fmt.Errorf("--max-size %d is less than 0", v.maxMiB))
	case v.page == stdoutName && v.asJSON:
		return usage(errors.New("--json and -o - both write to standard output"))
	case v.page == "" || v.page == stdoutName:
		return nil
	case ending != ".html" && ending != ".htm":
		return withHint(usage(fmt.Errorf("-o %s: only pages are written, to files that end in .html", v.page)), "--json prints JSON")
	}
	return writable(v.page)
}

// spare refuses to write the page over what is read.
func (v *analysis) spare(ctx context.Context, paths []string) error {
	info, err := os.Stat(v.page)
	if err != nil || !info.Mode().IsRegular() || !reads(ctx, info, paths, []string{v.model}) {
		return nil
	}
	return usage(fmt.Errorf("-o %s would overwrite what is read", v.page))
}

func (v *analysis) read(ctx context.Context, x analyzer, f found) (trace.Analysis, error) {
	if f.err != nil {
		return trace.Analysis{}, f.err
	}
	loaded, err := v.reading.load(ctx, f.source)
	if err != nil {
		return trace.Analysis{}, err
	}
	for _, w := range loaded.Warnings {
		v.reading.tell("%s: warning: %s", visible(f.source.Path), visible(w.String()))
	}
	return x.Analyze(ctx, loaded.Document)
}

// pass tells why a file is not shown. Files of a folder that are no documents are
// no failure.
func (v *analysis) pass(path string, err error) {
	if skip := (*document.SkipError)(nil); errors.As(err, &skip) {
		v.reading.tell("%s: passed over: %s", visible(skip.Path), skip.Reason)
		return
	}
	v.reading.fail(outcome{path: path, err: err})
}

func (v *analysis) failed() error {
	if len(v.reading.tally.Failed) > 0 {
		return errReported
	}
	return nil
}

// print shows an analysis; a blank line and another keep two apart.
func (v *analysis) print(c *console, a trace.Analysis) error {
	if v.reading.tally.Read++; v.reading.tally.Read > 1 {
		c.print("\n")
	}
	o := trace.TextOptions{All: v.all}
	if c.colourOut {
		o.Colours = terminalColours(a)
	}
	return trace.WriteText(c.out, a, o)
}

// write writes what is not text, once all documents are read.
func (v *analysis) write(ctx context.Context, c *console, version string, all []trace.Analysis) error {
	if v.asJSON {
		if err := trace.WriteJSON(c.out, version, all); err != nil {
			return unlessGone(c, err)
		}
	}
	if v.page == "" || len(all) == 0 {
		return nil
	}
	o := trace.HTMLOptions{Looks: pageLooks(all), Reader: version}
	if v.page == stdoutName {
		return unlessGone(c, trace.WriteHTML(c.out, all, o))
	}
	page := export.Format{Name: "page", Write: func(_ context.Context, w io.Writer, _ graph.View, _ export.Options) error {
		return trace.WriteHTML(w, all, o)
	}}
	if err := writeFile(ctx, v.page, page, nil, export.Options{}); err != nil {
		return err
	}
	c.note("%s; wrote %s", count(len(all), "document"), v.page)
	return nil
}

// unlessGone is err, unless standard output is gone: run reports that by itself.
func unlessGone(c *console, err error) error {
	if c.out.flush() != nil {
		return nil
	}
	return err
}

// typesOf returns the types of mentions and chains, sorted.
func typesOf(all ...trace.Analysis) []string {
	var types []string
	for _, a := range all {
		for _, m := range a.Mentions {
			types = append(types, m.Type)
		}
		for _, c := range a.Chains {
			types = append(types, c.Type)
		}
	}
	slices.Sort(types)
	return slices.Compact(types)
}
