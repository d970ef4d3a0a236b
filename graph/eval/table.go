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

// WriteTable writes the report's totals for a reader, what they were counted on, and
// of each of the given breakdowns a table or two. An unknown breakdown is an error.
func (r *Report) WriteTable(w io.Writer, by ...string) error {
	var b strings.Builder
	r.totals(&b)
	fmt.Fprintf(&b, "documents %d, linked pairs R %.3f (%d of %d), noise hits %d\n", len(r.Documents),
		r.LinkedPairs.Recall(), r.LinkedPairs.Right, r.LinkedPairs.Gold, r.NoiseHits)
	for _, name := range by {
		i := slices.IndexFunc(breakdowns, func(d breakdown) bool { return d.name == name })
		if i < 0 {
			return fmt.Errorf("eval: no breakdown %q, but %s", name, strings.Join(Breakdowns(), ", "))
		}
		breakdowns[i].write(r, &b)
	}
	listNames(&b, "gold without a document in the graph", r.GoldWithoutDocument)
	listNames(&b, "documents without gold", r.DocumentsWithoutGold)
	_, err := io.WriteString(w, b.String())
	return err
}

// breakdown is a part of the report that is written when it is asked for.
type breakdown struct {
	name  string
	write func(r *Report, b *strings.Builder)
}

var breakdowns = []breakdown{
	{"type", (*Report).byType},
	{"finder", (*Report).byFinder},
	{"confidence", (*Report).byConfidence},
	{"value", (*Report).byValue},
}

// Breakdowns returns the names of the breakdowns of WriteTable, in order.
func Breakdowns() []string {
	var names []string
	for _, d := range breakdowns {
		names = append(names, d.name)
	}
	return names
}

func (r *Report) totals(b *strings.Builder) {
	b.WriteString(TallyTable("", []Row{
		{"entities", r.Entities.Total}, {"relations", r.Relations.Total},
		{"mentions, exact ends", r.Mentions.Exact.Total}, {"mentions, overlapping", r.Mentions.Overlap.Total},
	}))
}

func (r *Report) byType(b *strings.Builder) {
	tallyTable(b, "entities", r.Entities.ByType, r.Entities.Total)
	tallyTable(b, "relations", r.Relations.ByType, r.Relations.Total)
	tallyTable(b, "mentions, exact ends", r.Mentions.Exact.ByType, r.Mentions.Exact.Total)
}

func (r *Report) byFinder(b *strings.Builder) {
	tallyTable(b, "relations by finder", r.RelationsByFinder)
}

func (r *Report) byConfidence(b *strings.Builder) {
	r.RelationConfidence.table(b, "relations")
	r.EntityConfidence.table(b, "entities")
}

// WriteConfidence writes the tables of confidences alone.
func (r *Report) WriteConfidence(w io.Writer) error {
	var b strings.Builder
	r.byConfidence(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Report) byValue(b *strings.Builder) {
	tallyTable(b, "values", r.Values.Properties)
	line := func(what string, s Share) { fmt.Fprintf(b, "%s %.3f (%d of %d)\n", what, s.Part(), s.Right, s.Of) }
	line("agreements with all parties right and no others", r.Values.Parties)
	line("agreements with all parties found", r.Values.PartiesFound)
	line("denied relations that the gold does not state", r.Values.Denied)
}

// table writes what is left at rising confidences, and how true they are.
func (c *Calibration) table(b *strings.Builder, what string) {
	t := newTable(what+" from confidence", "P", "R", "F1", "right", "kept")
	for _, s := range c.Steps {
		t.AppendRow(table.Row{fmt.Sprintf("%.2f", s.Confidence), figure(s.Precision()), figure(s.Recall()), figure(s.F1()), s.Right, s.System})
	}
	fmt.Fprintln(b, t.Render())
	t = newTable(what+" of confidence", "mean", "right", "number")
	for _, x := range c.Bins {
		t.AppendRow(table.Row{fmt.Sprintf("%.1f to %.1f", x.From, x.To), figure(x.Mean), figure(x.Share), x.Count})
	}
	fmt.Fprintln(b, t.Render())
	fmt.Fprintf(b, "expected calibration error of %s %.3f\n", what, c.Error)
}

var tallyColumns = []any{"P", "R", "F1", "right", "found", "gold"}

// Row is a tally with a name.
type Row struct {
	Name string
	Tally
}

// TallyTable returns a table of tallies with precision, recall and F1, and with totals
// below a line.
func TallyTable(title string, rows []Row, totals ...Row) string {
	t := newTable(title, tallyColumns...)
	for _, r := range rows {
		t.AppendRow(tallyRow(r.Name, r.Tally))
	}
	for _, r := range totals {
		t.AppendFooter(tallyRow(r.Name, r.Tally))
	}
	return t.Render() + "\n"
}

// tallyTable writes tallies in order of their names, and their total if there is one.
func tallyTable(b *strings.Builder, title string, tallies map[string]Tally, totals ...Tally) {
	var rows, all []Row
	for _, name := range slices.Sorted(maps.Keys(tallies)) {
		rows = append(rows, Row{name, tallies[name]})
	}
	for _, t := range totals {
		all = append(all, Row{"all", t})
	}
	b.WriteString(TallyTable(title, rows, all...))
}

func newTable(title string, columns ...any) table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header, t.Style().Format.Footer = text.FormatDefault, text.FormatDefault
	t.AppendHeader(append(table.Row{title}, columns...))
	return t
}

func tallyRow(name string, c Tally) table.Row {
	return table.Row{name, figure(c.Precision()), figure(c.Recall()), figure(c.F1()), c.Right, c.System, c.Gold}
}

func figure(x float64) string { return fmt.Sprintf("%.3f", x) }

func listNames(b *strings.Builder, what string, names []string) {
	if len(names) == 0 {
		return
	}
	fmt.Fprintf(b, "%s (%d):\n", what, len(names))
	for _, n := range names {
		fmt.Fprintf(b, "  %s\n", n)
	}
}
