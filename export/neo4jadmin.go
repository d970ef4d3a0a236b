package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"entente/export/neo4j/model"
	"entente/graph"
)

// The tables of neo4j-admin database import
// (https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/)
// hold what entente push sends, from the same model: see package neo4j. Columns are
// typed in the first line of each file. The IDs of entities, documents and evidence
// are a name space each, so that they cannot meet. An empty cell is no property, and
// the model has no empty strings.
//
// There is always the same set of files, so that an export can replace another.

// adminTable is a file with nodes, or relations between nodes of two keys.
type adminTable struct {
	name     string // of the file, without the ending
	key      string // of nodes
	from, to string // keys of a relation's ends
	typ      string // of relations; empty for facts, which have all types
}

var adminTables = []adminTable{
	{name: "entities", key: model.Entity},
	{name: "documents", key: model.Document},
	{name: "evidence", key: model.Evidence},
	{name: "facts", from: model.Entity, to: model.Entity},
	{name: "mentioned_in", from: model.Entity, to: model.Document, typ: model.MentionedIn},
	{name: "copy_of", from: model.Document, to: model.Document, typ: model.CopyOf},
	{name: "subject", from: model.Evidence, to: model.Entity, typ: model.Subject},
	{name: "object", from: model.Evidence, to: model.Entity, typ: model.Object},
	{name: "in_document", from: model.Evidence, to: model.Document, typ: model.InDocument},
}

// adminFiles returns the files of the folder.
func adminFiles(v graph.View, o Options) ([]File, error) {
	m, err := model.New(v, model.Options{Denied: o.Denied})
	if err != nil {
		return nil, fmt.Errorf("neo4j-admin: %w", err)
	}
	delimiter := arrayDelimiter(m)
	var files []File
	for _, t := range adminTables {
		rows := t.rows(m, delimiter)
		files = append(files, File{t.name + ".csv", func(w io.Writer) error { return t.write(w, rows, delimiter) }})
	}
	return append(files, File{"import.args", text(adminArguments(delimiter))},
		File{"constraints.cypher", text(strings.Join(cypherConstraints(), "\n") + "\n")},
		File{"README.txt", text(adminReadme)}), nil
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

const adminReadme = `A graph of entente for the import of Neo4j 5 and newer, the fastest way into an
empty database. With the server stopped, in this folder:

  neo4j-admin database import full neo4j --overwrite-destination=true @import.args

This REPLACES the database neo4j. Then start the server and make the constraints,
without which later pushes and queries by id are slow:

  cypher-shell -u neo4j -f constraints.cypher

A later 'entente push' goes on from there and writes only what differs.
`

// adminArguments are what neo4j-admin reads from @import.args, one a line.
func adminArguments(delimiter rune) string {
	var b strings.Builder
	for _, t := range adminTables {
		option := "nodes"
		if t.key == "" {
			option = "relationships"
		}
		fmt.Fprintf(&b, "--%s=%s.csv\n", option, t.name)
	}
	name := string(delimiter)
	if delimiter < ' ' {
		name = fmt.Sprintf("U+%04X", delimiter)
	}
	fmt.Fprintf(&b, "--array-delimiter=%s\n--multiline-fields=true\n--id-type=string\n", name)
	return b.String()
}

// unit parts the items of lists where names have all that usually does.
const unit = '\x1f'

// arrayDelimiter returns a character that no item of a list has: there is no way to
// quote one.
func arrayDelimiter(m *model.Model) rune {
	for _, r := range ";|" {
		if !anyItem(m, func(s string) bool { return strings.ContainsRune(s, r) }) {
			return r
		}
	}
	return unit
}

func anyItem(m *model.Model, has func(string) bool) bool {
	found := false
	look := func(properties map[string]any) {
		for _, value := range properties {
			list, _ := value.([]string)
			found = found || slices.ContainsFunc(list, has)
		}
	}
	for _, t := range m.Nodes {
		for _, r := range t.Rows {
			look(r.Properties)
		}
	}
	for _, t := range m.Relations {
		for _, r := range t.Rows {
			look(r.Properties)
		}
	}
	return found
}

// adminRow is a node or a relation: what stands before its properties, and after.
type adminRow struct {
	first      []string
	properties map[string]any
	last       string
}

// rows returns what belongs into the file.
func (t *adminTable) rows(m *model.Model, delimiter rune) []adminRow {
	var rows []adminRow
	for _, n := range m.Nodes {
		if n.Key != t.key {
			continue
		}
		// Labels are letters, digits and underscores.
		labels := strings.Join(n.Labels(), string(delimiter))
		for _, r := range n.Rows {
			rows = append(rows, adminRow{[]string{r.ID}, r.Properties, labels})
		}
	}
	for _, n := range m.Relations {
		if !t.holds(n) {
			continue
		}
		for _, r := range n.Rows {
			rows = append(rows, adminRow{[]string{r.From, r.To}, r.Properties, n.Type})
		}
	}
	return rows
}

func (t *adminTable) holds(n model.RelationTable) bool {
	own := slices.Contains([]string{model.MentionedIn, model.CopyOf, model.Subject, model.Object, model.InDocument}, n.Type)
	return t.key == "" && (n.Type == t.typ || t.typ == "" && !own)
}

func (t *adminTable) write(w io.Writer, rows []adminRow, delimiter rune) error {
	c := csv.NewWriter(w)
	keys, kinds := adminColumns(rows)
	first, last := []string{fmt.Sprintf(":START_ID(%s)", t.from), fmt.Sprintf(":END_ID(%s)", t.to)}, ":TYPE"
	if t.key != "" {
		first, last = []string{fmt.Sprintf("id:ID(%s)", t.key)}, ":LABEL"
		keys = slices.DeleteFunc(keys, func(k string) bool { return k == "id" })
	}
	header := first
	for _, k := range keys {
		header = append(header, k+":"+kinds[k])
	}
	_ = c.Write(append(header, last)) // the first error is kept for Error
	for _, r := range rows {
		cells := r.first
		for _, k := range keys {
			cells = append(cells, adminCell(r.properties[k], delimiter))
		}
		_ = c.Write(append(cells, r.last))
	}
	c.Flush()
	return c.Error()
}

// adminColumns returns the keys of all properties, sorted, and their types.
func adminColumns(rows []adminRow) (keys []string, kinds map[string]string) {
	kinds = map[string]string{}
	for _, r := range rows {
		for k, value := range r.properties {
			kinds[k] = adminKind(value)
		}
	}
	return slices.Sorted(maps.Keys(kinds)), kinds
}

// adminKind is the import's name for one of the kinds of values that model.Row has.
func adminKind(value any) string {
	switch value.(type) {
	case int:
		return "long"
	case float64:
		return "double"
	case []string:
		return "string[]"
	}
	return "string"
}

func adminCell(value any, delimiter rune) string {
	switch v := value.(type) {
	case int:
		return strconv.Itoa(v)
	case float64:
		return number(v)
	case []string:
		items := make([]string, len(v))
		for i, s := range v {
			items[i] = strings.ReplaceAll(s, string(unit), "\uFFFD")
		}
		return strings.Join(items, string(delimiter))
	case string:
		return v
	}
	return ""
}
