package picture_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"entente/export/exporttest"
	"entente/export/graphviz"
	"entente/export/picture"
	"entente/export/typeset"
	"entente/graph"
	"entente/graph/analyze"
	"entente/graph/graphtest"
)

func TestMain(m *testing.M) {
	if graphviz.IsChild() {
		os.Exit(graphviz.RunChild(context.Background(), os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

// The elements of an SVG, as any reader of XML sees them.
type svg struct {
	Width  float64    `xml:"width,attr"`
	Height float64    `xml:"height,attr"`
	Groups []svgGroup `xml:"g"`
}

type svgGroup struct {
	Class   string `xml:"class,attr"`
	ID      string `xml:"data-id,attr"`
	Type    string `xml:"data-type,attr"`
	Tooltip string `xml:"title"`
	Paths   []struct {
		D      string  `xml:"d,attr"`
		Fill   string  `xml:"fill,attr"`
		Dashes string  `xml:"stroke-dasharray,attr"`
		Width  float64 `xml:"stroke-width,attr"`
	} `xml:"path"`
	Texts []svgText `xml:"text"`
}

type svgText struct {
	X      float64 `xml:"x,attr"`
	Y      float64 `xml:"y,attr"`
	Size   float64 `xml:"font-size,attr"`
	Length float64 `xml:"textLength,attr"`
	Weight string  `xml:"font-weight,attr"`
	Anchor string  `xml:"text-anchor,attr"`
	Text   string  `xml:",chardata"`
}

type box struct{ x0, y0, x1, y1 float64 }

func (t svgText) box() box {
	x := t.X
	if t.Anchor == "middle" {
		x -= t.Length / 2
	}
	return box{x, t.Y - typeset.Ascent*t.Size, x + t.Length, t.Y + typeset.Descent*t.Size}
}

// overlaps leaves a hundredth of a point for rounding.
func (a box) overlaps(b box) bool {
	const e = .02
	return a.x0+e < b.x1 && b.x0+e < a.x1 && a.y0+e < b.y1 && b.y0+e < a.y1
}

func draw(t testing.TB, g graph.View, o picture.Options) svg {
	t.Helper()
	var buf bytes.Buffer
	if err := picture.SVG(t.Context(), &buf, g, o); err != nil {
		t.Fatal(err)
	}
	var s svg
	if err := xml.Unmarshal(buf.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// polygon flattens the outline of a path.
func polygon(t testing.TB, d string) [][2]float64 {
	t.Helper()
	var points [][2]float64
	for _, part := range strings.FieldsFunc(strings.NewReplacer("M", " M", "L", " L", "C", " C", "Z", "").Replace(d), func(r rune) bool { return r == ' ' }) {
		x, y, ok := strings.Cut(strings.TrimLeft(part, "MLC"), ",")
		if !ok {
			t.Fatalf("bad path %q", d)
		}
		px, err1 := strconv.ParseFloat(x, 64)
		py, err2 := strconv.ParseFloat(y, 64)
		if err1 != nil || err2 != nil {
			t.Fatalf("bad path %q", d)
		}
		points = append(points, [2]float64{px, py})
	}
	return flatten(d, points)
}

// flatten replaces curves by lines. points are all of the path's, in order.
func flatten(d string, points [][2]float64) [][2]float64 {
	var out [][2]float64
	i := 0
	for _, op := range d {
		switch op {
		case 'M', 'L':
			out = append(out, points[i])
			i++
		case 'C':
			a := out[len(out)-1]
			for k := 1; k <= 12; k++ {
				s := float64(k) / 12
				r := 1 - s
				var q [2]float64
				for c := range q {
					q[c] = r*r*r*a[c] + 3*r*r*s*points[i][c] + 3*r*s*s*points[i+1][c] + s*s*s*points[i+2][c]
				}
				out = append(out, q)
			}
			i += 3
		}
	}
	return out
}

// inside reports whether a point lies in the polygon, by the even-odd rule.
func inside(poly [][2]float64, x, y float64) bool {
	in := false
	for i, j := 0, len(poly)-1; i < len(poly); j, i = i, i+1 {
		a, b := poly[i], poly[j]
		if (a[1] > y) != (b[1] > y) && x < (b[0]-a[0])*(y-a[1])/(b[1]-a[1])+a[0] {
			in = !in
		}
	}
	return in
}

var maps = []struct {
	name string
	make func() *graph.Graph
	o    picture.Options
}{
	{"tiny", graphtest.Tiny, picture.Options{Title: "Tiny"}},
	{"nasty", graphtest.Nasty, picture.Options{Title: strings.Repeat("A very long title ", 30)}},
	{"nasty with denied facts", graphtest.Nasty, picture.Options{Denied: true, Dark: true}},
	{"pacts", exporttest.Pacts, picture.Options{Title: "Pacts"}},
	{"pacts by dot", exporttest.Pacts, picture.Options{Engine: "dot"}},
	{"pacts by sfdp", exporttest.Pacts, picture.Options{Engine: "sfdp"}},
	{"pacts by neato", exporttest.Pacts, picture.Options{Engine: "neato"}},
	{"pacts by country", exporttest.Pacts, picture.Options{Question: picture.Question{Cluster: picture.ByCountry}}},
	{"pacts by community", exporttest.Pacts, picture.Options{Question: picture.Question{Cluster: picture.ByCommunity}, Dark: true}},
	{"pacts in steps", exporttest.Pacts, picture.Options{Question: picture.Question{Steps: [][]string{{"company:gazprom"}, {"place:russia"}, {"place:china"}}}}},
	{"around Gazprom", exporttest.Pacts, picture.Options{Question: picture.Question{Focus: []string{"company:gazprom"}, Up: "overview.svg"}, MaxNodes: 20}},
	{"pacts in time", exporttest.Pacts, picture.Options{Title: "When", Question: picture.Question{Timeline: true}}},
	{"nasty in time", graphtest.Nasty, picture.Options{Question: picture.Question{Timeline: true}}},
	{"nothing in time", func() *graph.Graph { return &graph.Graph{} }, picture.Options{Question: picture.Question{Timeline: true}}},
	{"overview", overview, picture.Options{Question: picture.Question{Alone: true}}},
	{"random", func() *graph.Graph { return graphtest.Random(80, 3) }, picture.Options{}},
	{"a hundred", func() *graph.Graph { return graphtest.Random(100, 4) }, picture.Options{MaxNodes: 100}},
	{"four hundred", func() *graph.Graph { return graphtest.Random(400, 5) }, picture.Options{MaxNodes: 400}},
	{"empty", func() *graph.Graph { return &graph.Graph{} }, picture.Options{Title: "Nothing"}},
}

func overview() *graph.Graph {
	o, err := analyze.Summarize(context.Background(), graphtest.Random(200, 6), 20)
	if err != nil {
		panic(err) // the context does not end
	}
	return o.Graph
}

// broken is a renderer whose Graphviz falls over whatever it is asked.
type broken struct{}

func (broken) Layout(context.Context, graphviz.Plan) (graphviz.Layout, error) {
	return graphviz.Layout{}, errors.New("graphviz broke off")
}

// The promise of the package: no text touches another or leaves its shape or page.
func TestTextsFit(t *testing.T) {
	for _, m := range maps {
		t.Run(m.name, func(t *testing.T) {
			s := draw(t, m.make(), m.o)
			var all []box
			var owner []string
			for _, g := range s.Groups {
				for _, text := range g.Texts {
					b := text.box()
					all, owner = append(all, b), append(owner, g.Class+" "+text.Text)
					if b.x0 < 0 || b.y0 < 0 || b.x1 > s.Width || b.y1 > s.Height {
						t.Errorf("%q leaves the page", text.Text)
					}
					if g.Class == "node" || g.Class == "edge-label" {
						checkInside(t, polygon(t, g.Paths[0].D), text)
					}
				}
			}
			for i := range all {
				for j := range i {
					if all[i].overlaps(all[j]) {
						t.Errorf("%q and %q overlap", owner[i], owner[j])
					}
				}
			}
			checkNodesApart(t, s)
		})
	}
}

func checkInside(t *testing.T, poly [][2]float64, text svgText) {
	t.Helper()
	b := text.box()
	for _, c := range [][2]float64{{b.x0, b.y0}, {b.x1, b.y0}, {b.x0, b.y1}, {b.x1, b.y1}} {
		if !inside(poly, c[0], c[1]) {
			t.Errorf("%q leaves its shape at %.1f, %.1f", text.Text, c[0], c[1])
		}
	}
}

// checkNodesApart checks that no label's text lies in the bounding box of a node.
func checkNodesApart(t *testing.T, s svg) {
	t.Helper()
	var nodes []box
	for _, g := range s.Groups {
		if g.Class != "node" {
			continue
		}
		b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		for _, p := range polygon(t, g.Paths[0].D) {
			b = box{min(b.x0, p[0]), min(b.y0, p[1]), max(b.x1, p[0]), max(b.y1, p[1])}
		}
		for _, o := range nodes {
			if b.overlaps(o) {
				t.Errorf("node %q overlaps another", g.ID)
			}
		}
		nodes = append(nodes, b)
	}
	for _, g := range s.Groups {
		if g.Class != "edge-label" {
			continue
		}
		for _, text := range g.Texts {
			for _, n := range nodes {
				if text.box().overlaps(n) {
					t.Errorf("label %q lies on a node", text.Text)
				}
			}
		}
	}
}

// The length that the SVG gives for a text is that of the embedded font.
func TestTextLengths(t *testing.T) {
	for _, g := range draw(t, graphtest.Nasty(), picture.Options{}).Groups {
		for _, text := range g.Texts {
			w := typeset.Regular
			if text.Weight == "700" {
				w = typeset.Bold
			}
			if want := typeset.Width(text.Text, text.Size, w); math.Abs(text.Length-want) > .01 {
				t.Errorf("%q: length %.2f, want %.2f", text.Text, text.Length, want)
			}
		}
	}
}

func TestMapSaysWhatTheGraphSays(t *testing.T) {
	g := exporttest.Pacts()
	s := draw(t, g, picture.Options{})
	nodes, tooltips := map[string]bool{}, map[string]string{}
	dashed := map[string]bool{}
	for _, group := range s.Groups {
		switch group.Class {
		case "node":
			nodes[group.ID] = true
		case "edge":
			for _, id := range strings.Fields(group.ID) {
				tooltips[id] = group.Tooltip
				dashed[id] = group.Paths[0].Dashes != ""
			}
		}
	}
	for _, e := range g.Entities() {
		if !nodes[e.ID] {
			t.Errorf("%s is not on the map", e.ID)
		}
	}
	for _, r := range g.Relations() {
		tip, drawn := tooltips[r.ID]
		if drawn != (r.Polarity == graph.Affirmed) {
			t.Errorf("%s (%s): drawn = %v", r.ID, r.Polarity, drawn)
		}
		if !drawn {
			continue
		}
		d, err := g.Document(r.Evidence[0].Document)
		if err != nil {
			t.Fatal(err)
		}
		if want := graph.Sentence(d, r.Evidence[0].Start, r.Evidence[0].End); !strings.Contains(tip, want) {
			t.Errorf("%s: tooltip %q lacks the sentence %q", r.ID, tip, want)
		}
		if planned := r.Status == "planned" || r.Status == "negotiated"; planned != dashed[r.ID] {
			t.Errorf("%s has status %q, dashed = %v", r.ID, r.Status, dashed[r.ID])
		}
	}
}

// A line leads to the page that speaks of it, and to nothing that runs.
func TestLinks(t *testing.T) {
	for path, want := range map[string]string{
		"https://example.org/a?b=1&c=<2>": `<a href="https://example.org/a?b=1&amp;c=&lt;2&gt;" target="_blank">`,
		"javascript:alert(1)":             "",
		"folder/file.txt":                 "",
	} {
		g, err := graph.New([]graph.Document{{ID: "d", Path: path}}, []graph.Entity{{ID: "a"}, {ID: "b"}},
			[]graph.Relation{{ID: "r", Type: "OWNS", From: "a", To: "b", Evidence: []graph.Evidence{{Document: "d"}}}})
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if err := picture.SVG(t.Context(), &buf, g, picture.Options{}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(buf.String(), "<a "); got != (want != "") || !strings.Contains(buf.String(), want) {
			t.Errorf("%s: the map has a link: %v, want %q", path, got, want)
		}
	}
}

func TestUnknownLayout(t *testing.T) {
	err := picture.SVG(t.Context(), &bytes.Buffer{}, graphtest.Tiny(), picture.Options{Engine: "circo"})
	if !errors.Is(err, picture.ErrLayout) || !strings.Contains(err.Error(), "sfdp") {
		t.Errorf("SVG with layout circo = %v, want ErrLayout and the names", err)
	}
}

// slow is a renderer that has no time for layers.
type slow struct{ graphviz.Renderer }

func (s slow) Layout(ctx context.Context, p graphviz.Plan) (graphviz.Layout, error) {
	if p.Engine == graphviz.Dot {
		return graphviz.Layout{}, graphviz.ErrTimeout
	}
	return s.Renderer.Layout(ctx, p)
}

// Where the layout that suits the question takes too long or Graphviz fails, there is a
// coarser one, and the caption says so; a layout that the user asked for fails.
func TestCoarserLayouts(t *testing.T) {
	framed := picture.Question{Cluster: picture.ByCountry}
	for _, test := range []struct {
		name string
		o    picture.Options
		want string
	}{
		{"slow layers", picture.Options{Question: framed, Renderer: slow{}}, "Laid out coarsely"},
		{"no Graphviz at all", picture.Options{Question: framed, Renderer: broken{}}, "Laid out coarsely"},
		{"no need of Graphviz", picture.Options{Renderer: broken{}}, "53 entities"},
	} {
		s := draw(t, exporttest.Pacts(), test.o)
		if !strings.Contains(caption(s), test.want) {
			t.Errorf("%s: caption %q does not say %q", test.name, caption(s), test.want)
		}
		if n := count(s, "node"); n != 53 && n != 51 { // countries may be frames
			t.Errorf("%s: %d nodes", test.name, n)
		}
	}
	if err := picture.SVG(t.Context(), &bytes.Buffer{}, graphtest.Tiny(), picture.Options{Engine: "dot", Renderer: slow{}}); !errors.Is(err, graphviz.ErrTimeout) {
		t.Errorf("SVG with layout dot and no time = %v, want ErrTimeout", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := picture.SVG(ctx, &bytes.Buffer{}, exporttest.Pacts(), picture.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("SVG with a context that has ended = %v", err)
	}
}

func count(s svg, class string) int {
	n := 0
	for _, g := range s.Groups {
		if g.Class == class {
			n++
		}
	}
	return n
}

func TestTooMany(t *testing.T) {
	err := picture.SVG(t.Context(), &bytes.Buffer{}, graphtest.Random(3000, 1), picture.Options{MaxNodes: 3000})
	if !errors.Is(err, picture.ErrTooMany) || !strings.Contains(err.Error(), "2000") {
		t.Errorf("SVG of 3,000 entities = %v, want ErrTooMany and the limit", err)
	}
}

func caption(s svg) string {
	var lines []string
	for _, g := range s.Groups {
		if g.Class == "caption" {
			for _, text := range g.Texts {
				lines = append(lines, text.Text)
			}
		}
	}
	return strings.Join(lines, " ")
}

func TestCaption(t *testing.T) {
	for _, test := range []struct {
		name string
		g    *graph.Graph
		o    picture.Options
		want string
	}{
		{"all", exporttest.Pacts(), picture.Options{}, "53 entities, 72 relations, from 3 documents; 1 denied relation left out. Sources: Networks, aircraft and cars, 2019-06-06; "},
		{"denied", exporttest.Pacts(), picture.Options{Denied: true}, "53 entities, 73 relations, from 3 documents. Sources"},
		{"part", exporttest.Pacts(), picture.Options{MaxNodes: 10}, "10 of 53 entities, "},
		{"alone", graphtest.Nasty(), picture.Options{}, "24 of 26 entities, 50 relations, from 2 documents; those without relations are left out"},
		{"empty", &graph.Graph{}, picture.Options{}, "An empty graph"},
	} {
		if got := caption(draw(t, test.g, test.o)); !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: caption %q, want %q …", test.name, got, test.want)
		}
	}
}

func TestLegendNamesTheTypes(t *testing.T) {
	var got []string
	for _, g := range draw(t, exporttest.Pacts(), picture.Options{}).Groups {
		if g.Class == "legend" {
			got = append(got, g.Texts[0].Text)
		}
	}
	want := "Company Organization Person Place Agreement Project Event Product stated planned or negotiated said by 2 documents"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("legend %q, want %q", s, want)
	}
}
