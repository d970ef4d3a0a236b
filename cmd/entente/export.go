package main

import (
	"cmp"
	"context"
	"errors"

	"entente/export"

	"github.com/spf13/cobra"
)

const exportHelp = `Write the graph, or a part of it, to a file: a map to look at, or data for another
program. The ending of the file says which format; --format says it whatever the
ending, and alone it writes to standard output. A file is replaced only when the new
one is whole.

Without --denied, relations that documents deny are left out. A map shows the best
connected entities; --max-nodes shows more of them.`

const exportExamples = `  entente export -o graph.svg
  entente export -o gazprom.png --focus Gazprom --depth 2 --title "Gazprom and its deals"
  entente export -o deals.svg --type Company,Agreement --relation PARTY_TO --dark
  entente export --format json | jq '.nodes | length'
  entente export -o graph.csv -o graph.graphml --min-confidence 0.5`

func newExport(c *console) *cobra.Command {
	var from source
	var pick selection
	var to target
	cmd := &cobra.Command{
		Use:     "export -o FILE",
		Short:   "Write the graph to a file, as a map or as data",
		Long:    exportHelp,
		Example: exportExamples,
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if len(to.files) == 0 && to.format == "" {
				return usageErrorf(cmd, "export: -o FILE is missing")
			}
			return exportGraph(cmd.Context(), c, &from, &pick, &to)
		},
	}
	to.addFlags(cmd)
	from.addFlags(cmd)
	pick.addFlags(cmd)
	return cmd
}

func exportGraph(ctx context.Context, c *console, from *source, pick *selection, to *target) error {
	if err := cmp.Or(to.toStdout(c), to.check(), to.spare(ctx, nil, from.database.file(), from.file)); err != nil {
		return err
	}
	g, err := pick.load(ctx, c, from)
	if err != nil {
		return err
	}
	focus, err := pick.focus(g)
	if err != nil {
		return err
	}
	to.options.Denied, to.options.Question.Focus = pick.filter.Denied, idsOf(focus)
	if err := to.write(ctx, c, g); err != nil {
		return err
	}
	c.note("%s, %s%s", counted(len(g.Entities()), "entity", "entities"), count(len(g.Relations()), "relation"), told(to.written()))
	return nil
}

// toStdout makes standard output the target where the user named a format and no
// file. Bytes that are no text go to a terminal only if he says so with -o -.
func (t *target) toStdout(c *console) error {
	if len(t.files) > 0 {
		return nil
	}
	t.files = []string{stdoutName}
	if f, err := export.ByName(t.format); err == nil && f.Binary && c.out.tty {
		return withHint(usage(errors.New(f.Name+" is not for a terminal")), "-o FILE writes it to a file, -o - insists")
	}
	return nil
}
