package picture

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"

	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
	"entente/graph/analyze"
)

// phrase says a relation in the fewest words: the post instead of "works for",
// the stake with "owns".
func phrase(r graph.Relation) string {
	s := style.Words(r.Type)
	switch p := r.Properties; {
	case r.Type == analyze.LinkType:
		s = p["relations"] + " relation"
		if p["relations"] != "1" {
			s += "s"
		}
	case r.Type == "WORKS_FOR" && p["title"] != "":
		s = p["title"] + " of"
	case p["stake"] != "":
		s += " " + p["stake"]
	case p["amount"] != "":
		s += " (" + p["amount"] + ")"
	}
	if r.Status != "" && r.Status != "signed" && r.Status != "agreed" {
		s += ", " + r.Status
	}
	if r.Polarity == graph.Denied {
		s = "denied: " + s
	}
	return typeset.Clean(s)
}

// label is what stands on a link: each phrase once, with a count where several
// relations read the same or several documents say it.
func (l link) label() string {
	var phrases []string
	count := map[string]int{}
	for _, r := range l.relations {
		p := l.marks[r.ID].sign() + phrase(r)
		if count[p]++; count[p] == 1 {
			phrases = append(phrases, p)
		}
	}
	const most = 3
	rest := 0
	if len(phrases) > most {
		rest = len(phrases) - most + 1
		phrases = phrases[:most-1]
	}
	for i, p := range phrases {
		if count[p] > 1 {
			phrases[i] = fmt.Sprintf("%d× %s", count[p], p)
		}
	}
	s := strings.Join(phrases, "; ")
	if rest > 0 {
		s += fmt.Sprintf("; %d more", rest)
	}
	return s
}

// details is the small print under an entity's name, in paragraphs: what an agreement
// is about in figures, and what a community holds.
func details(e graph.Entity) []string {
	if e.Type == analyze.CommunityType {
		return []string{e.Properties["entities"] + " entities, " + e.Properties["relations"] + " relations", holds(e.Properties["holds"])}
	}
	var parts []string
	for _, key := range []string{"status", "date", "amount"} {
		if v := typeset.Clean(e.Properties[key]); v != "" {
			parts = append(parts, v)
		}
	}
	return []string{strings.Join(parts, " · ")}
}

// holds says the greatest parts of "12 Company, 3 Place, 1 Person, 1 Event" in words.
func holds(s string) string {
	const most = 3
	parts := strings.Split(s, ", ")
	for i, p := range parts {
		n, typ, _ := strings.Cut(p, " ")
		parts[i] = n + " " + style.Counted(n == "1", typ)
	}
	if len(parts) > most {
		parts = append(parts[:most], "…")
	}
	return strings.Join(parts, ", ")
}

// name is what an entity is called on the map; what has no name gets its type.
func name(e graph.Entity) string {
	return cmp.Or(typeset.Clean(e.Name), "("+cmp.Or(typeset.Clean(e.Type), "nameless")+")")
}

// quotes finds sentences.
type quotes map[string]graph.Document

func newQuotes(v graph.View) quotes {
	q := quotes{}
	for _, d := range v.Documents() {
		q[d.ID] = d
	}
	return q
}

// original returns the ID of the document that a document copies, or its own.
func (q quotes) original(id string) string { return cmp.Or(q[id].CopyOf, id) }

// source names a document: title or path, and date.
func source(d graph.Document) string {
	s := cmp.Or(typeset.Clean(d.Title), typeset.Clean(d.Path))
	if d.Date != "" {
		s += ", " + typeset.Clean(d.Date)
	}
	return s
}

// address is where the first document of a link can be read on the web, empty if it
// is nowhere. Other schemes than those of the web are no links: a path may say
// anything.
func (q quotes) address(l link) string {
	for _, r := range l.relations {
		for _, v := range r.Evidence {
			p := q[v.Document].Path
			if u, err := url.Parse(p); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
				return u.String()
			}
		}
	}
	return ""
}

// most lines of evidence in a tooltip.
const mostQuotes = 4

// ofLink tells all of a link, a paragraph for each relation.
func (q quotes) ofLink(c *choice, l link) string {
	from, to := name(c.entities[l.from]), name(c.entities[l.to])
	var b strings.Builder
	for i, r := range l.relations {
		if i > 0 {
			b.WriteString("\n\n")
		}
		a, z := from, to
		if r.From != c.entities[l.from].ID {
			a, z = to, from
		}
		fmt.Fprintf(&b, "%s: %s%s: %s", a, l.marks[r.ID].sign(), phrase(r), z)
		q.evidence(&b, r.Evidence)
	}
	return b.String()
}

// evidence lists the sentences, each once.
func (q quotes) evidence(b *strings.Builder, list []graph.Evidence) {
	seen := map[string]bool{}
	for _, v := range list {
		d := q[v.Document]
		line := "(" + source(d) + ")"
		if s := typeset.Clean(graph.Sentence(d, v.Start, v.End)); s != "" {
			line = "“" + s + "” " + line
		}
		if seen[line] {
			continue
		}
		if seen[line] = true; len(seen) > mostQuotes {
			continue
		}
		b.WriteString("\n" + line)
	}
	if more := len(seen) - mostQuotes; more > 0 {
		fmt.Fprintf(b, "\n… and %d more", more)
	}
}

// ofEntity tells an entity's type, other names and properties, and the sentence
// that first mentions it.
func (q quotes) ofEntity(e graph.Entity) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)", name(e), typeset.Clean(e.Type))
	if len(e.Aliases) > 0 {
		aliases := make([]string, 0, len(e.Aliases))
		for _, a := range e.Aliases[:min(len(e.Aliases), 8)] {
			aliases = append(aliases, typeset.Clean(a))
		}
		fmt.Fprintf(&b, "\nalso: %s", strings.Join(aliases, "; "))
	}
	for _, k := range sortedKeys(e.Properties) {
		fmt.Fprintf(&b, "\n%s: %s", typeset.Clean(k), typeset.Clean(e.Properties[k]))
	}
	if len(e.Mentions) > 0 {
		m := e.Mentions[0]
		q.evidence(&b, []graph.Evidence{{Document: m.Document, Start: m.Start, End: m.End}})
	}
	return b.String()
}
