package export_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"entente/export"
	"entente/graph"
)

// jsonLD is a file, and what its context says.
type jsonLD struct {
	Context map[string]any   `json:"@context"`
	Graph   []map[string]any `json:"@graph"`
}

// iri undoes a prefix.
func (f jsonLD) iri(t *testing.T, s string) string {
	t.Helper()
	prefix, name, _ := strings.Cut(s, ":")
	full, ok := f.Context[prefix].(string)
	if !ok {
		t.Fatalf("prefix of %q is not declared", s)
	}
	return full + name
}

// object returns a value of a property as N-Triples' reader gives it.
func (f jsonLD) object(t *testing.T, property string, value any) string {
	t.Helper()
	kind := ""
	if p, ok := f.Context[property].(map[string]any); ok {
		kind = p["@type"].(string)
	}
	switch v := value.(type) {
	case map[string]any:
		return f.iri(t, v["@id"].(string))
	case json.Number:
		if kind == "" && strings.Trim(v.String(), "0123456789") == "" {
			kind = "xsd:integer"
		}
		return v.String() + "^^" + f.iri(t, kind)
	case string:
		if property == "@type" {
			return f.iri(t, v)
		}
		return v + "^^"
	}
	t.Fatalf("%s is %v", property, value)
	return ""
}

func (f jsonLD) facts(t *testing.T) map[fact]bool {
	t.Helper()
	facts := map[fact]bool{}
	for _, node := range f.Graph {
		subject := f.iri(t, node["@id"].(string))
		for property, value := range node {
			if property == "@id" {
				continue
			}
			predicate := "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
			if property != "@type" {
				predicate = f.iri(t, property)
			}
			values, ok := value.([]any)
			if !ok {
				values = []any{value}
			}
			for _, v := range values {
				facts[fact{subject, predicate, f.object(t, property, v)}] = true
			}
		}
	}
	return facts
}

func TestJSONLDIsNTriples(t *testing.T) {
	nt, err := export.ByName("ntriples")
	if err != nil {
		t.Fatal(err)
	}
	eachFixture(t, "jsonld", "", func(t *testing.T, g *graph.Graph, data []byte) {
		var f jsonLD
		d := json.NewDecoder(bytes.NewReader(data))
		d.UseNumber()
		if err := d.Decode(&f); err != nil {
			t.Fatal(err)
		}
		want, got := readNTriples(t, write(t, nt, "", g, export.Options{})), f.facts(t)
		if len(got) != len(want) {
			t.Errorf("%d triples, want %d", len(got), len(want))
		}
		for x := range want {
			if !got[x] {
				t.Errorf("no triple %v", x)
			}
		}
		subjects := map[string]bool{}
		for _, node := range f.Graph {
			if id := node["@id"].(string); subjects[id] {
				t.Errorf("%s has two objects", id)
			} else {
				subjects[id] = true
			}
		}
	})
}
