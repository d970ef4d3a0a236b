package graphtest

import (
	"fmt"
	"strings"

	"entente/graph"
)

const tinyReport = `Norvik Energy signed a supply contract with Baltic Rail on 3 March 2021 in Riga.
Anna Berg, chief executive of Norvik Energy, signed for the company.
The contract covers the Harbor Line. Baltic Rail denied that it owns the Harbor Line.
`

const tinyNote = `Baltic Rail is building the Harbor Line near Riga.
Norvik Energy holds 25% of Baltic Rail.
`

// Tiny returns a graph of two documents and a copy, six entities and nine
// relations, two of them parallel and one denied:
//
//	Anna Berg --WORKS_FOR--> Norvik Energy --OWNS, SUPPLIES--> Baltic Rail
//	    `----SIGNED----> supply contract <--PARTY_TO--' (both firms)
//	                         `--CONCERNS--> Harbor Line --LOCATED_IN--> Riga
//	Baltic Rail --(denied) OWNS--> Harbor Line
func Tiny() *graph.Graph {
	b := builder{documents: []graph.Document{
		{ID: "d1", Path: "report.txt", Title: "Norvik and Baltic Rail sign", Date: "2021-03-04", Language: "en", Text: tinyReport},
		{ID: "d2", Path: "note.txt", Title: "Harbor Line", Language: "en", Text: tinyNote},
		{ID: "d3", Path: "report-again.txt", Title: "Norvik and Baltic Rail sign", Language: "en", Text: tinyReport + "Seen elsewhere.\n", CopyOf: "d1"},
	}}
	b.entity("person-berg", "Person", "Anna Berg")
	b.entity("company-norvik", "Company", "Norvik Energy")
	b.entity("company-baltic", "Company", "Baltic Rail")
	b.entity("agreement-supply", "Agreement", "supply contract", "kind", "contract", "date", "3 March 2021", "status", "signed")
	b.entity("project-harbor", "Project", "Harbor Line")
	b.entity("place-riga", "Place", "Riga")

	b.relation("WORKS_FOR", "person-berg", "company-norvik", "Anna Berg, chief executive of Norvik Energy", "title", "chief executive")
	b.relation("SIGNED", "person-berg", "agreement-supply", "signed for the company")
	b.relation("PARTY_TO", "company-norvik", "agreement-supply", "Norvik Energy signed a supply contract")
	b.relation("PARTY_TO", "company-baltic", "agreement-supply", "supply contract with Baltic Rail")
	b.relation("CONCERNS", "agreement-supply", "project-harbor", "The contract covers the Harbor Line")
	b.relation("LOCATED_IN", "project-harbor", "place-riga", "the Harbor Line near Riga")
	b.relation("OWNS", "company-norvik", "company-baltic", "Norvik Energy holds 25% of Baltic Rail", "stake", "25%")
	b.relation("SUPPLIES", "company-norvik", "company-baltic", "a supply contract with Baltic Rail")
	b.deny("OWNS", "company-baltic", "project-harbor", "Baltic Rail denied that it owns the Harbor Line")
	b.status("PARTY_TO", "signed")
	return b.graph()
}

// builder makes graphs of hand-written parts: it finds names and quotes in the
// texts by itself.
type builder struct {
	documents []graph.Document
	entities  []graph.Entity
	relations []graph.Relation
}

// entity adds an entity whose mentions are all occurrences of its name in the
// documents; properties are pairs of key and value.
func (b *builder) entity(id, typ, name string, properties ...string) *graph.Entity {
	e := graph.Entity{ID: id, Type: typ, Name: name, Confidence: 0.9, Properties: pairs(properties)}
	for _, d := range b.documents {
		for from := 0; name != ""; {
			i := strings.Index(d.Text[from:], name)
			if i < 0 {
				break
			}
			e.Mentions = append(e.Mentions, graph.Mention{Document: d.ID, Start: from + i, End: from + i + len(name)})
			from += i + len(name)
		}
	}
	b.entities = append(b.entities, e)
	return &b.entities[len(b.entities)-1]
}

// relation adds an affirmed relation with the quote's occurrences as evidence.
func (b *builder) relation(typ, from, to, quote string, properties ...string) *graph.Relation {
	r := graph.Relation{
		ID: fmt.Sprintf("%s-%s-%s", strings.ToLower(typ), from, to), Type: typ, From: from, To: to,
		Confidence: 0.8, Polarity: graph.Affirmed, Properties: pairs(properties),
	}
	for _, d := range b.documents {
		if i := strings.Index(d.Text, quote); i >= 0 {
			r.Evidence = append(r.Evidence, graph.Evidence{Document: d.ID, Start: i, End: i + len(quote), Finder: "hand", Score: 0.8})
		}
	}
	b.relations = append(b.relations, r)
	return &b.relations[len(b.relations)-1]
}

func (b *builder) deny(typ, from, to, quote string) {
	r := b.relation(typ, from, to, quote)
	r.ID += "-denied"
	r.Polarity = graph.Denied
}

func (b *builder) status(typ, status string) {
	for i := range b.relations {
		if b.relations[i].Type == typ {
			b.relations[i].Status = status
		}
	}
}

// graph panics if the fixture is wrong: that is a mistake in this package.
func (b *builder) graph() *graph.Graph {
	g, err := graph.New(b.documents, b.entities, b.relations)
	if err != nil {
		panic("graphtest: " + err.Error())
	}
	return g
}

func pairs(kv []string) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(kv); i += 2 {
		m[kv[i]] = kv[i+1]
	}
	return m
}
