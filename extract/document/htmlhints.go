package document

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"entente/extract/text"
)

// Elements say by their names, roles, classes and ids that they are menus, comments
// or adverts.

// hintOf returns what the elements around a block say of it; Body where they
// say nothing.
func hintOf(n *html.Node, words map[*html.Node]int, total int) text.Label {
	for ; n != nil; n = n.Parent {
		h := ownHint(n)
		if h == text.Body {
			continue
		}
		limit := 0.4
		if h == text.Comment {
			limit = 0.9
		}
		if float64(words[n]) < limit*float64(total) || total == 0 {
			return h
		}
	}
	return text.Body
}

// ownHint returns the noise label that an element's name, role, class or id
// stands for.
func ownHint(n *html.Node) text.Label {
	switch n.DataAtom {
	case atom.Nav, atom.Menu:
		return text.Navigation
	case atom.Footer:
		if !hasAncestor(n, atom.Blockquote, atom.Figure) {
			return text.Boilerplate
		}
	case atom.Aside:
		return text.Related
	case atom.Form, atom.Fieldset, atom.Label, atom.Legend:
		return text.Navigation
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return text.Body
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "role":
			if h := roleHint(a.Val); h != text.Body {
				return h
			}
		case "class", "id", "data-component", "data-testid", "aria-label":
			if h := nameHint(a.Val); h != text.Body {
				return h
			}
		}
	}
	return text.Body
}

func hasAncestor(n *html.Node, atoms ...atom.Atom) bool {
	for ; n != nil; n = n.Parent {
		for _, a := range atoms {
			if n.DataAtom == a {
				return true
			}
		}
	}
	return false
}

func roleHint(role string) text.Label {
	switch role {
	case "navigation", "menu", "menubar", "search", "toolbar", "tablist", "button", "banner", "dialog", "alertdialog":
		return text.Navigation
	case "complementary":
		return text.Related
	case "contentinfo":
		return text.Boilerplate
	}
	return text.Body
}

// nameHints are words that pages use in classes and ids.
var nameHints = hintTable(map[text.Label]string{
	text.Comment:     "comment comments commentlist disqus respond livefyre commenting reactions",
	text.Navigation:  "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager toolbar topbar share sharing sharebar shares social addthis sharethis skip skiplink masthead toc tabs search login signin hamburger dropdown",
	text.Related:     "related relateds recommended recommendation recommendations recirc recirculation trending popular mostread outbrain taboola zergnet sidebar readmore morefrom alsoread moreon teaser teasers carousel rail upnext widget widgets",
	text.Promotion:   "ad ads advert adverts advertisement advertising sponsor sponsored sponsors newsletter newsletters subscribe subscription signup cookie cookies consent gdpr paywall donate donation promo promos promotion banner popup modal overlay regwall optin appeal",
	text.Boilerplate: "footer footers colophon copyright authorbox authorbio bio byline legal disclaimer tags taglist tagcloud postmeta credits",
})

func hintTable(lists map[text.Label]string) map[string]text.Label {
	t := map[string]text.Label{}
	for l, words := range lists {
		for _, w := range strings.Fields(words) {
			t[w] = l
		}
	}
	return t
}

// nameHint looks the words of a class or id up: "article__related-links" is
// three words and one pair after another ("relatedlinks").
func nameHint(s string) text.Label {
	if len(s) > 400 {
		return text.Body
	}
	for _, name := range strings.Fields(s) {
		words := nameWords(name)
		for i, w := range words {
			if l, ok := nameHints[w]; ok && !negated(words, i) {
				return l
			}
			if i > 0 {
				if l, ok := nameHints[words[i-1]+w]; ok {
					return l
				}
			}
		}
	}
	return text.Body
}

// negated reports names that only say that the page has such a part.
func negated(words []string, i int) bool {
	if i == 0 {
		return false
	}
	switch words[i-1] {
	case "no", "has", "with", "without", "not", "hide", "is":
		return true
	}
	return false
}

// nameWords splits at everything that is no letter, and at capitals after
// small letters.
func nameWords(s string) []string {
	var words []string
	start := 0
	var prev rune
	for i, r := range s + "-" {
		split := !unicode.IsLetter(r)
		if split || unicode.IsUpper(r) && unicode.IsLower(prev) {
			if i > start {
				words = append(words, strings.ToLower(s[start:i]))
			}
			start = i
			if split {
				start = i + len(string(r))
			}
		}
		prev = r
	}
	return words
}
