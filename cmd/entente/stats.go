package main

import (
	"entente/graph"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
)

func newStats(c *console) *cobra.Command {
	var from source
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Count what the graph holds",
		Long: `Count the documents, entities and relations of the graph, by type. A document that
repeats the text of another one is a copy and no witness of its own; a denied
relation is one that a document says is not so.`,
		Example: `  entente stats
  entente stats --db reports.db
  entente stats --graph graph.json --json`,
		Args: exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			g, err := from.load(cmd.Context(), c)
			if err != nil {
				return err
			}
			s := graph.Stats(g)
			if asJSON {
				return c.json(statsJSON(s))
			}
			return c.statsTable(s)
		},
	}
	from.addFlags(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (c *console) statsTable(s graph.Statistics) error {
	rows := []table.Row{
		{"documents", "", s.Documents}, {"", "copies of another", s.Copies},
		{"entities", "", s.Entities},
	}
	for _, t := range s.EntityTypes {
		rows = append(rows, table.Row{"", t.Name, t.N})
	}
	rows = append(rows, table.Row{"relations", "", s.Relations})
	for _, t := range s.RelationTypes {
		rows = append(rows, table.Row{"", t.Name, t.N})
	}
	rows = append(rows, table.Row{"", "denied", s.Denied},
		table.Row{"mentions", "", s.Mentions}, table.Row{"evidence", "", s.Evidence})
	return c.table(table.Row{"what", "type", "number"}, rows, 3)
}

type statistics struct {
	Documents     int         `json:"documents"`
	Copies        int         `json:"copies"`
	Entities      int         `json:"entities"`
	EntityTypes   []typeCount `json:"entity_types"`
	Relations     int         `json:"relations"`
	RelationTypes []typeCount `json:"relation_types"`
	Denied        int         `json:"denied"`
	Mentions      int         `json:"mentions"`
	Evidence      int         `json:"evidence"`
}

type typeCount struct {
	Type   string `json:"type"`
	Number int    `json:"number"`
}

func statsJSON(s graph.Statistics) statistics {
	return statistics{
		Documents: s.Documents, Copies: s.Copies,
		Entities: s.Entities, EntityTypes: typeCounts(s.EntityTypes),
		Relations: s.Relations, RelationTypes: typeCounts(s.RelationTypes),
		Denied: s.Denied, Mentions: s.Mentions, Evidence: s.Evidence,
	}
}

func typeCounts(counts []graph.Count) []typeCount {
	out := make([]typeCount, len(counts))
	for i, n := range counts {
		out[i] = typeCount{Type: n.Name, Number: n.N}
	}
	return out
}
