package trace

import (
	"bufio"
	"cmp"
	_ "embed"
	"fmt"
	"html"
	"io"
	"maps"
	"slices"

	"entente/extract/text"
)

// HTMLOptions tune WriteHTML. The zero value is the default.
type HTMLOptions struct {
	// Looks are the colours of mention types, as CSS has them. Types without one
	// are grey.
	Looks map[string]Look
	// Reader is the version of the reader, told at the top of the page.
	Reader string
}

// Look is how mentions of a type look on a light and on a dark page.
type Look struct {
	Fill, Stroke, DarkFill, DarkStroke string
}

//go:embed page.css
var stylesheet string

// The policy forbids the page to load anything and to run scripts, whatever a
// document smuggles into it.
const pageHead = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
%s%s</style>
</head>
<body>
`

// WriteHTML writes analyses as one page that needs nothing beside itself: the text
// with its mentions highlighted by type, noise in grey, the relations of each
// sentence, and the chains. The error is the writer's.
func WriteHTML(w io.Writer, analyses []Analysis, o HTMLOptions) error {
	p := &page{w: bufio.NewWriter(w), class: classes(analyses)}
	p.print(pageHead, escape(pageTitle(analyses)), stylesheet, p.colours(o.Looks))
	if len(analyses) > 1 {
		p.contents(analyses)
	}
	for i := range analyses {
		p.document(i, newOutline(&analyses[i]), o.Reader)
	}
	p.print("</body>\n</html>\n")
	return p.w.Flush() // the writer keeps its first error
}

// page writes HTML. What it prints of documents has gone through escape.
type page struct {
	w *bufio.Writer
	// class is the CSS class of each mention type.
	class map[string]string
}

func (p *page) print(format string, args ...any) { fmt.Fprintf(p.w, format, args...) }

// escape makes text of a document safe in HTML, between tags and in quotes.
func escape(s string) string { return html.EscapeString(clean(s)) }

func pageTitle(analyses []Analysis) string {
	if len(analyses) == 1 {
		return "entente: " + line(analyses[0].Document.Path)
	}
	return "entente: " + count(len(analyses), "document", "documents")
}

// classes numbers the types: their names come from models and may be anything.
func classes(analyses []Analysis) map[string]string {
	class := map[string]string{}
	for _, a := range analyses {
		for _, m := range a.Mentions {
			class[m.Type] = ""
		}
		for _, c := range a.Chains {
			class[c.Type] = ""
		}
	}
	for i, t := range slices.Sorted(maps.Keys(class)) {
		class[t] = fmt.Sprintf("t%d", i)
	}
	return class
}

// colours returns the style rules of the types.
func (p *page) colours(looks map[string]Look) string {
	light, dark := "", ""
	for _, t := range slices.Sorted(maps.Keys(p.class)) {
		if l, ok := looks[t]; ok {
			light += fmt.Sprintf(".%s { --fill: %s; --stroke: %s }\n", p.class[t], l.Fill, l.Stroke)
			dark += fmt.Sprintf(".%s { --fill: %s; --stroke: %s }\n", p.class[t], l.DarkFill, l.DarkStroke)
		}
	}
	return light + "@media (prefers-color-scheme: dark) {\n" + dark + "}\n"
}

func (p *page) contents(analyses []Analysis) {
	p.print("<nav>\n<ol>\n")
	for i, a := range analyses {
		p.print("<li><a href=\"#d%d\">%s</a> %s</li>\n", i+1, escape(line(a.Document.Path)), escape(line(a.Document.Title)))
	}
	p.print("</ol>\n</nav>\n")
}

// part is the page of one document.
type part struct {
	*page
	*outline
	n int // counted from 1
}

func (p *page) document(i int, o *outline, reader string) {
	d := &part{p, o, i + 1}
	doc := o.Document
	p.print("<article id=\"d%d\">\n<header>\n<h1>%s</h1>\n<p>%s</p>\n<p>%s</p>\n", d.n,
		escape(line(cmp.Or(doc.Title, doc.Path))),
		escape(list(line(doc.Path), line(doc.Date), line(doc.Language), readerNote(reader))), escape(o.summary()))
	d.legend()
	p.print("</header>\n")
	for b := range o.Blocks {
		d.block(b)
	}
	d.chainList()
	d.relationList()
	p.print("</article>\n")
}

func readerNote(version string) string {
	if version == "" {
		return ""
	}
	return "reader " + version
}

// legend names the types of the document's mentions.
func (d *part) legend() {
	n := map[string]int{}
	for _, m := range d.Mentions {
		n[d.typeOf(m)]++
	}
	d.print("<p class=\"legend\">")
	for _, t := range slices.Sorted(maps.Keys(n)) {
		d.print("<span class=\"%s\">%s</span> %d ", d.look(t, true), escape(line(t)), n[t])
	}
	d.print("<small>(a broken line: described, not named)</small></p>\n")
}

// block writes the text of a block, and below it what its sentences say. The text
// is in elements of class "text": together they hold the document's blocks and
// nothing else.
func (d *part) block(i int) {
	b := d.Blocks[i]
	class := "noise"
	if b.Read {
		class = "read"
	}
	d.print("<section class=\"%s %s\">\n<p class=\"where\">%s</p>\n<div class=\"text\">", class, b.Label,
		escape(list(fmt.Sprintf("%s %d–%d", b.Label, b.Start, b.End), blockNote(b))))
	at := b.Start
	for _, s := range d.sentences[i] {
		d.plain(text.Span{Start: at, End: d.Sentences[s].Start})
		d.print("<b class=\"n\" id=\"d%ds%d\" data-n=\"%d\"></b>", d.n, s+1, s+1)
		d.marked(d.Sentences[s].Span, d.mentions[s])
		at = d.Sentences[s].End
	}
	d.plain(text.Span{Start: at, End: b.End})
	d.print("</div>\n")
	if b.Read {
		d.notes(d.sentences[i])
	}
	d.print("</section>\n")
}

// plain writes text without mentions.
func (d *part) plain(s text.Span) {
	if s.Len() > 0 {
		d.print("%s", escape(d.Document.Text[s.Start:s.End]))
	}
}

// marked writes text with its mentions as elements. A mention that crosses the end
// of another becomes two elements, as HTML must nest.
func (d *part) marked(within text.Span, mentions []int) {
	var open []int
	for _, p := range d.pieces(within, mentions) {
		n := shared(open, p.in)
		d.closeMarks(open[n:], p.Start)
		for _, m := range p.in[n:] {
			d.openMark(m, p.Start)
		}
		d.plain(p.Span)
		open = p.in
	}
	d.closeMarks(open, within.End)
}

func (d *part) openMark(i, at int) {
	m := d.Mentions[i]
	id := ""
	if at == m.Start {
		id = fmt.Sprintf(" id=\"d%dm%d\"", d.n, i+1)
	}
	d.print("<span class=\"%s\"%s title=\"%s\">", d.markClass(m), id, escape(d.title(m)))
}

func (d *part) markClass(m Mention) string { return d.look(d.typeOf(m), m.Named) }

// look is the class of a mention or an entity.
func (p *page) look(typ string, named bool) string {
	if named {
		return "m " + p.class[typ] + " named"
	}
	return "m " + p.class[typ]
}

// closeMarks ends elements, the innermost first. The number of a mention's chain
// stands where the mention ends; it is not part of the text.
func (d *part) closeMarks(open []int, at int) {
	for _, i := range slices.Backward(open) {
		if m := d.Mentions[i]; m.Chain >= 0 && m.End == at {
			d.print("<i data-n=\"%d\"></i>", m.Chain+1)
		}
		d.print("</span>")
	}
}

// title is what hovering over a mention tells.
func (d *part) title(m Mention) string {
	if m.Chain < 0 {
		return list(line(m.Type), kind(m))
	}
	c := d.Chains[m.Chain]
	who := "no entity: " + c.Reason
	if c.Entity >= 0 {
		who = line(d.Claims.Entities[c.Entity].Name)
	}
	return list(fmt.Sprintf("%s #%d %s", line(c.Type), m.Chain+1, who), kind(m), d.retyped(m))
}
