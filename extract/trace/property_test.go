package trace

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"entente/extract/text"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// parsed is what a browser makes of a page.
type parsed struct {
	// text is what stands in elements of class "text".
	text string
	ids  []string
}

// elements are all that a page may consist of, attributes all that they may have.
var (
	elements = strings.Fields("html head meta title style body nav ol ul li a article header h1 h2 p span section div b i em small details summary")
	attrs    = strings.Fields("lang charset http-equiv content name id class href title data-n")
)

// parse reads a page as a browser does, and fails on an element or an attribute
// that is none of ours, on a link that leads away, and on an id that is there twice.
func parse(t interface {
	Helper()
	Fatalf(string, ...any)
}, page string) parsed {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatalf("parse: %v", err)
	}
	var p parsed
	for n := range root.Descendants() {
		if n.Type == html.TextNode && within(n, "text") {
			p.text += n.Data
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(elements, n.Data) {
			t.Fatalf("the page has an element %s", n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(attrs, a.Key) || a.Key == "href" && !strings.HasPrefix(a.Val, "#d") {
				t.Fatalf("the page has an attribute %s=%q", a.Key, a.Val)
			}
			if a.Key == "id" {
				p.ids = append(p.ids, a.Val)
			}
		}
	}
	slices.Sort(p.ids)
	if unique := slices.Compact(slices.Clone(p.ids)); len(unique) != len(p.ids) {
		t.Fatalf("an id is there twice: %q", p.ids)
	}
	return p
}

func within(n *html.Node, class string) bool {
	for a := range n.Ancestors() {
		if a.Type == html.ElementNode && slices.ContainsFunc(a.Attr, func(x html.Attribute) bool { return x.Key == "class" && x.Val == class }) {
			return true
		}
	}
	return false
}

// hostile are words that mean something to a browser, a terminal or the writers.
var hostile = []string{
	"Orsa", "é", "日本", " ", "\n", "\r\n", "\t", ".", "#1", "<", ">", "&", "&amp;", "&#0;", `"`, "'", "</span>", "</div>", "</style>",
	"<script>alert(1)</script>", "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>", "javascript:", "%s%d", "\x00", "\x1b[31m", "\x1b]0;x\x07",
	"\u0085", "\u009b2J", "\u202e", "\u2066", "\ufffe", "\u2028",
}

// drawAnalysis draws an analysis of a hostile document: blocks of all labels, in
// them sentences, in them mentions at random, crossing ones too.
func drawAnalysis(t *rapid.T, words []string) Analysis {
	var a Analysis
	a.Document.Path = word(t, words, "path")
	a.Document.Title = word(t, words, "title")
	for range rapid.IntRange(0, 4).Draw(t, "blocks") {
		drawBlock(t, &a, words)
		a.Document.Text += "\n\n"
	}
	for i := range a.Mentions {
		if a.Blocks[a.Sentences[a.Mentions[i].Sentence].Block].Read {
			drawChain(t, &a, i)
		}
	}
	drawRelations(t, &a, words)
	return a
}

func word(t *rapid.T, words []string, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 6).Draw(t, label), "")
}

func drawBlock(t *rapid.T, a *Analysis, words []string) {
	b := Block{Block: text.Block{Label: text.Label(rapid.IntRange(0, 9).Draw(t, "label"))}}
	b.Start = len(a.Document.Text)
	b.Read = b.Label.Content() && rapid.Bool().Draw(t, "read")
	for range rapid.IntRange(1, 3).Draw(t, "sentences") {
		s := text.Span{Start: len(a.Document.Text)}
		parts := rapid.SliceOfN(rapid.SampledFrom(words), 1, 8).Draw(t, "sentence")
		ends := []int{s.Start}
		for _, p := range parts {
			a.Document.Text += p
			ends = append(ends, len(a.Document.Text))
		}
		s.End = len(a.Document.Text)
		if b.Label.Content() {
			a.Sentences = append(a.Sentences, Sentence{s, len(a.Blocks)})
			drawMentions(t, a, ends, words)
		}
		a.Document.Text += " "
	}
	a.Document.Text = strings.TrimSuffix(a.Document.Text, " ")
	b.End = len(a.Document.Text)
	a.Blocks = append(a.Blocks, b)
}

func drawMentions(t *rapid.T, a *Analysis, ends []int, words []string) {
	first := len(a.Mentions)
	for range rapid.IntRange(0, 4).Draw(t, "mentions") {
		i := rapid.IntRange(0, len(ends)-2).Draw(t, "first")
		j := rapid.IntRange(i+1, len(ends)-1).Draw(t, "last")
		a.Mentions = append(a.Mentions, Mention{
			Mention:  text.Mention{Span: text.Span{Start: ends[i], End: ends[j]}, Type: word(t, words, "type"), Named: i%2 == 0, Score: .5},
			Sentence: len(a.Sentences) - 1, Chain: -1,
		})
	}
	slices.SortStableFunc(a.Mentions[first:], func(x, y Mention) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.End - x.End
	})
}

func drawChain(t *rapid.T, a *Analysis, mention int) {
	c := rapid.IntRange(0, len(a.Chains)).Draw(t, "chain")
	if c == len(a.Chains) {
		m := a.Mentions[mention]
		a.Chains = append(a.Chains, Chain{Type: m.Type, Entity: len(a.Claims.Entities)})
		a.Claims.Entities = append(a.Claims.Entities, text.Entity{Type: m.Type, Name: a.Document.Text[m.Start:m.End]})
	}
	a.Chains[c].Members = append(a.Chains[c].Members, mention)
	a.Mentions[mention].Chain = c
}

func drawRelations(t *rapid.T, a *Analysis, words []string) {
	if len(a.Claims.Entities) < 2 {
		return
	}
	from, to := a.Chains[0].Members[0], a.Chains[1].Members[0]
	r := text.Relation{Type: word(t, words, "relation"), From: 0, To: 1, Polarity: text.Denied, Status: word(t, words, "status"),
		Properties: map[string]string{word(t, words, "key"): word(t, words, "value")},
		Evidence:   []text.Evidence{{Span: a.Mentions[from].Span, Finder: word(t, words, "finder")}}}
	a.Claims.Relations = []text.Relation{r}
	a.Candidates = []Candidate{
		{Type: r.Type, From: from, To: to, Score: .9, Threshold: .5, Status: r.Status},
		{Type: r.Type, From: to, To: from, Score: .2, Threshold: .5, Relation: -1},
	}
	m := a.Mentions[from]
	a.Values = []Value{{m.Span, m.Sentence, word(t, words, "kind"), word(t, words, "normal")}}
}

// blockText is the text of all blocks, as a writer may show it.
func blockText(a Analysis) string {
	var b strings.Builder
	for _, x := range a.Blocks {
		b.WriteString(clean(a.Document.Text[x.Start:x.End]))
	}
	return b.String()
}

// TestPageHoldsTheText checks that no document breaks out of a page, and that the
// page without its markup is the text.
func TestPageHoldsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAnalysis(t, hostile)
		var b bytes.Buffer
		if err := WriteHTML(&b, []Analysis{a}, HTMLOptions{}); err != nil {
			t.Fatal(err)
		}
		p := parse(t, b.String())
		if want := blockText(a); p.text != want {
			t.Fatalf("the page says\n%q, the document\n%q", p.text, want)
		}
		for i := range a.Mentions {
			if id := "d1m" + number(i)[1:]; !slices.Contains(p.ids, id) {
				t.Fatalf("mention %d has no place on the page", i+1)
			}
		}
	})
}

// TestTextHoldsTheText checks that no document steers the terminal, and that the
// lines of the sentences without brackets and numbers are the text.
func TestTextHoldsTheText(t *testing.T) {
	harmless := []string{"Orsa", "é", "日本", " ", "\n", ".", "<b>", "&amp;", "\x1b31m", "\u202e", "\x00"} // no brackets, no digit sign
	rapid.Check(t, func(t *rapid.T) {
		a := drawAnalysis(t, harmless)
		o := newOutline(&a)
		w := &textWriter{outline: o}
		for i, s := range a.Sentences {
			got := stripMarks(w.marked(s.Span, o.mentions[i]))
			if want := line(a.Document.Text[s.Start:s.End]); got != want {
				t.Fatalf("sentence %d shows\n%q, the document has\n%q", i+1, got, want)
			}
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		if err := WriteText(&b, drawAnalysis(t, hostile), TextOptions{All: true}); err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(b.String(), "\n", ""); got != line(got) {
			t.Fatalf("the text has control characters: %q", got)
		}
	})
}

// stripMarks takes brackets and the numbers of chains away.
func stripMarks(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '[':
		case s[i] == ']':
			for i+1 < len(s) && (s[i+1] == '#' || s[i+1] >= '0' && s[i+1] <= '9') {
				i++
			}
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// TestJSONHasNoControls checks that JSON of any document is harmless on a terminal.
func TestJSONHasNoControls(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		if err := WriteJSON(&b, "r", []Analysis{drawAnalysis(t, hostile)}); err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(b.String(), "\n", ""); got != line(got) {
			t.Fatalf("the JSON has control characters: %q", got)
		}
	})
}
