package trace

import (
	"fmt"

	"entente/extract/text"
)

// notes writes what the sentences say: relations and values, and out of the way the
// candidates that were not claimed.
func (d *part) notes(sentences []int) {
	var weak []int
	open := false
	item := func(s int, format string, args ...any) {
		if !open {
			d.print("<ul class=\"notes\">\n")
			open = true
		}
		d.print("<li><b class=\"n\" data-n=\"%d\"></b> ", s+1)
		d.print(format+"</li>\n", args...)
	}
	for _, s := range sentences {
		for _, i := range d.candidates[s] {
			if c := d.Candidates[i]; !c.Claimed() {
				weak = append(weak, i)
				continue
			}
			item(s, "%s", d.candidate(d.Candidates[i]))
		}
		for _, f := range d.facts[s] {
			item(s, "%s", d.fact(f))
		}
		for _, i := range d.values[s] {
			item(s, "<span class=\"value\">%s: %s</span>", escape(d.surface(d.Values[i].Span)), escape(valueNote(d.Values[i])))
		}
	}
	if open {
		d.print("</ul>\n")
	}
	d.weakNotes(weak)
}

func (d *part) weakNotes(weak []int) {
	if len(weak) == 0 {
		return
	}
	d.print("<details>\n<summary>%d weighed and not claimed</summary>\n<ul class=\"notes\">\n", len(weak))
	for _, i := range weak {
		d.print("<li>%s</li>\n", d.candidate(d.Candidates[i]))
	}
	d.print("</ul>\n</details>\n")
}

func (d *part) candidate(c Candidate) string {
	return fmt.Sprintf("<span class=\"%s\">%s <em>%s</em> %s</span> <small>%s</small>", denied(c.Polarity),
		d.mentionLink(c.From), escape(line(c.Type)), d.mentionLink(c.To),
		escape(list(fmt.Sprintf("%.2f", c.Score), candidateDetails(c))))
}

func (d *part) fact(f fact) string {
	r := d.Claims.Relations[f.relation]
	return fmt.Sprintf("<span class=\"%s\">%s <em>%s</em> %s</span> <small>%s</small>", denied(r.Polarity),
		d.entityLink(r.From), escape(line(r.Type)), d.entityLink(r.To),
		escape(list(fmt.Sprintf("%.2f", f.Score), marks(r.Polarity, r.Status), foundBy(f.Finder))))
}

// mentionLink names a mention and leads to it.
func (d *part) mentionLink(i int) string {
	m := d.Mentions[i]
	return fmt.Sprintf("<a class=\"%s\" href=\"#d%dm%d\">%s</a>%s", d.markClass(m), d.n, i+1, escape(d.surface(m.Span)), d.chainLink(m.Chain))
}

// entityLink names an entity and leads to its chain.
func (d *part) entityLink(i int) string {
	e := d.Claims.Entities[i]
	return fmt.Sprintf("<span class=\"%s\">%s</span>%s", d.look(e.Type, e.Named), escape(line(e.Name)), d.chainLink(d.chains[i]))
}

func (d *part) chainLink(i int) string {
	if i < 0 {
		return ""
	}
	return fmt.Sprintf("<a class=\"c\" href=\"#d%dc%d\">%d</a>", d.n, i+1, i+1)
}

// chainList writes the chains with their mentions.
func (d *part) chainList() {
	if len(d.Chains) == 0 {
		return
	}
	d.print("<h2>Chains</h2>\n<ol class=\"chains\">\n")
	for i, c := range d.Chains {
		d.print("<li id=\"d%dc%d\">", d.n, i+1)
		if c.Entity < 0 {
			d.print("<small>%s; no entity: %s</small>", escape(line(c.Type)), escape(c.Reason))
		} else {
			e := d.Claims.Entities[c.Entity]
			d.print("<span class=\"%s\">%s</span> <small>%s</small>", d.look(c.Type, e.Named), escape(line(e.Name)),
				escape(list(line(c.Type), fmt.Sprintf("%.2f", e.Confidence), properties(e.Properties))))
		}
		d.print("\n<ul>\n")
		for _, k := range c.Members {
			m := d.Mentions[k]
			d.print("<li><a href=\"#d%dm%d\">%s</a> <small>%s</small></li>\n", d.n, k+1, escape(d.surface(m.Span)),
				escape(list(fmt.Sprintf("%d–%d", m.Start, m.End), kind(m), d.retyped(m))))
		}
		d.print("</ul></li>\n")
	}
	d.print("</ol>\n")
}

// relationList writes the relations of the claims.
func (d *part) relationList() {
	if len(d.Claims.Relations) == 0 {
		return
	}
	d.print("<h2>Relations</h2>\n<ul class=\"notes\">\n")
	for _, r := range d.Claims.Relations {
		d.print("<li><span class=\"%s\">%s <em>%s</em> %s</span> <small>%s</small></li>\n", denied(r.Polarity),
			d.entityLink(r.From), escape(line(r.Type)), d.entityLink(r.To),
			escape(list(fmt.Sprintf("%.2f", r.Confidence), relationDetails(r))))
	}
	d.print("</ul>\n")
}

// denied is the class of a relation by its polarity.
func denied(p text.Polarity) string {
	if p == text.Denied {
		return "denied"
	}
	return "affirmed"
}
