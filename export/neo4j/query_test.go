package neo4j_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/export/neo4j"
	"entente/internal/golden"
	"entente/internal/neo4jtest"
)

// TestQueries runs every query of queries.cypher on the fixture.
func TestQueries(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	push(t, fixture().graph(t), o)
	awaitIndexes(t, o)
	text, err := os.ReadFile("queries.cypher")
	if err != nil {
		t.Fatal(err)
	}
	params := map[string]any{"name": "Ada Lind", "other": "Lumen line", "text": "suply~ contract"}
	var out strings.Builder
	for _, q := range split(string(text)) {
		rows, err := neo4j.Query(t.Context(), o, q.cypher, params)
		if err != nil {
			t.Errorf("%s: %v", q.title, err)
			continue
		}
		if len(rows.Values) == 0 {
			t.Errorf("%s: no answer", q.title)
		}
		out.WriteString("# " + q.title + "\n" + strings.Join(rows.Columns, " | ") + "\n")
		for _, row := range rows.Values {
			out.WriteString(toJSON(t, row) + "\n")
		}
		out.WriteString("\n")
	}
	golden.Check(t, "queries.golden", []byte(out.String()))
}

type titled struct{ title, cypher string }

// split cuts the text of queries.cypher into its queries. A title is the comment
// line above its query.
func split(text string) []titled {
	var all []titled
	for _, part := range strings.SplitAfter(text, ";\n") {
		i := strings.LastIndex(part, "// ")
		if i < 0 {
			continue
		}
		title, cypher, _ := strings.Cut(part[i+len("// "):], "\n")
		all = append(all, titled{title, strings.TrimSuffix(strings.TrimSpace(cypher), ";")})
	}
	return all
}

// awaitIndexes waits for the full-text index, which is filled after the fact.
func awaitIndexes(t testing.TB, o neo4j.Options) {
	t.Helper()
	query(t, o, "CALL db.awaitIndexes(60)", nil)
	query(t, o, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", nil)
}

func TestQueryValues(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	push(t, fixture().graph(t), o)
	got, err := neo4j.Query(t.Context(), o, `
		MATCH path = (:Document {id: 'd2'})-[r:COPY_OF]->(d)
		RETURN null AS nothing, true AS yes, 1 AS one, 1.5 AS more, $x AS x, [1, ['a']] AS list, {a: {b: 1}} AS map,
		       d {.id} AS some, type(r) AS type, [n IN nodes(path) | n.id] AS ids, labels(d) AS labels,
		       date('2024-03-04') AS day, duration('P1D') AS long, size(relationships(path)) AS hops, path`,
		map[string]any{"x": []string{"p", "q"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Values) != 1 {
		t.Fatalf("%d rows, want 1", len(got.Values))
	}
	want := []any{nil, true, int64(1), 1.5, []any{"p", "q"}, []any{int64(1), []any{"a"}}, map[string]any{"a": map[string]any{"b": int64(1)}},
		map[string]any{"id": "d1"}, "COPY_OF", []any{"d2", "d1"}, []any{"Document"}, "2024-03-04", "P0M1DT0S", int64(1)}
	row := got.Values[0]
	if diff := cmp.Diff(want, row[:len(row)-1]); diff != "" {
		t.Errorf("values differ (-want +got):\n%s", diff)
	}
	path := row[len(row)-1].([]any)
	if len(path) != 3 || path[1].(map[string]any)["type"] != "COPY_OF" || path[2].(map[string]any)["properties"].(map[string]any)["id"] != "d1" {
		t.Errorf("path = %v", path)
	}
	if got.Columns[0] != "nothing" || len(got.Columns) != len(row) {
		t.Errorf("columns = %q", got.Columns)
	}
}

func TestQueryOnlyReads(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	for _, cypher := range []string{"CREATE (n:Note)", "MATCH (n) DETACH DELETE n", "CREATE INDEX x FOR (n:N) ON (n.a)", "this is no Cypher"} {
		if _, err := neo4j.Query(t.Context(), o, cypher, nil); err == nil || !strings.Contains(err.Error(), s.URI) {
			t.Errorf("%s: error = %v, want one that names the server", cypher, err)
		}
	}
	if rows := query(t, o, "MATCH (n) RETURN n", nil); len(rows) != 0 {
		t.Errorf("the database holds %v", rows)
	}
}
