package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"entente/graph"

	"github.com/spf13/cobra"
)

// selection is the part of the graph that a verb hands on.
type selection struct {
	filter graph.Filter
}

func (s *selection) addFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&s.filter.Focus, "focus", nil, "only what surrounds the entity of this `NAME` (repeatable)")
	f.IntVar(&s.filter.Depth, "depth", 1, "up to `N` relations away from the focus")
	f.StringSliceVar(&s.filter.Types, "type", nil, "only entities of these `TYPES`, such as Company,Agreement")
	f.StringSliceVar(&s.filter.Relations, "relation", nil, "only relations of these `TYPES`, such as PARTY_TO,SIGNED")
	f.StringSliceVar(&s.filter.Documents, "document", nil, "only what these `DOCUMENTS` say: paths, folders or IDs")
	f.Float64Var(&s.filter.MinConfidence, "min-confidence", s.filter.MinConfidence, "only what has at least confidence `X`, 0 to 1")
	f.IntVar(&s.filter.Top, "top", 0, "only the `N` entities that most documents speak of")
	f.BoolVar(&s.filter.Denied, "denied", false, "with the relations that documents deny")
}

// load reads the graph and picks from it.
func (s *selection) load(ctx context.Context, c *console, from *source) (*graph.Graph, error) {
	g, err := from.load(ctx, c)
	if err != nil {
		return nil, err
	}
	return s.apply(g)
}

func (s *selection) apply(g *graph.Graph) (*graph.Graph, error) {
	if err := cmp.Or(s.check(), s.typeNames(g)); err != nil {
		return nil, err
	}
	for _, name := range s.filter.Focus {
		if len(graph.Find(g, name)) == 0 {
			return nil, unknownName(g, name)
		}
	}
	part, err := s.filter.Apply(g)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, withHint(err, "'entente stats --json' tells what the graph holds")
	}
	return part, err
}

func (s *selection) check() error {
	switch f := s.filter; {
	case f.MinConfidence < 0 || f.MinConfidence > 1:
		return usage(fmt.Errorf("--min-confidence %g is not between 0 and 1", f.MinConfidence))
	case f.Depth < 0:
		return usage(fmt.Errorf("--depth %d is less than 0", f.Depth))
	case f.Depth > 1 && len(f.Focus) == 0:
		return usage(fmt.Errorf("--depth %d counts from a thing: --focus NAME is missing", f.Depth))
	case f.Top < 0:
		return usage(fmt.Errorf("--top %d is less than 0", f.Top))
	}
	return nil
}
