package store

import (
	"context"
	"database/sql"

	"entente/graph"
)

// load reads the kept graph.
func load(ctx context.Context, tx *sql.Tx) (*graph.Graph, error) {
	documents, err := query(ctx, tx, func(r *sql.Rows) (d graph.Document, err error) {
		return d, r.Scan(&d.ID, &d.Path, &d.Title, &d.Date, &d.Language, &d.Text, &d.CopyOf)
	}, `SELECT key, document.path, title, date, language, body, copy_of
		FROM document JOIN content ON content.id = document.content JOIN source ON source.path = document.path`)
	if err != nil {
		return nil, err
	}
	entities, err := loadEntities(ctx, tx)
	if err != nil {
		return nil, err
	}
	relations, err := loadRelations(ctx, tx)
	if err != nil {
		return nil, err
	}
	return graph.New(documents, entities, relations)
}

func loadEntities(ctx context.Context, tx *sql.Tx) ([]graph.Entity, error) {
	list, err := query(ctx, tx, func(r *sql.Rows) (e graph.Entity, err error) {
		e.Properties = map[string]string{}
		return e, r.Scan(&e.ID, &e.Type, &e.Name, &e.Confidence)
	}, "SELECT key, type, name, confidence FROM entity ORDER BY id")
	if err != nil {
		return nil, err
	}
	if err := each(ctx, tx, func(r *sql.Rows) error {
		var i int
		var name string
		if err := r.Scan(&i, &name); err != nil || !within(i, len(list)) {
			return orCorrupt(err)
		}
		list[i].Aliases = append(list[i].Aliases, name)
		return nil
	}, "SELECT entity, name FROM alias ORDER BY id"); err != nil {
		return nil, err
	}
	if err := loadProperties(ctx, tx, "SELECT entity, key, value FROM entity_property", len(list),
		func(i int) map[string]string { return list[i].Properties }); err != nil {
		return nil, err
	}
	return list, each(ctx, tx, func(r *sql.Rows) error {
		var i int
		var m graph.Mention
		if err := r.Scan(&i, &m.Document, &m.Start, &m.End); err != nil || !within(i, len(list)) {
			return orCorrupt(err)
		}
		list[i].Mentions = append(list[i].Mentions, m)
		return nil
	}, "SELECT entity, document, start, end FROM mention ORDER BY id")
}

func loadRelations(ctx context.Context, tx *sql.Tx) ([]graph.Relation, error) {
	list, err := query(ctx, tx, func(r *sql.Rows) (x graph.Relation, err error) {
		x.Properties = map[string]string{}
		return x, r.Scan(&x.ID, &x.Type, &x.From, &x.To, &x.Confidence, &x.Polarity, &x.Status)
	}, "SELECT key, type, from_key, to_key, confidence, polarity, status FROM relation ORDER BY id")
	if err != nil {
		return nil, err
	}
	if err := loadProperties(ctx, tx, "SELECT relation, key, value FROM relation_property", len(list),
		func(i int) map[string]string { return list[i].Properties }); err != nil {
		return nil, err
	}
	return list, each(ctx, tx, func(r *sql.Rows) error {
		var i int
		var v graph.Evidence
		if err := r.Scan(&i, &v.Document, &v.Start, &v.End, &v.Finder, &v.Score); err != nil || !within(i, len(list)) {
			return orCorrupt(err)
		}
		list[i].Evidence = append(list[i].Evidence, v)
		return nil
	}, "SELECT relation, document, start, end, finder, score FROM evidence ORDER BY id")
}

// loadProperties puts the rows of owner, key and value into the owners' maps.
func loadProperties(ctx context.Context, tx *sql.Tx, statement string, n int, of func(int) map[string]string) error {
	return each(ctx, tx, func(r *sql.Rows) error {
		var i int
		var key, value string
		if err := r.Scan(&i, &key, &value); err != nil || !within(i, n) {
			return orCorrupt(err)
		}
		of(i)[key] = value
		return nil
	}, statement)
}

// each calls visit for every row of a statement.
func each(ctx context.Context, tx *sql.Tx, visit func(*sql.Rows) error, statement string) error {
	_, err := query(ctx, tx, func(r *sql.Rows) (struct{}, error) { return struct{}{}, visit(r) }, statement)
	return err
}

func within(i, n int) bool { return i >= 0 && i < n }

func orCorrupt(err error) error {
	if err == nil {
		return ErrCorrupt
	}
	return err
}
