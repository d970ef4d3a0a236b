package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"entente/internal/yamlfile"
)

// document is a YAML file that is read value by value, so that every mistake has
// its place.
type document struct {
	file string
	errs []error
}

// add notes a mistake at a value; byte at of a text in one line is counted.
func (d *document) add(n ast.Node, at int, format string, args ...any) {
	e := &Error{File: d.file, Message: fmt.Sprintf(format, args...)}
	if n != nil {
		t := n.GetToken()
		if e.At(t); e.Line > 0 {
			e.Line, e.Column = within(n, t, e.Line, e.Column, at)
		}
	}
	d.errs = append(d.errs, e)
}

// within moves a place into a text.
func within(n ast.Node, t *token.Token, line, column, at int) (int, int) {
	s, ok := n.(*ast.StringNode)
	if !ok || at == 0 || strings.Contains(t.Origin, "\n") && strings.Contains(strings.Trim(t.Origin, "\n "), "\n") {
		return line, column
	}
	if t.Type == token.SingleQuoteType || t.Type == token.DoubleQuoteType {
		column++
	}
	return line, column + len([]rune(s.Value[:min(at, len(s.Value))]))
}

// open parses a file and returns its one value, nil if it is empty or broken.
func (d *document) open(data []byte) ast.Node {
	tree, err := parser.ParseBytes(data, 0)
	if err != nil {
		d.errs = append(d.errs, yamlfile.Wrap(d.file, err))
		return nil
	}
	var body ast.Node
	for _, doc := range tree.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			d.add(doc.Body, 0, "a second document in one file")
			return nil
		}
		body = doc.Body
	}
	if body == nil {
		d.add(nil, 0, "no rules")
	}
	return body
}

// entry is a key of a mapping and its value.
type entry struct {
	key   string
	at    ast.Node
	value ast.Node
}

// mapping returns the entries of a value that must be a mapping.
func (d *document) mapping(n ast.Node, what string) []entry {
	var values []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		d.add(n, 0, "%s: key: value is expected here", what)
		return nil
	}
	var out []entry
	for _, v := range values {
		key, ok := v.Key.(*ast.StringNode)
		if !ok {
			d.add(v.Key, 0, "%s: a key is a word", what)
			continue
		}
		out = append(out, entry{key.Value, v.Key, v.Value})
	}
	return out
}

// fields hands the values of a mapping with known keys to their readers.
func (d *document) fields(n ast.Node, what string, readers map[string]func(ast.Node)) {
	for _, e := range d.mapping(n, what) {
		read, ok := readers[e.key]
		if !ok {
			known := make([]string, 0, len(readers))
			for k := range readers {
				known = append(known, k)
			}
			slices.Sort(known)
			hint := meant(e.key, known)
			if hint == "" {
				hint = "; there are " + strings.Join(known, ", ")
			}
			d.add(e.at, 0, "%s: unknown key %q%s", what, e.key, hint)
			continue
		}
		read(e.value)
	}
}

// list returns the values of a list, or the value itself where one stands for a
// list of one.
func (d *document) list(n ast.Node) []ast.Node {
	if s, ok := n.(*ast.SequenceNode); ok {
		return s.Values
	}
	if n == nil || n.Type() == ast.NullType {
		return nil
	}
	return []ast.Node{n}
}

// text returns a value that must be a text.
func (d *document) text(n ast.Node, what string) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		if strings.TrimSpace(n.Value) != "" {
			return n.Value, true
		}
	case *ast.LiteralNode:
		if strings.TrimSpace(n.Value.Value) != "" {
			return strings.TrimSuffix(n.Value.Value, "\n"), true
		}
	}
	d.add(n, 0, "%s: a text is expected here", what)
	return "", false
}

// word returns a value that must be a name of letters, digits, "-" and "_".
func (d *document) word(n ast.Node, what string) string {
	s, ok := d.text(n, what)
	if ok && strings.IndexFunc(s, func(r rune) bool { return !nameRune(r) }) >= 0 {
		d.add(n, 0, "%s: %q is no name: letters, digits, - and _ are", what, s)
	}
	return s
}

// number returns a value that must be a number from 0 to 1.
func (d *document) number(n ast.Node, what string) float64 {
	x := -1.0
	switch n := n.(type) {
	case *ast.FloatNode:
		x = n.Value
	case *ast.IntegerNode:
		if v, ok := n.Value.(uint64); ok {
			x = float64(v)
		}
	}
	if !(x >= 0 && x <= 1) {
		d.add(n, 0, "%s: a number from 0 to 1 is expected here", what)
		return 0
	}
	return x
}
