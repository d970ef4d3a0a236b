package export

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"entente/export/neo4j/model"
	"entente/graph"
)

// The script builds what entente push builds, from the same tables: see package
// neo4j. Constraints come first, since MERGE scans all nodes without their indexes;
// then statements of a hundred rows, which fit a transaction of any server. Every
// write is a MERGE on an id, so that running the script again changes nothing.

const rowsPerStatement = 100

func writeCypher(w io.Writer, v graph.View, o Options) error {
	m, err := model.New(v, model.Options{Denied: o.Denied})
	if err != nil {
		return fmt.Errorf("cypher: %w", err)
	}
	c := &cypherWriter{bufio.NewWriter(w)}
	c.line("// Run with: cypher-shell -u neo4j -f <this file>. Running it again changes nothing.")
	for _, statement := range cypherConstraints() {
		c.line("%s", statement)
	}
	for _, t := range m.Nodes {
		c.nodes(t)
	}
	for _, t := range m.Relations {
		c.relations(t)
	}
	return c.w.Flush()
}

// cypherConstraints are statements that give the ids an index.
func cypherConstraints() []string {
	var list []string
	for _, key := range []string{model.Entity, model.Document, model.Evidence} {
		list = append(list, fmt.Sprintf("CREATE CONSTRAINT entente_%s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE;", strings.ToLower(key), key))
	}
	return list
}

// cypherWriter keeps the first error for Flush.
type cypherWriter struct{ w *bufio.Writer }

func (c *cypherWriter) line(format string, args ...any) { fmt.Fprintf(c.w, format+"\n", args...) }

func (c *cypherWriter) nodes(t model.NodeTable) {
	labels := ""
	for _, l := range t.Labels() {
		labels += ":" + model.Quote(l)
	}
	for rows := range slices.Chunk(t.Rows, rowsPerStatement) {
		c.line("UNWIND [")
		for i, r := range rows {
			c.line("  %s%s", cypherMap(r.Properties), comma(i, len(rows)))
		}
		c.line("] AS row MERGE (n:%s {id: row.id}) SET n = row, n%s;", model.Quote(t.Key), labels)
	}
}

func (c *cypherWriter) relations(t model.RelationTable) {
	for rows := range slices.Chunk(t.Rows, rowsPerStatement) {
		c.line("UNWIND [")
		for i, r := range rows {
			c.line("  {from: %s, to: %s, properties: %s}%s", cypherString(r.From), cypherString(r.To), cypherMap(r.Properties), comma(i, len(rows)))
		}
		c.line("] AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to})", model.Quote(t.From), model.Quote(t.To))
		c.line("MERGE (a)-[r:%s {id: row.properties.id}]->(b) SET r = row.properties;", model.Quote(t.Type))
	}
}

func comma(i, n int) string {
	if i == n-1 {
		return ""
	}
	return ","
}

func cypherMap(properties map[string]any) string {
	var b strings.Builder
	b.WriteByte('{')
	for i, k := range slices.Sorted(maps.Keys(properties)) {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(model.Quote(k) + ": " + cypherValue(properties[k]))
	}
	b.WriteByte('}')
	return b.String()
}

// cypherValue writes one of the kinds of values that model.Row has.
func cypherValue(value any) string {
	switch v := value.(type) {
	case int:
		return strconv.Itoa(v)
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if !strings.ContainsAny(s, ".e") {
			s += ".0" // or it would be an integer
		}
		return s
	case []string:
		items := make([]string, len(v))
		for i, s := range v {
			items[i] = cypherString(s)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case string:
		return cypherString(v)
	}
	return "null"
}

// cypherString quotes a string. Neo4j 5 resolves \u.... anywhere in a query, before
// anything else and whatever backslash comes first; newer dialects resolve it inside
// strings only. A backslash before a u is therefore split off: 'C:\\' + 'users' says
// the same to both.
func cypherString(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	last := rune(0)
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\\`)
		case r == '\'':
			b.WriteString(`\'`)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7F || r == '\u2028' || r == '\u2029':
			fmt.Fprintf(&b, `\u%04x`, r)
		case (r == 'u' || r == 'U') && last == '\\':
			b.WriteString("' + '" + string(r))
		default:
			b.WriteRune(r)
		}
		last = r
	}
	b.WriteByte('\'')
	if s := b.String(); strings.Contains(s, "' + '") {
		return "(" + s + ")"
	}
	return b.String()
}
