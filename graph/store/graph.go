package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"

	"entente/graph"
	"entente/graph/ontology"
	"entente/graph/resolve"
)

// Graph returns the graph of all documents. It is resolved once after a change
// and kept in the file; where it cannot be kept, for want of room or because
// another process is writing, the next call resolves again.
func (s *Store) Graph(ctx context.Context) (*graph.Graph, error) {
	how := s.options.Resolve
	if how.Ontology == nil {
		kept, err := s.Ontology(ctx)
		if err != nil {
			return nil, err
		}
		how.Ontology = kept
	}
	resolver := fingerprint(how.Ontology)
	var g *graph.Graph
	var items []resolve.Item
	generation := 0
	err := s.read(ctx, func(tx *sql.Tx) error {
		var resolved int
		var by string
		err := tx.QueryRowContext(ctx, "SELECT generation, resolved, resolver FROM state").Scan(&generation, &resolved, &by)
		if err != nil {
			return err
		}
		if resolved == generation && by == resolver {
			g, err = load(ctx, tx)
			return err
		}
		return walk(ctx, tx, func(it resolve.Item) error {
			items = append(items, it)
			return nil
		})
	})
	if err != nil {
		return nil, s.fail("read graph", err)
	}
	if g != nil {
		return g, nil
	}
	if g, err = resolve.Resolve(ctx, unique(items), how); err != nil {
		return nil, s.fail("resolve", err)
	}
	if err := s.keep(ctx, g, generation, resolver); err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return g, nil
}

// unique drops items whose text came before at another path.
func unique(items []resolve.Item) []resolve.Item {
	seen := map[string]bool{}
	kept := items[:0]
	for _, it := range items {
		if !seen[it.Document.ID] {
			seen[it.Document.ID] = true
			kept = append(kept, it)
		}
	}
	return kept
}

// fingerprint identifies what a graph depends on besides the documents.
func fingerprint(o *ontology.Ontology) string {
	h := sha256.New()
	for _, r := range o.Relations() {
		fmt.Fprintf(h, "%q %v\n", r.Name, r.Symmetric)
	}
	return fmt.Sprintf("%d %s", resolve.Version, hex.EncodeToString(h.Sum(nil))[:16])
}

// keep writes the resolved graph, unless the documents have changed since.
func (s *Store) keep(ctx context.Context, g *graph.Graph, generation int, resolver string) error {
	if s.options.ReadOnly {
		return nil
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		var now int
		if err := tx.QueryRowContext(ctx, "SELECT generation FROM state").Scan(&now); err != nil || now != generation {
			return err
		}
		if err := save(ctx, tx, g); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "UPDATE state SET resolved = ?, resolver = ?", generation, resolver)
		return err
	})
}
