package export

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"entente/graph"
)

// The graph in triples. Things have classes of schema.org where it has them, names
// are rdfs:label and skos:altLabel. What a relation says is a triple of its own, which
// any query finds: "<Norvik> <OWNS> <Baltic Rail>". All that is known of the relation
// hangs on an rdf:Statement about that triple, and each passage on a node of its own
// below it, with the document as prov:wasDerivedFrom. To state a triple is to hold it
// true, so a denied relation has the statement alone.

var (
	rdfType     = rdfSpace.term("type")
	rdfsLabel   = rdfsSpace.term("label")
	altLabel    = skosSpace.term("altLabel")
	derivedFrom = provSpace.term("wasDerivedFrom")
	confidence  = ententeSpace.term("confidence")
)

// schemaClasses are the types that schema.org has.
var schemaClasses = map[string]string{"Person": "Person", "Company": "Corporation", "Organization": "Organization",
	"Place": "Place", "Product": "Product", "Event": "Event"}

func writeNTriples(w io.Writer, v graph.View, _ Options) error { return writeRDF(newNTriples(w), v) }

func writeTurtle(w io.Writer, v graph.View, _ Options) error { return writeRDF(newTurtle(w), v) }

func writeRDF(out triples, v graph.View) error {
	b := newBook(v)
	for _, d := range v.Documents() {
		rdfDocument(out, &d)
	}
	from := map[string][]graph.Relation{}
	for _, r := range v.Relations() {
		from[r.From] = append(from[r.From], r)
	}
	for _, e := range v.Entities() {
		rdfEntity(out, &e, from[e.ID])
	}
	for _, r := range v.Relations() {
		rdfStatement(out, &r)
		for i, e := range r.Evidence {
			rdfEvidence(out, evidenceTerm(&r, i), &e, b)
		}
	}
	return out.end()
}

func rdfDocument(out triples, d *graph.Document) {
	s := documentSpace.term(d.ID)
	out.triple(s, rdfType, schemaSpace.term("DigitalDocument"))
	rdfText(out, s, rdfsLabel, cmp.Or(d.Title, d.Path))
	rdfText(out, s, ententeSpace.term("path"), d.Path)
	rdfText(out, s, schemaSpace.term("datePublished"), d.Date)
	rdfText(out, s, schemaSpace.term("inLanguage"), d.Language)
	if d.CopyOf != "" {
		out.triple(s, ententeSpace.term("copyOf"), documentSpace.term(d.CopyOf))
	}
}

// rdfEntity writes an entity and what the relations that start at it say.
func rdfEntity(out triples, e *graph.Entity, relations []graph.Relation) {
	s := entitySpace.term(e.ID)
	out.triple(s, rdfType, rdfClass(e.Type))
	out.triple(s, rdfsLabel, literal(e.Name))
	for _, a := range e.Aliases {
		out.triple(s, altLabel, literal(a))
	}
	rdfProperties(out, s, e.Properties)
	out.triple(s, confidence, rdfNumber(e.Confidence))
	out.triple(s, ententeSpace.term("mentions"), rdfCount(len(e.Mentions)))
	said := map[term]bool{}
	for _, m := range e.Mentions {
		if d := documentSpace.term(m.Document); !said[d] {
			said[d] = true
			out.triple(s, ententeSpace.term("mentionedIn"), d)
		}
	}
	for _, r := range relations {
		if r.Polarity != graph.Denied {
			out.triple(s, relationSpace.term(r.Type), entitySpace.term(r.To))
		}
	}
}

func rdfClass(kind string) term {
	if c, ok := schemaClasses[kind]; ok {
		return schemaSpace.term(c)
	}
	return classSpace.term(kind)
}

func rdfStatement(out triples, r *graph.Relation) {
	s := statementSpace.term(r.ID)
	out.triple(s, rdfType, rdfSpace.term("Statement"))
	out.triple(s, rdfSpace.term("subject"), entitySpace.term(r.From))
	out.triple(s, rdfSpace.term("predicate"), relationSpace.term(r.Type))
	out.triple(s, rdfSpace.term("object"), entitySpace.term(r.To))
	out.triple(s, ententeSpace.term("polarity"), literal(cmp.Or(r.Polarity, graph.Affirmed)))
	rdfText(out, s, ententeSpace.term("status"), r.Status)
	out.triple(s, confidence, rdfNumber(r.Confidence))
	rdfProperties(out, s, r.Properties)
	for i := range r.Evidence {
		out.triple(s, ententeSpace.term("evidence"), evidenceTerm(r, i))
	}
}

// evidenceTerm names the passage at index i of a relation.
func evidenceTerm(r *graph.Relation, i int) term {
	return evidenceSpace.term(fmt.Sprintf("%s/%d", r.ID, i))
}

func rdfEvidence(out triples, s term, e *graph.Evidence, b book) {
	out.triple(s, rdfType, ententeSpace.term("Evidence"))
	out.triple(s, derivedFrom, documentSpace.term(e.Document))
	out.triple(s, ententeSpace.term("start"), rdfCount(e.Start))
	out.triple(s, ententeSpace.term("end"), rdfCount(e.End))
	rdfText(out, s, ententeSpace.term("sentence"), graph.Sentence(b.documents[e.Document], e.Start, e.End))
	rdfText(out, s, ententeSpace.term("finder"), e.Finder)
	out.triple(s, ententeSpace.term("score"), rdfNumber(e.Score))
}

func rdfProperties(out triples, s term, properties map[string]string) {
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		rdfText(out, s, propertySpace.term(key), properties[key])
	}
}

// rdfText writes a triple unless the text is empty.
func rdfText(out triples, subject, predicate term, text string) {
	if text != "" {
		out.triple(subject, predicate, literal(text))
	}
}

func rdfNumber(f float64) term { return term{value: number(f), datatype: "double"} }

func rdfCount(n int) term { return term{value: strconv.Itoa(n), datatype: "integer"} }
