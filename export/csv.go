package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"entente/export/style"
	"entente/graph"
)

// The tables follow what Gephi's spreadsheet import expects: Id and Label for nodes,
// Source, Target, Type and Weight for edges (https://docs.gephi.org). The other
// columns are those of columns.go. All edges are directed: between two nodes Gephi
// takes edges of one kind only, and drops the others.
//
// Names come from documents that anyone may have written, and a spreadsheet takes a
// cell that begins with =, +, - or @ for a formula: such a cell gets an apostrophe
// before it, as OWASP advises.

func writeNodes(w io.Writer, v graph.View, _ Options) error {
	t := newTable(w)
	columns := nodeColumns(v, newBook(v))
	t.row(append([]string{"Id", "Label"}, titles(columns)...))
	for _, e := range v.Entities() {
		t.row(append([]string{e.ID, e.Name}, cells(columns, &e)...))
	}
	return t.end()
}

func writeEdges(w io.Writer, v graph.View, _ Options) error {
	t := newTable(w)
	b := newBook(v)
	columns := edgeColumns(v, b)
	name := map[string]string{}
	for _, e := range v.Entities() {
		name[e.ID] = e.Name
	}
	t.row(append([]string{"Source", "Target", "Type", "Id", "Label", "Weight", "Source Name", "Target Name"}, titles(columns)...))
	for _, r := range v.Relations() {
		t.row(append([]string{r.From, r.To, "Directed", r.ID, style.Words(r.Type), strconv.Itoa(b.witnesses.Count(r.Evidence...)), name[r.From], name[r.To]},
			cells(columns, &r)...))
	}
	return t.end()
}

// titles are the columns' names with a capital letter, as Gephi writes them.
func titles[T any](columns []column[T]) []string {
	s := make([]string, len(columns))
	for i, c := range columns {
		_, n := utf8.DecodeRuneInString(c.name)
		s[i] = strings.ToUpper(c.name[:n]) + c.name[n:]
	}
	return s
}

func cells[T any](columns []column[T], x *T) []string {
	s := make([]string, len(columns))
	for i, c := range columns {
		s[i] = c.value(x)
	}
	return s
}

// unformula keeps a spreadsheet from taking text for a formula.
func unformula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// table is a CSV file in the making.
type table struct{ *csv.Writer }

func newTable(w io.Writer) table { return table{csv.NewWriter(w)} }

// row writes a row. Errors are kept for end.
func (t table) row(cells []string) {
	clean := make([]string, len(cells))
	for i, c := range cells {
		// A NUL ends the file for many readers.
		clean[i] = unformula(strings.ToValidUTF8(strings.ReplaceAll(c, "\x00", ""), "\uFFFD"))
	}
	_ = t.Write(clean)
}

func (t table) end() error {
	t.Flush()
	return t.Error()
}
