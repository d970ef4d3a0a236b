package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"

	"entente/graph/ontology"
)

// The table is made when it is first needed: files of programs that did not know it
// stay as they are.
const ontologyTable = "CREATE TABLE IF NOT EXISTS ontology (source BLOB NOT NULL)"

// SetOntology keeps the types that an extended ontology has beyond the default ones,
// in place of those that were kept before, so that whoever opens the file later
// resolves its graph by them. The default ontology changes nothing.
func (s *Store) SetOntology(ctx context.Context, o *ontology.Ontology) error {
	source := o.Extension()
	old, err := s.extension(ctx)
	if err != nil || source == nil || bytes.Equal(source, old) {
		return s.fail("look up the ontology", err)
	}
	return s.fail("keep the ontology", s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, ontologyTable+"; DELETE FROM ontology"); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO ontology VALUES (?)", source)
		return err
	}))
}

// Ontology returns the ontology that was kept, the default one if none was.
func (s *Store) Ontology(ctx context.Context) (*ontology.Ontology, error) {
	source, err := s.extension(ctx)
	if err != nil {
		return nil, s.fail("read the ontology", err)
	}
	if source == nil {
		return ontology.Default(), nil
	}
	o, err := ontology.Extend(s.path, source)
	return o, s.fail("read the ontology", err)
}

func (s *Store) extension(ctx context.Context) ([]byte, error) {
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'ontology'").Scan(&n)
	if err != nil || n == 0 {
		return nil, err
	}
	var source []byte
	err = s.db.QueryRowContext(ctx, "SELECT source FROM ontology").Scan(&source)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return source, err
}
