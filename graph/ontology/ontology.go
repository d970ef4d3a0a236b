package ontology

import (
	_ "embed"
	"slices"
	"sync"
)

// Any stands for every node type among the ends of a relation.
const Any = "any"

// Node is a type of things.
type Node struct {
	// Name is unique among nodes.
	Name string `yaml:"name"`
	// Doc says what belongs, in a line.
	Doc string `yaml:"doc"`
	// Is is a wider type, empty for none: whatever holds of that type holds of this
	// one.
	Is string `yaml:"is"`
	// Properties are the keys that things of this type may carry.
	Properties []string `yaml:"properties"`
}

// Relation is a type of directed relations.
type Relation struct {
	// Name is unique among relations.
	Name string `yaml:"name"`
	// Doc completes "the first ... the second", in a line.
	Doc string `yaml:"doc"`
	// From and To are names of node types, or Any.
	From []string `yaml:"from"`
	To   []string `yaml:"to"`
	// Symmetric relations are true of both ends alike: their direction says
	// nothing, and either order is allowed.
	Symmetric bool `yaml:"symmetric"`
	// Properties are the keys that relations of this type may carry.
	Properties []string `yaml:"properties"`
}

// Ontology is a set of node and relation types.
type Ontology struct {
	nodes     []Node
	relations []Relation
	node      map[string]int
	relation  map[string]int
	// extension is the source of the types beyond the default ones.
	extension []byte
}

//go:embed business.yaml
var business []byte

var builtin = sync.OnceValue(func() *Ontology {
	o, err := Load("business.yaml", business)
	if err != nil {
		// The embedded file is checked by the tests.
		panic(err)
	}
	return o
})

// Default returns the project's own ontology, for business, politics and contracts.
func Default() *Ontology { return builtin() }

// Source returns the YAML text of the default ontology, to start one's own from.
func Source() []byte { return slices.Clone(business) }

func newOntology(nodes []Node, relations []Relation) *Ontology {
	o := &Ontology{nodes: nodes, relations: relations, node: map[string]int{}, relation: map[string]int{}}
	for i, n := range nodes {
		o.node[n.Name] = i
	}
	for i, r := range relations {
		o.relation[r.Name] = i
	}
	return o
}

// Nodes returns the node types in the order of the file.
func (o *Ontology) Nodes() []Node { return slices.Clone(o.nodes) }

// Relations returns the relation types in the order of the file.
func (o *Ontology) Relations() []Relation { return slices.Clone(o.relations) }

// Node returns the node type of that name; ok is false if there is none.
func (o *Ontology) Node(name string) (n Node, ok bool) {
	i, ok := o.node[name]
	if !ok {
		return Node{}, false
	}
	return o.nodes[i], true
}

// Relation returns the relation type of that name; ok is false if there is none.
func (o *Ontology) Relation(name string) (r Relation, ok bool) {
	i, ok := o.relation[name]
	if !ok {
		return Relation{}, false
	}
	return o.relations[i], true
}

// Allows reports whether a relation of the named type may lead from a node of
// one type to a node of the other. It is false for names that the ontology does
// not hold.
func (o *Ontology) Allows(relation, from, to string) bool {
	r, ok := o.Relation(relation)
	if !ok {
		return false
	}
	return o.joins(r, from, to) || r.Symmetric && o.joins(r, to, from)
}

func (o *Ontology) joins(r Relation, from, to string) bool {
	return o.among(r.From, from) && o.among(r.To, to)
}

func (o *Ontology) among(types []string, name string) bool {
	if _, known := o.node[name]; !known {
		return false
	}
	wider := o.nodes[o.node[name]].Is
	return slices.Contains(types, name) || slices.Contains(types, Any) || wider != "" && slices.Contains(types, wider)
}
