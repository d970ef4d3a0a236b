package extract

import (
	"slices"
	"strings"

	"entente/extract/coref"
	"entente/extract/text"
	"entente/internal/names"
)

// entityOf makes an entity of a chain. It reports false for a chain that names
// nothing and describes too vaguely to stand by itself.
func (c *collector) entityOf(mentions []text.Placed, ch coref.Chain) (text.Entity, bool) {
	e := text.Entity{Type: ch.Type}
	best, bestRank, named := -1, 0, false
	for _, i := range ch.Members {
		m := mentions[i]
		e.Mentions = append(e.Mentions, m.Mention)
		e.Confidence = max(e.Confidence, m.Score)
		named = named || m.Named
		rank := c.nameRank(mentions, i)
		e.Named = e.Named || rank >= properName
		if best < 0 || rank > bestRank || rank == bestRank && c.saysMore(m.Span, mentions[best].Span) {
			best, bestRank = i, rank
		}
	}
	if !named && !standsAlone(ch.Type) || c.vague(mentions, ch) {
		return e, false
	}
	e.Name = c.nameOf(mentions[best], ch.Type)
	e.Aliases = c.aliases(e)
	c.terms(&e, mentions, ch)
	return e, true
}

// saysMore reports whether span a names a thing better than b: it is longer, or the same
// but not all in capitals.
func (c *collector) saysMore(a, b text.Span) bool {
	if a.Len() != b.Len() {
		return a.Len() > b.Len()
	}
	x, y := c.text(a), c.text(b)
	return x != y && strings.EqualFold(x, y) && y == strings.ToUpper(y)
}

// nameOf returns the name that a mention gives: its text without a determiner in lower
// case, and of what is mostly described without any.
func (c *collector) nameOf(m text.Placed, typ string) string {
	span := m.Span
	for i := m.First; i < m.Last-1 && text.Determiner(c.s.Word(i)); i++ {
		if !standsAlone(typ) && text.Capital(c.s.Word(i)) {
			break
		}
		span.Start = c.s.Tokens[i+1].Start
	}
	return c.surface(span)
}

// The ranks of mentions as names of their entity.
const (
	description = iota // "the company"
	nameInside         // "the Chinese dam firm"
	properName         // "Three Gorges Corporation"
	countryName        // "China", of a chain that holds "Beijing" as well
)

// nameRank says how good a name mention i is.
func (c *collector) nameRank(mentions []text.Placed, i int) int {
	switch {
	case mentions[i].Type == "Place" && names.IsCountry(c.surface(mentions[i].Span)):
		return countryName
	case coref.IsName(c.s, mentions, i):
		return properName
	case mentions[i].Named:
		return nameInside
	}
	return description
}

// standsAlone reports whether things of the type are worth a node if they are only
// described: most agreements, projects and events have no name.
func standsAlone(typ string) bool {
	return typ == "Agreement" || typ == "Project" || typ == "Event"
}

// maxVague is the most words of a description that only points to something said
// before: "the high-level meeting", "our current meeting".
const maxVague = 3

// vague reports whether a chain says no more of its thing than "the deal" or "the
// high-level meeting".
func (c *collector) vague(mentions []text.Placed, ch coref.Chain) bool {
	for _, i := range ch.Members {
		f := text.FormOf(c.s, mentions[i].First, mentions[i].Last)
		pointer := f.Kind == text.Definite && len(f.Folded) <= maxVague
		if !pointer && !coref.Generic(ch.Type, f) && !coref.Role(f) && !barePost(ch.Type, f) {
			return false
		}
	}
	return true
}

// barePost reports whether a person is called by nothing but a post: "Minister".
func barePost(typ string, f text.Form) bool {
	return typ == "Person" && len(f.Folded) == 1 && names.Post(f.Folded[0])
}

// surface returns the text of a span, its white space folded.
func (c *collector) surface(s text.Span) string {
	return strings.Join(strings.Fields(c.text(s)), " ")
}

func (c *collector) aliases(e text.Entity) []string {
	var out []string
	for _, m := range e.Mentions {
		if a := c.surface(m.Span); a != e.Name {
			out = append(out, a)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
