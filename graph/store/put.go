package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"entente/extract/text"
	"entente/graph/resolve"
)

// Known reports whether the path holds the document with that ID, as read by
// that reader: then it need not be read again.
func (s *Store) Known(ctx context.Context, path, id, reader string) (bool, error) {
	var one int
	err := s.db.QueryRowContext(ctx, `SELECT 1 FROM source JOIN content ON content.id = source.content
		WHERE path = ? AND key = ? AND reader = ?`, path, id, reader).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, s.fail("look up "+path, err)
}

// Put stores documents with what the named reader claims of them, all or none.
// Each replaces what its path held before. A text that is stored already at
// another path becomes a second path of the same document. Items whose claims do
// not fit their document are refused.
func (s *Store) Put(ctx context.Context, reader string, items ...resolve.Item) error {
	rows := make([]row, len(items))
	for i, it := range items {
		var err error
		if rows[i], err = newRow(reader, it); err != nil {
			return fmt.Errorf("store %s: put %s: %w", s.path, it.Document.Path, err)
		}
	}
	err := s.write(ctx, func(tx *sql.Tx) error {
		for i := range rows {
			if err := rows[i].put(ctx, tx); err != nil {
				return err
			}
		}
		return changed(ctx, tx)
	})
	return s.fail("put", err)
}

// row is an item in the shape of the file.
type row struct {
	document       text.Document
	blocks, claims string
	signature      []byte
	reader         string
}

func newRow(reader string, it resolve.Item) (row, error) {
	if err := resolve.Check(it); err != nil {
		return row{}, err
	}
	blocks, err := json.Marshal(it.Document.Blocks)
	if err != nil {
		return row{}, err
	}
	claims, err := json.Marshal(it.Claims)
	if err != nil {
		return row{}, err
	}
	r := row{document: it.Document, blocks: string(blocks), claims: string(claims), reader: reader}
	for _, w := range it.Document.Signature {
		r.signature = binary.LittleEndian.AppendUint32(r.signature, w)
	}
	return r, nil
}

func (r *row) put(ctx context.Context, tx *sql.Tx) error {
	d := &r.document
	if _, err := tx.ExecContext(ctx, `INSERT INTO content (key, body) VALUES (?, ?) ON CONFLICT DO NOTHING`, d.ID, d.Text); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO source
		SELECT ?, id, ?, ?, ?, ?, ?, ?, ? FROM content WHERE key = ?`,
		d.Path, d.Title, d.Date, d.Language, r.blocks, r.signature, r.reader, r.claims, d.ID)
	return err
}

// changed drops texts that no path has any more, and makes the graph outdated.
func changed(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM content WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.content = content.id);
		UPDATE state SET generation = generation + 1`)
	return err
}
