// Package store keeps documents and what they claim in one file, and the graph
// that they resolve to. The file is an SQLite database.
//
//	s, err := store.Open(ctx, "entente.db", store.Options{})
//	defer s.Close()
//	err = s.Put(ctx, "reader 1", items...)
//	g, err := s.Graph(ctx)
//
// Put and Remove are transactions: after an error, a full disk or a killed
// process the file holds what it held before, and what was acknowledged stays.
// The graph depends on what is stored, not on the order in which it came; it is
// kept in the file until the next change.
//
// A Store is safe for concurrent use. Several processes may use one file: they
// read side by side while one writes, and writers wait for each other.
package store
