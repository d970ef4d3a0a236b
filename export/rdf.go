package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// RDF knows nothing but triples. N-Triples (https://www.w3.org/TR/n-triples/) has one
// a line, with every IRI in full; Turtle (https://www.w3.org/TR/turtle/) shortens IRIs
// by prefixes and says a subject once for all that follows. Both escape text alike.

// space is a name space: its prefix in Turtle and what the prefix stands for.
type space struct{ prefix, iri string }

// Names of our own are urns, since they are no addresses on the web.
var (
	entitySpace    = space{"entity", "urn:entente:entity:"}
	documentSpace  = space{"document", "urn:entente:document:"}
	statementSpace = space{"statement", "urn:entente:statement:"}
	evidenceSpace  = space{"evidence", "urn:entente:evidence:"}
	relationSpace  = space{"relation", "urn:entente:relation:"}
	propertySpace  = space{"property", "urn:entente:property:"}
	classSpace     = space{"class", "urn:entente:class:"}
	ententeSpace   = space{"entente", "urn:entente:vocabulary:"}
	provSpace      = space{"prov", "http://www.w3.org/ns/prov#"}
	rdfSpace       = space{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
	rdfsSpace      = space{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"}
	schemaSpace    = space{"schema", "https://schema.org/"}
	skosSpace      = space{"skos", "http://www.w3.org/2004/02/skos/core#"}
	xsdSpace       = space{"xsd", "http://www.w3.org/2001/XMLSchema#"}
)

// spaces in the order in which Turtle declares them.
var spaces = []space{entitySpace, documentSpace, statementSpace, evidenceSpace, relationSpace, propertySpace,
	classSpace, ententeSpace, provSpace, rdfSpace, rdfsSpace, schemaSpace, skosSpace, xsdSpace}

// term is a place of a triple: a name within a space, or a literal, which has none.
type term struct {
	space space
	// value is the name, fit for an IRI, or the text of a literal.
	value string
	// datatype is a literal's type of XML Schema; empty means text.
	datatype string
}

// term returns what a string of any kind is called in the space. Different strings
// have different names.
func (s space) term(name string) term {
	var b strings.Builder
	for i := range len(name) {
		if c := name[i]; plainByte(c) || c == '.' || c == '~' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return term{space: s, value: b.String()}
}

// plainByte reports whether c needs no escape in IRIs and none in Turtle's names.
func plainByte(c byte) bool {
	return c < utf8.RuneSelf && (unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c))) || c == '_' || c == '-'
}

func literal(text string) term { return term{value: text} }

// ntriples is the term as N-Triples writes it.
func (t term) ntriples() string {
	switch {
	case t.space != space{}:
		return "<" + t.space.iri + t.value + ">"
	case t.datatype != "":
		return rdfQuote(t.value) + "^^" + term{space: xsdSpace, value: t.datatype}.ntriples()
	}
	return rdfQuote(t.value)
}

// turtle is the term as Turtle writes it, short where its grammar allows.
func (t term) turtle() string {
	switch {
	case t.space != space{} && localName(t.value):
		return t.space.prefix + ":" + t.value
	case t.datatype != "":
		return rdfQuote(t.value) + "^^" + term{space: xsdSpace, value: t.datatype}.turtle()
	}
	return t.ntriples()
}

// localName reports whether Turtle takes a name of an IRI behind a prefix as it is.
// Its grammar allows more, of which readers differ in what they take.
func localName(s string) bool {
	for i := range len(s) {
		if !plainByte(s[i]) {
			return false
		}
	}
	return s != "" && s[0] != '-'
}

// rdfQuote quotes a literal. What some reader takes for the end of a line, what cannot
// be seen and what is no character is written by number.
func rdfQuote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r > 0xFFFF && !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\U%08X`, r)
		case r != ' ' && !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// triples is where triples are written. The first error is kept for end.
type triples interface {
	triple(subject, predicate, object term)
	end() error
}

// ntriples writes a triple a line.
type ntriples struct{ w *bufio.Writer }

func newNTriples(w io.Writer) *ntriples {
	n := &ntriples{bufio.NewWriter(w)}
	n.w.WriteString("# entente: a knowledge graph\n")
	return n
}

func (n *ntriples) triple(s, p, o term) {
	fmt.Fprintf(n.w, "%s %s %s .\n", s.ntriples(), p.ntriples(), o.ntriples())
}

func (n *ntriples) end() error { return n.w.Flush() }

// turtle writes the triples of a subject together if they come together.
type turtle struct {
	w       *bufio.Writer
	subject term
}

func newTurtle(w io.Writer) *turtle {
	t := &turtle{w: bufio.NewWriter(w)}
	for _, s := range spaces {
		fmt.Fprintf(t.w, "@prefix %s: <%s> .\n", s.prefix, s.iri)
	}
	return t
}

func (t *turtle) triple(s, p, o term) {
	verb := p.turtle()
	if p == rdfType {
		verb = "a"
	}
	if s == t.subject {
		fmt.Fprintf(t.w, " ;\n    %s %s", verb, o.turtle())
		return
	}
	t.stop()
	fmt.Fprintf(t.w, "\n%s %s %s", s.turtle(), verb, o.turtle())
	t.subject = s
}

// stop ends what is said of the last subject.
func (t *turtle) stop() {
	if t.subject != (term{}) {
		t.w.WriteString(" .\n")
	}
}

func (t *turtle) end() error {
	t.stop()
	return t.w.Flush()
}
