package main

import (
	"strings"

	"entente/export"
	"entente/extract/document"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
)

func newFormats(c *console) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "formats",
		Short: "List the formats that are read and written",
		Long: `List the formats of documents that 'entente build' reads, and of graphs that
'entente export' and 'entente build -o' write. --json tells also what each format
keeps of a graph and what it loses.`,
		Example: `  entente formats
  entente formats --json | jq '.write[] | {name, loses}'`,
		Args: exactly(),
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return c.json(formatList())
			}
			return c.formatTable(formatList())
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// All formats, as --json prints them.
type (
	formats struct {
		Read  []inputFormat  `json:"read"`
		Write []outputFormat `json:"write"`
	}
	inputFormat struct {
		Name    string   `json:"name"`
		Endings []string `json:"endings"`
		MIME    []string `json:"mime"`
		Doc     string   `json:"doc"`
	}
	outputFormat struct {
		Name   string `json:"name"`
		Ending string `json:"ending"`
		MIME   string `json:"mime"`
		Binary bool   `json:"binary"`
		Doc    string `json:"doc"`
		Keeps  string `json:"keeps"`
		Loses  string `json:"loses"`
	}
)

func formatList() formats {
	var all formats
	for _, f := range document.Formats() {
		all.Read = append(all.Read, inputFormat{f.Name, f.Exts, f.MIME, f.Doc})
	}
	for _, f := range export.Formats() {
		all.Write = append(all.Write, outputFormat{f.Name, f.Ext, f.MIME, f.Binary, f.Doc, f.Keeps, f.Loses})
	}
	return all
}

func (c *console) formatTable(all formats) error {
	var rows []table.Row
	for _, f := range all.Read {
		rows = append(rows, table.Row{"read", f.Name, strings.Join(f.Endings, " "), f.Doc})
	}
	for _, f := range all.Write {
		rows = append(rows, table.Row{"write", f.Name, f.Ending, f.Doc})
	}
	return c.table(table.Row{"", "format", "ending", "what it is"}, rows)
}
