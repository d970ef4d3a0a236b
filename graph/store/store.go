package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"entente/graph/resolve"

	_ "modernc.org/sqlite" // the driver
)

//go:embed schema.sql
var schema string

const (
	applicationID = 0x656e7467 // "entg"
	schemaVersion = 1
)

// Options say how to open a store. The zero value is the default.
type Options struct {
	// Resolve is passed on to the resolution of the graph.
	Resolve resolve.Options
	// Wait is how long to wait for another process that writes; 0 means 10 seconds.
	Wait time.Duration
	// ReadOnly opens a file that exists and leaves it as it is.
	ReadOnly bool
}

// Store is an open file.
type Store struct {
	path    string
	db      *sql.DB
	options Options
}

// Open opens the store at path and creates it if there is none. The error wraps
// ErrForeign for a file that is no store, ErrVersion for one that a newer
// program made, ErrLocked, ErrFull or an fs error, and names the file.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Wait == 0 {
		o.Wait = 10 * time.Second
	}
	fresh, err := inspect(path, o.ReadOnly)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", path, err)
	}
	if fresh && o.ReadOnly {
		return nil, fmt.Errorf("store %s: %w: the file is empty", path, ErrForeign)
	}
	s := &Store{path: path, options: o}
	if s.db, err = sql.Open("sqlite", source(path, o)); err != nil {
		return nil, s.fail("open", err)
	}
	// One connection writes, the others read.
	s.db.SetMaxOpenConns(4)
	if err := s.prepare(ctx, fresh); err != nil {
		return nil, errors.Join(s.fail("open", err), s.db.Close())
	}
	return s, nil
}

// prepare creates the schema in a new file, and checks that the file can be read.
func (s *Store) prepare(ctx context.Context, fresh bool) error {
	if fresh {
		if err := s.create(ctx); err != nil {
			return err
		}
	}
	if !s.options.ReadOnly {
		if _, err := s.db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
			return err
		}
	}
	var generation int
	return s.db.QueryRowContext(ctx, "SELECT generation FROM state").Scan(&generation)
}

// create writes the schema in one transaction of the old journal mode, so that
// the file's first page always says whose it is. Another process may be quicker.
func (s *Store) create(ctx context.Context) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil || version != 0 {
			return err
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d; %s",
			applicationID, schemaVersion, schema))
		return err
	})
}

// source returns the driver's name for the file: an absolute URI, escaped, so
// that no character of the path means anything else.
func source(path string, o Options) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {
		fmt.Sprintf("busy_timeout(%d)", o.Wait.Milliseconds()), "foreign_keys(1)", "synchronous(FULL)",
	}}
	if o.ReadOnly {
		q.Set("mode", "ro")
		if unused(path) {
			q.Set("immutable", "1")
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// unused reports whether a file cannot change while it is read: nobody has it
// open, and its folder cannot be written to, so that SQLite could not even make
// the files that readers share.
func unused(path string) bool {
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		return false
	}
	probe, err := os.CreateTemp(filepath.Dir(path), ".entente-*")
	if err != nil {
		return true
	}
	probe.Close()
	os.Remove(probe.Name())
	return false
}

// Close closes the file. What was put is safe whether or not Close is called.
func (s *Store) Close() error {
	if err := s.db.Close(); err != nil {
		return s.fail("close", err)
	}
	return nil
}

// write runs f in a transaction that no other writer interrupts, and commits it
// if f returns nil.
func (s *Store) write(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return errors.Join(err, rollback(tx))
	}
	return tx.Commit()
}

// read runs f in a transaction that sees one state of the file.
func (s *Store) read(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	return errors.Join(f(tx), rollback(tx))
}

// rollback ends a transaction; that SQLite ended it by itself is no error.
func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) && code(err) != sqliteError {
		return err
	}
	return nil
}
