package export

import (
	"cmp"
	"io"

	"entente/export/parquet"
	"entente/graph"
)

// Parquet is a set of tables, one a file, that are joined by IDs. Lists are lists and
// properties are maps, so that no column depends on what is in the graph.

func writeParquetNodes(w io.Writer, v graph.View, _ Options) error {
	b := newBook(v)
	t := newRows(v.Entities())
	return t.write(w,
		parquet.Text("id", each(t, func(e *graph.Entity) string { return e.ID })),
		parquet.Text("type", each(t, func(e *graph.Entity) string { return e.Type })),
		parquet.Text("name", each(t, func(e *graph.Entity) string { return e.Name })),
		parquet.TextList("aliases", each(t, func(e *graph.Entity) []string { return e.Aliases })),
		parquet.TextMap("properties", each(t, func(e *graph.Entity) map[string]string { return e.Properties })),
		parquet.Float("confidence", each(t, func(e *graph.Entity) float64 { return e.Confidence })),
		parquet.Int("mentions", each(t, func(e *graph.Entity) int { return len(e.Mentions) })),
		parquet.TextList("documents", each(t, func(e *graph.Entity) []string { return b.paths(documentsOf(e.Mentions)) })))
}

func documentsOf(mentions []graph.Mention) []string {
	ids := make([]string, len(mentions))
	for i, m := range mentions {
		ids[i] = m.Document
	}
	return ids
}

func writeParquetEdges(w io.Writer, v graph.View, _ Options) error {
	b := newBook(v)
	name := map[string]string{}
	for _, e := range v.Entities() {
		name[e.ID] = e.Name
	}
	t := newRows(v.Relations())
	return t.write(w,
		parquet.Text("id", each(t, func(r *graph.Relation) string { return r.ID })),
		parquet.Text("type", each(t, func(r *graph.Relation) string { return r.Type })),
		parquet.Text("from", each(t, func(r *graph.Relation) string { return r.From })),
		parquet.Text("to", each(t, func(r *graph.Relation) string { return r.To })),
		parquet.Text("from_name", each(t, func(r *graph.Relation) string { return name[r.From] })),
		parquet.Text("to_name", each(t, func(r *graph.Relation) string { return name[r.To] })),
		parquet.TextMap("properties", each(t, func(r *graph.Relation) map[string]string { return r.Properties })),
		parquet.Float("confidence", each(t, func(r *graph.Relation) float64 { return r.Confidence })),
		parquet.Text("polarity", each(t, func(r *graph.Relation) string { return cmp.Or(r.Polarity, graph.Affirmed) })),
		parquet.Optional("status", each(t, func(r *graph.Relation) string { return r.Status })),
		parquet.Int("witnesses", each(t, func(r *graph.Relation) int { return b.witnesses.Count(r.Evidence...) })),
		parquet.Optional("sentence", each(t, b.sentence)))
}

// A place is a mention of an entity or evidence of a relation.
type place struct {
	of       string
	document graph.Document
	graph.Evidence
}

func writeParquetEvidence(w io.Writer, v graph.View, _ Options) error {
	b := newBook(v)
	var places []place
	for _, r := range v.Relations() {
		for _, e := range r.Evidence {
			places = append(places, place{r.ID, b.documents[e.Document], e})
		}
	}
	t := newRows(places)
	return t.write(w, append(placeColumns(t, "relation"),
		parquet.Text("finder", each(t, func(p *place) string { return p.Finder })),
		parquet.Float("score", each(t, func(p *place) float64 { return p.Score })),
		parquet.Optional("sentence", each(t, func(p *place) string { return graph.Sentence(p.document, p.Start, p.End) })))...)
}

func writeParquetMentions(w io.Writer, v graph.View, _ Options) error {
	b := newBook(v)
	var places []place
	for _, e := range v.Entities() {
		for _, m := range e.Mentions {
			places = append(places, place{e.ID, b.documents[m.Document], graph.Evidence{Document: m.Document, Start: m.Start, End: m.End}})
		}
	}
	t := newRows(places)
	return t.write(w, append(placeColumns(t, "entity"), parquet.Optional("text", each(t, func(p *place) string {
		if p.document.Text == "" {
			return ""
		}
		return p.document.Text[p.Start:p.End]
	})))...)
}

func placeColumns(t rows[place], of string) []parquet.Column {
	return []parquet.Column{
		parquet.Text(of, each(t, func(p *place) string { return p.of })),
		parquet.Text("document", each(t, func(p *place) string { return p.Document })),
		parquet.Text("path", each(t, func(p *place) string { return p.document.Path })),
		parquet.Int("start", each(t, func(p *place) int { return p.Start })),
		parquet.Int("end", each(t, func(p *place) int { return p.End })),
	}
}

func writeParquetDocuments(w io.Writer, v graph.View, _ Options) error {
	t := newRows(v.Documents())
	return t.write(w,
		parquet.Text("id", each(t, func(d *graph.Document) string { return d.ID })),
		parquet.Text("path", each(t, func(d *graph.Document) string { return d.Path })),
		parquet.Optional("title", each(t, func(d *graph.Document) string { return d.Title })),
		parquet.Optional("date", each(t, func(d *graph.Document) string { return d.Date })),
		parquet.Optional("language", each(t, func(d *graph.Document) string { return d.Language })),
		parquet.Optional("copy_of", each(t, func(d *graph.Document) string { return d.CopyOf })))
}

// rows are things that become a row each.
type rows[T any] []T

func newRows[T any](list []T) rows[T] { return list }

func (r rows[T]) write(w io.Writer, columns ...parquet.Column) error {
	return parquet.Write(w, parquet.Table{Rows: len(r), Columns: columns})
}

// each returns a value of every row.
func each[T, V any](list rows[T], value func(*T) V) []V {
	values := make([]V, len(list))
	for i := range list {
		values[i] = value(&list[i])
	}
	return values
}
