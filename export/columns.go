package export

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"entente/export/style"
	"entente/graph"
)

// Most formats for other tools are tables at heart: a row for each entity and
// relation, a column for each attribute. A column knows its values' kind, for the
// formats that declare it.

// kind of a column's values.
type kind string

const (
	textKind   kind = "string"
	numberKind kind = "double"
	countKind  kind = "int"
)

type column[T any] struct {
	name  string
	kind  kind
	value func(*T) string // empty means absent
}

// listSeparator joins lists for formats that have none.
const listSeparator = ";"

// book answers what columns ask about documents.
type book struct {
	documents map[string]graph.Document
	witnesses graph.Witnesses
}

func newBook(v graph.View) book {
	b := book{map[string]graph.Document{}, graph.NewWitnesses(v)}
	for _, d := range v.Documents() {
		b.documents[d.ID] = d
	}
	return b
}

// paths lists the paths of the documents, sorted, each once.
func (b book) paths(ids []string) []string {
	paths := map[string]bool{}
	for _, id := range ids {
		paths[cmp.Or(b.documents[id].Path, id)] = true
	}
	return slices.Sorted(maps.Keys(paths))
}

// sources is the list of paths as one string.
func (b book) sources(ids []string) string { return strings.Join(b.paths(ids), listSeparator) }

// sentence is that of the surest evidence, the first among equals; empty where the
// graph carries no texts.
func (b book) sentence(r *graph.Relation) string {
	best, s := -1.0, ""
	for _, v := range r.Evidence {
		if v.Score <= best {
			continue
		}
		if t := graph.Sentence(b.documents[v.Document], v.Start, v.End); t != "" {
			best, s = v.Score, t
		}
	}
	return s
}

// nodeColumns are the columns of entities; id and name come before them.
func nodeColumns(v graph.View, b book) []column[graph.Entity] {
	columns := []column[graph.Entity]{
		{"type", textKind, func(e *graph.Entity) string { return e.Type }},
		{"confidence", numberKind, func(e *graph.Entity) string { return number(e.Confidence) }},
		{"mentions", countKind, func(e *graph.Entity) string { return strconv.Itoa(len(e.Mentions)) }},
		{"aliases", textKind, func(e *graph.Entity) string { return strings.Join(e.Aliases, listSeparator) }},
		{"documents", textKind, func(e *graph.Entity) string {
			var ids []string
			for _, m := range e.Mentions {
				ids = append(ids, m.Document)
			}
			return b.sources(ids)
		}},
	}
	keys := map[string]bool{}
	for _, e := range v.Entities() {
		for k := range e.Properties {
			keys[k] = true
		}
	}
	return addProperties(columns, keys, []string{"id", "label", "name", "represents"},
		func(e *graph.Entity, key string) string { return e.Properties[key] })
}

// edgeColumns are the columns of relations; id and ends come before them.
func edgeColumns(v graph.View, b book) []column[graph.Relation] {
	columns := []column[graph.Relation]{
		{"relation", textKind, func(r *graph.Relation) string { return r.Type }},
		{"confidence", numberKind, func(r *graph.Relation) string { return number(r.Confidence) }},
		{"polarity", textKind, func(r *graph.Relation) string { return cmp.Or(r.Polarity, graph.Affirmed) }},
		{"status", textKind, func(r *graph.Relation) string { return r.Status }},
		{"witnesses", countKind, func(r *graph.Relation) string { return strconv.Itoa(b.witnesses.Count(r.Evidence...)) }},
		{"documents", textKind, func(r *graph.Relation) string {
			var ids []string
			for _, v := range r.Evidence {
				ids = append(ids, v.Document)
			}
			return b.sources(ids)
		}},
		{"sentence", textKind, b.sentence},
	}
	keys := map[string]bool{}
	for _, r := range v.Relations() {
		for k := range r.Properties {
			keys[k] = true
		}
	}
	taken := []string{"id", "label", "name", "source", "target", "type", "weight", "source name", "target name", "interaction", "represents", "key"}
	return addProperties(columns, keys, taken,
		func(r *graph.Relation, key string) string { return r.Properties[key] })
}

// addProperties adds a column for each key, in order. One whose name is taken, in
// whatever case, gets underscores behind it.
func addProperties[T any](columns []column[T], keys map[string]bool, taken []string, value func(*T, string) string) []column[T] {
	used := map[string]bool{}
	for _, c := range columns {
		used[c.name] = true
	}
	for _, t := range taken {
		used[t] = true
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		name := cmp.Or(key, "_")
		for used[strings.ToLower(name)] {
			name += "_"
		}
		used[strings.ToLower(name)] = true
		columns = append(columns, column[T]{name, textKind, func(x *T) string { return value(x, key) }})
	}
	return columns
}

// number writes a float as short as it can be read back.
func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

// undirected reports whether a relation's direction says nothing.
func undirected(r *graph.Relation) bool { return style.Mutual(r.Type) }
