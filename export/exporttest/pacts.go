// Package exporttest holds a graph that people can read, for the tests of the
// export formats and for looking at maps.
package exporttest

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// Pacts returns a graph of some fifty firms, agreements, projects and people of
// the trade between Russia and China, with the sentences that say so. It is
// built anew on each call.
func Pacts() *graph.Graph {
	b := builder{sentences: map[string][]string{}, entity: map[string]*graph.Entity{}}
	for _, e := range entities {
		b.addEntity(e)
	}
	for _, f := range facts {
		b.sentence(f.document, f.sentence)
	}
	for _, f := range facts {
		b.addFact(f)
	}
	return b.graph()
}

// An entity row is type, name, alias, properties as key=value.
type entityRow [4]string

// A fact is a sentence of a document and what it says, one relation a line:
// from | TYPE | to | properties. The pseudo-properties status and denied set
// the relation's fields.
type fact struct {
	document, sentence, relations string
}

type builder struct {
	sentences map[string][]string // by document, in order
	entity    map[string]*graph.Entity
	relations []graph.Relation
}

func (b *builder) addEntity(row entityRow) {
	e := &graph.Entity{ID: id(row[0], row[1]), Type: row[0], Name: row[1], Confidence: 0.9, Properties: properties(row[3])}
	if row[2] != "" {
		e.Aliases = strings.Split(row[2], "; ")
	}
	b.entity[row[1]] = e
}

func (b *builder) sentence(document, s string) {
	if !slices.Contains(b.sentences[document], s) {
		b.sentences[document] = append(b.sentences[document], s)
	}
}

func (b *builder) text(document string) string {
	return strings.Join(b.sentences[document], "\n") + "\n"
}

func (b *builder) addFact(f fact) {
	start := strings.Index(b.text(f.document), f.sentence)
	for _, line := range strings.Split(f.relations, "\n") {
		col := strings.Split(line, " | ")
		if len(col) < 3 {
			panic("exporttest: bad relation line: " + line)
		}
		b.relate(col[1], b.end(col[0]), b.end(col[2]), properties(strings.Join(col[3:], "")), graph.Evidence{
			Document: "doc-" + f.document, Start: start, End: start + len(f.sentence), Finder: "reader", Score: 0.9})
	}
}

func (b *builder) end(name string) string {
	e := b.entity[name]
	if e == nil {
		panic("exporttest: no entity " + name)
	}
	return e.ID
}

func (b *builder) relate(typ, from, to string, props map[string]string, v graph.Evidence) {
	r := graph.Relation{ID: strings.ToLower(typ) + "/" + from + "/" + to, Type: typ, From: from, To: to,
		Confidence: 0.8, Polarity: graph.Affirmed, Properties: props, Status: props["status"]}
	if props["denied"] != "" {
		r.Polarity, r.ID = graph.Denied, r.ID+"/denied"
	}
	delete(props, "status")
	delete(props, "denied")
	if i := slices.IndexFunc(b.relations, func(o graph.Relation) bool { return o.ID == r.ID }); i >= 0 {
		b.relations[i].Evidence = append(b.relations[i].Evidence, v)
		return
	}
	r.Evidence = []graph.Evidence{v}
	b.relations = append(b.relations, r)
}

func (b *builder) graph() *graph.Graph {
	var documents []graph.Document
	for _, d := range sources {
		documents = append(documents, graph.Document{ID: "doc-" + d[0], Path: d[0] + ".txt", Title: d[1], Date: d[2],
			Language: "en", Text: b.text(d[0])})
	}
	var all []graph.Entity
	for _, row := range entities {
		e := *b.entity[row[1]]
		for _, d := range documents {
			e.Mentions = append(e.Mentions, mentions(d, e)...)
		}
		all = append(all, e)
	}
	slices.SortFunc(b.relations, func(x, y graph.Relation) int { return strings.Compare(x.ID, y.ID) })
	g, err := graph.New(documents, all, b.relations)
	if err != nil {
		panic("exporttest: " + err.Error())
	}
	return g
}

// mentions finds the entity's name and aliases in the document.
func mentions(d graph.Document, e graph.Entity) []graph.Mention {
	var ms []graph.Mention
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		for at := 0; ; {
			i := strings.Index(d.Text[at:], name)
			if i < 0 {
				break
			}
			ms = append(ms, graph.Mention{Document: d.ID, Start: at + i, End: at + i + len(name)})
			at += i + len(name)
		}
	}
	slices.SortFunc(ms, func(a, b graph.Mention) int { return a.Start - b.Start })
	return slices.Compact(ms)
}

func properties(s string) map[string]string {
	props := map[string]string{}
	for _, kv := range strings.Split(s, ", ") {
		if k, v, ok := strings.Cut(kv, "="); ok {
			props[k] = v
		}
	}
	return props
}

func id(typ, name string) string {
	return strings.ToLower(fmt.Sprintf("%s:%s", typ, strings.ReplaceAll(name, " ", "-")))
}
