package cuad

import (
	"fmt"
	"io"
	"strings"

	"entente/graph/eval"
)

// WriteTable writes the report for a reader.
func (r *Report) WriteTable(w io.Writer) error {
	var b strings.Builder
	b.WriteString(eval.TallyTable("contracts", []eval.Row{
		{Name: "parties", Tally: r.Parties}, {Name: "agreement date", Tally: r.Date}, {Name: "governing law", Tally: r.Law},
	}))
	fmt.Fprintf(&b, "contracts %d, found under their names %d, joined with another one %d\n", r.Contracts, r.Found, r.Joined)
	fmt.Fprintf(&b, "contracts with all parties right and no others %.3f (%d of %d)\n", r.AllParties.Part(), r.AllParties.Right, r.AllParties.Of)
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMisses writes what was wrong, contract by contract.
func (r *Report) WriteMisses(w io.Writer) error {
	var b strings.Builder
	for _, m := range r.Misses {
		m.write(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (m *Miss) write(b *strings.Builder) {
	fmt.Fprintf(b, "%s: %s\n", m.Contract, oneLine(m.Agreement))
	for _, p := range m.MissedParties {
		fmt.Fprintf(b, "  missed party  %s\n", oneLine(p))
	}
	for _, p := range m.WrongParties {
		fmt.Fprintf(b, "  wrong party   %s\n", oneLine(p))
	}
	for _, x := range []struct{ what, found, want string }{{"date", m.Date, m.WantDate}, {"law", m.Law, m.WantLaw}} {
		if x.found+x.want != "" {
			fmt.Fprintf(b, "  %-12s  %s for %s\n", x.what, oneLine(x.found), oneLine(x.want))
		}
	}
}

// oneLine folds white space, and stands in for what is not there.
func oneLine(s string) string {
	if s == "" {
		return "(none)"
	}
	return strings.Join(strings.Fields(s), " ")
}
