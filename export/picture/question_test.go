package picture_test

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"entente/export/exporttest"
	"entente/export/picture"
	"entente/graph"
	"entente/graph/graphtest"
)

// ids returns those of the groups of a class.
func ids(s svg, class string) []string {
	var all []string
	for _, g := range s.Groups {
		if g.Class == class {
			all = append(all, g.ID)
		}
	}
	return all
}

// On a full map the focus stays, with what is close to it rather than with hubs, and
// has the widest outline.
func TestFocus(t *testing.T) {
	g := exporttest.Pacts()
	s := draw(t, g, picture.Options{Question: picture.Question{Focus: []string{"company:craic"}}, MaxNodes: 6})
	got := ids(s, "node")
	if len(got) != 6 {
		t.Fatalf("%d entities on a map of 6: %v", len(got), got)
	}
	for _, id := range []string{"company:craic", "company:comac", "company:united-aircraft-corporation", "product:cr929", "place:shanghai"} {
		if !slices.Contains(got, id) {
			t.Errorf("%s is not on the map: %v", id, got)
		}
	}
	for _, group := range s.Groups {
		if wide := group.Class == "node" && group.Paths[0].Width > 3; wide != (group.ID == "company:craic") {
			t.Errorf("%s stands out: %v", group.ID, wide)
		}
	}
	if c := caption(s); !strings.Contains(c, "the closest are shown") {
		t.Errorf("caption %q does not say what is shown", c)
	}
}

func TestMapLinks(t *testing.T) {
	var buf bytes.Buffer
	o := picture.Options{Question: picture.Question{Links: map[string]string{"company:gazprom": "maps/g&a.svg"}, Up: "all.svg", Summary: "Sixty of them."}}
	if err := picture.SVG(t.Context(), &buf, exporttest.Pacts(), o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<a href="maps/g&amp;a.svg"><path`, `<a href="all.svg"><text`, "spacingAndGlyphs\">Sixty of them. Sources: "} {
		if strings.Count(buf.String(), want) != 1 {
			t.Errorf("the map has %d times %s, want it once", strings.Count(buf.String(), want), want)
		}
	}
}

// Steps stand from left to right.
func TestSteps(t *testing.T) {
	steps := [][]string{{"company:mts"}, {"agreement:deal-to-develop-a-5g-network", "place:russia"}, {"company:huawei"}}
	part, err := graph.Filter{Focus: slices.Concat(steps...)}.Apply(exporttest.Pacts())
	if err != nil {
		t.Fatal(err)
	}
	s := draw(t, part, picture.Options{Question: picture.Question{Steps: steps}})
	last := 0.0
	for _, step := range steps {
		right := last
		for _, id := range step {
			i := slices.IndexFunc(s.Groups, func(g svgGroup) bool { return g.Class == "node" && g.ID == id })
			if i < 0 {
				t.Fatalf("%s is not on the map: %v", id, ids(s, "node"))
			}
			x := s.Groups[i].Texts[0].X
			if x <= last {
				t.Errorf("%s at %.0f does not stand right of the step before, at %.0f", id, x, last)
			}
			right = max(right, x)
		}
		last = right
	}
}

// A frame holds what belongs to its country, and lines that say no more are gone.
func TestCountryFrames(t *testing.T) {
	s := draw(t, exporttest.Pacts(), picture.Options{Question: picture.Question{Cluster: picture.ByCountry}})
	frames := map[string]box{}
	var order []box
	for _, g := range s.Groups {
		switch g.Class {
		case "cluster":
			order = append(order, boundsOf(t, g.Paths[0].D))
		case "cluster-title":
			frames[g.Texts[0].Text] = order[len(frames)]
		case "edge":
			if g.Type == "LOCATED_IN" && strings.HasPrefix(g.ID, "located_in/company:gazprom") {
				t.Errorf("the line %s says what the frame says", g.ID)
			}
		}
	}
	for country, members := range map[string][]string{"Russia": {"company:gazprom", "company:mts", "place:tula-region", "person:vladimir-putin"}, "China": {"company:great-wall-motor", "place:shanghai", "person:xi-jinping"}} {
		f, ok := frames[country]
		if !ok {
			t.Fatalf("there is no frame for %s: %v", country, frames)
		}
		for _, g := range s.Groups {
			if g.Class != "node" {
				continue
			}
			b := boundsOf(t, g.Paths[0].D)
			in := b.x0 >= f.x0 && b.x1 <= f.x1 && b.y0 >= f.y0 && b.y1 <= f.y1
			if slices.Contains(members, g.ID) && !in {
				t.Errorf("%s is not in the frame of %s", g.ID, country)
			}
			if strings.HasPrefix(g.ID, "agreement:") && b.overlaps(f) {
				t.Errorf("%s is in the frame of %s", g.ID, country)
			}
		}
	}
}

func boundsOf(t testing.TB, d string) box {
	points := polygon(t, d)
	b := box{points[0][0], points[0][1], points[0][0], points[0][1]}
	for _, p := range points {
		b = box{min(b.x0, p[0]), min(b.y0, p[1]), max(b.x1, p[0]), max(b.y1, p[1])}
	}
	return b
}

// A timeline is in the order of time, says each date once and quotes its sources.
func TestTimeline(t *testing.T) {
	s := draw(t, exporttest.Pacts(), picture.Options{Question: picture.Question{Timeline: true}})
	if got := ids(s, "moment"); len(got) < 5 || got[0] != "agreement:loan-of-$25-billion" || got[1] != "agreement:30-year-gas-supply-contract" {
		t.Fatalf("the moments are %v, want those of 2009 and 2014 first", got)
	}
	var all []string
	y := 0.0
	for _, g := range s.Groups {
		if g.Class != "moment" {
			continue
		}
		if g.Texts[0].Y < y {
			t.Errorf("%s stands above the moment before it", g.ID)
		}
		y = g.Texts[0].Y
		for _, text := range g.Texts {
			all = append(all, text.Text)
		}
	}
	text := strings.Join(all, " ")
	for _, want := range []string{"21 May 2014 ", "party to: China National Petroleum Corporation, Gazprom", "concerns: Power of Siberia", "(Gas across the Amur, 2019-12-02)"} {
		if !strings.Contains(text, want) {
			t.Errorf("the timeline lacks %q: %s", want, text)
		}
	}
	s = draw(t, exporttest.Pacts(), picture.Options{Question: picture.Question{Timeline: true}, MaxNodes: 2})
	if got := ids(s, "moment"); len(got) != 2 || !strings.Contains(caption(s), "2 of ") {
		t.Errorf("a timeline of 2 has %v, caption %q", got, caption(s))
	}
}

// What is no text of Latin letters is drawn: two Chinese names of equal length make two
// pictures. And lines are drawn, which Graphviz's own PNG in WebAssembly leaves out.
func TestPNG(t *testing.T) {
	named := func(name string) image.Image {
		g, err := graph.New([]graph.Document{{ID: "d", Path: "d"}}, []graph.Entity{{ID: "a", Type: "Company", Name: name}, {ID: "b", Type: "Place", Name: "B"}},
			[]graph.Relation{{ID: "r", Type: "OWNS", From: "a", To: "b", Evidence: []graph.Evidence{{Document: "d"}}}})
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if err := picture.PNG(t.Context(), &buf, g, picture.Options{}); err != nil {
			t.Fatal(err)
		}
		p, err := png.Decode(&buf)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	a, b := named("中国石油"), named("东方电气")
	if a.Bounds() != b.Bounds() {
		t.Fatalf("pictures of %v and %v", a.Bounds(), b.Bounds())
	}
	differ, line := 0, 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				differ++
			}
			if r, g, b, _ := a.At(x, y).RGBA(); r>>8 == 0x6e && g>>8 == 0x77 && b>>8 == 0x81 {
				line++
			}
		}
	}
	if differ < 300 {
		t.Errorf("two Chinese names differ in %d pixels: they are not drawn", differ)
	}
	if line < 50 {
		t.Errorf("%d pixels have the colour of lines: they are not drawn", line)
	}
}

// The same map is the same bytes each time.
func TestSameBytes(t *testing.T) {
	for _, o := range []picture.Options{{}, {Question: picture.Question{Cluster: picture.ByCommunity}}, {Question: picture.Question{Timeline: true}}} {
		var first []byte
		for range 3 {
			var buf bytes.Buffer
			if err := picture.SVG(t.Context(), &buf, graphtest.Random(50, 9), o); err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = buf.Bytes()
			}
			if !bytes.Equal(first, buf.Bytes()) {
				t.Fatalf("%+v: another run gives other bytes", o.Question)
			}
		}
	}
}
