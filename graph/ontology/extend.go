package ontology

import (
	"errors"
	"slices"
)

// Extend returns the default ontology with the types of a file beside its own. A
// type that the default ontology has, too, takes its place. The relations of the file
// may join the default node types, and its nodes may be kinds of them:
//
//	nodes:
//	  - name: Vessel
//	    doc: a named ship
//	    is: Product
//	relations:
//	  - name: INSURES
//	    doc: insures it
//	    from: [Company]
//	    to: [Vessel, Company]
//
// file is the name to use in errors. All mistakes are reported together, each an
// *Error.
func Extend(file string, data []byte) (*Ontology, error) {
	s, tree, err := decode(file, data)
	if err != nil {
		return nil, err
	}
	base := Default()
	nodes, relations := replace(base.Nodes(), s.Nodes, nodeName), replace(base.Relations(), s.Relations, relationName)
	c := checker{file: file, tree: tree}
	if len(s.Nodes)+len(s.Relations) == 0 {
		c.add("$", "no nodes and no relations")
	}
	c.nodes(s.Nodes, nodes)
	c.relations(s.Relations, nodes)
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	o := newOntology(nodes, relations)
	o.extension = slices.Clone(data)
	return o, nil
}

// Extension returns the source of what an extended ontology has beyond the default
// one: Extend makes the same ontology of it. It is nil for others.
func (o *Ontology) Extension() []byte { return slices.Clone(o.extension) }

func nodeName(n Node) string         { return n.Name }
func relationName(r Relation) string { return r.Name }

// replace returns the types of base, those of own of the same name in their places,
// then the others of own.
func replace[T any](base, own []T, name func(T) string) []T {
	out := slices.Clone(base)
	for _, t := range own {
		if i := slices.IndexFunc(out, func(b T) bool { return name(b) == name(t) }); i >= 0 {
			out[i] = t
		} else {
			out = append(out, t)
		}
	}
	return out
}
