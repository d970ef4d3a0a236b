package neo4j

import (
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/internal/neo4jtest"
)

// TestStatementsSeek asks the server for the plans of a push's statements: one that
// scans takes time by the size of the database for each of its rows.
func TestStatementsSeek(t *testing.T) {
	s := neo4jtest.Shared(t)
	c, err := connect(t.Context(), Options{URI: s.URI, User: s.User, Password: s.Password}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	session := c.session(t.Context(), driver.AccessModeWrite)
	defer endSession(session)
	if err := prepare(t.Context(), session, &Summary{}); err != nil {
		t.Fatal(err)
	}
	m := two(t)
	steps := plan(m, newFindings(m), false)
	steps = append(steps, removeLabel("Place", nil), deleteRelations(nil))
	for _, key := range keys {
		steps = append(steps, release(key, nil), deleteNodes(key, nil))
	}
	for _, st := range steps {
		result, err := session.Run(t.Context(), "EXPLAIN "+st.statement, map[string]any{"rows": []any{}})
		if err != nil {
			t.Fatal(err)
		}
		summary, err := result.Consume(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		// Children() of a plan gives the last child for each of them.
		got, _ := summary.Plan().Arguments()["string-representation"].(string)
		if strings.Contains(got, "Scan") || !strings.Contains(got, "Seek") {
			t.Errorf("%s: %s\nis run by\n%s", st.what, st.statement, got)
		}
	}
}
