package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta is what the head of a page says.
type pageMeta struct{ title, date, lang string }

// metaFields are the fields looked at, the best source of each first.
type metaFields struct {
	headings          []string
	ogTitle, title    string
	stated, timestamp string
	lang              string
}

func readMeta(root *html.Node) pageMeta {
	var f metaFields
	f.read(root)
	return pageMeta{title: f.bestTitle(), date: f.bestDate(), lang: f.lang}
}

func (f *metaFields) read(n *html.Node) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			f.lang = langCode(attr(n, "lang"))
		case atom.Title:
			if f.title == "" && !hasAncestor(n, atom.Svg) {
				f.title = titleText(textOf(n))
			}
		case atom.H1:
			if h := titleText(textOf(n)); h != "" {
				f.headings = append(f.headings, h)
			}
		case atom.Meta:
			f.meta(n)
		case atom.Time:
			f.time(n)
		case atom.Script:
			f.linked(n)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.read(c)
	}
}

func (f *metaFields) meta(n *html.Node) {
	name := strings.ToLower(attr(n, "property") + attr(n, "name") + attr(n, "itemprop"))
	content := attr(n, "content")
	switch name {
	case "og:title", "twitter:title", "dc.title":
		if f.ogTitle == "" {
			f.ogTitle = titleText(content)
		}
	case "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
		"publish-date", "publication_date", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
		"sailthru.date", "parsely-pub-date", "article.published", "published_time", "cxenseparse:recs:publishtime", "citation_publication_date":
		if f.stated == "" {
			f.stated = dayOfStamp(content)
		}
	}
}

func (f *metaFields) time(n *html.Node) {
	stamp := attr(n, "datetime")
	if stamp == "" {
		stamp = textOf(n)
	}
	day := dayOfStamp(stamp)
	if attr(n, "itemprop") == "datePublished" || hasAttr(n, "pubdate") {
		if f.stated == "" {
			f.stated = day
		}
	} else if f.timestamp == "" {
		f.timestamp = day
	}
}

var datePublished = lazy(`"datePublished"\s*:\s*"([^"]{8,40})"`)

// linked looks into JSON-LD.
func (f *metaFields) linked(n *html.Node) {
	if attr(n, "type") != "application/ld+json" || f.stated != "" {
		return
	}
	if m := datePublished().FindStringSubmatch(textOf(n)); m != nil {
		f.stated = dayOfStamp(m[1])
	}
}

// bestTitle prefers a first-order heading that the page's title repeats: the
// title itself often carries the site's name.
func (f *metaFields) bestTitle() string {
	for _, h := range f.headings {
		low := strings.ToLower(h)
		if len(strings.Fields(h)) >= 2 && (strings.Contains(strings.ToLower(f.title), low) || strings.Contains(strings.ToLower(f.ogTitle), low)) {
			return h
		}
	}
	switch {
	case f.ogTitle != "":
		return f.ogTitle
	case len(f.headings) > 0 && len(strings.Fields(f.headings[0])) >= 2:
		return f.headings[0]
	}
	return f.title
}

func (f *metaFields) bestDate() string {
	if f.stated != "" {
		return f.stated
	}
	return f.timestamp
}

// langCode returns the two-letter code that a lang attribute begins with.
func langCode(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(s, "_", "-")), "-")
	if len(s) != 2 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return s
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// textOf returns the text below n as it stands.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
