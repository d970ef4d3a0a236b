package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"entente/extract/text"
)

// The text of a page, of HTML and of Markdown alike, is written out block by block:
// white space folded, blocks parted by a blank line, the items of a list and the rows
// of a table by a line break.

// style is what an element passes down to what it holds.
type style struct {
	label text.Label
	link  bool
	pre   bool
}

// inside returns the style for what stands in a block element.
func (s style) inside(a atom.Atom) style {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.label = text.Heading
	case atom.Li, atom.Dt, atom.Dd:
		s.label = text.ListItem
	case atom.Figcaption, atom.Caption:
		s.label = text.Caption
	case atom.Article, atom.Section, atom.Main, atom.Blockquote:
		s.label = text.Body
	case atom.Pre:
		s.pre = true
	}
	return s
}

// writer collects the text of a page. One block is open at a time.
type writer struct {
	out   strings.Builder
	bs    []block
	nodes []*html.Node // the element that each block stands in

	cur     strings.Builder // the block being written
	links   int             // bytes of it inside links
	breaks  int             // line breaks since its last character
	label   text.Label
	node    *html.Node
	group   int
	listing bool // the last block was a list item or a table row
}

func (w *writer) begin(n *html.Node, s style) { w.node, w.label = n, s.label }

// lineBreak ends a line; two of them end the block.
func (w *writer) lineBreak() {
	w.breaks++
	if w.breaks == 1 && w.cur.Len() > 0 {
		w.cur.WriteByte('\n')
		return
	}
	n, l := w.node, w.label
	w.end()
	w.node, w.label = n, l
}

// text appends running text, white space collapsed unless it is preformatted.
func (w *writer) text(s string, st style) {
	before := w.cur.Len()
	if st.pre {
		w.cur.WriteString(strings.ReplaceAll(s, "\r", ""))
		w.breaks = 0
	} else {
		w.collapse(s)
	}
	if st.link {
		w.links += w.cur.Len() - before
	}
}

func (w *writer) collapse(s string) {
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) && r != '\u00a0' {
			space = true
			continue
		}
		if space {
			w.space()
			space = false
		}
		if r == 0 {
			r = utf8.RuneError
		}
		w.cur.WriteRune(r)
		w.breaks = 0
	}
	if space {
		w.space()
	}
}

// space writes a single space, none at the start of a block or a line.
func (w *writer) space() {
	if s := w.cur.String(); s != "" && !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, "\n") && !strings.HasSuffix(s, "\t") {
		w.cur.WriteByte(' ')
	}
}

// end closes the current block and writes it out if there is anything in it.
func (w *writer) end() {
	s := strings.TrimFunc(w.cur.String(), isBlank)
	w.cur.Reset()
	links := w.links
	w.links, w.breaks = 0, 0
	if s == "" || strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return
	}
	listing := w.label == text.ListItem || w.label == text.Table
	switch {
	case len(w.bs) == 0:
	case listing && w.listing:
		w.out.WriteByte('\n')
	default:
		w.out.WriteString("\n\n")
		w.group++
	}
	start := w.out.Len()
	w.out.WriteString(s)
	w.bs = append(w.bs, block{
		Span:  text.Span{Start: start, End: w.out.Len()},
		label: w.label, group: w.group,
		links: min(1, float64(links)/float64(len(s))),
	})
	w.nodes = append(w.nodes, w.node)
	w.listing = listing
}
