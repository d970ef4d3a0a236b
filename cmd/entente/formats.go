package main

import (
	"slices"
	"strings"

	"entente/export"
	"entente/extract/document"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
)

func newFormats(c *console) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "formats [FORMAT…]",
		Short: "List the formats that are read and written",
		Long: `List the formats of documents that 'entente build' reads, and of graphs that
'entente export' and 'entente build -o' write. For those that are named, by name or
by the ending of a file, and with --json for all, it also says what the format keeps
of a graph and what it loses.`,
		Example: `  entente formats
  entente formats gexf parquet .ttl
  entente formats --json | jq '.write[] | {name, loses}'`,
		ValidArgsFunction: completeFormats,
		RunE: func(_ *cobra.Command, args []string) error {
			all, err := formatList().named(args)
			if err != nil {
				return err
			}
			switch {
			case asJSON:
				return c.json(all)
			case len(args) > 0:
				c.showFormats(all)
				return nil
			}
			return c.formatTable(all)
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

// named keeps the formats of these names and endings; none means all.
func (f formats) named(names []string) (formats, error) {
	if len(names) == 0 {
		return f, nil
	}
	some := formats{Read: []inputFormat{}, Write: []outputFormat{}}
	for _, name := range names {
		before := len(some.Read) + len(some.Write)
		for _, r := range f.Read {
			if strings.EqualFold(r.Name, name) || slices.Contains(r.Endings, strings.ToLower(name)) {
				some.Read = append(some.Read, r)
			}
		}
		for _, w := range f.Write {
			if strings.EqualFold(w.Name, name) || strings.EqualFold(w.Ending, name) {
				some.Write = append(some.Write, w)
			}
		}
		if len(some.Read)+len(some.Write) == before {
			_, err := export.ByName(name)
			return formats{}, withHint(usage(err), "'entente formats' lists what they are for")
		}
	}
	return some, nil
}

// showFormats prints all that is to be said of formats.
func (c *console) showFormats(some formats) {
	for _, f := range some.Read {
		c.print("%s  read  %s", c.strong(f.Name), strings.Join(f.Endings, " "))
		c.print("  %s", f.Doc)
	}
	for _, f := range some.Write {
		c.print("%s  written  %s  %s", c.strong(f.Name), f.Ending, c.faint(f.MIME))
		c.print("  %s", f.Doc)
		c.print("  keeps: %s", f.Keeps)
		c.print("  loses: %s", f.Loses)
	}
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
