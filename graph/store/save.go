package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// save replaces the kept graph.
func save(ctx context.Context, tx *sql.Tx, g *graph.Graph) error {
	for _, table := range []string{"document", "entity", "alias", "entity_property", "mention", "relation", "relation_property", "evidence"} {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+table); err != nil {
			return err
		}
	}
	for _, d := range g.Documents() {
		if _, err := tx.ExecContext(ctx, "INSERT INTO document SELECT id, ?, ? FROM content WHERE key = ?", d.Path, d.CopyOf, d.ID); err != nil {
			return err
		}
	}
	if err := saveEntities(ctx, tx, g.Entities()); err != nil {
		return err
	}
	return saveRelations(ctx, tx, g.Relations())
}

func saveEntities(ctx context.Context, tx *sql.Tx, list []graph.Entity) error {
	entities := newLoader(tx, "entity", "id", "key", "type", "name", "confidence")
	aliases := newLoader(tx, "alias", "entity", "name")
	properties := newLoader(tx, "entity_property", "entity", "key", "value")
	mentions := newLoader(tx, "mention", "entity", "document", "start", "end")
	for i, e := range list {
		entities.add(ctx, i, e.ID, e.Type, e.Name, e.Confidence)
		for _, a := range e.Aliases {
			aliases.add(ctx, i, a)
		}
		for _, k := range slices.Sorted(maps.Keys(e.Properties)) {
			properties.add(ctx, i, k, e.Properties[k])
		}
		for _, m := range e.Mentions {
			mentions.add(ctx, i, m.Document, m.Start, m.End)
		}
	}
	return flush(ctx, entities, aliases, properties, mentions)
}

func saveRelations(ctx context.Context, tx *sql.Tx, list []graph.Relation) error {
	relations := newLoader(tx, "relation", "id", "key", "type", "from_key", "to_key", "confidence", "polarity", "status")
	properties := newLoader(tx, "relation_property", "relation", "key", "value")
	evidence := newLoader(tx, "evidence", "relation", "document", "start", "end", "finder", "score")
	for i, r := range list {
		relations.add(ctx, i, r.ID, r.Type, r.From, r.To, r.Confidence, r.Polarity, r.Status)
		for _, k := range slices.Sorted(maps.Keys(r.Properties)) {
			properties.add(ctx, i, k, r.Properties[k])
		}
		for _, v := range r.Evidence {
			evidence.add(ctx, i, v.Document, v.Start, v.End, v.Finder, v.Score)
		}
	}
	return flush(ctx, relations, properties, evidence)
}

// rowsAtOnce is how many rows a statement inserts: at 100 SQLite takes about
// three times as many rows a second as one at a time.
const rowsAtOnce = 100

// loader inserts many rows into one table. The first error stays and ends it.
type loader struct {
	tx      *sql.Tx
	head    string
	columns int
	args    []any
	err     error
}

func newLoader(tx *sql.Tx, table string, columns ...string) *loader {
	return &loader{tx: tx, head: "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES ", columns: len(columns)}
}

func (l *loader) add(ctx context.Context, values ...any) {
	l.args = append(l.args, values...)
	if len(l.args) == rowsAtOnce*l.columns {
		l.flush(ctx)
	}
}

func (l *loader) flush(ctx context.Context) {
	if n := len(l.args) / l.columns; n > 0 && l.err == nil {
		one := "(" + strings.TrimSuffix(strings.Repeat("?, ", l.columns), ", ") + ")"
		_, l.err = l.tx.ExecContext(ctx, l.head+strings.TrimSuffix(strings.Repeat(one+", ", n), ", "), l.args...)
	}
	l.args = l.args[:0]
}

// flush writes what the loaders still hold.
func flush(ctx context.Context, loaders ...*loader) error {
	for _, l := range loaders {
		if l.flush(ctx); l.err != nil {
			return l.err
		}
	}
	return nil
}
