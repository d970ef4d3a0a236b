package knowledgenet

import (
	"io"
	"maps"
	"slices"
	"strings"

	"entente/graph/eval"
)

// WriteTable writes the report for a reader: the properties that our relations can say,
// the others, and both sums.
func (r *Report) WriteTable(w io.Writer) error {
	var rows []eval.Row
	for _, p := range Mapped() {
		rows = append(rows, eval.Row{Name: strings.ToLower(p), Tally: r.ByProperty[p]})
	}
	for _, p := range slices.Sorted(maps.Keys(r.ByProperty)) {
		if !slices.Contains(Mapped(), p) {
			rows = append(rows, eval.Row{Name: strings.ToLower(p), Tally: r.ByProperty[p]})
		}
	}
	_, err := io.WriteString(w, eval.TallyTable("facts", rows,
		eval.Row{Name: "what our relations can say", Tally: r.Mapped}, eval.Row{Name: "all", Tally: r.Total}))
	return err
}
