package rule

import (
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// statuses are those that a relation may have.
var statuses = []string{"signed", "agreed", "negotiated", "planned", "former", "abandoned", "ended"}

// readRelations reads "buyer ACQUIRES target", or the same with what belongs to it:
//
//	relation: owner OWNS firm
//	with: {stake: share}
//	status: former
func (l *loader) readRelations(r *Rule, n ast.Node) {
	for _, item := range l.list(n) {
		var f factSpec
		at := item
		switch item.(type) {
		case *ast.MappingNode, *ast.MappingValueNode:
			l.fields(item, "relations", map[string]func(ast.Node){
				"relation": func(n ast.Node) { at = n; l.readFact(&f, n) },
				"with":     func(n ast.Node) { f.with = l.readWith(r, n) },
				"status": func(n ast.Node) {
					if f.status, _ = l.text(n, "status"); !slices.Contains(statuses, f.status) {
						l.add(n, 0, "status %q: there are %v", f.status, statuses)
					}
				},
				"polarity": func(n ast.Node) {
					s, _ := l.text(n, "polarity")
					if f.denied = s == "denied"; !f.denied && s != "affirmed" {
						l.add(n, 0, "polarity %q: there are affirmed and denied", s)
					}
				},
			})
			if f.typ == "" {
				l.add(item, 0, "relations: relation is missing")
			}
		default:
			l.readFact(&f, item)
		}
		if f.typ != "" && l.checkFact(r, at, f) {
			r.facts = append(r.facts, f)
		}
	}
}

func (l *loader) readFact(f *factSpec, n ast.Node) {
	s, ok := l.text(n, "relations")
	if !ok {
		return
	}
	if f.from, f.typ, f.to, ok = splitFact(s); !ok {
		l.add(n, 0, "relations: %q is none; one is written slot RELATION slot", s)
		f.typ = ""
	}
}

// checkFact checks the slots and the types of a relation.
func (l *loader) checkFact(r *Rule, n ast.Node, f factSpec) bool {
	from, to := l.mentionSlot(r, n, f.from), l.mentionSlot(r, n, f.to)
	t, ok := l.schema.relation(f.typ)
	if !ok {
		l.add(n, 0, "rule %s: there is no relation type %q%s", r.Name, f.typ, meant(f.typ, l.schema.relationNames()))
	}
	if from == nil || to == nil || !ok {
		return false
	}
	if f.from == f.to && !from.list {
		l.add(n, 0, "rule %s: %q holds one mention, which is related to no other", r.Name, f.from)
	}
	if t.Allows != nil && !l.checkEnds(r, n, f, t) {
		return false
	}
	for _, p := range f.with {
		if !l.schema.open() && !slices.Contains(t.Properties, p.key) {
			l.add(n, 0, "rule %s: %s has no property %q%s", r.Name, f.typ, p.key, meant(p.key, t.Properties))
		}
	}
	return true
}

// checkEnds checks that a relation may lead between the types of its slots.
func (l *loader) checkEnds(r *Rule, n ast.Node, f factSpec, t RelationType) bool {
	for _, a := range r.slotTypesOf(l.schema, f.from) {
		for _, b := range r.slotTypesOf(l.schema, f.to) {
			if !t.Allows(a, b) && l.known(a) && l.known(b) {
				l.add(n, 0, "rule %s: %s leads from no %s to a %s", r.Name, f.typ, a, b)
				return false
			}
		}
	}
	return true
}

func (l *loader) known(node string) bool {
	_, ok := l.schema.node(node)
	return ok
}

// readWith reads {key: slot}.
func (l *loader) readWith(r *Rule, n ast.Node) []pairSpec {
	var out []pairSpec
	for _, e := range l.mapping(n, "with") {
		if v, ok := l.text(e.value, e.key); ok && l.textSlot(r, e.value, v) {
			out = append(out, pairSpec{e.key, v})
		}
	}
	return out
}

// readRetypes reads {slot: Type}.
func (l *loader) readRetypes(r *Rule, n ast.Node) {
	if n == nil {
		return
	}
	for _, e := range l.mapping(n, "retype") {
		typ, ok := l.text(e.value, "retype")
		if !ok || l.mentionSlot(r, e.at, e.key) == nil {
			continue
		}
		if _, ok := l.schema.node(typ); !ok {
			l.add(e.value, 0, "there is no node type %q%s", typ, meant(typ, l.schema.nodeNames()))
			continue
		}
		r.retypes = append(r.retypes, pairSpec{e.key, typ})
	}
}

// readSame reads two slots that hold one thing.
func (l *loader) readSame(r *Rule, n ast.Node) {
	if n == nil {
		return
	}
	items := l.list(n)
	if len(items) != 2 {
		l.add(n, 0, "same: two slots are expected here")
		return
	}
	var pair [2]string
	for i, item := range items {
		pair[i], _ = l.text(item, "same")
		if s := l.mentionSlot(r, item, pair[i]); s == nil {
			return
		}
	}
	r.same = append(r.same, pair)
}

// readAliases reads {slot: slot of a text}.
func (l *loader) readAliases(r *Rule, n ast.Node) {
	if n == nil {
		return
	}
	for _, e := range l.mapping(n, "alias") {
		v, ok := l.text(e.value, "alias")
		if ok && l.mentionSlot(r, e.at, e.key) != nil && l.textSlot(r, e.value, v) {
			r.aliases = append(r.aliases, pairSpec{e.key, v})
		}
	}
}

// readProperties reads {slot: {key: slot of a value}}.
func (l *loader) readProperties(r *Rule, n ast.Node) {
	if n == nil {
		return
	}
	for _, e := range l.mapping(n, "set") {
		if l.mentionSlot(r, e.at, e.key) == nil {
			continue
		}
		for _, p := range l.mapping(e.value, "set") {
			v, ok := l.text(p.value, p.key)
			if !ok || !l.textSlot(r, p.value, v) {
				continue
			}
			l.checkKey(r, p, e.key)
			r.props = append(r.props, propertySpec{e.key, pairSpec{p.key, v}})
		}
	}
}

// checkKey checks that the things of a slot may carry a property.
func (l *loader) checkKey(r *Rule, p entry, slot string) {
	for _, typ := range r.slotTypesOf(l.schema, slot) {
		if t, ok := l.schema.node(typ); ok && !l.schema.open() && !slices.Contains(t.Properties, p.key) {
			l.add(p.at, 0, "rule %s: a %s has no property %q%s", r.Name, typ, p.key, meant(p.key, t.Properties))
		}
	}
}
