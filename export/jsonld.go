package export

import (
	"bufio"
	"encoding/json"
	"io"

	"entente/graph"
)

// JSON-LD (https://www.w3.org/TR/json-ld11/) is RDF for programs that read JSON: an
// object for each subject, and a context that tells what the short names stand for.
// The triples are those of Turtle.

func writeJSONLD(w io.Writer, v graph.View, _ Options) error { return writeRDF(newJSONLD(w), v) }

// jsonLD writes the triples of a subject together, which have to come together.
type jsonLD struct {
	w       *bufio.Writer
	subject term
	// node is what was said of the subject so far.
	node  map[string]any
	nodes int
	err   error
}

func newJSONLD(w io.Writer) *jsonLD {
	j := &jsonLD{w: bufio.NewWriter(w)}
	context, err := compact(jsonLDContext())
	j.err = err
	j.w.WriteString(`{"@context":` + context + ",\n\"@graph\":[") // keeps the first error for Flush
	return j
}

// jsonLDContext declares the prefixes, and which numbers have fractions: 1 would be
// taken for an integer.
func jsonLDContext() map[string]any {
	context := map[string]any{}
	for _, s := range spaces {
		context[s.prefix] = s.iri
	}
	for _, name := range []string{"confidence", "score"} {
		p := short(ententeSpace.term(name))
		context[p] = map[string]string{"@id": p, "@type": "xsd:double"}
	}
	return context
}

// short is an IRI with its prefix. JSON-LD takes any name behind it.
func short(t term) string { return t.space.prefix + ":" + t.value }

func (j *jsonLD) triple(s, p, o term) {
	if s != j.subject {
		j.stop()
		j.subject, j.node = s, map[string]any{"@id": short(s)}
	}
	key, value := short(p), jsonLDValue(o)
	if p == rdfType {
		key, value = "@type", short(o)
	}
	switch old := j.node[key].(type) {
	case nil:
		j.node[key] = value
	case []any:
		j.node[key] = append(old, value)
	default:
		j.node[key] = []any{old, value}
	}
}

// jsonLDValue is a literal as text or number, and anything else as a reference.
func jsonLDValue(t term) any {
	switch {
	case t.space != space{}:
		return map[string]string{"@id": short(t)}
	case t.datatype != "":
		return json.Number(t.value)
	}
	return t.value
}

// stop writes what was said of the last subject.
func (j *jsonLD) stop() {
	if j.node == nil {
		return
	}
	s, err := compact(j.node)
	if j.err == nil {
		j.err = err
	}
	if j.nodes > 0 {
		j.w.WriteString(",")
	}
	j.w.WriteString("\n" + s)
	j.nodes++
}

func (j *jsonLD) end() error {
	j.stop()
	j.w.WriteString("\n]}\n")
	if j.err != nil {
		return j.err
	}
	return j.w.Flush()
}
