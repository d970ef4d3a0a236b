package main

import (
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

func alignRight(columns []int) []table.ColumnConfig {
	configs := make([]table.ColumnConfig, len(columns))
	for i, n := range columns {
		configs[i] = table.ColumnConfig{Number: n, Align: text.AlignRight, AlignHeader: text.AlignRight}
	}
	return configs
}
