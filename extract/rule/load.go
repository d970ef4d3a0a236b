package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// File is a file of rules.
type File struct {
	// Name is the name to use in errors, and the name of a pack that has none.
	Name string
	Data []byte
}

// defaultConfidence is that of a rule that says none.
const defaultConfidence = 0.8

// Load reads files of rules and returns one set of them all. Their types must be
// those of the schema. All mistakes are reported together, each an *Error.
func Load(schema *Schema, files ...File) (*Set, error) {
	if schema == nil {
		schema = &Schema{}
	}
	var rules []*Rule
	var errs []error
	first := map[string]*Rule{}
	for _, f := range files {
		l := &loader{document: document{file: f.Name}, schema: schema, sets: map[string]node{}, pack: f.Name}
		for _, r := range l.load(f.Data) {
			if old := first[r.Name]; old != nil {
				l.errs = append(l.errs, &Error{File: f.Name, Line: r.Line, Column: r.column,
					Message: fmt.Sprintf("rule %q is also in %s:%d", r.Name, old.File, old.Line)})
				continue
			}
			first[r.Name] = r
			rules = append(rules, r)
		}
		errs = append(errs, l.errs...)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return newSet(rules, schema, files), nil
}

// loader reads one file.
type loader struct {
	document
	schema *Schema
	sets   map[string]node
	pack   string
	rules  []*Rule
}

func (l *loader) load(data []byte) []*Rule {
	body := l.open(data)
	if body == nil {
		return nil
	}
	var rules ast.Node
	l.fields(body, "file", map[string]func(ast.Node){
		"pack":  func(n ast.Node) { l.pack = l.word(n, "pack") },
		"doc":   func(n ast.Node) { l.text(n, "doc") },
		"sets":  l.readSets,
		"rules": func(n ast.Node) { rules = n },
	})
	if rules == nil {
		if len(l.errs) == 0 {
			l.add(body, 0, "file: no rules")
		}
		return nil
	}
	for _, n := range l.list(rules) {
		l.readRule(n)
	}
	return l.rules
}

// readSets reads the named sets of words and phrases.
func (l *loader) readSets(n ast.Node) {
	for _, e := range l.mapping(n, "sets") {
		if e.key == "" || strings.IndexFunc(e.key, func(r rune) bool { return !nameRune(r) }) >= 0 {
			l.add(e.at, 0, "sets: %q is no name: letters, digits, - and _ are", e.key)
			continue
		}
		var branches either
		for _, item := range l.list(e.value) {
			if s, ok := l.text(item, "set "+e.key); ok {
				if parsed, slots, ok := l.pattern(item, s); ok {
					branches = append(branches, parsed.(seq))
					if len(slots) > 0 {
						l.add(item, 0, "set %s: a set holds words; slots stand in patterns", e.key)
					}
				}
			}
		}
		if len(branches) == 0 {
			l.add(e.at, 0, "set %s: it is empty", e.key)
			continue
		}
		l.sets[e.key] = merge(branches)
	}
}

func (l *loader) pattern(n ast.Node, s string) (node, []*slot, bool) {
	parsed, slots, err := parsePattern(s, l.sets)
	if err == nil {
		return parsed, slots, true
	}
	at := 0
	if e := (*syntaxError)(nil); errors.As(err, &e) {
		at = e.at
	}
	l.add(n, at, "pattern: %v", err)
	return nil, nil, false
}

// ruleNodes are where the parts of a rule stand, to be checked once all are known.
type ruleNodes struct {
	rule                                    *Rule
	relations, retype, same, alias, set, at ast.Node
}

func (l *loader) readRule(n ast.Node) {
	r := &Rule{File: l.file, Confidence: defaultConfidence}
	if t := n.GetToken(); t != nil && t.Position != nil {
		r.Line = t.Position.Line
	}
	parts, before := ruleNodes{rule: r, at: n}, len(l.errs)
	later := func(to *ast.Node) func(ast.Node) { return func(n ast.Node) { *to = n } }
	l.fields(n, "rule", map[string]func(ast.Node){
		"name": func(n ast.Node) {
			r.Name = l.word(n, "name")
			r.Line, r.column = n.GetToken().Position.Line, n.GetToken().Position.Column
		},
		"doc":             func(n ast.Node) { r.Doc, _ = l.text(n, "doc") },
		"confidence":      func(n ast.Node) { r.Confidence = l.number(n, "confidence") },
		"pattern":         func(n ast.Node) { r.Patterns, r.programs = l.readPatterns(n) },
		"unless":          func(n ast.Node) { _, r.unless = l.readPatterns(n) },
		"relations":       later(&parts.relations),
		"retype":          later(&parts.retype),
		"same":            later(&parts.same),
		"alias":           later(&parts.alias),
		"set":             later(&parts.set),
		"examples":        func(n ast.Node) { l.readExamples(r, n) },
		"counterexamples": func(n ast.Node) { l.readCounterexamples(r, n) },
	})
	r.Pack = l.pack
	if l.finish(parts, before); len(l.errs) == before {
		l.rules = append(l.rules, r)
	}
}

// readPatterns returns the patterns of a list as the file has them and compiled.
func (l *loader) readPatterns(n ast.Node) (patterns []string, programs []*program) {
	for _, item := range l.list(n) {
		s, ok := l.text(item, "pattern")
		if !ok {
			continue
		}
		parsed, slots, ok := l.pattern(item, s)
		if !ok {
			continue
		}
		p, err := compile(parsed, slots)
		if err != nil {
			l.add(item, 0, "%v", err)
			continue
		}
		l.checkSlots(item, slots)
		patterns = append(patterns, strings.Join(strings.Fields(s), " "))
		programs = append(programs, p)
	}
	return patterns, programs
}

func (l *loader) checkSlots(n ast.Node, slots []*slot) {
	seen := map[string]bool{}
	for _, s := range slots {
		if s.name != "" && seen[s.name] {
			l.add(n, 0, "two slots are called %q", s.name)
		}
		seen[s.name] = true
		for _, t := range s.types {
			if _, ok := l.schema.node(t.name); !ok && t.name != anyType {
				l.add(n, t.at, "there is no node type %q%s", t.name, meant(t.name, append(l.schema.nodeNames(), valueKinds...)))
			}
		}
	}
}

// finish reads what refers to slots, and checks that the rule is whole: where it has
// mistakes beyond the first before, what follows from them is not told.
func (l *loader) finish(p ruleNodes, before int) {
	r := p.rule
	switch {
	case r.Name == "":
		l.add(p.at, 0, "rule: it has no name")
		return
	case len(r.programs) == 0:
		if len(l.errs) == before {
			l.add(p.at, 0, "rule %s: it has no pattern", r.Name)
		}
		return
	}
	l.readRetypes(r, p.retype) // relations ask what becomes of a slot
	l.readRelations(r, p.relations)
	l.readSame(r, p.same)
	l.readAliases(r, p.alias)
	l.readProperties(r, p.set)
	if len(l.errs) == before && len(r.Finds()) == 0 {
		l.add(p.at, 0, "rule %s: it finds nothing; relations, retype, same, alias or set say what", r.Name)
	}
	if len(r.examples) == 0 || !slices.ContainsFunc(r.examples, func(e example) bool { return len(e.gives) > 0 }) {
		l.add(p.at, 0, "rule %s: it has no examples", r.Name)
	}
}

// mentionSlot checks that a slot for mentions has the name.
func (l *loader) mentionSlot(r *Rule, n ast.Node, name string) *slot {
	s := r.slotOf(name)
	if s == nil {
		l.add(n, 0, "rule %s: no pattern has a slot %q%s", r.Name, name, meant(name, r.slotNames()))
		return nil
	}
	if !s.isMention() {
		l.add(n, 0, "rule %s: slot %q holds a %s, no mention", r.Name, name, s.kind)
		return nil
	}
	return s
}

// textSlot checks that a slot has the name, or that the name is a text itself,
// behind "=". Of a mention the text is its words.
func (l *loader) textSlot(r *Rule, n ast.Node, name string) bool {
	if name == "=" {
		l.add(n, 0, "rule %s: no text stands behind =", r.Name)
		return false
	}
	if name[0] == '=' {
		return true
	}
	s := r.slotOf(name)
	if s == nil {
		l.add(n, 0, "rule %s: no pattern has a slot %q%s", r.Name, name, meant(name, r.slotNames()))
		return false
	}
	if s.list {
		l.add(n, 0, "rule %s: slot %q holds a list, no text", r.Name, name)
	}
	return !s.list
}

func (r *Rule) slotNames() []string {
	var names []string
	for _, p := range r.programs {
		for _, s := range p.slots {
			if s.name != "" && !slices.Contains(names, s.name) {
				names = append(names, s.name)
			}
		}
	}
	return names
}

// slotTypesOf returns the types that what a slot holds may have in the end.
func (r *Rule) slotTypesOf(schema *Schema, name string) []string {
	for _, t := range r.retypes {
		if t.key == name {
			return []string{t.value}
		}
	}
	var types []string
	for _, p := range r.programs {
		for _, s := range p.slots {
			if s.name != name {
				continue
			}
			for _, t := range s.types {
				if t.name == anyType {
					types = append(types, schema.nodeNames()...)
				} else {
					types = append(types, t.name)
				}
			}
		}
	}
	slices.Sort(types)
	return slices.Compact(types)
}
