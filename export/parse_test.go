package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"entente/export"
	"entente/export/graphviz"
	"entente/export/neo4j/model"
	"entente/graph"
)

// eachFixture writes every fixture in a format and hands both to check.
func eachFixture(t *testing.T, format, suffix string, check func(t *testing.T, g *graph.Graph, data []byte)) {
	t.Helper()
	f, err := export.ByName(format)
	if err != nil {
		t.Fatal(err)
	}
	for _, fix := range fixtures {
		t.Run(fix.name, func(t *testing.T) {
			g := fix.make()
			check(t, g, write(t, f, suffix, g, export.Options{Title: "t"}))
		})
	}
}

func readCSV(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, title := range rows[0] {
			if _, twice := m[title]; twice {
				t.Fatalf("column %q occurs twice", title)
			}
			m[title] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func TestCSVReadBack(t *testing.T) {
	eachFixture(t, "csv", "-nodes", func(t *testing.T, g *graph.Graph, data []byte) {
		rows := readCSV(t, data)
		if len(rows) != len(g.Entities()) {
			t.Fatalf("%d rows, want %d", len(rows), len(g.Entities()))
		}
		for i, e := range g.Entities() {
			if rows[i]["Type"] != e.Type {
				t.Errorf("%s: type %q, want %q", e.ID, rows[i]["Type"], e.Type)
			}
			// encoding/csv reads a line end within quotes as "\n".
			want := strings.NewReplacer("\x00", "", "\r\n", "\n").Replace(e.Name)
			if got := strings.TrimPrefix(rows[i]["Label"], "'"); got != want {
				t.Errorf("%s: label %q, want %q", e.ID, got, want)
			}
			if s := rows[i]["Label"]; s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
				t.Errorf("%s: %q is a formula to a spreadsheet", e.ID, s)
			}
		}
	})
	eachFixture(t, "csv", "-edges", func(t *testing.T, g *graph.Graph, data []byte) {
		rows := readCSV(t, data)
		if len(rows) != len(g.Relations()) {
			t.Fatalf("%d rows, want %d", len(rows), len(g.Relations()))
		}
		for i, r := range g.Relations() {
			if rows[i]["Relation"] != r.Type || rows[i]["Polarity"] != r.Polarity {
				t.Errorf("%s: %q %q, want %q %q", r.ID, rows[i]["Relation"], rows[i]["Polarity"], r.Type, r.Polarity)
			}
			if strings.TrimPrefix(rows[i]["Source"], "'") != strings.ReplaceAll(r.From, "\x00", "") {
				t.Errorf("%s begins at %q, want %q", r.ID, rows[i]["Source"], r.From)
			}
		}
	})
}

func TestGraphMLReadBack(t *testing.T) {
	type data struct {
		Key  string `xml:"key,attr"`
		Text string `xml:",chardata"`
	}
	var f struct {
		Keys []struct {
			ID  string `xml:"id,attr"`
			For string `xml:"for,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []data `xml:"data"`
		} `xml:"graph>edge"`
	}
	eachFixture(t, "graphml", "", func(t *testing.T, g *graph.Graph, out []byte) {
		f.Keys, f.Nodes, f.Edges = nil, nil, nil
		if err := xml.Unmarshal(out, &f); err != nil {
			t.Fatal(err)
		}
		keys := map[string]string{}
		for _, k := range f.Keys {
			if keys[k.ID] != "" {
				t.Errorf("key %s is declared twice", k.ID)
			}
			keys[k.ID] = k.For
		}
		nodes := map[string]bool{}
		for _, n := range f.Nodes {
			nodes[n.ID] = true
			for _, d := range n.Data {
				if keys[d.Key] != "node" {
					t.Errorf("node %s: key %s is not declared", n.ID, d.Key)
				}
			}
		}
		if len(nodes) != len(g.Entities()) || len(f.Edges) != len(g.Relations()) {
			t.Errorf("%d nodes, %d edges, want %d, %d", len(nodes), len(f.Edges), len(g.Entities()), len(g.Relations()))
		}
		for _, e := range f.Edges {
			if !nodes[e.Source] || !nodes[e.Target] {
				t.Errorf("edge from %q to %q, which are no nodes", e.Source, e.Target)
			}
		}
	})
}

func TestGEXFReadBack(t *testing.T) {
	type values []struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	var f struct {
		Attributes []struct {
			Class string `xml:"class,attr"`
			List  []struct {
				ID string `xml:"id,attr"`
			} `xml:"attribute"`
		} `xml:"graph>attributes"`
		Nodes []struct {
			ID     string `xml:"id,attr"`
			Values values `xml:"attvalues>attvalue"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Values values `xml:"attvalues>attvalue"`
		} `xml:"graph>edges>edge"`
	}
	eachFixture(t, "gexf", "", func(t *testing.T, g *graph.Graph, out []byte) {
		f.Attributes, f.Nodes, f.Edges = nil, nil, nil
		if err := xml.Unmarshal(out, &f); err != nil {
			t.Fatal(err)
		}
		declared := map[string]bool{}
		for _, a := range f.Attributes {
			for _, x := range a.List {
				declared[a.Class+x.ID] = true
			}
		}
		nodes := map[string]bool{}
		for _, n := range f.Nodes {
			nodes[n.ID] = true
			for _, v := range n.Values {
				if !declared["node"+v.For] {
					t.Errorf("attribute %s is not declared", v.For)
				}
			}
		}
		for _, e := range f.Edges {
			if !nodes[e.Source] || !nodes[e.Target] {
				t.Errorf("edge from %q to %q, which are no nodes", e.Source, e.Target)
			}
		}
		if len(nodes) != len(g.Entities()) || len(f.Edges) != len(g.Relations()) {
			t.Errorf("%d nodes, %d edges, want %d, %d", len(nodes), len(f.Edges), len(g.Entities()), len(g.Relations()))
		}
	})
}

// Graphviz itself reads the DOT, with and without clusters.
func TestDOTReadBack(t *testing.T) {
	eachFixture(t, "dot", "", func(t *testing.T, g *graph.Graph, out []byte) {
		var f struct {
			Objects []struct{ Name, Tooltip string }
			Edges   []struct{ Tail, Head int }
		}
		data, err := graphviz.Renderer{}.Render(t.Context(), out, graphviz.Dot, "dot_json")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &f); err != nil {
			t.Fatal(err)
		}
		affirmed := 0
		for _, r := range g.Relations() {
			if r.Polarity == graph.Affirmed {
				affirmed++
			}
		}
		if len(f.Objects) != len(g.Entities()) || len(f.Edges) != affirmed {
			t.Errorf("%d nodes, %d edges, want %d, %d", len(f.Objects), len(f.Edges), len(g.Entities()), affirmed)
		}
	})
}

func TestNodeLinkReadBack(t *testing.T) {
	eachFixture(t, "nodelink", "", func(t *testing.T, g *graph.Graph, out []byte) {
		var f struct {
			Nodes []struct{ ID, Label, Type string }
			Edges []struct{ Source, Target, Key, Relation string }
		}
		if err := json.Unmarshal(out, &f); err != nil {
			t.Fatal(err)
		}
		if len(f.Nodes) != len(g.Entities()) || len(f.Edges) != len(g.Relations()) {
			t.Fatalf("%d nodes, %d edges, want %d, %d", len(f.Nodes), len(f.Edges), len(g.Entities()), len(g.Relations()))
		}
		for i, r := range g.Relations() {
			if e := f.Edges[i]; e.Key != r.ID || e.Source != r.From || e.Target != r.To || e.Relation != r.Type {
				t.Errorf("edge %+v, want %+v", e, r)
			}
		}
	})
}

// The script has the rows of the model, and its strings say what the model says.
func TestCypherReadBack(t *testing.T) {
	eachFixture(t, "cypher", "", func(t *testing.T, g *graph.Graph, out []byte) {
		m, err := model.New(g, model.Options{})
		if err != nil {
			t.Fatal(err)
		}
		strings_, statements := scanCypher(t, string(out))
		for _, table := range m.Nodes {
			for _, row := range table.Rows {
				for k, v := range row.Properties {
					if s, ok := v.(string); ok && !strings_[s] {
						t.Errorf("%s: the script has no %q", k, s)
					}
				}
			}
		}
		if tables := 3 + len(m.Nodes) + len(m.Relations); statements < tables {
			t.Errorf("%d statements, want at least %d", statements, tables)
		}
	})
}

// scanCypher returns the strings of a script, and counts its statements. It knows
// nothing but strings, quoted names, comments and semicolons.
func scanCypher(t *testing.T, script string) (found map[string]bool, statements int) {
	t.Helper()
	script = script[strings.Index(script, "\n"):]
	found = map[string]bool{}
	var joined string
	for i := 0; i < len(script); i++ {
		switch script[i] {
		case '\'':
			s, n := cypherLiteral(t, script[i+1:])
			i += n
			joined += s
			if !strings.HasPrefix(script[i+1:], " + '") {
				found[joined] = true
				joined = ""
			}
		case '`':
			i += 1 + strings.IndexByte(script[i+1:], '`')
		case ';':
			statements++
		}
	}
	return found, statements
}

// cypherLiteral reads a string after its first quote as Neo4j 5 does: \u.... first,
// wherever it stands, then the other escapes. It returns the length with the quote.
func cypherLiteral(t *testing.T, s string) (string, int) {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\'':
			return b.String(), i + 1
		case s[i] == '\\' && s[i+1] == 'u':
			var r rune
			if err := json.Unmarshal([]byte(`"`+s[i:i+6]+`"`), new(string)); err != nil {
				t.Fatalf("bad escape %q", s[i:i+6])
			}
			for _, h := range s[i+2 : i+6] {
				r = r<<4 | rune(strings.IndexRune("0123456789abcdef", h))
			}
			b.WriteRune(r)
			i += 5
		case s[i] == '\\':
			b.WriteString(map[byte]string{'n': "\n", 'r': "\r", 't': "\t", '\\': "\\", '\'': "'"}[s[i+1]])
			i++
			if strings.HasPrefix(s[i+1:], "u") && s[i] == '\\' {
				t.Fatalf("a backslash before u in %q", s[:min(len(s), i+10)])
			}
		default:
			b.WriteByte(s[i])
		}
	}
	t.Fatal("the string does not end")
	return "", 0
}
