package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"entente/graph/resolve"
)

// Source is a document as it lies at a path.
type Source struct {
	Path string
	// ID is the document's; the same text at two paths has one.
	ID, Title, Date, Language string
	// Reader is who read it.
	Reader string
	// Bytes is the length of its text.
	Bytes int
}

// Sources returns all documents, ordered by path.
func (s *Store) Sources(ctx context.Context) ([]Source, error) {
	var list []Source
	err := s.read(ctx, func(tx *sql.Tx) (err error) {
		list, err = sources(ctx, tx)
		return err
	})
	return list, s.fail("list", err)
}

func sources(ctx context.Context, tx *sql.Tx) ([]Source, error) {
	return query(ctx, tx, func(r *sql.Rows) (s Source, err error) {
		return s, r.Scan(&s.Path, &s.ID, &s.Title, &s.Date, &s.Language, &s.Reader, &s.Bytes)
	}, `SELECT path, key, title, date, language, reader, octet_length(body)
		FROM source JOIN content ON content.id = source.content ORDER BY path`)
}

// query returns all rows of a statement, each read by scan.
func query[T any](ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) (T, error), statement string, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, statement, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		x, err := scan(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, errors.Join(rows.Err(), rows.Close())
}

// errStop ends a walk whose caller wants no more.
var errStop = errors.New("stop")

// Items returns what was put, ordered by path: a text with two paths comes
// twice. All items are of one state of the store. After an error, which comes
// with a zero item, there are no more.
func (s *Store) Items(ctx context.Context) iter.Seq2[resolve.Item, error] {
	return func(yield func(resolve.Item, error) bool) {
		err := s.read(ctx, func(tx *sql.Tx) error {
			return walk(ctx, tx, func(it resolve.Item) error {
				if !yield(it, nil) {
					return errStop
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(resolve.Item{}, s.fail("read", err))
		}
	}
}

func walk(ctx context.Context, tx *sql.Tx, visit func(resolve.Item) error) error {
	rows, err := tx.QueryContext(ctx, `SELECT path, key, title, date, language, body, blocks, signature, claims
		FROM source JOIN content ON content.id = source.content ORDER BY path`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		it, err := scanItem(rows)
		if err != nil {
			return err
		}
		if err := visit(it); err != nil {
			return err
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}

func scanItem(rows *sql.Rows) (it resolve.Item, err error) {
	var blocks, claims, signature []byte
	d := &it.Document
	if err := rows.Scan(&d.Path, &d.ID, &d.Title, &d.Date, &d.Language, &d.Text, &blocks, &signature, &claims); err != nil {
		return it, err
	}
	if err := json.Unmarshal(blocks, &d.Blocks); err != nil {
		return it, fmt.Errorf("%s: blocks: %w: %w", d.Path, ErrCorrupt, err)
	}
	if err := json.Unmarshal(claims, &it.Claims); err != nil {
		return it, fmt.Errorf("%s: claims: %w: %w", d.Path, ErrCorrupt, err)
	}
	for ; len(signature) >= 4; signature = signature[4:] {
		d.Signature = append(d.Signature, binary.LittleEndian.Uint32(signature))
	}
	return it, nil
}
