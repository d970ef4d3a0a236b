package neo4j_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// The fixture is two briefs about one invented pipeline deal, and a copy of the
// first.
//
//	Norra Gas ──PARTY_TO──> supply contract <──PARTY_TO── Baltic Power
//	   ^  └─────────────PARTNERS_WITH (denied)────────────────^
//	   └─WORKS_FOR── Ada Lind ──SIGNED──> supply contract ──CONCERNS──> Lumen line
const (
	brief = "Norra Gas and Baltic Power signed a ten-year supply contract in Visby on Monday.\n" +
		"Norra Gas chief executive Ada Lind put her name\n\tto the supply contract, which will fill the Lumen line.\n"
	note = "Baltic Power denied that it had formed a venture with Norra Gas. Ada Lind, who once chaired\u00A0Norra Gas, has left."
)

// parts are what graph.New takes, easier to change.
type parts struct {
	documents []graph.Document
	entities  map[string]graph.Entity
	relations map[string]graph.Relation
}

func fixture() *parts {
	p := &parts{
		documents: []graph.Document{
			{ID: "d1", Path: "briefs/supply.txt", Title: "Gas for ten years", Date: "2024-03-04", Language: "en", Text: brief},
			{ID: "d2", Path: "mirror/supply.txt", Title: "Gas for ten years", Text: brief, CopyOf: "d1"},
			{ID: "d3", Path: "briefs/note.txt", Text: note},
		},
		entities:  map[string]graph.Entity{},
		relations: map[string]graph.Relation{},
	}
	p.entity("norra", "Company", "Norra Gas", "Norra Gas")
	p.entity("baltic", "Company", "Baltic Power", "Baltic Power")
	p.entity("ada", "Person", "Ada Lind", "Ada Lind")
	p.entity("deal", "Agreement", "ten-year supply contract", "ten-year supply contract", "supply contract")
	p.entity("lumen", "Project", "Lumen line", "Lumen line")
	deal := p.entities["deal"]
	deal.Properties = map[string]string{"kind": "contract", "status": "signed", "date": "Monday", "name": "of the seller"}
	p.entities["deal"] = deal

	p.relation("norra", "PARTY_TO", "deal", "Norra Gas and Baltic Power signed a ten-year supply contract", nil)
	p.relation("baltic", "PARTY_TO", "deal", "Norra Gas and Baltic Power signed a ten-year supply contract", nil)
	p.relation("ada", "SIGNED", "deal", "Norra Gas chief executive Ada Lind put her name\n\tto the supply contract", nil)
	p.relation("deal", "CONCERNS", "lumen", "the supply contract, which will fill the Lumen line", nil)
	p.relation("ada", "WORKS_FOR", "norra", "Norra Gas chief executive Ada Lind", map[string]string{"title": "chief executive"})
	p.relation("ada", "WORKS_FOR", "norra", "Ada Lind, who once chaired\u00A0Norra Gas", map[string]string{"title": "chair"})
	denied := p.relation("baltic", "PARTNERS_WITH", "norra", "Baltic Power denied that it had formed a venture with Norra Gas", nil)
	denied.Polarity = graph.Denied
	p.relations[denied.ID] = denied
	return p
}

// entity adds an entity that every document mentions where a form of it stands.
func (p *parts) entity(id, typ, name string, forms ...string) {
	e := graph.Entity{ID: id, Type: typ, Name: name, Confidence: 0.75}
	for _, f := range forms {
		if f != name {
			e.Aliases = append(e.Aliases, f)
		}
	}
	for _, d := range p.documents {
		for _, f := range forms {
			if i := strings.Index(d.Text, f); i >= 0 {
				e.Mentions = append(e.Mentions, graph.Mention{Document: d.ID, Start: i, End: i + len(f)})
			}
		}
	}
	p.entities[id] = e
}

// relation adds a relation that every document says where the quotation stands.
func (p *parts) relation(from, typ, to, quotation string, properties map[string]string) graph.Relation {
	r := graph.Relation{
		ID: fmt.Sprintf("%s-%s-%s-%s", from, typ, to, properties["title"]), Type: typ, From: from, To: to,
		Properties: properties, Confidence: 0.5, Polarity: graph.Affirmed,
	}
	for _, d := range p.documents {
		if i := strings.Index(d.Text, quotation); i >= 0 {
			r.Evidence = append(r.Evidence, graph.Evidence{
				Document: d.ID, Start: i, End: i + len(quotation), Finder: "reader", Score: 0.5,
			})
		}
	}
	p.relations[r.ID] = r
	return r
}

func (p *parts) graph(t testing.TB) *graph.Graph {
	t.Helper()
	g, err := graph.New(slices.Clone(p.documents), slices.Collect(maps.Values(p.entities)), slices.Collect(maps.Values(p.relations)))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// without returns p less the document, with all that only it supports.
func (p *parts) without(document string) *parts {
	p.documents = slices.DeleteFunc(p.documents, func(d graph.Document) bool { return d.ID == document })
	for id, e := range p.entities {
		e.Mentions = slices.DeleteFunc(e.Mentions, func(m graph.Mention) bool { return m.Document == document })
		p.entities[id] = e
		if len(e.Mentions) == 0 {
			delete(p.entities, id)
		}
	}
	for id, r := range p.relations {
		r.Evidence = slices.DeleteFunc(r.Evidence, func(v graph.Evidence) bool { return v.Document == document })
		p.relations[id] = r
		if len(r.Evidence) == 0 {
			delete(p.relations, id)
		}
	}
	return p
}

// large returns a graph of n companies in a ring, each the owner of the next.
func large(t testing.TB, n int) *graph.Graph {
	p := &parts{
		documents: []graph.Document{{ID: "d", Path: "ring.txt", Text: strings.Repeat("A owns B. ", 10)}},
		entities:  map[string]graph.Entity{},
		relations: map[string]graph.Relation{},
	}
	for i := range n {
		id := fmt.Sprintf("e%05d", i)
		p.entities[id] = graph.Entity{ID: id, Type: "Company", Name: fmt.Sprintf("Company %d", i), Mentions: []graph.Mention{{Document: "d", End: 1}}}
		r := graph.Relation{ID: fmt.Sprintf("r%05d", i), Type: "OWNS", From: id, To: fmt.Sprintf("e%05d", (i+1)%n), Polarity: graph.Affirmed}
		r.Evidence = []graph.Evidence{{Document: "d", End: 9, Finder: "reader", Score: 1}}
		p.relations[r.ID] = r
	}
	return p.graph(t)
}
