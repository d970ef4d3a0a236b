package neo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/export/neo4j/model"
	"entente/graph"
)

// two returns the tables of two companies, one of which owns the other.
func two(t testing.TB) *model.Model {
	t.Helper()
	g, err := graph.New(
		[]graph.Document{{ID: "d", Path: "d.txt"}},
		[]graph.Entity{{ID: "a", Type: "Company"}, {ID: "b", Type: "Company"}},
		[]graph.Relation{{ID: "f", Type: "OWNS", From: "a", To: "b", Evidence: []graph.Evidence{{Document: "d"}}}})
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.New(g, model.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// planTests say what is in the database, and what is to be done then.
var planTests = []struct {
	name  string
	there func(f *findings, mark func(id string) string)
	keep  bool
	want  []string
}{
	{"nothing", func(*findings, func(string) string) {}, false, []string{
		"2 write `Entity`:`Company`", "1 write `Document`", "1 write `Evidence`",
		"1 write `OWNS`", "1 write `SUBJECT`", "1 write `OBJECT`", "1 write `IN_DOCUMENT`",
	}},
	{"the nodes, one of them changed and one of another type", func(f *findings, mark func(string) string) {
		f.node(model.Entity, []string{"a", "old", "Company"})
		f.node(model.Entity, []string{"b", "old", "Place"})
		f.node(model.Document, []string{"d", mark("d"), ""})
	}, false, []string{
		"1 retype entities", "2 write `Entity`:`Company`", "1 write `Evidence`",
		"1 write `OWNS`", "1 write `SUBJECT`", "1 write `OBJECT`", "1 write `IN_DOCUMENT`",
	}},
	{"stale things", func(f *findings, mark func(string) string) {
		f.node(model.Entity, []string{"a", mark("a"), "Company"})
		f.node(model.Entity, []string{"b", mark("b"), "Company"})
		f.node(model.Entity, []string{"c", "x", "Company"})
		f.node(model.Document, []string{"d", mark("d"), ""})
		f.node(model.Evidence, []string{"v", "x", "OWNS"})
		f.relation([]string{"4:1", "OWNS", "f", mark("f"), "a", "b"})
		f.relation([]string{"4:2", "OWNS", "f", mark("f"), "a", "b"}) // twice
		f.relation([]string{"4:3", "OWNS", "g", "x", "a", "c"})
		f.relation([]string{"4:4", "SIGNED", "f", mark("f"), "a", "b"}) // another type
	}, false, []string{
		"1 write `Evidence`", "1 write `SUBJECT`", "1 write `OBJECT`", "1 write `IN_DOCUMENT`",
		"3 delete stale relations", "1 release stale Evidence", "1 delete stale Evidence",
		"1 release stale Entity", "1 delete stale Entity",
	}},
	{"a relation that leads elsewhere, with Keep", func(f *findings, mark func(string) string) {
		f.node(model.Entity, []string{"a", mark("a"), "Company"})
		f.node(model.Entity, []string{"b", mark("b"), "Company"})
		f.node(model.Document, []string{"d", mark("d"), ""})
		f.relation([]string{"4:1", "OWNS", "f", mark("f"), "b", "a"})
	}, true, []string{
		"1 write `Evidence`", "1 write `OWNS`", "1 write `SUBJECT`", "1 write `OBJECT`", "1 write `IN_DOCUMENT`",
	}},
}

func TestPlan(t *testing.T) {
	for _, test := range planTests {
		t.Run(test.name, func(t *testing.T) {
			m := two(t)
			f := newFindings(m)
			test.there(f, func(id string) string { return markOf(m, id) })
			var got []string
			for _, st := range plan(m, f, test.keep) {
				got = append(got, fmt.Sprint(st.size, " ", st.what))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("steps (-want +got):\n%s", diff)
			}
		})
	}
}

// markOf returns the fingerprint of the row with an id.
func markOf(m *model.Model, id string) string {
	for _, t := range m.Nodes {
		for _, n := range t.Rows {
			if n.ID == id {
				return n.Properties[model.Mark].(string)
			}
		}
	}
	for _, t := range m.Relations {
		for _, r := range t.Rows {
			if r.ID == id {
				return r.Properties[model.Mark].(string)
			}
		}
	}
	return "no such row"
}

func TestStatements(t *testing.T) {
	m := two(t)
	steps := plan(m, newFindings(m), false)
	const nodes = "UNWIND $rows AS row MERGE (n:`Entity` {id: row.id}) SET n = row, n:`Entity`:`Company` RETURN count(*) AS rows"
	if steps[0].statement != nodes {
		t.Errorf("statement = %s\nwant %s", steps[0].statement, nodes)
	}
	const relations = "UNWIND $rows AS row MATCH (a:`Entity` {id: row.from}) MATCH (b:`Entity` {id: row.to})" +
		" MERGE (a)-[r:`OWNS` {id: row.id}]->(b) SET r = row.properties RETURN count(*) AS rows"
	if steps[3].statement != relations {
		t.Errorf("statement = %s\nwant %s", steps[3].statement, relations)
	}
	row := steps[3].rows(0, 1)[0].(map[string]any)
	if row["from"] != "a" || row["to"] != "b" || row["id"] != "f" || row["properties"].(map[string]any)["id"] != "f" {
		t.Errorf("row = %v", row)
	}
}

func TestRows(t *testing.T) {
	st := ofStrings("", []string{"a", "b", "c"}, "")
	if diff := cmp.Diff([]any{"b", "c"}, st.rows(1, 3)); diff != "" {
		t.Errorf("rows(1, 3) (-want +got):\n%s", diff)
	}
}

func TestClassify(t *testing.T) {
	refused := &driver.ConnectivityError{Inner: errors.New("connection refused")}
	for _, test := range []struct {
		err, want error
		hint      string
	}{
		{&driver.Neo4jError{Code: "Neo.ClientError.Security.Unauthorized"}, ErrAuth, "check the user name"},
		{&driver.Neo4jError{Code: "Neo.ClientError.Security.AuthenticationRateLimit"}, ErrAuth, "too many"},
		{&driver.Neo4jError{Code: "Neo.ClientError.Security.CredentialsExpired"}, ErrAuth, "must be changed"},
		{&driver.Neo4jError{Code: "Neo.ClientError.Database.DatabaseNotFound"}, ErrNoDatabase, "SHOW DATABASES"},
		{refused, ErrUnreachable, "7687"},
		{&driver.ConnectivityError{Inner: io.EOF}, ErrUnreachable, "TLS"},
		{&driver.TransactionExecutionLimit{Errors: []error{refused}}, ErrUnreachable, "7687"},
	} {
		err := &Error{URI: "bolt://x", Op: "connect", Err: classify(test.err)}
		if !errors.Is(err, test.want) || !strings.Contains(err.Hint(), test.hint) {
			t.Errorf("classify(%v) = %v with hint %q, want %v with %q", test.err, err, err.Hint(), test.want, test.hint)
		}
	}
	other := &driver.Neo4jError{Code: "Neo.ClientError.Statement.SyntaxError"}
	if err := classify(other); err != error(other) {
		t.Errorf("classify(%v) = %v, want it as it is", other, err)
	}
}

func TestErrorTellsHowFar(t *testing.T) {
	err := at(&Error{URI: "bolt://x", Op: "write", Err: context.Canceled}, 3, 10)
	if want := "neo4j: bolt://x: write: after 3 of 10 rows: context canceled"; err.Error() != want {
		t.Errorf("error = %q, want %q", err, want)
	}
}

func TestMajor(t *testing.T) {
	for version, want := range map[string]int{"5.26.30": 5, "4.4.48": 4, "2026.08.1": 2026, "dev": 0, "": 0} {
		if got := major(version); got != want {
			t.Errorf("major(%q) = %d, want %d", version, got, want)
		}
	}
}
