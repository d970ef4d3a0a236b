package export_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"entente/export"
	"entente/graph"
)

// readSIF reads a file as Cytoscape does: the first line tells what parts fields, and
// empty fields count for nothing.
func readSIF(t testing.TB, data []byte) (edges [][3]string, lone []string) {
	t.Helper()
	first, _, _ := strings.Cut(string(data), "\n")
	delimiter := " "
	if strings.Contains(first, "\t") {
		delimiter = "\t"
	}
	for line := range strings.Lines(string(data)) {
		fields := slices.DeleteFunc(strings.Split(strings.TrimSpace(line), delimiter), func(s string) bool { return s == "" })
		switch len(fields) {
		case 1:
			lone = append(lone, fields[0])
		case 3:
			edges = append(edges, [3]string(fields))
		default:
			t.Fatalf("%d fields in %q", len(fields), line)
		}
	}
	return edges, lone
}

func TestSIFReadBack(t *testing.T) {
	eachFixture(t, "sif", "", func(t *testing.T, g *graph.Graph, data []byte) {
		edges, lone := readSIF(t, data)
		nodes, affirmed := map[string]bool{}, 0
		for _, e := range edges {
			nodes[e[0]], nodes[e[2]] = true, true
		}
		for _, name := range lone {
			if nodes[name] {
				t.Errorf("%q occurs twice", name)
			}
			nodes[name] = true
		}
		for _, r := range g.Relations() {
			if r.Polarity != graph.Denied {
				affirmed++
			}
		}
		if len(nodes) != len(g.Entities()) || len(edges) != affirmed {
			t.Errorf("%d nodes, %d edges, want %d, %d", len(nodes), len(edges), len(g.Entities()), affirmed)
		}
	})
}

func TestSIFNames(t *testing.T) {
	entity := func(id, typ, name string) graph.Entity { return graph.Entity{ID: id, Type: typ, Name: name} }
	entities := []graph.Entity{entity("1", "Place", "Georgia"), entity("2", "Person", "Georgia"), entity("3", "Place", "Georgia"),
		entity("4", "Place", ""), entity("5", "Company", "Georgia (Place)"), entity("6", "Company", "Big\tFirm\n")}
	want := []string{"Georgia (Place) 2", "Georgia (Person)", "Georgia (Place) 3", "(Place)", "Georgia (Place)", "Big Firm"}
	g, err := graph.New([]graph.Document{{ID: "d", Path: "p"}}, entities, nil)
	if err != nil {
		t.Fatal(err)
	}
	f, err := export.ByName("sif")
	if err != nil {
		t.Fatal(err)
	}
	if _, lone := readSIF(t, write(t, f, "", g, export.Options{})); !slices.Equal(lone, want) {
		t.Errorf("names %q, want %q", lone, want)
	}
}

func TestSIFDenied(t *testing.T) {
	f, err := export.ByName("sif")
	if err != nil {
		t.Fatal(err)
	}
	edges, _ := readSIF(t, write(t, f, "", fixtures[1].make(), export.Options{Denied: true}))
	if want := [3]string{"Baltic Rail", "OWNS (denied)", "Harbor Line"}; !slices.Contains(edges, want) {
		t.Errorf("%q lacks %q", edges, want)
	}
}

// cx2 is a file with its aspects put together.
type cx2 struct {
	CXVersion string
	MetaData  []struct {
		Name         string
		ElementCount int
	}
	AttributeDeclarations []map[string]map[string]struct{ D string }
	NetworkAttributes     []map[string]any
	Nodes                 []struct {
		ID int
		V  map[string]any
	}
	Edges []struct {
		ID, S, T int
		V        map[string]any
	}
	VisualProperties []struct {
		Default                  map[string]map[string]any
		NodeMapping, EdgeMapping map[string]struct {
			Type       string
			Definition struct {
				Attribute string
				Map       []struct{ V, VP string }
			}
		}
	}
	Status []struct{ Success bool }
}

func readCX2(t testing.TB, data []byte) (f cx2) {
	t.Helper()
	var aspects []json.RawMessage
	if err := json.Unmarshal(data, &aspects); err != nil {
		t.Fatal(err)
	}
	for _, a := range aspects {
		if err := json.Unmarshal(a, &f); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// conforms says what is wrong with values by their declaration.
func conforms(declared map[string]struct{ D string }, values map[string]any) error {
	for name, value := range values {
		_, text := value.(string)
		f, number := value.(float64)
		switch d := declared[name].D; {
		case d == "string" && text, d == "double" && number, d == "integer" && number && f == math.Trunc(f):
		default:
			return fmt.Errorf("%q is %v, declared as %q", name, value, d)
		}
	}
	return nil
}

func TestCX2ReadBack(t *testing.T) {
	eachFixture(t, "cx2", "", func(t *testing.T, g *graph.Graph, data []byte) {
		f := readCX2(t, data)
		if f.CXVersion != "2.0" || len(f.Status) != 1 || !f.Status[0].Success || f.NetworkAttributes[0]["name"] != "t" {
			t.Errorf("frame %q, %v, %v", f.CXVersion, f.Status, f.NetworkAttributes)
		}
		for _, m := range f.MetaData {
			want := map[string]int{"nodes": len(g.Entities()), "edges": len(g.Relations()), "visualProperties": len(f.VisualProperties)}
			if n, ok := want[m.Name]; ok && m.ElementCount != n {
				t.Errorf("%d %s are promised, want %d", m.ElementCount, m.Name, n)
			}
		}
		if len(f.Nodes) != len(g.Entities()) || len(f.Edges) != len(g.Relations()) {
			t.Fatalf("%d nodes, %d edges, want %d, %d", len(f.Nodes), len(f.Edges), len(g.Entities()), len(g.Relations()))
		}
		for i, e := range g.Entities() {
			n := f.Nodes[i]
			if n.ID != i || n.V["represents"] != e.ID || n.V["name"] != e.Name || n.V["type"] != e.Type {
				t.Errorf("node %v, want %v", n, e)
			}
			if err := conforms(f.AttributeDeclarations[0]["nodes"], n.V); err != nil {
				t.Errorf("%s: %v", e.ID, err)
			}
		}
		for i, r := range g.Relations() {
			e := f.Edges[i]
			if e.V["represents"] != r.ID || e.V["interaction"] != r.Type ||
				f.Nodes[e.S].V["represents"] != r.From || f.Nodes[e.T].V["represents"] != r.To {
				t.Errorf("edge %v, want %v", e, r)
			}
			if err := conforms(f.AttributeDeclarations[0]["edges"], e.V); err != nil {
				t.Errorf("%s: %v", r.ID, err)
			}
		}
	})
}

// Every type has its colour and a shape that Cytoscape knows, and mappings ask for
// attributes that are declared.
func TestCX2Style(t *testing.T) {
	shapes := []string{"ellipse", "triangle", "rectangle", "round-rectangle", "parallelogram", "diamond", "hexagon", "octagon", "vee"}
	eachFixture(t, "cx2", "", func(t *testing.T, g *graph.Graph, data []byte) {
		f := readCX2(t, data)
		look := f.VisualProperties[0]
		colours := map[string]string{}
		for _, m := range look.NodeMapping["NODE_BACKGROUND_COLOR"].Definition.Map {
			colours[m.V] = m.VP
		}
		for _, e := range g.Entities() {
			if !strings.HasPrefix(colours[e.Type], "#") {
				t.Errorf("%s has the colour %q", e.Type, colours[e.Type])
			}
		}
		for _, m := range look.NodeMapping["NODE_SHAPE"].Definition.Map {
			if !slices.Contains(shapes, m.VP) {
				t.Errorf("%s has the shape %q", m.V, m.VP)
			}
		}
		for name, m := range look.NodeMapping {
			if f.AttributeDeclarations[0]["nodes"][m.Definition.Attribute].D != "string" {
				t.Errorf("%s asks for %q, which is not declared", name, m.Definition.Attribute)
			}
		}
		for name, m := range look.EdgeMapping {
			if f.AttributeDeclarations[0]["edges"][m.Definition.Attribute].D != "string" {
				t.Errorf("%s asks for %q, which is not declared", name, m.Definition.Attribute)
			}
		}
		if look.Default["network"]["NETWORK_BACKGROUND_COLOR"] != "#ffffff" {
			t.Errorf("the defaults are %v", look.Default)
		}
	})
}
