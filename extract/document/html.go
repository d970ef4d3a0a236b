package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"entente/extract/text"
)

// HTML in three steps: the tree is walked once and its text written out block
// by block; the elements say which blocks lie in the article (htmlmain.go);
// the rules for plain text label what is left (label.go).

// parseHTML reads a web page. The document's text is what the page shows, one
// block a paragraph.
func parseHTML(path string, data []byte) (Result, error) {
	src, warnings, err := decodeHTML(data)
	if err != nil {
		return Result{}, err
	}
	w := &writer{}
	var meta pageMeta
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		// The parser refuses more than 512 nested elements.
		w.flatten(src)
		warnings = append(warnings, Warning{Flattened, "the page's elements are nested too deep; it was read as a stream of tags"})
	} else {
		w.walk(root, style{})
		w.end()
		w.markMain(root)
		meta = readMeta(root)
	}
	if len(w.bs) == 0 {
		return Result{}, fmt.Errorf("%w: the page shows no text", ErrEmpty)
	}
	r := finish(path, w.out.String(), w.bs, meta.title, meta.date)
	if r.Language == "" {
		r.Language = meta.lang
	}
	r.Warnings = append(warnings, r.Warnings...)
	return r, nil
}

// decodeHTML is decode for pages, which may name their character set.
func decodeHTML(data []byte) (string, []Warning, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", nil, ErrEmpty
	}
	head := data[:min(len(data), sniffLen)]
	if enc, _ := utf16Of(data); enc != nil || utf8.Valid(data) || binaryKind(head) != "" {
		return decode(data)
	}
	enc, name, certain := charset.DetermineEncoding(head, "text/html")
	if !certain || name == "utf-8" {
		return decode(data)
	}
	return recode(data, enc, name)
}

// skipped elements show nothing, or nothing of the document.
var skipped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true,
	atom.Canvas: true, atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Audio: true,
	atom.Video: true, atom.Select: true, atom.Textarea: true, atom.Button: true, atom.Input: true,
	atom.Head: true, atom.Datalist: true, atom.Map: true, atom.Dialog: true,
}

// blockElements begin and end a block.
var blockElements = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true,
	atom.Caption: true, atom.Center: true, atom.Dd: true, atom.Details: true, atom.Div: true,
	atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true, atom.Figure: true,
	atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Header: true, atom.Hr: true, atom.Li: true, atom.Main: true,
	atom.Nav: true, atom.Ol: true, atom.P: true, atom.Pre: true, atom.Section: true, atom.Summary: true,
	atom.Table: true, atom.Tbody: true, atom.Td: true, atom.Tfoot: true, atom.Th: true, atom.Thead: true,
	atom.Tr: true, atom.Ul: true, atom.Menu: true, atom.Hgroup: true, atom.Label: true, atom.Legend: true,
}

// walk writes out n and what it holds. The parser bounds the depth.
func (w *writer) walk(n *html.Node, s style) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data, s)
		return
	case html.ElementNode:
		if skipped[n.DataAtom] || isHidden(n) {
			return
		}
		if n.DataAtom == atom.Br {
			w.lineBreak()
			return
		}
		if n.DataAtom == atom.Tr && isDataRow(n) {
			w.row(n, s)
			return
		}
	}
	block := blockElements[n.DataAtom]
	if block {
		w.end()
		s = s.inside(n.DataAtom)
		w.begin(n, s)
	}
	s.link = s.link || n.DataAtom == atom.A
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, s)
		if block && c.Type == html.ElementNode && w.cur.Len() == 0 {
			w.begin(n, s) // loose text behind an inner block
		}
	}
	if block {
		w.end()
	}
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" && n.DataAtom != atom.Body && n.DataAtom != atom.Main && n.DataAtom != atom.Article {
				return true
			}
		case "style":
			v := strings.ReplaceAll(strings.ToLower(a.Val[:min(len(a.Val), 300)]), " ", "")
			if strings.Contains(v, "display:none") || strings.Contains(v, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isDataRow reports whether a table row holds data: two cells or more with
// nothing but running text in them.
func isDataRow(tr *html.Node) bool {
	cells := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		cells++
		for d := c.FirstChild; d != nil; d = d.NextSibling {
			if blockElements[d.DataAtom] && d.DataAtom != atom.P || d.DataAtom == atom.P && d != c.FirstChild && d.NextSibling != nil {
				return false
			}
		}
	}
	return cells >= 2
}

// row writes a row of a data table as one block, its cells parted by tabs.
func (w *writer) row(tr *html.Node, s style) {
	w.end()
	s.label = text.Table
	w.begin(tr, s)
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if w.cur.Len() > 0 {
			w.cur.WriteByte('\t')
		}
		w.inline(c, s)
	}
	w.end()
}

// inline writes the text below n into the current block.
func (w *writer) inline(n *html.Node, s style) {
	s.link = s.link || n.DataAtom == atom.A
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			w.text(c.Data, s)
		case c.Type == html.ElementNode && !skipped[c.DataAtom] && !isHidden(c):
			w.inline(c, s)
		}
	}
}

// flatten writes out a page without a tree: each block tag ends a block.
func (w *writer) flatten(src string) {
	z := html.NewTokenizer(strings.NewReader(src))
	skip, s := atom.Atom(0), style{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.end()
			return
		case html.TextToken:
			if skip == 0 {
				w.text(html.UnescapeString(string(z.Raw())), s)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch {
			case skip != 0:
			case a == atom.Br:
				w.lineBreak()
			case (skipped[a] || a == atom.Title) && a != atom.Input && a != atom.Embed && a != atom.Head && a != atom.Map:
				skip = a
			case blockElements[a]:
				w.end()
				s = style{}.inside(a)
				w.begin(nil, s)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == skip {
				skip = 0
			}
			if blockElements[a] {
				w.end()
				w.begin(nil, style{})
			}
		}
	}
}
