package resolve

import (
	"cmp"
	"fmt"
	"slices"

	"entente/extract/text"
	"entente/graph"
)

// corpus is the state of a resolution: documents in order of path, and the
// entities of each as locals that the steps join.
type corpus struct {
	items []Item
	docs  []document
	// locals are ordered by document, then as in its claims.
	locals []local
	sets   *sets
	joins  []join
}

// document is what resolution knows of a document.
type document struct {
	text.Document
	// witness is the index of the document that this one copies, or its own.
	witness int
	// first is the index of its first local.
	first int
	// names are the names in it, sorted: what it has in common with others.
	names []nameKey
}

// nameKey is a canonical name of a type.
type nameKey struct{ typ, key string }

func (k nameKey) compare(o nameKey) int {
	return cmp.Or(cmp.Compare(k.key, o.key), cmp.Compare(k.typ, o.typ))
}

// local is an entity of one document.
type local struct {
	doc   int
	claim *text.Entity
	typ   string
	// name is what the document calls it, as it is shown.
	name string
	// key is the canonical name; empty for what is only described.
	key string
	// legal is a firm's legal form, folded.
	legal string
	// forms are the canonical forms of all names in the chain, with key, sorted.
	forms []string
	// near are the locals that a relation joins it to, sorted.
	near []int
	// employed is set where the document says whom a person works for.
	employed bool
}

// join is an edge of a merge.
type join struct {
	a, b   int
	reason string
}

func newCorpus(items []Item) (*corpus, error) {
	c := &corpus{items: slices.Clone(items)}
	slices.SortFunc(c.items, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Document.Path, b.Document.Path), cmp.Compare(a.Document.ID, b.Document.ID))
	})
	if err := c.dropRepeats(); err != nil {
		return nil, err
	}
	for i := range c.items {
		if err := c.add(i); err != nil {
			return nil, err
		}
	}
	markCopies(c.docs)
	c.sets = newSets(c.locals)
	return c, nil
}

// dropRepeats keeps the first of the items that have the same document.
func (c *corpus) dropRepeats() error {
	paths := map[string]string{}
	for _, it := range c.items {
		if p, seen := paths[it.Document.ID]; seen && p == it.Document.Path {
			return fmt.Errorf("document %s (%s) is given twice", it.Document.ID, it.Document.Path)
		} else if !seen {
			paths[it.Document.ID] = it.Document.Path
		}
	}
	c.items = slices.DeleteFunc(c.items, func(it Item) bool { return paths[it.Document.ID] != it.Document.Path })
	return nil
}

func (c *corpus) add(i int) error {
	it := &c.items[i]
	if err := Check(*it); err != nil {
		return fmt.Errorf("document %s: %w", it.Document.Path, err)
	}
	d := document{Document: it.Document, witness: i, first: len(c.locals)}
	for k := range it.Claims.Entities {
		l := newLocal(i, it, k)
		if l.key != "" {
			d.names = append(d.names, nameKey{l.typ, l.key})
		}
		c.locals = append(c.locals, l)
	}
	for _, r := range it.Claims.Relations {
		from, to := d.first+r.From, d.first+r.To
		c.locals[from].near = append(c.locals[from].near, to)
		c.locals[to].near = append(c.locals[to].near, from)
		c.locals[from].employed = c.locals[from].employed || r.Type == "WORKS_FOR"
	}
	for k := d.first; k < len(c.locals); k++ {
		l := &c.locals[k]
		slices.Sort(l.near)
		l.near = slices.Compact(l.near)
	}
	slices.SortFunc(d.names, nameKey.compare)
	d.names = slices.Compact(d.names)
	c.docs = append(c.docs, d)
	return nil
}

// Check reports claims that do not fit their document: about another one, with
// spans outside its text, or relations between entities that are not there.
func Check(it Item) error {
	if it.Claims.Document != it.Document.ID {
		return fmt.Errorf("claims are about document %q, not %q", it.Claims.Document, it.Document.ID)
	}
	n := len(it.Document.Text)
	for _, e := range it.Claims.Entities {
		if len(e.Mentions) == 0 {
			return fmt.Errorf("entity %q has no mention", e.Name)
		}
		for _, m := range e.Mentions {
			if err := checkSpan(m.Span, n); err != nil {
				return fmt.Errorf("entity %q: %w", e.Name, err)
			}
		}
	}
	for _, r := range it.Claims.Relations {
		if k := len(it.Claims.Entities); min(r.From, r.To) < 0 || max(r.From, r.To) >= k {
			return fmt.Errorf("relation %s joins entities %d and %d of %d", r.Type, r.From, r.To, k)
		}
		for _, v := range r.Evidence {
			if err := checkSpan(v.Span, n); err != nil {
				return fmt.Errorf("relation %s: %w", r.Type, err)
			}
		}
	}
	return nil
}

func checkSpan(s text.Span, n int) error {
	if s.Start < 0 || s.End < s.Start || s.End > n {
		return fmt.Errorf("span %d-%d outside the text of %d bytes", s.Start, s.End, n)
	}
	return nil
}

// graphDocuments returns the documents as the graph keeps them.
func (c *corpus) graphDocuments() []graph.Document {
	docs := make([]graph.Document, len(c.docs))
	for i, d := range c.docs {
		docs[i] = graph.Document{ID: d.ID, Path: d.Path, Title: d.Title, Date: d.Date, Language: d.Language, Text: d.Text}
		if d.witness != i {
			docs[i].CopyOf = c.docs[d.witness].ID
		}
	}
	return docs
}

// nameSet is the names of some documents.
type nameSet map[nameKey]bool

// contextOf returns the names in the documents of all locals of i's set.
func (c *corpus) contextOf(i int) nameSet {
	names := nameSet{}
	for _, m := range c.sets.members[c.sets.find(i)] {
		for _, k := range c.docs[c.locals[m].doc].names {
			names[k] = true
		}
	}
	return names
}

// agrees reports whether local i's document has one of the names, besides
// its own name and those given. Countries count only if asked for.
func (c *corpus) agrees(names nameSet, i int, countries bool, besides ...string) bool {
	own := nameKey{c.locals[i].typ, c.locals[i].key}
	for _, k := range c.docs[c.locals[i].doc].names {
		if names[k] && k != own && !slices.Contains(besides, k.key) && (countries || !isCountry(k)) {
			return true
		}
	}
	return false
}
