package eval

import (
	"cmp"
	"path"
	"path/filepath"
	"regexp"
	"slices"

	"entente/graph"
)

// index finds what a graph holds of a document.
type index struct {
	view     graph.View
	mentions map[string][]int // document ID -> indices of entities, in order
	evidence map[string][]int // document ID -> indices of relations, in order
	denied   map[string][]int // the same of the relations that the documents deny
	named    map[string][]int // gold name -> indices of documents
	taken    map[string]bool  // IDs of documents that a gold file speaks of
}

func newIndex(v graph.View, o Options) *index {
	x := &index{view: v, mentions: map[string][]int{}, evidence: map[string][]int{},
		denied: map[string][]int{}, named: map[string][]int{}, taken: map[string]bool{}}
	for i, d := range v.Documents() {
		n := goldName(d)
		x.named[n] = append(x.named[n], i)
	}
	for i, e := range v.Entities() {
		for _, m := range e.Mentions {
			addOnce(x.mentions, m.Document, i)
		}
	}
	for i, r := range v.Relations() {
		in := x.evidence
		if r.Polarity == graph.Denied && !o.Denied {
			in = x.denied
		}
		for _, e := range r.Evidence {
			addOnce(in, e.Document, i)
		}
	}
	return x
}

// addOnce appends i to m[key]; i never falls from call to call.
func addOnce(m map[string][]int, key string, i int) {
	if l := m[key]; len(l) == 0 || l[len(l)-1] != i {
		m[key] = append(l, i)
	}
}

var textExtension = regexp.MustCompile(`\.(txt|md|html?)$`)

// docPath returns the path of a document with slashes, its ID where it has none.
func docPath(d graph.Document) string {
	if d.Path == "" {
		return d.ID
	}
	return filepath.ToSlash(d.Path)
}

// goldName returns the base name that gold of the document has.
func goldName(d graph.Document) string {
	return NameOf(docPath(d))
}

// take returns the IDs of the documents that a gold name stands for. A name in
// a folder of the gold needs the same folder in the document's path.
func (x *index) take(name string) map[string]bool {
	ids := map[string]bool{}
	documents := x.view.Documents()
	for _, i := range x.named[path.Base(name)] {
		d := documents[i]
		if dir := path.Dir(name); dir == "." || dir == path.Base(path.Dir(docPath(d))) {
			ids[d.ID] = true
			x.taken[d.ID] = true
		}
	}
	return ids
}

// left returns the paths of the documents without gold.
func (x *index) left() []string {
	var paths []string
	for _, d := range x.view.Documents() {
		if !x.taken[d.ID] {
			paths = append(paths, docPath(d))
		}
	}
	return paths
}

// nodes returns the entities with a mention in the documents. Mentions that are
// not whole characters of the text are left out.
func (x *index) nodes(ids map[string]bool, text *page) []node {
	var nodes []node
	entities := x.view.Entities()
	for _, i := range union(x.mentions, ids) {
		n := node{Entity: &entities[i]}
		for _, m := range n.Mentions {
			if s, ok := text.chars(m.Start, m.End); ok && ids[m.Document] {
				n.spans = append(n.spans, s)
			}
		}
		if len(n.spans) > 0 {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// edges returns the relations with evidence in the documents, and no other evidence.
func (x *index) edges(from map[string][]int, ids map[string]bool) []graph.Relation {
	var edges []graph.Relation
	relations := x.view.Relations()
	for _, i := range union(from, ids) {
		r := relations[i]
		r.Evidence = slices.DeleteFunc(slices.Clone(r.Evidence), func(e graph.Evidence) bool { return !ids[e.Document] })
		edges = append(edges, r)
	}
	return edges
}

// seen returns what the graph holds of the documents, whose text is given.
func (x *index) seen(ids map[string]bool, text *page) *seen {
	s := &seen{nodes: x.nodes(ids, text), edges: x.edges(x.evidence, ids), denied: x.edges(x.denied, ids)}
	for _, d := range x.view.Documents() {
		if ids[d.ID] {
			s.day = cmp.Or(s.day, d.Date)
		}
	}
	return s
}

// union merges the lists of the given keys, sorted and without doubles.
func union(m map[string][]int, keys map[string]bool) []int {
	var all []int
	for k := range keys {
		all = append(all, m[k]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
