package model

import (
	"maps"
	"slices"
	"strings"
)

// properties are those of a node or a relation on their way to become a row.
type properties map[string]any

// text sets a string, unless it is empty. A server refuses a broken string, and
// with it the whole batch, so broken bytes become U+FFFD.
func (p properties) text(name, value string) {
	if value != "" {
		p[name] = strings.ToValidUTF8(value, "\uFFFD")
	}
}

// list sets a list of strings, unless it is empty.
func (p properties) list(name string, values []string) {
	if len(values) == 0 {
		return
	}
	clean := make([]string, len(values))
	for i, v := range values {
		clean[i] = strings.ToValidUTF8(v, "\uFFFD")
	}
	p[name] = clean
}

// own adds the properties that a graph gives its entities and relations by itself.
// One whose name is taken, or is kept for a property that is absent here, gets
// underscores behind it until it is free, unless it says the same.
func (p properties) own(values map[string]string, kept ...string) {
	for _, key := range slices.Sorted(maps.Keys(values)) {
		name, value := propertyName(key), values[key]
		if p[name] == any(value) {
			continue
		}
		for p.taken(name) || slices.Contains(kept, name) {
			name += "_"
		}
		p.text(name, value)
	}
}

func (p properties) taken(name string) bool {
	_, ok := p[name]
	return ok || name == Mark
}

// node turns p, which holds the id, into a row of a table with the given label.
func (p properties) node(label string) Node {
	p[Mark] = fingerprint(label, "", "", p)
	return Node{ID: p["id"].(string), Properties: p}
}

// relation turns p, which holds the id, into a row of a table of the given type.
func (p properties) relation(typ, from, to string) Relation {
	p[Mark] = fingerprint(typ, from, to, p)
	return Relation{ID: p["id"].(string), From: from, To: to, Properties: p}
}
