package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/graph"

	"github.com/spf13/cobra"
)

func newShow(c *console) *cobra.Command {
	var from source
	var asJSON, all bool
	cmd := &cobra.Command{
		Use:   "show NAME",
		Short: "Show what is known of one thing, with the sentences that say it",
		Long: `Show an entity of the graph: its names, properties and relations, and for each
relation the sentence that states it, with the file and the byte where it stands.
NAME may be a name, another form of it, the beginnings of its words, or an ID;
things of the same name are shown one after the other. Relations that a document
denies are shown as such.`,
		Example: `  entente show Gazprom
  entente show "china dev bank" --all
  entente show Huawei --json | jq '.[].relations[].type'
  entente show Huawei --graph graph.json`,
		Args: exactly("NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			g, err := from.load(cmd.Context(), c)
			if err != nil {
				return err
			}
			meant, others, err := find(g, args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return c.json(describeAll(g, meant))
			}
			c.showAll(describeAll(g, meant), all)
			c.noteOthers(others)
			return nil
		},
	}
	from.addFlags(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON: a list of entities with their relations")
	cmd.Flags().BoolVar(&all, "all", false, "show every sentence that states a relation, not the best one only")
	return cmd
}

// The description of an entity, as --json prints it.
type (
	description struct {
		ID         string            `json:"id"`
		Type       string            `json:"type"`
		Name       string            `json:"name"`
		Aliases    []string          `json:"aliases"`
		Properties map[string]string `json:"properties"`
		Confidence float64           `json:"confidence"`
		Mentions   int               `json:"mentions"`
		Documents  []string          `json:"documents"`
		Relations  []statement       `json:"relations"`
	}
	// statement is a relation, seen from one of its ends.
	statement struct {
		ID         string            `json:"id"`
		Type       string            `json:"type"`
		Outgoing   bool              `json:"outgoing"`
		Other      end               `json:"other"`
		Properties map[string]string `json:"properties"`
		Status     string            `json:"status"`
		Polarity   string            `json:"polarity"`
		Confidence float64           `json:"confidence"`
		Evidence   []quote           `json:"evidence"`
	}
	end struct {
		ID   string `json:"id"`
		Type string `json:"type"`
		Name string `json:"name"`
	}
	// quote is a sentence and where it stands: Offset is in bytes.
	quote struct {
		Sentence string  `json:"sentence"`
		Path     string  `json:"path"`
		Offset   int     `json:"offset"`
		Score    float64 `json:"score"`
	}
)

func describeAll(g *graph.Graph, entities []graph.Entity) []description {
	out := make([]description, len(entities))
	for i, e := range entities {
		out[i] = describe(g, e)
	}
	return out
}

func describe(g *graph.Graph, e graph.Entity) description {
	d := description{
		ID: e.ID, Type: e.Type, Name: e.Name, Confidence: e.Confidence,
		Aliases: slices.Concat([]string{}, e.Aliases), Properties: properties(e.Properties),
		Mentions: len(e.Mentions), Documents: mentionPaths(g, e), Relations: []statement{},
	}
	for _, r := range g.Out(e.ID) {
		d.Relations = append(d.Relations, stateRelation(g, r, true))
	}
	for _, r := range g.In(e.ID) {
		if r.From != r.To {
			d.Relations = append(d.Relations, stateRelation(g, r, false))
		}
	}
	slices.SortStableFunc(d.Relations, compareStatements)
	return d
}

func stateRelation(g *graph.Graph, r graph.Relation, outgoing bool) statement {
	other := r.From
	if outgoing {
		other = r.To
	}
	return statement{
		ID: r.ID, Type: r.Type, Outgoing: outgoing, Other: endOf(g, other),
		Properties: properties(r.Properties), Status: r.Status, Polarity: r.Polarity,
		Confidence: r.Confidence, Evidence: quotes(g, r),
	}
}

func endOf(g *graph.Graph, id string) end {
	e, _ := g.Entity(id) // a relation's ends are in its graph
	return asEnd(e)
}

// compareStatements orders by type, then direction, then the other end's name.
func compareStatements(a, b statement) int {
	key := func(s statement) string { return fmt.Sprint(s.Type, "\x00", !s.Outgoing, "\x00", s.Other.Name) }
	return strings.Compare(key(a), key(b))
}

// properties makes an empty map of none, so that JSON has {} and never null.
func properties(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}

func mentionPaths(g *graph.Graph, e graph.Entity) []string {
	paths := map[string]bool{}
	for _, m := range e.Mentions {
		d, _ := g.Document(m.Document) // a mention's document is in its graph
		paths[d.Path] = true
	}
	return slices.Sorted(maps.Keys(paths))
}
