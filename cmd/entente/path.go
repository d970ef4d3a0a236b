package main

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
	"entente/graph/analyze"

	"github.com/spf13/cobra"
)

const pathHelp = `Show how two things hang together: a shortest way from A to B over relations,
whatever their direction, with the sentences that state them. Of equally short ways
the surest comes first. What documents deny connects nothing.

A and B are names as for 'entente show'.`

const pathExamples = `  entente path Gazprom "Tula Region"
  entente path Huawei MTS --paths 5
  entente path Huawei MTS --relation PARTY_TO,OWNS --json`

// pathSearch holds the flags of the verb.
type pathSearch struct {
	from        source
	pick        selection
	options     analyze.Options
	asJSON, all bool
}

func newPath(c *console) *cobra.Command {
	p := &pathSearch{}
	cmd := &cobra.Command{
		Use:     "path A B",
		Short:   "Show how two things hang together",
		Long:    pathHelp,
		Example: pathExamples,
		Args:    exactly("A", "B"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.run(cmd.Context(), c, args[0], args[1])
		},
	}
	p.from.addFlags(cmd)
	f := cmd.Flags()
	f.IntVar(&p.options.Limit, "paths", 1, "show `N` ways, the shortest first")
	f.IntVar(&p.options.MaxHops, "max-hops", 0, "at most `N` relations on the way (default any for one path, 4 for several)")
	f.StringSliceVar(&p.pick.filter.Relations, "relation", nil, "only over relations of these `TYPES`")
	f.Float64Var(&p.pick.filter.MinConfidence, "min-confidence", 0, "only over what has at least confidence `X`, 0 to 1")
	f.BoolVar(&p.all, "all", false, "show every sentence that states a relation, not the best one only")
	f.BoolVar(&p.asJSON, "json", false, "print JSON: a list of ways, each a list of steps")
	return cmd
}

func (p *pathSearch) run(ctx context.Context, c *console, a, b string) error {
	if p.options.Limit < 1 || p.options.MaxHops < 0 {
		return usage(errors.New("--paths is at least 1 and --max-hops at least 0"))
	}
	g, err := p.from.load(ctx, c)
	if err != nil {
		return err
	}
	from, err := c.one(g, a)
	if err != nil {
		return err
	}
	to, err := c.one(g, b)
	if err != nil {
		return err
	}
	if from.ID == to.ID {
		return fmt.Errorf("%q and %q both mean %s (%s)", a, b, from.Name, from.Type)
	}
	ways, err := p.search(ctx, g, from, to)
	if err != nil {
		return err
	}
	if p.asJSON {
		return c.json(ways)
	}
	c.showWays(ways, p.all)
	return nil
}

// one returns the entity that a name means best, and tells what else it fits.
func (c *console) one(g *graph.Graph, name string) (graph.Entity, error) {
	meant, others, err := find(g, name)
	if err != nil {
		return graph.Entity{}, err
	}
	c.noteOthers(append(meant[1:], others...))
	return meant[0], nil
}

// search returns the ways in the graph that the flags leave.
func (p *pathSearch) search(ctx context.Context, g *graph.Graph, from, to graph.Entity) ([]way, error) {
	part, err := p.pick.apply(g)
	if err != nil {
		return nil, err
	}
	var found [][]analyze.Step
	if p.options.Limit > 1 {
		found, err = analyze.Paths(ctx, part, from.ID, to.ID, p.options)
	} else {
		var steps []analyze.Step
		steps, err = analyze.Path(ctx, part, from.ID, to.ID, p.options)
		found = append(found, steps)
	}
	// An end whose relations the flags leave out is not in the part at all.
	if errors.Is(err, analyze.ErrNoPath) || errors.Is(err, graph.ErrNotFound) {
		return nil, p.noWay(from, to)
	}
	if err != nil {
		return nil, err
	}
	return waysOf(part, found), nil
}

func (p *pathSearch) noWay(from, to graph.Entity) error {
	err := fmt.Errorf("nothing connects %q and %q", from.Name, to.Name)
	if f := p.pick.filter; p.options.MaxHops > 0 || len(f.Relations) > 0 || f.MinConfidence > 0 {
		return withHint(err, "try without --max-hops, --relation or --min-confidence")
	}
	return err
}
