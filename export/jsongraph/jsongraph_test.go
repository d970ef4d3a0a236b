package jsongraph_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/export/exporttest"
	"entente/export/jsongraph"
	"entente/graph"
	"entente/internal/golden"
)

func write(t testing.TB, v graph.View) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := jsongraph.Write(&buf, v); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestWriteGolden(t *testing.T) {
	golden.Check(t, "pacts.json", write(t, exporttest.Pacts()))
}

func TestRoundTrip(t *testing.T) {
	g := exporttest.Pacts()
	first := write(t, g)
	back, err := jsongraph.Read(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	options := cmp.Options{cmpopts.EquateEmpty(), cmpopts.IgnoreFields(graph.Document{}, "Text")}
	if d := cmp.Diff(g.Documents(), back.Documents(), options); d != "" {
		t.Errorf("documents after a round trip (-want +got):\n%s", d)
	}
	if d := cmp.Diff(g.Entities(), back.Entities(), options); d != "" {
		t.Errorf("entities after a round trip (-want +got):\n%s", d)
	}
	if d := cmp.Diff(g.Relations(), back.Relations(), options); d != "" {
		t.Errorf("relations after a round trip (-want +got):\n%s", d)
	}
}

// The contract as a program outside the project sees it: plain maps.
func TestContract(t *testing.T) {
	var f map[string]any
	if err := json.Unmarshal(write(t, exporttest.Pacts()), &f); err != nil {
		t.Fatal(err)
	}
	if f["format"] != "entente" || f["version"] != 1.0 {
		t.Errorf("format %v, version %v, want entente, 1", f["format"], f["version"])
	}
	wantKeys := map[string][]string{
		"documents": {"id", "path", "title", "date"},
		"nodes":     {"id", "type", "name", "aliases", "properties", "confidence", "mentions"},
		"edges":     {"id", "type", "from", "to", "properties", "confidence", "polarity", "status", "evidence"},
	}
	for list, keys := range wantKeys {
		for _, item := range f[list].([]any) {
			for _, key := range keys {
				if _, ok := item.(map[string]any)[key]; !ok {
					t.Errorf("%s: %v has no %q", list, item, key)
				}
			}
		}
	}
}

func TestEmptyGraph(t *testing.T) {
	back, err := jsongraph.Read(bytes.NewReader(write(t, &graph.Graph{})))
	if err != nil || len(back.Entities()) != 0 {
		t.Errorf("Read of an empty graph = %v entities, %v", back.Entities(), err)
	}
}

func TestWriteErrors(t *testing.T) {
	g, err := graph.New(nil, []graph.Entity{{ID: "odd", Confidence: math.NaN()}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := jsongraph.Write(&bytes.Buffer{}, g); err == nil || !strings.Contains(err.Error(), "entity odd") {
		t.Errorf("Write with confidence NaN = %v, want an error that names the entity", err)
	}
	if err := jsongraph.Write(full{}, exporttest.Pacts()); !errors.Is(err, errFull) {
		t.Errorf("Write to a full disk = %v, want %v", err, errFull)
	}
}

var errFull = errors.New("disk full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var readErrors = []struct{ name, in, want string }{
	{"nothing", "", "byte 0"},
	{"not JSON", "graph {", "byte 1"},
	{"cut off", `{"format":"entente","version":1,"nodes":[`, "byte 41"},
	{"number for a name", `{"format":"entente","version":1,"nodes":[{"id":"a","name":7}]}`, "byte 59"},
	{"two graphs", `{"format":"entente","version":1} {}`, "byte 32"},
	{"another format", `{"nodes":[],"links":[]}`, "not an entente graph"},
	{"another version", `{"format":"entente","version":2}`, "version 2"},
	{"edge into the void", `{"format":"entente","version":1,"edges":[{"id":"r","from":"a","to":"b"}]}`, "relation r"},
	{"mention in the void", `{"format":"entente","version":1,"nodes":[{"id":"a","mentions":[{"document":"d"}]}]}`, "entity a"},
	{"node twice", `{"format":"entente","version":1,"nodes":[{"id":"a"},{"id":"a"}]}`, "occurs twice"},
}

func TestReadErrors(t *testing.T) {
	for _, test := range readErrors {
		_, err := jsongraph.Read(strings.NewReader(test.in))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: Read = %v, want an error with %q", test.name, err, test.want)
		}
	}
}

// What Read takes, Write gives back, and the second time the same bytes.
func FuzzRead(f *testing.F) {
	for _, test := range readErrors {
		f.Add([]byte(test.in))
	}
	f.Add([]byte(`{"format":"entente","version":1,"documents":[{"id":"d"}],"nodes":[{"id":"a\u0000","name":"\ud800<&>"},{"id":"b"}],"edges":[{"id":"r","from":"b","to":"b","evidence":[{"document":"d","start":3,"end":9}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := jsongraph.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		first := write(t, g)
		again, err := jsongraph.Read(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("Read of what Write wrote: %v\n%s", err, first)
		}
		if second := write(t, again); !bytes.Equal(first, second) {
			t.Errorf("second round trip differs:\n%s", cmp.Diff(string(first), string(second)))
		}
	})
}
