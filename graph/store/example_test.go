package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"entente/graph"
	"entente/graph/store"
)

func Example() {
	folder, err := os.MkdirTemp("", "store")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(folder, "entente.db"), store.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	if err := s.Put(ctx, "reader 1", item("a.txt", "a1", "Norvik OWNS Baltic"), item("b.txt", "b2", "Norvik OWNS Baltic")); err != nil {
		fmt.Println(err)
		return
	}
	g, err := s.Graph(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	n := graph.Stats(g)
	fmt.Println(n.Documents, "documents,", n.Entities, "entities,", n.Relations, "relation,", n.Evidence, "sentences")
	// Output: 2 documents, 2 entities, 1 relation, 2 sentences
}
