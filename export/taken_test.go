package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"entente/export"
	"entente/graph"
)

// Properties may be called what formats call something of their own; neither is lost.
func TestPropertiesOfTakenNames(t *testing.T) {
	taken := []string{"id", "label", "name", "source", "target", "type", "weight", "key", "Key", "relation", "confidence", "polarity", "status",
		"witnesses", "documents", "sentence", "interaction", "represents", "source name", "aliases", "mentions", "entente", "", "from", "to"}
	properties := map[string]string{}
	for _, name := range taken {
		properties[name] = "own " + name + " value"
	}
	g, err := graph.New([]graph.Document{{ID: "d", Path: "p"}},
		[]graph.Entity{{ID: "a", Type: "Company", Name: "A", Properties: properties}, {ID: "b", Type: "Company", Name: "B"}},
		[]graph.Relation{{ID: "r", Type: "OWNS", From: "a", To: "b", Properties: properties, Evidence: []graph.Evidence{{Document: "d"}}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"json", "csv", "graphml", "gexf", "nodelink", "cypher", "neo4j-admin", "turtle", "ntriples", "jsonld", "cx2", "html"} {
		f, err := export.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		var all []byte
		for _, s := range suffixes(f) {
			all = append(all, write(t, f, s, g, export.Options{})...)
		}
		for _, key := range taken {
			if n := bytes.Count(all, []byte("own "+key+" value")); n < 2 && (name != "html" || n < 1) {
				t.Errorf("%s holds the property %q of the entity and the relation %d times, want both", name, key, n)
			}
		}
		if name == "nodelink" {
			checkEnds(t, all)
		}
	}
}

func checkEnds(t *testing.T, data []byte) {
	t.Helper()
	var f struct {
		Edges []struct{ Source, Target, Key string }
	}
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	if e := f.Edges[0]; e.Source != "a" || e.Target != "b" || e.Key != "r" {
		t.Errorf("the edge is %+v", e)
	}
}
