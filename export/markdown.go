package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
)

// The report goes by type, agreements first: for each entity what is known of it,
// its relations with their sentences, and the sources at the end.

func writeMarkdown(w io.Writer, v graph.View, o Options) error {
	r := &report{w: bufio.NewWriter(w), book: newBook(v), name: map[string]string{}, out: map[string][]graph.Relation{}, note: map[string]int{}}
	byType := map[string][]graph.Entity{}
	var types []string
	for _, e := range v.Entities() {
		r.name[e.ID] = cmp.Or(typeset.Clean(e.Name), "(nameless)")
		byType[e.Type] = append(byType[e.Type], e)
		types = append(types, e.Type)
	}
	for i, d := range v.Documents() {
		r.note[d.ID] = i + 1
	}
	for _, rel := range v.Relations() {
		r.out[rel.From] = append(r.out[rel.From], rel)
		if rel.To != rel.From {
			r.out[rel.To] = append(r.out[rel.To], rel)
		}
	}
	r.line("# %s\n", mdText(cmp.Or(o.Title, "Graph")))
	r.line("%d entities, %d relations, %d documents.", len(v.Entities()), len(v.Relations()), len(v.Documents()))
	for _, t := range agreementsFirst(types) {
		r.line("\n## %s", mdText(t))
		entities := byType[t]
		slices.SortStableFunc(entities, func(a, b graph.Entity) int { return cmp.Compare(r.name[a.ID], r.name[b.ID]) })
		for _, e := range entities {
			r.entity(e)
		}
	}
	r.sources(v.Documents())
	return r.w.Flush()
}

func agreementsFirst(types []string) []string {
	order := style.Order(types)
	if i := slices.Index(order, "Agreement"); i > 0 {
		order = slices.Insert(slices.Delete(order, i, i+1), 0, "Agreement")
	}
	return order
}

// report keeps the first error of its writer for Flush.
type report struct {
	w    *bufio.Writer
	book book
	name map[string]string
	out  map[string][]graph.Relation // of an entity, both ways
	note map[string]int              // number of a document
}

func (r *report) line(format string, args ...any) { fmt.Fprintf(r.w, format+"\n", args...) }

func (r *report) entity(e graph.Entity) {
	r.line("\n### %s\n", mdText(r.name[e.ID]))
	if len(e.Aliases) > 0 {
		r.line("- also: %s", mdText(strings.Join(e.Aliases, "; ")))
	}
	for _, k := range slices.Sorted(maps.Keys(e.Properties)) {
		r.line("- %s: %s", mdText(k), mdText(e.Properties[k]))
	}
	for _, rel := range r.out[e.ID] {
		r.relation(e.ID, rel)
	}
}

// relation writes a relation under the entity with the given ID. Its sentences stand
// where it begins.
func (r *report) relation(id string, rel graph.Relation) {
	s := style.Words(rel.Type)
	if rel.Polarity == graph.Denied {
		s = "denied: " + s
	}
	var notes []string
	if rel.Status != "" {
		notes = append(notes, rel.Status)
	}
	for _, k := range slices.Sorted(maps.Keys(rel.Properties)) {
		notes = append(notes, k+" "+rel.Properties[k])
	}
	note := ""
	if len(notes) > 0 {
		note = " (" + mdText(strings.Join(notes, ", ")) + ")"
	}
	r.line("- %s **%s** %s%s", mdText(r.name[rel.From]), mdText(s), mdText(r.name[rel.To]), note)
	if rel.From != id {
		return
	}
	seen := map[string]bool{}
	for _, v := range rel.Evidence {
		t := graph.Sentence(r.book.documents[v.Document], v.Start, v.End)
		if t == "" || seen[t] {
			continue
		}
		seen[t] = true
		r.line("  > %s [%d]", mdText(t), r.note[v.Document])
	}
}

func (r *report) sources(documents []graph.Document) {
	r.line("\n## Sources\n")
	for i, d := range documents {
		s := mdText(cmp.Or(d.Title, d.Path))
		if d.Date != "" {
			s += ", " + mdText(d.Date)
		}
		r.line("%d. %s", i+1, s)
	}
}

// mdText writes text so that no Markdown reader finds markup in it.
func mdText(s string) string {
	var b strings.Builder
	for _, r := range typeset.Clean(s) {
		switch {
		case strings.ContainsRune("\\`*_[]#|~", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
