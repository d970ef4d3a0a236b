package main

import (
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// plainTable has no lines, so that a table looks the same to a person and to
// awk, and long cells do not break.
var plainTable = table.Style{
	Name:   "plain",
	Box:    table.BoxStyle{PaddingRight: "  ", UnfinishedRow: "~"},
	Format: table.FormatOptions{Header: text.FormatDefault, Footer: text.FormatDefault},
}

// table prints rows under a header in aligned columns. Columns whose number
// (from 1) is in right are aligned to the right.
func (c *console) table(header table.Row, rows []table.Row, right ...int) error {
	t := table.NewWriter()
	t.SetStyle(plainTable)
	for i, h := range header {
		header[i] = c.strong(fmt.Sprint(h))
	}
	t.AppendHeader(header)
	t.AppendRows(rows)
	t.SetColumnConfigs(alignRight(right))
	for line := range strings.Lines(t.Render()) {
		c.print("%s", strings.TrimRight(line, " \n"))
	}
	return nil
}

func alignRight(columns []int) []table.ColumnConfig {
	configs := make([]table.ColumnConfig, len(columns))
	for i, n := range columns {
		configs[i] = table.ColumnConfig{Number: n, Align: text.AlignRight, AlignHeader: text.AlignRight}
	}
	return configs
}
