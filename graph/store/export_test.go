package store

import (
	"context"
	"strconv"
)

// LimitPages makes the file of s full at n pages.
func LimitPages(ctx context.Context, s *Store, n int) error {
	s.db.SetMaxOpenConns(1)
	var got int
	return s.db.QueryRowContext(ctx, "PRAGMA max_page_count = "+strconv.Itoa(n)).Scan(&got)
}

// Pages returns the size of the file in pages.
func Pages(ctx context.Context, s *Store) (n int, err error) {
	return n, s.db.QueryRowContext(ctx, "PRAGMA page_count").Scan(&n)
}

// Kept reports whether the file holds an up-to-date graph.
func Kept(ctx context.Context, s *Store) (kept bool, err error) {
	return kept, s.db.QueryRowContext(ctx, "SELECT generation = resolved FROM state").Scan(&kept)
}

// HoldLock begins a write that ends with the function that it returns.
func HoldLock(ctx context.Context, s *Store) (release func() error, err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	return tx.Rollback, nil
}
