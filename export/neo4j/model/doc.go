// Package model lays a graph out as the tables of nodes and relations that a
// Neo4j database holds: what Push sends, and what a script or an import file for
// Neo4j has to say. The package above describes the model; nothing here needs a
// server.
//
//	m, err := model.New(g, model.Options{})
//	for _, t := range m.Nodes {
//		fmt.Println(t.Labels(), len(t.Rows))
//	}
package model
