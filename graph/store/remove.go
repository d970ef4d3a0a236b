package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// Remove forgets documents and all that only they say, and returns how many
// paths it removed. Each name is a path, a folder of paths, a document's ID or
// its title. It is graph.ErrNotFound if a name fits nothing; then all stay.
func (s *Store) Remove(ctx context.Context, names ...string) (int, error) {
	removed := 0
	err := s.write(ctx, func(tx *sql.Tx) error {
		all, err := sources(ctx, tx)
		if err != nil {
			return err
		}
		paths, err := pick(all, names)
		if err != nil {
			return err
		}
		for _, p := range paths {
			if _, err := tx.ExecContext(ctx, "DELETE FROM source WHERE path = ?", p); err != nil {
				return err
			}
		}
		removed = len(paths)
		return changed(ctx, tx)
	})
	if err != nil {
		return 0, s.fail("remove", err)
	}
	return removed, nil
}

// pick returns the paths that the names mean, each once.
func pick(all []Source, names []string) ([]string, error) {
	var paths []string
	for _, name := range names {
		found := false
		for _, s := range all {
			if s.is(name) {
				found = true
				paths = append(paths, s.Path)
			}
		}
		if !found {
			return nil, fmt.Errorf("document %q: %w", name, graph.ErrNotFound)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths), nil
}

// is reports whether a name means the source. Titles match whatever their case.
func (s Source) is(name string) bool {
	return s.ID == name || s.Title != "" && strings.EqualFold(s.Title, name) || graph.Within(s.Path, name)
}
