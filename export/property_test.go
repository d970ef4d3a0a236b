package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"entente/export"
	"entente/export/jsongraph"
	"entente/graph"
)

// named draws two entities of any name and a relation of any type between them.
func named(t *rapid.T) *graph.Graph {
	names := rapid.OneOf(rapid.String(), rapid.StringMatching("[\"'`\\\\\\\\u0027{}<>&;,\\n\\r=+@-]{0,12}"))
	a, b := names.Draw(t, "first"), names.Draw(t, "second")
	g, err := graph.New([]graph.Document{{ID: "d", Path: names.Draw(t, "path")}},
		[]graph.Entity{{ID: "a", Type: names.Draw(t, "type"), Name: a, Properties: map[string]string{names.Draw(t, "key"): b}},
			{ID: "b", Type: "Company", Name: b}},
		[]graph.Relation{{ID: "r", Type: names.Draw(t, "relation"), From: "a", To: "b", Polarity: graph.Affirmed,
			Evidence: []graph.Evidence{{Document: "d"}}}})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Whatever a document calls things, every text format stays readable, and those that
// promise to keep names keep them.
func TestAnyNames(t *testing.T) {
	outer := t
	rapid.Check(t, func(t *rapid.T) {
		g := named(t)
		name := strings.ToValidUTF8(g.Entities()[0].Name, "\uFFFD")
		for _, f := range export.Formats() {
			if f.Name == "svg" || f.Binary {
				continue // laid out in a child: too slow for this, see package picture
			}
			var buf bytes.Buffer
			if err := f.Write(outer.Context(), &buf, g, export.Options{Title: name}); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if !utf8.Valid(buf.Bytes()) {
				t.Fatalf("%s is not UTF-8", f.Name)
			}
			switch f.Name {
			case "json":
				back, err := jsongraph.Read(&buf)
				if err != nil || back.Entities()[0].Name != name {
					t.Fatalf("json: name %q, %v, want %q", back.Entities()[0].Name, err, name)
				}
			case "nodelink":
				var v struct{ Nodes []struct{ Label string } }
				if err := json.Unmarshal(buf.Bytes(), &v); err != nil || v.Nodes[0].Label != name {
					t.Fatalf("nodelink: %+v, %v, want %q", v, err, name)
				}
			case "jsonld":
				if !json.Valid(buf.Bytes()) {
					t.Fatalf("jsonld: %q", buf.Bytes())
				}
			case "ntriples":
				found := false
				for f := range readNTriples(outer, buf.Bytes()) {
					found = found || f.subject == "urn:entente:entity:a" && f.object == name+"^^"
				}
				if !found {
					t.Fatalf("ntriples: no label %q", name)
				}
			case "ftm":
				if e := readFTM(outer, buf.Bytes())[0]; strings.TrimSpace(name) != "" && e.Properties["name"][0] != name {
					t.Fatalf("ftm: name %q, want %q", e.Properties["name"], name)
				}
			case "cx2":
				if nodes := readCX2(outer, buf.Bytes()).Nodes; nodes[0].V["name"] != name {
					t.Fatalf("cx2: name %q, want %q", nodes[0].V["name"], name)
				}
			case "sif":
				if edges, lone := readSIF(outer, buf.Bytes()); len(edges) != 1 || len(lone) != 0 {
					t.Fatalf("sif: %q", buf.Bytes())
				}
			case "graphml", "gexf":
				if err := xml.Unmarshal(buf.Bytes(), new(struct{})); err != nil {
					t.Fatalf("%s: %v", f.Name, err)
				}
			case "cypher":
				if found, _ := scanCypher(outer, buf.String()); name != "" && !found[name] {
					t.Fatalf("the script has no %q", name)
				}
			}
		}
	})
}
