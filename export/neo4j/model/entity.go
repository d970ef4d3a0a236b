package model

import (
	"fmt"

	"entente/graph"
)

// addDocuments adds the nodes of the documents, and which of them copies which.
func (b *builder) addDocuments(documents []graph.Document) {
	for _, d := range documents {
		b.documents[d.ID] = d
		p := properties{"id": d.ID}
		p.text("path", d.Path)
		p.text("title", d.Title)
		p.text("date", d.Date)
		p.text("language", d.Language)
		b.sources = append(b.sources, p.node(Document))
	}
	for _, d := range documents {
		if _, known := b.documents[d.CopyOf]; known {
			b.link(CopyOf, d.ID, d.CopyOf, properties{})
		}
	}
}

// addEntity adds the node of an entity, and where documents mention it.
func (b *builder) addEntity(e *graph.Entity) error {
	if err := checkID(e.ID); err != nil {
		return err
	}
	p := properties{"id": e.ID, "confidence": e.Confidence, "mentions": len(e.Mentions)}
	p.text("type", e.Type)
	p.text("name", e.Name)
	p.list("aliases", e.Aliases)
	p.own(e.Properties, "type", "name", "aliases")
	b.entities[e.ID] = true
	label := Label(e.Type)
	b.byLabel[label] = append(b.byLabel[label], p.node(label))
	return b.addMentions(e)
}

// addMentions adds one relation for each document that mentions e.
func (b *builder) addMentions(e *graph.Entity) error {
	spans := map[string][]string{}
	var order []string // documents as the mentions name them
	for _, m := range e.Mentions {
		if _, known := b.documents[m.Document]; !known {
			return fmt.Errorf("mention in document %s: %w", m.Document, graph.ErrNotFound)
		}
		if spans[m.Document] == nil {
			order = append(order, m.Document)
		}
		spans[m.Document] = append(spans[m.Document], fmt.Sprintf("%d-%d", m.Start, m.End))
	}
	for _, document := range order {
		b.link(MentionedIn, e.ID, document, properties{
			"count": len(spans[document]),
			"spans": spans[document],
		})
	}
	return nil
}

// link adds a relation that is no fact; its id follows from its type and its ends,
// which it may join only once.
func (b *builder) link(typ, from, to string, p properties) {
	p["id"] = digest(typ, from, to)
	b.other[typ] = append(b.other[typ], p.relation(typ, from, to))
}
