package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/eval"

	"github.com/spf13/cobra"
)

const evalHelp = `Compare a graph with gold files: what a careful reader would have put into it. With
GRAPH.json, a JSON export is scored; without, the texts that the gold is about are
read first and their graph is scored.

GOLD_DIR holds NAME.json for each document, --texts the documents as NAME.txt. The
documents of a graph are matched with the gold by the base name of their path. The
table has precision, recall and F1 of entities, relations and single mentions, the
recall of linked pairs whatever their type, and how many nodes come from page noise.

--by adds tables: type has entities and relations by type; finder has relations by
who found them, the reader's head or a pattern or rule; confidence says what is left
at rising confidences and whether the stated ones are true; value has amounts,
dates, parties and status. --verbose lists the faults of the worst documents with
their causes, --json has everything.

--fit FILE makes the confidences of entities and relations true on the gold: it writes
what a new build of the program embeds (extract/confidence/parameters.json).

--given mentions reads on from the gold's own mentions, which shows what linking and
relations alone get wrong.

--knowledgenet and --cuad score the reader on public test sets, by their measures:
facts of six relations in web passages, and parties, dates and governing law of
contracts. With --predictions, the facts that another program found in the passages
are scored instead of the reader's. 'go doc entente/graph/eval/cuad' and its sibling tell the form of the files.`

const evalExamples = `  entente eval gold/dev --texts gold/texts
  entente eval gold/dev --by type,confidence
  entente eval graph.json gold/dev --texts gold/texts --verbose
  entente eval gold/dev --given mentions
  entente eval gold/dev --fit extract/confidence/parameters.json
  entente eval --knowledgenet folds1-3.jsonl --fold 3
  entente eval --knowledgenet folds1-3.jsonl --fold 3 --predictions found.jsonl
  entente eval --cuad CUAD_v1 --verbose
  entente eval gold/dev --json | jq .entities.total.f1`

// worstDocuments is how many documents --verbose tells the faults of.
const worstDocuments = 10

type evaluation struct {
	texts, model   string
	given, fitFile string
	// knowledgenet and cuad are public test sets to score instead of gold files.
	knowledgenet, cuad string
	fold               int
	// predictions is a file of facts to score instead of the reader's.
	predictions     string
	by              []string
	workers         int
	asJSON, verbose bool
	options         eval.Options
}

func newEval(c *console) *cobra.Command {
	e := &evaluation{}
	cmd := &cobra.Command{
		Use:     "eval [GRAPH.json] GOLD_DIR",
		Short:   "Score a graph against gold files",
		Long:    evalHelp,
		Example: evalExamples,
		Args:    e.checkArguments,
		RunE:    func(cmd *cobra.Command, args []string) error { return e.run(cmd.Context(), c, args) },
	}
	f := cmd.Flags()
	f.StringVar(&e.texts, "texts", "", "`FOLDER` of the texts (default the folder texts beside GOLD_DIR, else GOLD_DIR)")
	c.own.addFlags(cmd)
	f.StringVar(&e.model, "model", "", "read with the weights in this `FILE` instead of the built-in ones")
	f.StringVar(&e.given, "given", "", "do not look for these but take the gold's: mentions")
	f.StringVar(&e.fitFile, "fit", "", "fit the reader's confidences to the gold and write them to `FILE`")
	f.StringVar(&e.knowledgenet, "knowledgenet", "", "score on the passages of KnowledgeNet in `FILE`.jsonl instead of GOLD_DIR")
	f.IntVar(&e.fold, "fold", 0, "only on fold `N` of KnowledgeNet (default all)")
	f.StringVar(&e.predictions, "predictions", "", "score the facts in `FILE`.jsonl, passages of KnowledgeNet as another program read them")
	f.StringVar(&e.cuad, "cuad", "", "score on the contracts of CUAD in `DIR` instead of GOLD_DIR")
	f.IntVar(&e.workers, "workers", runtime.GOMAXPROCS(0), "read `N` documents at a time")
	f.BoolVar(&e.options.Present, "present", false, "score only gold whose document is in the graph")
	f.BoolVar(&e.options.Denied, "denied", false, "count denied relations like stated ones")
	f.BoolVar(&e.asJSON, "json", false, "print the whole report as JSON")
	f.StringSliceVar(&e.by, "by", nil, "also print tables by "+strings.Join(eval.Breakdowns(), ", ")+"; all for all")
	f.BoolVar(&e.verbose, "verbose", false, "also list the faults of the worst documents")
	return cmd
}

// checkArguments knows that a graph may stand before GOLD_DIR, and that a test set takes
// the place of GOLD_DIR.
func (e *evaluation) checkArguments(cmd *cobra.Command, args []string) error {
	switch {
	case e.knowledgenet != "" || e.cuad != "" && len(args) == 0:
		return exactly()(cmd, args)
	case e.cuad != "":
		return exactly("GRAPH.json")(cmd, args)
	case len(args) == 2:
		return nil
	}
	return exactly("GOLD_DIR")(cmd, args)
}

func (e *evaluation) run(ctx context.Context, c *console, args []string) error {
	if err := cmp.Or(checkWorkers(e.workers), e.check(args)); err != nil {
		return err
	}
	if e.ofSet() {
		return e.runSet(ctx, c, args)
	}
	gold := args[len(args)-1]
	texts := e.textDir(gold)
	types, err := c.own.types(c)
	if err != nil {
		return err
	}
	e.options.Same, e.options.Ontology = sameValue, types
	if e.fitFile != "" {
		read, err := e.read(ctx, c, gold, texts)
		if err != nil {
			return err
		}
		return e.fit(ctx, c, read.items, gold, texts)
	}
	g, err := e.graph(ctx, c, args, texts)
	if err != nil {
		return err
	}
	report, err := eval.Score(ctx, g, gold, texts, e.options)
	if err != nil {
		return withHint(err, "--texts names the folder of the texts, GOLD_DIR that of the gold")
	}
	if e.asJSON {
		return c.json(report)
	}
	if err := report.WriteTable(c.out, e.by...); err != nil || !e.verbose {
		return err
	}
	return report.WriteMisses(c.out, worstDocuments)
}

// check reports flags that say nothing, and puts all breakdowns in the place of "all".
func (e *evaluation) check(args []string) error {
	if slices.Contains(e.by, "all") {
		e.by = eval.Breakdowns()
	}
	for _, b := range e.by {
		if !slices.Contains(eval.Breakdowns(), b) {
			return usage(fmt.Errorf("--by %q is none of %s, all", b, strings.Join(eval.Breakdowns(), ", ")))
		}
	}
	if e.given != "" && len(args) == 2 {
		return usage(errors.New("--given reads texts, and " + args[0] + " is a graph that was read already"))
	}
	return cmp.Or(checkGiven(e.given), e.checkFit(args), e.checkSet())
}

// textDir is the folder that the user named, or where texts usually lie.
func (e *evaluation) textDir(gold string) string {
	if e.texts != "" {
		return e.texts
	}
	beside := filepath.Join(filepath.Dir(filepath.Clean(gold)), "texts")
	if info, err := os.Stat(beside); err == nil && info.IsDir() {
		return beside
	}
	return gold
}

// graph reads the JSON export that is to be scored, or the texts of the gold.
func (e *evaluation) graph(ctx context.Context, c *console, args []string, texts string) (*graph.Graph, error) {
	if len(args) == 2 {
		return readGraph(ctx, c.in, args[0])
	}
	read, err := e.read(ctx, c, args[0], texts)
	if err != nil {
		return nil, err
	}
	return read.Graph(ctx)
}

// read reads the texts that the gold is about.
func (e *evaluation) read(ctx context.Context, c *console, gold, texts string) (*memory, error) {
	paths, err := goldTexts(gold, texts)
	if err != nil {
		return nil, err
	}
	x, err := c.openReader(e.model)
	if err != nil {
		return nil, err
	}
	if x, err = e.withGiven(ctx, x, gold, texts); err != nil {
		return nil, err
	}
	return readFiles(ctx, c, x, e.workers, paths)
}

// goldTexts lists the texts that gold files are about.
func goldTexts(gold, texts string) ([]string, error) {
	var paths []string
	err := filepath.WalkDir(gold, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".json" {
			return err
		}
		name, err := filepath.Rel(gold, strings.TrimSuffix(path, ".json"))
		paths = append(paths, filepath.Join(texts, name)+".txt")
		return err
	})
	if err == nil && len(paths) == 0 {
		err = withHint(errors.New(gold+": no gold file (NAME.json) in it"), "see 'entente eval --help'")
	}
	return paths, err
}
