package document

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"entente/extract/text"
)

// Where the article is: each element is given the words of the paragraphs in
// it; from the root one goes down as long as one child holds most of them.
// Elements that say they are menus, comments or adverts are left out of the
// count, unless they hold so much of the page that the name must mean
// something else ("with-comments" on the article itself).

// share of the words that a child must hold for the walk to go on into it.
const mainShare = 0.7

// markMain sets main and hint of the blocks.
func (w *writer) markMain(root *html.Node) {
	txt := w.out.String()
	fs := features(txt, w.bs)
	words := w.count(fs, nil)
	total, named := words[root], make([]bool, len(w.bs))
	for i := range w.bs {
		w.bs[i].hint = hintOf(w.nodes[i], words, total)
		named[i] = w.bs[i].hint != text.Body
	}
	words = w.count(fs, func(i int) bool { return w.bs[i].hint == text.Body })
	if words[root] == 0 {
		return
	}
	article := descend(root, words)
	for i := range w.bs {
		b := &w.bs[i]
		b.main = b.hint == text.Body && inside(w.nodes[i], article)
		switch {
		case b.hint != text.Body:
		case !b.main:
			b.hint = outside(b, &fs[i])
		case b.links > 0.6 && !fs[i].prose && b.label != text.Heading:
			b.hint, b.main = text.Related, false
		}
	}
	w.keepLead(fs, named)
	w.markTeasers(fs)
	w.keepHeadline(fs)
}

// keepLead takes paragraphs between the page's first heading and the article's
// element for content: many pages set the lead apart. named are the blocks whose
// elements say that they are something else.
func (w *writer) keepLead(fs []feature, named []bool) {
	heading := -1
	for i := range w.bs {
		b := &w.bs[i]
		switch {
		case b.main && b.label != text.Heading:
			return
		case hasAncestor(w.nodes[i], atom.H1):
			heading = i
		case heading >= 0 && !named[i] && b.label != text.ListItem && fs[i].prose && fs[i].cue == kindNone && !fs[i].author && b.links < 0.3:
			b.hint, b.main = text.Body, true
		}
	}
}

// markTeasers labels rivers of teasers under an article: three or more headings
// that are links, few paragraphs behind each.
func (w *writer) markTeasers(fs []feature) {
	var heads []int
	for i := range w.bs {
		b := &w.bs[i]
		if b.main && b.label == text.Heading && b.links > 0.8 {
			heads = append(heads, i)
		}
	}
	for k := 0; k < len(heads); {
		end, most := k+1, 0
		for ; end < len(heads); end++ {
			n := w.paragraphs(fs, heads[end-1], heads[end])
			if n > 2 {
				break
			}
			most = max(most, n)
		}
		if end-k >= 3 {
			w.relate(fs, heads[k], heads[end-1], most)
		}
		k = end
	}
}

// paragraphs counts the blocks of prose between two headings.
func (w *writer) paragraphs(fs []feature, from, to int) int {
	n := 0
	for i := from + 1; i < to; i++ {
		if fs[i].prose {
			n++
		}
	}
	return n
}

// relate labels the blocks from the first to the last heading of a river, and as
// many paragraphs behind it as the others have at most.
func (w *writer) relate(fs []feature, from, last, most int) {
	prose := 0
	for i := from; i < len(w.bs); i++ {
		if i > last && (w.bs[i].label == text.Heading || !w.bs[i].main || fs[i].prose && prose == most) {
			return
		}
		if i > last && fs[i].prose {
			prose++
		}
		if w.bs[i].main {
			w.bs[i].hint, w.bs[i].main = text.Related, false
		}
	}
}

// count sums the words of prose by element, for the blocks that keep allows.
func (w *writer) count(fs []feature, keep func(int) bool) map[*html.Node]int {
	words := map[*html.Node]int{}
	for i := range w.bs {
		if w.bs[i].links > 0.5 || !fs[i].prose || keep != nil && !keep(i) {
			continue
		}
		for n := w.nodes[i]; n != nil; n = n.Parent {
			words[n] += fs[i].n
		}
	}
	return words
}

// descend finds the smallest element that holds most of the words.
func descend(n *html.Node, words map[*html.Node]int) *html.Node {
	for {
		var next *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if float64(words[c]) >= mainShare*float64(words[n]) && words[c] > 0 {
				next = c
			}
		}
		if next == nil || next.DataAtom == atom.P || !blockElements[next.DataAtom] && next.DataAtom != atom.Html && next.FirstChild == nil {
			return n
		}
		n = next
	}
}

func inside(n, in *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == in {
			return true
		}
	}
	return false
}

// outside labels a block that is not in the article.
func outside(b *block, f *feature) text.Label {
	switch {
	case f.cue != kindNone && f.cue.noise() != text.Body:
		return f.cue.noise()
	case b.links > 0.5 && f.n > 5:
		return text.Related
	case b.links > 0.3 || !f.prose:
		return text.Navigation
	}
	return text.Boilerplate
}

// keepHeadline takes the page's first-order heading for content although it
// often stands over the article's element.
func (w *writer) keepHeadline(fs []feature) {
	for i := range w.bs {
		n := w.nodes[i]
		if n == nil || n.DataAtom != atom.H1 || fs[i].n < 3 || w.bs[i].main {
			continue
		}
		w.bs[i].hint, w.bs[i].main, w.bs[i].label = text.Body, true, text.Heading
		return
	}
}
