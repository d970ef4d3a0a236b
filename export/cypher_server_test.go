package export_test

import (
	"bytes"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/export"
	"entente/export/neo4j"
	"entente/internal/neo4jtest"
)

// A real server takes the script, a second run changes nothing, and a push of the
// same graph finds all that it would write.
func TestCypherOnServer(t *testing.T) {
	s := neo4jtest.Shared(t)
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	f, err := export.ByName("cypher")
	if err != nil {
		t.Fatal(err)
	}
	for _, fix := range fixtures {
		g := fix.make()
		script := write(t, f, "", g, export.Options{})
		created := runScript(t, d, script)
		if again := runScript(t, d, script); again != 0 {
			t.Errorf("%s: the second run creates %d things", fix.name, again)
		}
		got, err := neo4j.Push(t.Context(), g, neo4j.Options{URI: s.URI, User: s.User, Password: s.Password, Keep: true})
		if err != nil {
			t.Fatal(err)
		}
		if got.NodesUnchanged+got.RelationsUnchanged != created || got.PropertiesSet != 0 || got.NodesCreated+got.RelationsCreated != 0 {
			t.Errorf("%s: the script creates %d things, a push then: %v", fix.name, created, got)
		}
	}
}

// runScript runs the statements and counts the nodes and relations that they create.
func runScript(t *testing.T, d driver.DriverWithContext, script []byte) (created int) {
	t.Helper()
	for _, statement := range bytes.Split(script, []byte(";\n")) {
		if len(bytes.TrimSpace(statement)) == 0 {
			continue
		}
		r, err := driver.ExecuteQuery(t.Context(), d, string(statement), nil, driver.EagerResultTransformer)
		if err != nil {
			t.Fatalf("%v: %.200s", err, strings.TrimSpace(string(statement)))
		}
		c := r.Summary.Counters()
		created += c.NodesCreated() + c.RelationshipsCreated()
	}
	return created
}
