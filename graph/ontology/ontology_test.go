package ontology_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"entente/graph/ontology"
)

var allowsTests = []struct {
	relation, from, to string
	want               bool
}{
	{"PARTY_TO", "Company", "Agreement", true},
	{"PARTY_TO", "Agreement", "Company", false},
	{"SIGNED", "Company", "Agreement", false},
	// Either order where the relation is symmetric.
	{"MET_WITH", "Person", "Organization", true},
	{"MET_WITH", "Organization", "Person", true},
	{"MET_WITH", "Organization", "Organization", false},
	{"PARTNERS_WITH", "Place", "Company", true},
	// Any.
	{"OPPOSES", "Person", "Product", true},
	{"OPPOSES", "Product", "Person", false},
	// Unknown names.
	{"LIKES", "Person", "Person", false},
	{"OPPOSES", "Person", "Dog", false},
	{"OPPOSES", "Person", "any", false},
	{"", "", "", false},
}

func TestAllows(t *testing.T) {
	o := ontology.Default()
	for _, tt := range allowsTests {
		if got := o.Allows(tt.relation, tt.from, tt.to); got != tt.want {
			t.Errorf("Allows(%q, %q, %q) = %v, want %v", tt.relation, tt.from, tt.to, got, tt.want)
		}
	}
}

func TestDefault(t *testing.T) {
	o := ontology.Default()
	if n, r := len(o.Nodes()), len(o.Relations()); n != 8 || r != 19 {
		t.Errorf("%d nodes and %d relations, want 8 and 19", n, r)
	}
	if o.Nodes()[0].Name != "Person" || o.Relations()[0].Name != "PARTY_TO" {
		t.Error("the order of the file is lost")
	}
	for _, n := range o.Nodes() {
		if n.Doc == "" {
			t.Errorf("node %s has no doc", n.Name)
		}
	}
	for _, r := range o.Relations() {
		if r.Doc == "" {
			t.Errorf("relation %s has no doc", r.Name)
		}
	}
	o.Nodes()[0].Name = "changed"
	if _, ok := o.Node("Person"); !ok || o.Nodes()[0].Name != "Person" {
		t.Error("a caller can change the ontology")
	}
	if _, ok := o.Relation("LIKES"); ok {
		t.Error("Relation(LIKES) found")
	}
}

func TestOpen(t *testing.T) {
	fsys := fstest.MapFS{"own.yaml": {Data: ontology.Source()}}
	if _, err := ontology.Open(fsys, "own.yaml"); err != nil {
		t.Error(err)
	}
	if _, err := ontology.Open(fsys, "missing.yaml"); err == nil || !strings.Contains(err.Error(), "missing.yaml") {
		t.Errorf("missing file: %v", err)
	}
}

var mistakes = []struct {
	name, data string
	want       []string
}{
	{"syntax", "nodes: [", []string{"f.yaml:1:8:"}},
	{"wrong shape", "nodes: 3\n", []string{"f.yaml:1:8:"}},
	{"unknown field", "nodes:\n  - name: A\n    colour: red\n", []string{`f.yaml:3:5: unknown field "colour"`}},
	{"empty", "", []string{"f.yaml: no nodes"}},
	{"nameless", "nodes:\n  - doc: x\n", []string{"f.yaml:2:8: node without a name"}},
	{"bad name", "nodes:\n  - name: a b\n", []string{`f.yaml:2:11: node "a b"`}},
	{"reserved", "nodes:\n  - name: any\n", []string{`f.yaml:2:11: node "any"`}},
	{"twice", "nodes:\n  - name: A\n  - name: A\n", []string{`f.yaml:3:11: node "A" occurs twice`}},
	{"property twice", "nodes:\n  - name: A\n    properties: [p, p, 1x]\n",
		[]string{`f.yaml:3:21: property "p" occurs twice`, `f.yaml:3:24: property "1x"`}},
	{"all at once", "nodes:\n  - name: A\nrelations:\n  - name: R\n    from: [A, B]\n  - name: R\n    from: [A]\n    to: [C]\n",
		[]string{`f.yaml:5:15: relation "R": unknown node type "B"`, `relation "R": no "to" types`,
			`f.yaml:6:11: relation "R" occurs twice`, `f.yaml:8:10: relation "R": unknown node type "C"`}},
}

func TestLoadMistakes(t *testing.T) {
	for _, tt := range mistakes {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ontology.Load("f.yaml", []byte(tt.data))
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not say %q", err, want)
				}
			}
			if e := (*ontology.Error)(nil); !errors.As(err, &e) {
				t.Errorf("%T is no *Error", err)
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(ontology.Source())
	for _, m := range mistakes {
		f.Add([]byte(m.data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := ontology.Load("f.yaml", data)
		if err != nil {
			if e := (*ontology.Error)(nil); !errors.As(err, &e) {
				t.Fatalf("%T is no *Error", err)
			}
			return
		}
		for _, r := range o.Relations() {
			from, to := r.From[0], r.To[0]
			if from == ontology.Any {
				from = o.Nodes()[0].Name
			}
			if to == ontology.Any {
				to = o.Nodes()[0].Name
			}
			if !o.Allows(r.Name, from, to) {
				t.Errorf("%s does not allow its own ends %s and %s", r.Name, from, to)
			}
		}
	})
}

func TestExtend(t *testing.T) {
	o, err := ontology.Extend("own.yaml", []byte(`
nodes:
  - name: Vessel
    doc: a named ship
    is: Product
relations:
  - name: INSURES
    from: [Company]
    to: [Vessel, Place]
  - name: VISITED
    from: [Person, Vessel]
    to: [Place]
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		relation, from, to string
		want               bool
	}{
		{"INSURES", "Company", "Vessel", true},
		{"INSURES", "Company", "Product", false},
		{"PRODUCES", "Company", "Vessel", true}, // a vessel is a product
		{"VISITED", "Vessel", "Place", true},
		{"VISITED", "Product", "Place", false},
		{"OPPOSES", "Person", "Vessel", true},
	} {
		if got := o.Allows(tt.relation, tt.from, tt.to); got != tt.want {
			t.Errorf("Allows(%q, %q, %q) = %v, want %v", tt.relation, tt.from, tt.to, got, tt.want)
		}
	}
	if n, r := len(o.Nodes()), len(o.Relations()); n != 9 || r != 20 {
		t.Errorf("%d nodes and %d relations, want 9 and 20", n, r)
	}
	again, err := ontology.Extend("again.yaml", o.Extension())
	if err != nil || len(again.Relations()) != 20 {
		t.Errorf("the extension of an extension: %v, %v", again, err)
	}
	if ontology.Default().Extension() != nil {
		t.Error("the default ontology has an extension")
	}
}

func TestExtendMistakes(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{"", "f.yaml: no nodes and no relations"},
		{"nodes: [{name: A, is: B}]", `f.yaml:1:23: node "A": unknown node type "B"`},
		{"nodes: [{name: A, is: A}]", `node "A": "A" is a narrower type itself`},
		{"nodes: [{name: A, is: Person}, {name: B, is: A}]", `node "B": "A" is a narrower type itself`},
		{"relations: [{name: R, from: [Person], to: [Dog]}]", `f.yaml:1:44: relation "R": unknown node type "Dog"`},
	} {
		_, err := ontology.Extend("f.yaml", []byte(tt.data))
		if e := (*ontology.Error)(nil); !errors.As(err, &e) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Extend(%q) = %v, want %q", tt.data, err, tt.want)
		}
	}
}
