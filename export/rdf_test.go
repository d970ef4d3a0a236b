package export_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"entente/export"
	"entente/graph"
)

// Terms of N-Triples as its grammar has them, without blank nodes and languages,
// which the writer has no use for.
const (
	ntIRI     = `<((?:[^\x00-\x20<>"{}|^` + "`" + `\\])*)>`
	ntLiteral = `"((?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*)"(?:\^\^` + ntIRI + `)?`
)

var ntLine = regexp.MustCompile(`^` + ntIRI + ` ` + ntIRI + ` (?:` + ntIRI + `|` + ntLiteral + `) \.$`)

// fact is a triple in full: IRIs, and a literal's text with its type behind it.
type fact struct{ subject, predicate, object string }

// readNTriples reads a file line by line and fails the test where the grammar does.
func readNTriples(t testing.TB, data []byte) map[fact]bool {
	t.Helper()
	facts := map[fact]bool{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		m := ntLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("no triple: %q", line)
		}
		f := fact{m[1], m[2], m[3]}
		if m[3] == "" {
			text, err := strconv.Unquote(`"` + m[4] + `"`)
			if err != nil {
				t.Fatalf("literal %q: %v", m[4], err)
			}
			f.object = text + "^^" + m[5]
		}
		facts[f] = true
	}
	return facts
}

// subjects returns who is of a class.
func subjects(facts map[fact]bool, class string) map[string]bool {
	all := map[string]bool{}
	for f := range facts {
		if strings.HasSuffix(f.predicate, "ns#type") && f.object == class {
			all[f.subject] = true
		}
	}
	return all
}

func TestNTriplesReadBack(t *testing.T) {
	const rdf, own = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "urn:entente:vocabulary:"
	eachFixture(t, "ntriples", "", func(t *testing.T, g *graph.Graph, data []byte) {
		facts := readNTriples(t, data)
		labels, altLabels := map[string]int{}, 0
		object := map[string]map[string]string{} // subject -> predicate -> object
		for f := range facts {
			switch {
			case strings.HasSuffix(f.predicate, "#label") && strings.HasPrefix(f.subject, "urn:entente:entity:"):
				labels[f.object]++
			case strings.HasSuffix(f.predicate, "#altLabel"):
				altLabels++
			}
			if object[f.subject] == nil {
				object[f.subject] = map[string]string{}
			}
			object[f.subject][f.predicate] = f.object
		}
		for _, e := range g.Entities() {
			if labels[e.Name+"^^"]--; labels[e.Name+"^^"] < 0 {
				t.Errorf("no label %q", e.Name)
			}
			altLabels -= len(e.Aliases)
		}
		if altLabels != 0 {
			t.Errorf("%d other names too many", altLabels)
		}
		passages := 0
		for _, r := range g.Relations() {
			passages += len(r.Evidence)
		}
		statements := subjects(facts, rdf+"Statement")
		if n := len(subjects(facts, own+"Evidence")); len(statements) != len(g.Relations()) || n != passages {
			t.Errorf("%d statements, %d passages, want %d, %d", len(statements), n, len(g.Relations()), passages)
		}
		for s := range statements {
			o := object[s]
			direct := facts[fact{o[rdf+"subject"], o[rdf+"predicate"], o[rdf+"object"]}]
			if affirmed := o[own+"polarity"] == graph.Affirmed+"^^"; direct != affirmed {
				t.Errorf("%s: affirmed %v, stated %v", s, affirmed, direct)
			}
			if object[o[rdf+"subject"]] == nil || object[o[rdf+"object"]] == nil {
				t.Errorf("%s: an end is no entity", s)
			}
		}
	})
}

func TestNTriplesEvidence(t *testing.T) {
	f, err := export.ByName("ntriples")
	if err != nil {
		t.Fatal(err)
	}
	facts := readNTriples(t, write(t, f, "", fixtures[1].make(), export.Options{}))
	const passage = "urn:entente:evidence:owns-company-norvik-company-baltic%2F0"
	for _, want := range []fact{
		{passage, "http://www.w3.org/ns/prov#wasDerivedFrom", "urn:entente:document:d2"},
		{passage, "urn:entente:vocabulary:start", "51^^http://www.w3.org/2001/XMLSchema#integer"},
		{passage, "urn:entente:vocabulary:end", "89^^http://www.w3.org/2001/XMLSchema#integer"},
		{"urn:entente:statement:owns-company-norvik-company-baltic", "urn:entente:property:stake", "25%^^"},
		{"urn:entente:entity:company-norvik", "urn:entente:relation:OWNS", "urn:entente:entity:company-baltic"},
		{"urn:entente:entity:company-norvik", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "https://schema.org/Corporation"},
	} {
		if !facts[want] {
			t.Errorf("no triple %v", want)
		}
	}
}

// Turtle says what N-Triples says: with its few abbreviations undone, line by line,
// the triples are the same.
func TestTurtleIsNTriples(t *testing.T) {
	nt, err := export.ByName("ntriples")
	if err != nil {
		t.Fatal(err)
	}
	eachFixture(t, "turtle", "", func(t *testing.T, g *graph.Graph, data []byte) {
		want := readNTriples(t, write(t, nt, "", g, export.Options{}))
		got := readNTriples(t, expandTurtle(t, data))
		if len(got) != len(want) {
			t.Errorf("%d triples, want %d", len(got), len(want))
		}
		for f := range want {
			if !got[f] {
				t.Errorf("no triple %v", f)
			}
		}
	})
}

var (
	turtlePrefix = regexp.MustCompile(`^@prefix (\w+): <([^>]*)> \.$`)
	turtleName   = regexp.MustCompile(`^(\w+):(\w[\w-]*)$`)
	turtleLine   = regexp.MustCompile(`^(?:(\S+)|   ) (\S+) (".*"(?:\^\^\S+)?|\S+) ([.;])$`)
)

// expandTurtle turns the Turtle that the writer makes into N-Triples.
func expandTurtle(t *testing.T, data []byte) []byte {
	t.Helper()
	prefixes := map[string]string{}
	full := func(s string) string {
		if m := turtleName.FindStringSubmatch(s); m != nil {
			if prefixes[m[1]] == "" {
				t.Fatalf("prefix of %q is not declared", s)
			}
			return "<" + prefixes[m[1]] + m[2] + ">"
		}
		if i := strings.LastIndex(s, `"^^xsd:`); i >= 0 {
			return s[:i+3] + "<" + prefixes["xsd"] + s[i+7:] + ">"
		}
		return s
	}
	var out bytes.Buffer
	subject := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if m := turtlePrefix.FindStringSubmatch(line); m != nil {
			prefixes[m[1]] = m[2]
			continue
		}
		if line == "" {
			continue
		}
		m := turtleLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("no line of Turtle: %q", line)
		}
		if m[1] != "" {
			subject = full(m[1])
		}
		if m[2] == "a" {
			m[2] = "rdf:type"
		}
		out.WriteString(subject + " " + full(m[2]) + " " + full(m[3]) + " .\n")
	}
	return out.Bytes()
}
