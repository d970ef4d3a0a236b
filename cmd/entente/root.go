package main

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

const rootHelp = `entente reads documents and builds a knowledge graph of what they say: people,
companies, organizations, places, projects, agreements, events and products, and
the relations between them, each with the sentence that states it.

The graph is kept in a database file (entente.db in the current folder, another
one with --db or the environment variable ENTENTE_DB), or is written straight to
files with 'entente build PATH… -o FILE'.`

const rootExamples = `  entente build seeds -o graph.svg      # read documents, draw their graph
  entente build reports/                # read documents into entente.db
  entente show Gazprom                  # what is known of it, with the sentences
  entente path Gazprom "Tula Region"    # how two things hang together
  entente export -o graph.json          # write the graph for other tools
  entente push --uri bolt://localhost   # put the graph into Neo4j`

// run is the program without the process around it: it returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return newConsole(stdin, stdout, stderr).run(ctx, args)
}

func (c *console) run(ctx context.Context, args []string) int {
	root := newRoot(c)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch full := c.out.flush(); {
	case full != nil && errors.Is(err, errDiffer):
		err = full
	case err == nil || errors.Is(err, errReported):
		err = errors.Join(err, full) // else it repeats what err says
	}
	return c.exitCode(err)
}

func newRoot(c *console) *cobra.Command {
	root := &cobra.Command{
		Use:                        "entente",
		Short:                      "Turn documents into a knowledge graph",
		Long:                       rootHelp,
		Example:                    rootExamples,
		Version:                    versionLine(),
		SilenceErrors:              true,
		SuggestionsMinimumDistance: 2,
		SilenceUsage:               true,
		Args:                       cobra.ArbitraryArgs,
		RunE:                       func(cmd *cobra.Command, args []string) error { return noVerb(cmd, args) },
	}
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetHelpTemplate(helpTemplate)
	root.SetVersionTemplate("entente {{.Version}}\n")
	root.PersistentFlags().BoolVarP(&c.quiet, "quiet", "q", false, "print errors only")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageErrorf(cmd, "%w", err)
	})
	root.AddCommand(verbs(c)...)
	root.InitDefaultHelpCmd()
	return root
}

func verbs(c *console) []*cobra.Command {
	return []*cobra.Command{
		newBuild(c),
		newAnalyze(c),
		newShow(c),
		newPath(c),
		newMap(c),
		newDiff(c),
		newStats(c),
		newExport(c),
		newServe(c),
		newPush(c),
		newRm(c),
		newEval(c),
		newRules(c),
		newFormats(c),
		newCompletion(c),
		newVersion(c),
	}
}

// noVerb answers a call that names no verb, or one that there is not.
func noVerb(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		cmd.SetOut(cmd.ErrOrStderr())
		return errors.Join(cmd.Help(), usage(errReported))
	}
	err := usageErrorf(cmd, "there is no verb %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return withHint(err, "did you mean %s?", strings.Join(near, " or "))
	}
	return err
}
