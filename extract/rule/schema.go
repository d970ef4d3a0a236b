package rule

import "slices"

// Schema says which types rules may use. The zero value allows any.
type Schema struct {
	Nodes     []NodeType
	Relations []RelationType
}

// NodeType is a type of things.
type NodeType struct {
	Name string
	// Is is the wider type that the reader itself knows, empty for one that it knows.
	Is string
	// Properties are the keys that things of the type may carry.
	Properties []string
}

// RelationType is a type of relations.
type RelationType struct {
	Name       string
	Properties []string
	// Symmetric relations say the same in both directions.
	Symmetric bool
	// Allows reports whether a relation may lead from one node type to another; nil
	// allows all.
	Allows func(from, to string) bool
}

// open reports whether any type may be used.
func (s *Schema) open() bool { return len(s.Nodes) == 0 && len(s.Relations) == 0 }

func (s *Schema) node(name string) (NodeType, bool) {
	i := slices.IndexFunc(s.Nodes, func(n NodeType) bool { return n.Name == name })
	if i < 0 {
		return NodeType{}, s.open()
	}
	return s.Nodes[i], true
}

func (s *Schema) relation(name string) (RelationType, bool) {
	i := slices.IndexFunc(s.Relations, func(r RelationType) bool { return r.Name == name })
	if i < 0 {
		return RelationType{}, s.open()
	}
	return s.Relations[i], true
}

// Base returns the type as the reader knows it.
func (s *Schema) Base(typ string) string {
	if n, ok := s.node(typ); ok && n.Is != "" {
		return n.Is
	}
	return typ
}

// Symmetric reports whether relations of the type say the same in both directions.
func (s *Schema) Symmetric(relation string) bool {
	r, _ := s.relation(relation)
	return r.Symmetric
}

// is reports whether a thing of type typ is one of type wide.
func (s *Schema) is(typ, wide string) bool {
	return typ == wide || wide == anyType || s.Base(typ) == wide
}

func (s *Schema) nodeNames() []string {
	names := make([]string, len(s.Nodes))
	for i, n := range s.Nodes {
		names[i] = n.Name
	}
	return names
}

func (s *Schema) relationNames() []string {
	names := make([]string, len(s.Relations))
	for i, r := range s.Relations {
		names[i] = r.Name
	}
	return names
}
