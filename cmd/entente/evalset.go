package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"entente/extract/document"
	"entente/extract/text"
	"entente/extract/value"
	"entente/graph"
	"entente/graph/eval/cuad"
	"entente/graph/eval/knowledgenet"
	"entente/graph/resolve"
)

// checkSet reports what cannot go with a public test set.
func (e *evaluation) checkSet() error {
	switch {
	case e.knowledgenet != "" && e.cuad != "":
		return usage(errors.New("--knowledgenet and --cuad are two evaluations"))
	case e.fold != 0 && e.knowledgenet == "":
		return usage(errors.New("--fold is of --knowledgenet"))
	case e.predictions != "" && e.knowledgenet == "":
		return usage(errors.New("--predictions is of --knowledgenet"))
	case e.predictions != "" && e.model != "":
		return usage(errors.New("--predictions reads no text, and --model is for reading"))
	case e.ofSet() && (e.given != "" || e.fitFile != "" || len(e.by) > 0 || e.texts != ""):
		return usage(errors.New("a test set has its own texts and measure: no --given, --fit, --by or --texts with it"))
	}
	return nil
}

// ofSet reports whether a public test set is scored instead of gold files.
func (e *evaluation) ofSet() bool { return e.knowledgenet != "" || e.cuad != "" }

func (e *evaluation) runSet(ctx context.Context, c *console, args []string) error {
	if e.cuad != "" {
		return e.runCUAD(ctx, c, args)
	}
	return e.runKnowledgeNet(ctx, c)
}

func (e *evaluation) runKnowledgeNet(ctx context.Context, c *console) error {
	set, err := e.passages(e.knowledgenet)
	if err != nil {
		return err
	}
	report, err := e.scorePassages(ctx, c, set)
	if err != nil {
		return err
	}
	if e.asJSON {
		return c.json(report)
	}
	return report.WriteTable(c.out)
}

// passages reads a file in the form of KnowledgeNet.
func (e *evaluation) passages(path string) (*knowledgenet.Set, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // read only: nothing to lose
	set, err := knowledgenet.Read(f, e.fold)
	if err != nil {
		return nil, withHint(fmt.Errorf("%s: %w", path, err), "a passage is a line of JSON; see 'go doc entente/graph/eval/knowledgenet'")
	}
	return set, nil
}

// scorePassages scores the facts that the user gives, or those that the reader finds.
func (e *evaluation) scorePassages(ctx context.Context, c *console, set *knowledgenet.Set) (knowledgenet.Report, error) {
	if e.predictions != "" {
		given, err := e.passages(e.predictions)
		if err != nil {
			return knowledgenet.Report{}, err
		}
		report, err := set.ScoreFacts(given)
		if err != nil {
			err = withHint(fmt.Errorf("%s: %w", e.predictions, err), "--predictions has the passages of %s with other facts", e.knowledgenet)
		}
		return report, err
	}
	x, err := c.openReader(e.model)
	if err != nil {
		return knowledgenet.Report{}, err
	}
	m, err := readSet(ctx, c, x, e.workers, set)
	if err != nil {
		return knowledgenet.Report{}, err
	}
	g, err := m.Graph(ctx)
	if err != nil {
		return knowledgenet.Report{}, err
	}
	return set.Score(g), nil
}

// readSet reads the texts of a set, several at a time.
func readSet(ctx context.Context, c *console, x reader, workers int, set *knowledgenet.Set) (*memory, error) {
	type named struct{ path, body string }
	texts := func(yield func(named) bool) {
		for path, body := range set.Texts() {
			if !yield(named{path, body}) {
				return
			}
		}
	}
	type done struct {
		item resolve.Item
		err  error
	}
	read := func(n named) done {
		item, err := readText(ctx, x, n.path, strings.NewReader(n.body))
		return done{item, err}
	}
	types, err := c.own.types(c)
	if err != nil {
		return nil, err
	}
	progress, m := c.progress("documents"), &memory{ontology: types}
	defer progress.finish()
	for d := range inOrder(workers, texts, read) {
		if d.err != nil {
			return nil, d.err
		}
		m.items = append(m.items, d.item)
		progress.set(len(m.items), set.Len())
	}
	return m, nil
}

func readText(ctx context.Context, x reader, path string, r io.Reader) (resolve.Item, error) {
	loaded, err := document.Read(ctx, path, r, document.Options{Format: "text"})
	if err != nil {
		return resolve.Item{}, err
	}
	claims, err := x.Extract(ctx, loaded.Document)
	return resolve.Item{Document: loaded.Document, Claims: claims}, err
}

func (e *evaluation) runCUAD(ctx context.Context, c *console, args []string) error {
	set, err := cuad.Read(e.cuad)
	if err != nil {
		return withHint(err, "--cuad names the folder with master_clauses.csv and full_contract_txt")
	}
	g, err := e.contracts(ctx, c, args, set)
	if err != nil {
		return err
	}
	report := set.Score(g, cuad.Options{Day: isoDay})
	if e.asJSON {
		return c.json(report)
	}
	if err := report.WriteTable(c.out); err != nil || !e.verbose {
		return err
	}
	return report.WriteMisses(c.out)
}

// contracts returns the graph that the user named, or that of the set's texts.
func (e *evaluation) contracts(ctx context.Context, c *console, args []string, set *cuad.Set) (*graph.Graph, error) {
	if len(args) == 1 {
		return readGraph(ctx, c.in, args[0])
	}
	x, err := c.openReader(e.model)
	if err != nil {
		return nil, err
	}
	m, err := readFiles(ctx, c, x, e.workers, set.Texts())
	if err != nil {
		return nil, err
	}
	return m.Graph(ctx)
}

// isoDay reads a date as an agreement has it.
func isoDay(date string) string {
	for _, v := range value.Find(date, text.Span{End: len(date)}, value.Options{MonthFirst: true}) {
		if v.Kind == value.Date {
			return v.Date
		}
	}
	return ""
}

// readFiles reads files into memory and fails if one of them cannot be read.
func readFiles(ctx context.Context, c *console, x reader, workers int, paths []string) (*memory, error) {
	types, err := c.own.types(c)
	if err != nil {
		return nil, err
	}
	m := &memory{ontology: types}
	r := reading{reader: x, keeper: m, console: c, workers: workers}
	if err := r.run(ctx, paths); err != nil {
		return nil, err
	}
	if len(r.tally.Failed) > 0 {
		return nil, errReported
	}
	return m, nil
}
