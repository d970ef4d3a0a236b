package ontology

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"entente/internal/yamlfile"
)

// Error is a mistake in an ontology file.
type Error = yamlfile.Error

// Open loads the named ontology file from fsys.
func Open(fsys fs.FS, name string) (*Ontology, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("ontology: %w", err)
	}
	return Load(name, data)
}

// Load reads an ontology from YAML; file is the name to use in errors. All
// mistakes are reported together, each an *Error.
func Load(file string, data []byte) (*Ontology, error) {
	s, tree, err := decode(file, data)
	if err != nil {
		return nil, err
	}
	c := checker{file: file, tree: tree}
	if len(s.Nodes) == 0 {
		c.add("$", "no nodes")
	}
	c.nodes(s.Nodes, s.Nodes)
	c.relations(s.Relations, s.Nodes)
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	return newOntology(s.Nodes, s.Relations), nil
}

// spec is an ontology file.
type spec struct {
	Nodes     []Node     `yaml:"nodes"`
	Relations []Relation `yaml:"relations"`
}

func decode(file string, data []byte) (spec, *ast.File, error) {
	var s spec
	tree, err := parser.ParseBytes(data, 0)
	if err == nil {
		err = yaml.UnmarshalWithOptions(data, &s, yaml.DisallowUnknownField())
	}
	if err != nil {
		return spec{}, nil, yamlfile.Wrap(file, err)
	}
	return s, tree, nil
}

// names may be used in files, queries and programs without quoting.
var names = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)

// checker collects what is wrong beyond the syntax.
type checker struct {
	file string
	tree *ast.File
	errs []error
}

// add notes a mistake at a YAML path, such as $.nodes[2].name.
func (c *checker) add(path, format string, args ...any) {
	e := &Error{File: c.file, Message: fmt.Sprintf(format, args...)}
	if p, err := yaml.PathString(path); err == nil {
		if n, err := p.FilterFile(c.tree); err == nil && n != nil {
			e.At(n.GetToken())
		}
	}
	c.errs = append(c.errs, e)
}

// nodes checks types of things; all are those that they may refer to.
func (c *checker) nodes(nodes, all []Node) {
	seen := map[string]bool{}
	for i, n := range nodes {
		at := fmt.Sprintf("$.nodes[%d]", i)
		c.name(at, "node", n.Name, seen)
		if n.Name == Any {
			c.add(at+".name", "node %q: the name stands for every node type", n.Name)
		}
		c.keys(at+".properties", n.Properties)
		if n.Is != "" {
			c.wider(at+".is", n, all)
		}
	}
}

// wider checks that a node type is a kind of another that is no kind of a third.
func (c *checker) wider(at string, n Node, all []Node) {
	i := slices.IndexFunc(all, func(w Node) bool { return w.Name == n.Is })
	switch {
	case i < 0:
		c.add(at, "node %q: unknown node type %q", n.Name, n.Is)
	case all[i].Is != "" || n.Is == n.Name:
		c.add(at, "node %q: %q is a narrower type itself", n.Name, n.Is)
	}
}

func (c *checker) relations(relations []Relation, nodes []Node) {
	seen := map[string]bool{}
	for i, r := range relations {
		at := fmt.Sprintf("$.relations[%d]", i)
		c.name(at, "relation", r.Name, seen)
		c.ends(at, r.Name, "from", r.From, nodes)
		c.ends(at, r.Name, "to", r.To, nodes)
		c.keys(at+".properties", r.Properties)
	}
}

func (c *checker) name(at, kind, name string, seen map[string]bool) {
	switch {
	case name == "":
		c.add(at, "%s without a name", kind)
	case !names.MatchString(name):
		c.add(at+".name", "%s %q: a name is letters, digits and underscores, a letter first", kind, name)
	case seen[name]:
		c.add(at+".name", "%s %q occurs twice", kind, name)
	}
	seen[name] = true
}

func (c *checker) ends(at, relation, side string, types []string, nodes []Node) {
	if len(types) == 0 {
		c.add(at, "relation %q: no %q types", relation, side)
	}
	for i, t := range types {
		known := t == Any || slices.ContainsFunc(nodes, func(n Node) bool { return n.Name == t })
		if !known {
			c.add(fmt.Sprintf("%s.%s[%d]", at, side, i), "relation %q: unknown node type %q", relation, t)
		}
	}
}

func (c *checker) keys(at string, keys []string) {
	seen := map[string]bool{}
	for i, k := range keys {
		if !names.MatchString(k) {
			c.add(fmt.Sprintf("%s[%d]", at, i), "property %q: a key is letters, digits and underscores, a letter first", k)
		} else if seen[k] {
			c.add(fmt.Sprintf("%s[%d]", at, i), "property %q occurs twice", k)
		}
		seen[k] = true
	}
}
