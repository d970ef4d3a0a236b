package neo4j_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"entente/export/neo4j"
	"entente/graph"
	"entente/internal/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

// options for the server, with batches small enough that the fixture needs several.
func options(s *neo4jtest.Server) neo4j.Options {
	return neo4j.Options{URI: s.URI, User: s.User, Password: s.Password, BatchSize: 7}
}

func push(t testing.TB, v graph.View, o neo4j.Options) neo4j.Summary {
	t.Helper()
	s, err := neo4j.Push(t.Context(), v, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// query runs a statement that reads and returns its rows.
func query(t testing.TB, o neo4j.Options, cypher string, params map[string]any) [][]any {
	t.Helper()
	rows, err := neo4j.Query(t.Context(), o, cypher, params)
	if err != nil {
		t.Fatal(err)
	}
	return rows.Values
}

// dump returns all nodes and relations of the database, one on a line.
func dump(t testing.TB, o neo4j.Options) string {
	t.Helper()
	var lines []string
	for _, row := range query(t, o, "MATCH (n) RETURN n", nil) {
		slices.SortFunc(row[0].(map[string]any)["labels"].([]any), func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
		lines = append(lines, toJSON(t, row))
	}
	for _, row := range query(t, o, "MATCH (a)-[r]->(b) RETURN a.id, r, b.id", nil) {
		lines = append(lines, toJSON(t, row))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

func toJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
