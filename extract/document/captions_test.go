package document

import (
	"fmt"
	"strings"
	"testing"

	"entente/extract/text"
)

var captionTests = []struct {
	line string
	want text.Label
}{
	{"Photo: Ida Holm, Harbour Press", text.Caption},
	{"Image by Ida Holm", text.Caption},
	{"Cranes over the new quay in Narvik (Image: HARBOUR PRESS)", text.Caption},
	{"The two ministers at the quay in Narvik. © Office of the Harbour Master", text.Caption},
	// what must stay as it is
	{"Image by image the artist cut the film together, which took her the whole of the winter.", text.Body},
	{"Photography by satellite showed the ships (image quality was poor)", text.Heading},
	{"Photos of the quay were shown to the court on Monday morning.", text.Body},
}

// story is an article of a page with enough noise around it to be known as one.
const story = `Home | News | Sport | Log in

Narvik quay opens after three years

The quay in Narvik opened on Monday after three years of work, the harbour master said in a speech there.

%s

It cost 40 million euros, which the town and the mining company Norvik paid in equal parts, he told reporters.

You may also like

Share: Facebook  X  LinkedIn

© 2031 Harbour Media. All rights reserved.
`

// labelsOf returns the labels of the blocks that are the line.
func labelsOf(t *testing.T, format, page, line string) []text.Label {
	t.Helper()
	r, err := Parse("page."+format, []byte(page), Options{Format: format})
	if err != nil {
		t.Fatal(err)
	}
	var found []text.Label
	for _, b := range r.Blocks {
		if r.Text[b.Start:b.End] == line {
			found = append(found, b.Label)
		}
	}
	if len(found) == 0 {
		t.Fatalf("no block is %q in\n%s", line, r.Text)
	}
	return found
}

func TestCaptions(t *testing.T) {
	for _, c := range captionTests {
		if got := labelsOf(t, "text", strings.Replace(story, "%s", c.line, 1), c.line); got[0] != c.want {
			t.Errorf("%q is %v, want %v", c.line, got[0], c.want)
		}
	}
}

var copyTests = []struct {
	line  string
	times int
	want  []text.Label
}{
	{"Cranes load the first ship at the new quay in Narvik on Monday.", 2, []text.Label{text.Body, text.Caption}},
	{"Cranes load the first ship at the new quay in Narvik on Monday.", 3, []text.Label{text.Caption, text.Caption, text.Caption}},
	{"Town council of Bodø votes for a second bridge", 2, []text.Label{text.Heading, text.Related}},
	{"Does the town of Narvik have the money to build another quay?", 2, []text.Label{text.Heading, text.Heading}},
	{"Yes, it has.", 2, []text.Label{text.Body, text.Body}},
}

func TestCopies(t *testing.T) {
	for _, c := range copyTests {
		lines := strings.TrimSpace(strings.Repeat(c.line+"\n\nThe work went on all through the winter, said a man who had been there every day.\n\n", c.times))
		got := labelsOf(t, "text", strings.Replace(story, "%s", lines, 1), c.line)
		for i := range c.want {
			if len(got) != len(c.want) || got[i] != c.want[i] {
				t.Errorf("%q, %d times: %v, want %v", c.line, c.times, got, c.want)
				break
			}
		}
	}
}

// Paragraphs of the article between what pages put into it.
var mainTests = []struct{ name, page, line string }{
	{"the lead set apart under a heading that holds an element",
		`<body class="widget"><div class="head"><h1><div>Narvik quay opens</div></h1><h2>LEAD</h2></div><div class="story">ARTICLE</div>`,
		"The town and the mining company Norvik paid for it in equal parts, forty million euros."},
	{"behind a list of other articles at the end",
		`<main><h1>Narvik quay opens</h1>ARTICLE<aside><h3>Trending</h3></aside><p>LEAD</p></main>`,
		"The next one is to be built in Bodø, he added, if the council votes for it."},
	{"behind the headings of a list without teasers",
		`<main><h1>Narvik quay opens</h1>ARTICLE<ul><li><h4><a href="a">Bodø votes</a></h4><li><h4><a href="b">Tromsø waits</a></h4><li><h4><a href="c">Alta pays</a></h4></ul><p>LEAD</p>ARTICLE</main>`,
		"The next one is to be built in Bodø, he added, if the council votes for it."},
}

func TestMainParagraphs(t *testing.T) {
	for _, c := range mainTests {
		page := strings.NewReplacer("ARTICLE", paragraphs(20), "LEAD", c.line).Replace(c.page)
		if got := labelsOf(t, "html", page, c.line); !got[0].Content() {
			t.Errorf("%s: %v", c.name, got[0])
		}
	}
}

func paragraphs(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<p>On day %d the harbour master said again that the quay in Narvik was nearly done.</p>", i)
	}
	return b.String()
}
