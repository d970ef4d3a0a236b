package explorer_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"entente/export/explorer"
	"entente/export/exporttest"
	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/golden"

	"golang.org/x/net/html"
)

var fixtures = []struct {
	name string
	make func() *graph.Graph
}{
	{"empty", func() *graph.Graph { return &graph.Graph{} }},
	{"tiny", graphtest.Tiny},
	{"nasty", graphtest.Nasty},
	{"pacts", exporttest.Pacts},
}

func page(t testing.TB, g graph.View, o explorer.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := explorer.Write(t.Context(), &b, g, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// elements lists the elements of a page as a browser sees them.
func elements(t testing.TB, data []byte) []*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func find(t testing.TB, all []*html.Node, tag string) []*html.Node {
	t.Helper()
	var found []*html.Node
	for _, n := range all {
		if n.Data == tag {
			found = append(found, n)
		}
	}
	return found
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// content is what the tests read back of the data in a page.
type content struct {
	Title     string
	Types     []struct{ Name, Shape string }
	Relations []struct{ Name, Words string }
	Documents []struct{ ID, Path, Title string }
	Sentences []string
	Nodes     []struct {
		ID, Name   string
		Type       int
		Properties map[string]string
		X, Y       float64
	}
	Edges []struct {
		ID             string
		Type, From, To int
		Denied         bool
		Evidence       []struct{ Document, Sentence, Start, End int }
	}
}

// embedded returns the data of a page, read as a browser reads it.
func embedded(t testing.TB, data []byte) content {
	t.Helper()
	var c content
	for _, s := range find(t, elements(t, data), "script") {
		if attribute(s, "id") == "data" {
			if err := json.Unmarshal([]byte(text(s)), &c); err != nil {
				t.Fatal(err)
			}
			return c
		}
	}
	t.Fatal("the page has no data")
	return c
}

func TestReadBack(t *testing.T) {
	for _, fix := range fixtures {
		g := fix.make()
		c := embedded(t, page(t, g, explorer.Options{}))
		if len(c.Nodes) != len(g.Entities()) || len(c.Edges) != len(g.Relations()) || len(c.Documents) != len(g.Documents()) {
			t.Fatalf("%s: %d nodes, %d edges, %d documents, want those of the graph", fix.name, len(c.Nodes), len(c.Edges), len(c.Documents))
		}
		for i, e := range g.Entities() {
			n := c.Nodes[i]
			if n.ID != e.ID || n.Name != strings.ToValidUTF8(e.Name, "\uFFFD") || c.Types[n.Type].Name != e.Type {
				t.Errorf("%s: node %q %q %s, want %q %q %s", fix.name, n.ID, n.Name, c.Types[n.Type].Name, e.ID, e.Name, e.Type)
			}
			for k, v := range e.Properties {
				if n.Properties[k] != v {
					t.Errorf("%s: %s has %q = %q, want %q", fix.name, e.ID, k, n.Properties[k], v)
				}
			}
		}
		for i, r := range g.Relations() {
			e := c.Edges[i]
			if e.ID != r.ID || c.Relations[e.Type].Name != r.Type || c.Nodes[e.From].ID != r.From || c.Nodes[e.To].ID != r.To || e.Denied != (r.Polarity == graph.Denied) {
				t.Errorf("%s: edge %+v, want %+v", fix.name, e, r)
			}
			for k, v := range r.Evidence {
				d, _ := g.Document(v.Document)
				want, got := graph.Sentence(d, v.Start, v.End), ""
				if s := e.Evidence[k].Sentence; s >= 0 {
					got = c.Sentences[s]
				}
				if got != want || c.Documents[e.Evidence[k].Document].ID != v.Document {
					t.Errorf("%s: %s says %q in %s, want %q in %s", fix.name, r.ID, got, c.Documents[e.Evidence[k].Document].ID, want, v.Document)
				}
			}
		}
	}
}

// Whatever documents call things, the page has the elements of an empty one, and none of
// them fetches anything.
func TestNamesAreNoMarkup(t *testing.T) {
	shape := func(data []byte) string {
		var b strings.Builder
		for _, n := range elements(t, data) {
			b.WriteString(n.Data)
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "href" || a.Key == "style" {
					t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
				}
				b.WriteString(" " + a.Key)
			}
			b.WriteString("\n")
		}
		return b.String()
	}
	want := shape(page(t, &graph.Graph{}, explorer.Options{}))
	for _, title := range []string{"Tiny", "</title><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`} {
		if got := shape(page(t, graphtest.Nasty(), explorer.Options{Title: title})); got != want {
			t.Errorf("title %q: the page has other elements than an empty one:\n%s", title, got)
		}
	}
	data := page(t, graphtest.Nasty(), explorer.Options{})
	if bytes.ContainsAny(data, "\x00\u2028\u2029") {
		t.Error("the page has bytes that end a line of script or a text")
	}
}

// The policy allows the scripts and the style of the page, by their hashes, and nothing
// else.
func TestPolicy(t *testing.T) {
	all := elements(t, page(t, graphtest.Nasty(), explorer.Options{Dark: true}))
	var got string
	for _, m := range find(t, all, "meta") {
		if attribute(m, "http-equiv") == "Content-Security-Policy" {
			got = attribute(m, "content")
		}
	}
	hash := func(n *html.Node) string {
		sum := sha256.Sum256([]byte(text(n)))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	scripts := find(t, all, "script")
	if len(scripts) != 3 {
		t.Fatalf("%d scripts, want data, libraries and program", len(scripts))
	}
	want := "default-src 'none'; script-src " + hash(scripts[1]) + " " + hash(scripts[2]) +
		"; style-src " + hash(find(t, all, "style")[0]) + "; base-uri 'none'; form-action 'none'"
	if got != want {
		t.Errorf("policy\n%s\nwant\n%s", got, want)
	}
}

func TestOptions(t *testing.T) {
	data := page(t, graphtest.Tiny(), explorer.Options{Title: " A\n\"title\" & more ", Dark: true, Denied: true})
	all := elements(t, data)
	if got := text(find(t, all, "title")[0]); got != `A "title" & more` {
		t.Errorf("title %q", got)
	}
	if got := attribute(find(t, all, "html")[0], "data-theme"); got != "dark" {
		t.Errorf("theme %q, want dark", got)
	}
	if !bytes.Contains(data, []byte(`"denied":true,"themes"`)) {
		t.Error("the page does not begin with denied relations in sight")
	}
}

func TestDeterminism(t *testing.T) {
	a, b := page(t, graphtest.Random(300, 5), explorer.Options{}), page(t, graphtest.Random(300, 5), explorer.Options{})
	if !bytes.Equal(a, b) {
		t.Error("two pages of the same graph differ")
	}
}

func TestDataGolden(t *testing.T) {
	for _, s := range find(t, elements(t, page(t, graphtest.Tiny(), explorer.Options{Title: "Tiny"})), "script") {
		if attribute(s, "id") == "data" {
			var b bytes.Buffer
			if err := json.Indent(&b, []byte(text(s)), "", " "); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "tiny.json", append(b.Bytes(), '\n'))
		}
	}
}

func TestWriteErrors(t *testing.T) {
	odd, err := graph.New(nil, []graph.Entity{{ID: "x", Confidence: math.NaN()}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := explorer.Write(t.Context(), &bytes.Buffer{}, odd, explorer.Options{}); err == nil || !strings.Contains(err.Error(), "entity x") {
		t.Errorf("Write with no number as confidence = %v, want an error that names the entity", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := explorer.Write(ctx, &bytes.Buffer{}, graphtest.Random(50, 1), explorer.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Write after the end of its context = %v, want %v", err, context.Canceled)
	}
}

// The bundle is the one that the manifest tells of, and its licences are there and in
// every page.
func TestVendored(t *testing.T) {
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("assets", "vendor", name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var manifest struct {
		File, SHA256 string
		Modules      []struct{ Name, Version, Licence, Text string }
	}
	if err := json.Unmarshal(read("MANIFEST.json"), &manifest); err != nil {
		t.Fatal(err)
	}
	bundle := read(manifest.File)
	if sum := sha256.Sum256(bundle); hex.EncodeToString(sum[:]) != manifest.SHA256 {
		t.Errorf("%s is not the file of the manifest", manifest.File)
	}
	if m := regexp.MustCompile(`(?i)</script|<!--`).Find(bundle); m != nil {
		t.Errorf("%s holds %q, which ends a script in a page", manifest.File, m)
	}
	if len(manifest.Modules) < 4 {
		t.Errorf("the manifest has %d modules", len(manifest.Modules))
	}
	shown := text(find(t, elements(t, page(t, graphtest.Tiny(), explorer.Options{})), "pre")[0])
	for _, m := range manifest.Modules {
		if m.Licence != "MIT" || !strings.Contains(shown, strings.TrimSpace(string(read(m.Text)))) {
			t.Errorf("%s: licence %s; the page does not have its text", m.Name, m.Licence)
		}
	}
}

// Every part of the program is in the page, each once, and none makes markup of text.
func TestProgramParts(t *testing.T) {
	parts, err := filepath.Glob("assets/app/*.js")
	if err != nil || len(parts) == 0 {
		t.Fatal(err, parts)
	}
	program := text(find(t, elements(t, page(t, graphtest.Tiny(), explorer.Options{})), "script")[2])
	forbidden := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|fetch\(|XMLHttpRequest|WebSocket`)
	for _, name := range parts {
		part, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(program, string(part)); n != 1 {
			t.Errorf("%s is in the page %d times", name, n)
		}
		if m := forbidden.Find(part); m != nil {
			t.Errorf("%s uses %s", name, m)
		}
	}
}
