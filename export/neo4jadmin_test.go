package export_test

import (
	"archive/tar"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/export"
	"entente/export/exporttest"
	"entente/export/neo4j"
	"entente/export/neo4j/model"
	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/neo4jtest"
)

// neo4jAdmin writes a graph into a folder of its own.
func neo4jAdmin(t testing.TB, g graph.View) (folder string) {
	t.Helper()
	f, err := export.ByName("neo4j-admin")
	if err != nil {
		t.Fatal(err)
	}
	folder = filepath.Join(t.TempDir(), "g"+f.Ext)
	if err := export.WriteFile(t.Context(), folder, f, g, export.Options{}); err != nil {
		t.Fatal(err)
	}
	return folder
}

// adminColumn is the head of a column: "name:type" or ":ROLE(space)".
type adminColumn struct{ name, kind, space string }

func parseColumn(s string) adminColumn {
	i := strings.LastIndex(s, ":")
	c := adminColumn{name: s[:i], kind: s[i+1:]}
	if before, after, ok := strings.Cut(c.kind, "("); ok {
		c.kind, c.space = before, strings.TrimSuffix(after, ")")
	}
	return c
}

// readAdmin reads a file as the import does: values by the types of the columns, empty
// cells as nothing.
func readAdmin(t *testing.T, path, delimiter string) (columns []adminColumn, rows [][]string, properties []map[string]any) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, s := range all[0] {
		columns = append(columns, parseColumn(s))
	}
	for _, row := range all[1:] {
		p := map[string]any{}
		for i, c := range columns {
			if c.name == "" || row[i] == "" {
				continue
			}
			p[c.name] = adminValue(t, c.kind, row[i], delimiter)
		}
		properties = append(properties, p)
	}
	return columns, all[1:], properties
}

func adminValue(t *testing.T, kind, s, delimiter string) any {
	t.Helper()
	switch kind {
	case "string", "ID":
		return s
	case "string[]":
		return strings.Split(s, delimiter)
	case "long", "double":
		f := jsonNumber(t, s)
		if kind == "long" {
			return int(f)
		}
		return f
	}
	t.Fatalf("a column of type %q", kind)
	return nil
}

// The tables hold what the model holds.
func TestNeo4jAdminReadBack(t *testing.T) {
	for _, fix := range fixtures {
		t.Run(fix.name, func(t *testing.T) {
			g := fix.make()
			m, err := model.New(g, model.Options{})
			if err != nil {
				t.Fatal(err)
			}
			folder := neo4jAdmin(t, g)
			arguments, err := os.ReadFile(filepath.Join(folder, "import.args"))
			if err != nil {
				t.Fatal(err)
			}
			delimiter, name := ";", ";"
			if fix.name == "nasty" { // its aliases have what usually parts items
				delimiter, name = "\x1f", "U+001F"
			}
			if want := "--array-delimiter=" + name + "\n"; !strings.Contains(string(arguments), want) {
				t.Fatalf("the arguments lack %q:\n%s", want, arguments)
			}
			got := map[string]map[string]any{} // by key or type, and ID
			for line := range strings.Lines(string(arguments)) {
				if _, name, ok := strings.Cut(strings.TrimSpace(line), "s="); ok && strings.HasSuffix(name, ".csv") {
					columns, rows, properties := readAdmin(t, filepath.Join(folder, name), delimiter)
					for i, p := range properties {
						kind := columns[0].space
						if columns[0].kind == "START_ID" {
							kind = rows[i][len(columns)-1]
							p["from"], p["to"] = rows[i][0], rows[i][1]
						} else if labels := strings.Split(rows[i][len(columns)-1], delimiter); labels[0] != kind {
							t.Errorf("%s: labels %q", name, labels)
						}
						got[kind+" "+p["id"].(string)] = p
					}
				}
			}
			want := map[string]map[string]any{}
			for _, table := range m.Nodes {
				for _, r := range table.Rows {
					want[table.Key+" "+r.ID] = r.Properties
				}
			}
			for _, table := range m.Relations {
				for _, r := range table.Rows {
					r.Properties["from"], r.Properties["to"] = r.From, r.To
					want[table.Type+" "+r.ID] = r.Properties
				}
			}
			// Our reader of CSV makes one character of a line's two ends; the server,
			// in the test below, does not.
			oneEnd := cmp.Comparer(func(a, b string) bool {
				return strings.ReplaceAll(a, "\r\n", "\n") == strings.ReplaceAll(b, "\r\n", "\n")
			})
			if problem := cmp.Diff(want, got, oneEnd); problem != "" {
				t.Errorf("-want +got:\n%.3000s", problem)
			}
		})
	}
}

// both puts two graphs into one.
func both(t *testing.T, a, b *graph.Graph) *graph.Graph {
	t.Helper()
	g, err := graph.New(slices.Concat(a.Documents(), b.Documents()), slices.Concat(a.Entities(), b.Entities()),
		slices.Concat(a.Relations(), b.Relations()))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// neo4j-admin takes the folder by the command that it names, and what the server then
// holds is what a push would have written: it finds nothing to do.
func TestNeo4jAdminOnServer(t *testing.T) {
	for name, g := range map[string]*graph.Graph{
		"all fixtures": both(t, exporttest.Pacts(), both(t, graphtest.Tiny(), graphtest.Nasty())), "empty": {},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := neo4jtest.Import(t.Context(), neo4jAdmin(t, g), "@import.args")
			if errors.Is(err, neo4jtest.ErrMissing) && os.Getenv("ENTENTE_REQUIRE_NEO4J") == "" {
				t.Skip(err)
			}
			if err != nil {
				t.Fatal(err)
			}
			defer s.Stop()
			m, err := model.New(g, model.Options{})
			if err != nil {
				t.Fatal(err)
			}
			nodes, relations := 0, 0
			for _, table := range m.Nodes {
				nodes += len(table.Rows)
			}
			for _, table := range m.Relations {
				relations += len(table.Rows)
			}
			checkImported(t, s, m)
			got, err := neo4j.Push(t.Context(), g, neo4j.Options{URI: s.URI, User: s.User, Password: s.Password})
			if err != nil {
				t.Fatal(err)
			}
			if got.NodesUnchanged != nodes || got.RelationsUnchanged != relations || got.PropertiesSet != 0 || got.NodesCreated+got.RelationsCreated != 0 {
				t.Errorf("%d nodes and %d relations were imported; a push then: %v", nodes, relations, got)
			}
		})
	}
}

// checkImported compares the properties that the server has with those of the model.
func checkImported(t *testing.T, s *neo4jtest.Server, m *model.Model) {
	t.Helper()
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	got := map[string]map[string]any{}
	for _, query := range []string{
		"MATCH (n) RETURN head(labels(n)) + ' ' + n.id AS key, properties(n) AS p, size(labels(n)) AS labels",
		"MATCH (a)-[r]->(b) RETURN type(r) + ' ' + r.id AS key, properties(r) AS p, a.id AS a, b.id AS b",
	} {
		r, err := driver.ExecuteQuery(t.Context(), d, query, nil, driver.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		for _, record := range r.Records {
			values := record.AsMap()
			p := values["p"].(map[string]any)
			if values["a"] != nil {
				p["from"], p["to"] = values["a"], values["b"]
			}
			got[strings.TrimPrefix(values["key"].(string), "Entity ")] = p
		}
	}
	want := map[string]map[string]any{}
	for _, table := range m.Nodes {
		for _, r := range table.Rows {
			want[strings.TrimPrefix(table.Key+" "+r.ID, "Entity ")] = asStored(r.Properties)
		}
	}
	for _, table := range m.Relations {
		for _, r := range table.Rows {
			p := asStored(r.Properties)
			p["from"], p["to"] = r.From, r.To
			want[table.Type+" "+r.ID] = p
		}
	}
	if problem := cmp.Diff(want, got); problem != "" {
		t.Errorf("the server holds, -want +got:\n%.4000s", problem)
	}
}

// asStored has the types that the driver gives.
func asStored(properties map[string]any) map[string]any {
	out := map[string]any{}
	for k, value := range properties {
		switch v := value.(type) {
		case int:
			out[k] = int64(v)
		case []string:
			list := make([]any, len(v))
			for i, s := range v {
				list[i] = s
			}
			out[k] = list
		default:
			out[k] = v
		}
	}
	return out
}

func TestNeo4jAdminAsArchive(t *testing.T) {
	f, err := export.ByName("neo4j-admin")
	if err != nil {
		t.Fatal(err)
	}
	g := graphtest.Tiny()
	folder := neo4jAdmin(t, g)
	archive := tar.NewReader(bytes.NewReader(write(t, f, "", g, export.Options{})))
	var names []string
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, header.Name)
		data, err := io.ReadAll(archive)
		if err != nil {
			t.Fatal(err)
		}
		if inFolder, err := os.ReadFile(filepath.Join(folder, header.Name)); err != nil || !bytes.Equal(inFolder, data) {
			t.Errorf("%s differs in the folder and the archive (%v)", header.Name, err)
		}
	}
	slices.Sort(names)
	if want := list(t, folder); !slices.Equal(names, want) {
		t.Errorf("the archive holds %v, the folder %v", names, want)
	}
}

func jsonNumber(t *testing.T, s string) (f float64) {
	t.Helper()
	if err := json.Unmarshal([]byte(s), &f); err != nil {
		t.Fatalf("%q is no number", s)
	}
	return f
}
