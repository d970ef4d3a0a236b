package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// WriteTable writes the report for a reader: a table of entities by type, one of
// relations by type, and what else was counted.
func (r *Report) WriteTable(w io.Writer) error {
	var b strings.Builder
	sectionTable(&b, "entities", r.Entities)
	sectionTable(&b, "relations", r.Relations)
	fmt.Fprintf(&b, "documents %d, linked pairs R %.3f (%d of %d), noise hits %d\n", len(r.Documents),
		r.LinkedPairs.Recall(), r.LinkedPairs.Right, r.LinkedPairs.Gold, r.NoiseHits)
	listNames(&b, "gold without a document in the graph", r.GoldWithoutDocument)
	listNames(&b, "documents without gold", r.DocumentsWithoutGold)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMisses writes what was missed, made up, lost and wrong in the n worst
// documents, the worst first; all of them if n is 0.
func (r *Report) WriteMisses(w io.Writer, n int) error {
	worst := r.Worst()
	if n > 0 && n < len(worst) {
		worst = worst[:n]
	}
	var b strings.Builder
	for i := range worst {
		worst[i].writeMisses(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Document) writeMisses(b *strings.Builder) {
	fmt.Fprintf(b, "%s: entities F1 %.2f, relations F1 %.2f\n", d.Name, d.Entities.Total.F1(), d.Relations.Total.F1())
	nodes := func(what string, list []Node) {
		for _, n := range list {
			fmt.Fprintf(b, "  %-9s%-12s %s%s\n", what, n.Type, oneLine(n.Name), because(n.Fault, n.Of))
		}
	}
	edges := func(what string, list []Edge) {
		for _, e := range list {
			fmt.Fprintf(b, "  %-9s%s -%s-> %s%s\n", what, oneLine(e.From), e.Type, oneLine(e.To), because(e.Fault, e.Of))
		}
	}
	nodes("missed", d.Missed)
	nodes("spurious", d.Spurious)
	edges("lost", d.Lost)
	edges("wrong", d.Wrong)
}

// oneLine folds white space, and stands in for a name that is not there.
func oneLine(name string) string {
	if name == "" {
		return "(not named here)"
	}
	return strings.Join(strings.Fields(name), " ")
}

func sectionTable(b *strings.Builder, title string, s Section) {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header, t.Style().Format.Footer = text.FormatDefault, text.FormatDefault
	t.AppendHeader(table.Row{title, "P", "R", "F1", "right", "found", "gold"})
	row := func(name string, c Tally) table.Row {
		f := func(x float64) string { return fmt.Sprintf("%.3f", x) }
		return table.Row{name, f(c.Precision()), f(c.Recall()), f(c.F1()), c.Right, c.System, c.Gold}
	}
	for _, typ := range slices.Sorted(maps.Keys(s.ByType)) {
		t.AppendRow(row(typ, s.ByType[typ]))
	}
	t.AppendFooter(row("all", s.Total))
	fmt.Fprintln(b, t.Render())
}

func listNames(b *strings.Builder, what string, names []string) {
	if len(names) == 0 {
		return
	}
	fmt.Fprintf(b, "%s (%d):\n", what, len(names))
	for _, n := range names {
		fmt.Fprintf(b, "  %s\n", n)
	}
}
