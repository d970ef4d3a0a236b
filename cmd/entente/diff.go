package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"entente/export/picture"
	"entente/graph"
	"entente/graph/diff"

	"github.com/spf13/cobra"
)

const diffHelp = `Compare two graphs, an old one A and a new one B: databases or JSON exports, - for
standard input. What is new has a +, what is gone a -, and what has changed a ~ with
what was and what is. A thing that is called otherwise, or is of another type, is
taken for the same if its other names or the passages that mention it say so.

Relations differ in polarity, status, confidence, properties, and in the sentences
that they rest on. -o draws a map of what differs: new things green with +, things
that are gone red and dashed with −, changed ones amber and dotted with ±.

The exit code is 0 where the graphs are the same, 3 where they differ, 1 where they
could not be compared.`

const diffExamples = `  entente diff march.db april.db
  entente diff old.json entente.db --min-confidence 0.5
  entente diff march.db april.db -q --type Agreement -o diff.svg
  entente diff march.db april.db --json | jq -r '.entities.added[].name'`

// errDiffer ends a comparison of graphs that differ: they have been told.
var errDiffer = errors.New("the graphs differ")

// comparison holds the flags of the verb.
type comparison struct {
	pick      selection
	to        target
	tolerance float64
	asJSON    bool
}

func newDiff(c *console) *cobra.Command {
	d := &comparison{}
	cmd := &cobra.Command{
		Use:     "diff A B",
		Short:   "Show what two graphs differ in",
		Long:    diffHelp,
		Example: diffExamples,
		Args:    exactly("A", "B"),
		RunE:    func(cmd *cobra.Command, args []string) error { return d.run(cmd.Context(), c, args[0], args[1]) },
	}
	f := cmd.Flags()
	f.StringSliceVar(&d.pick.filter.Types, "type", nil, "only entities of these `TYPES`, such as Company,Agreement")
	f.StringSliceVar(&d.pick.filter.Relations, "relation", nil, "only relations of these `TYPES`, such as PARTY_TO,SIGNED")
	f.Float64Var(&d.pick.filter.MinConfidence, "min-confidence", 0, "only what has at least confidence `X`, 0 to 1")
	f.Float64Var(&d.tolerance, "tolerance", 0.05, "how far confidences may lie apart and count as the same, `X` from 0 to 1")
	f.BoolVar(&d.asJSON, "json", false, "print JSON")
	d.to.addFlags(cmd)
	f.Lookup("output").Usage = "draw a map to this `FILE`, .svg or .png; - is standard output (repeatable)"
	return cmd
}

func (d *comparison) run(ctx context.Context, c *console, a, b string) error {
	if err := d.check(ctx, a, b); err != nil {
		return err
	}
	old, err := d.read(ctx, c, a)
	if err != nil {
		return err
	}
	now, err := d.read(ctx, c, b)
	if err != nil {
		return err
	}
	found := diff.Compare(old, now, diff.Options{Tolerance: d.exactly()})
	if err := d.tell(c, found); err != nil {
		return err
	}
	if found.Same() {
		c.note("the graphs are the same")
		return nil
	}
	if err := d.draw(ctx, c, found, a+" → "+b); err != nil {
		return err
	}
	c.note("%s%s", summaryOf(found), told(d.to.written()))
	return errDiffer
}

// exactly is the tolerance as the library takes it: there 0 is the default.
func (d *comparison) exactly() float64 {
	if d.tolerance == 0 {
		return -1
	}
	return d.tolerance
}

// check finds mistakes before the graphs are read.
func (d *comparison) check(ctx context.Context, a, b string) error {
	switch {
	case a == stdoutName && b == stdoutName:
		return usage(errors.New("diff: only one graph can come from standard input"))
	case d.tolerance < 0 || d.tolerance > 1:
		return usage(fmt.Errorf("--tolerance %g is not between 0 and 1", d.tolerance))
	}
	for _, file := range d.to.files {
		f, err := d.to.formatOf(file)
		if err == nil && f.Name != "svg" && f.Name != "png" {
			err = withHint(usage(fmt.Errorf("-o %s: a map of differences is an .svg or a .png", file)), "--json prints the differences as data")
		}
		if err != nil {
			return err
		}
	}
	if err := d.to.check(); err != nil {
		return err
	}
	return d.to.spare(ctx, nil, a, b)
}

// read returns the part of a graph that the flags leave, denied relations included.
func (d *comparison) read(ctx context.Context, c *console, path string) (*graph.Graph, error) {
	g, err := readAny(ctx, c.in, path)
	if err != nil {
		return nil, err
	}
	d.pick.filter.Denied = true
	return d.pick.apply(g)
}

// readAny reads a graph from a database or a JSON export, whatever its name.
func readAny(ctx context.Context, stdin io.Reader, path string) (*graph.Graph, error) {
	if path == "-" {
		return readGraph(ctx, stdin, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, withHint(err, "name a database or a JSON export")
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, withHint(fmt.Errorf("%s is a folder", path), "'entente build %s -o graph.json' makes a graph of its documents", path)
	}
	const magic = "SQLite format 3\x00"
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(f, head); err == nil && string(head) == magic {
		return (&database{path}).graph(ctx)
	}
	return readGraph(ctx, stdin, path)
}

// tell prints the differences, unless a map goes to standard output.
func (d *comparison) tell(c *console, found *diff.Difference) error {
	for _, file := range d.to.files {
		if file == stdoutName {
			return nil
		}
	}
	if d.asJSON {
		return c.json(differenceOf(found))
	}
	c.showDifference(found)
	return nil
}

// marks are how the kinds of difference look on a map.
var marks = map[diff.Kind]picture.Mark{diff.Added: picture.Added, diff.Removed: picture.Removed, diff.Changed: picture.Changed}

func (d *comparison) draw(ctx context.Context, c *console, found *diff.Difference, title string) error {
	if len(d.to.files) == 0 {
		return nil
	}
	g, kinds, err := found.Merged()
	if err != nil {
		return err
	}
	o := &d.to.options
	o.Denied, o.Marks = true, map[string]picture.Mark{}
	for id, k := range kinds {
		o.Marks[id] = marks[k]
	}
	if o.Title == "" {
		o.Title = title
	}
	return d.to.write(ctx, c, g)
}
