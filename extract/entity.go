package extract

import (
	"slices"
	"strings"

	"entente/extract/coref"
	"entente/extract/text"
)

// entityOf makes an entity of a chain. It reports false for a chain that names
// nothing and describes too vaguely to stand by itself.
func (c *collector) entityOf(mentions []text.Placed, ch coref.Chain) (text.Entity, bool) {
	e := text.Entity{Type: ch.Type}
	best := -1
	for _, i := range ch.Members {
		m := mentions[i]
		e.Mentions = append(e.Mentions, m.Mention)
		e.Named = e.Named || m.Named
		e.Confidence = max(e.Confidence, m.Score)
		if best < 0 || betterName(m, mentions[best]) {
			best = i
		}
	}
	if !e.Named && !standsAlone(ch.Type) || c.onlyGeneric(mentions, ch) {
		return e, false
	}
	e.Name = c.surface(mentions[best].Span)
	e.Aliases = c.aliases(e)
	c.terms(&e, mentions, ch)
	return e, true
}

// betterName reports whether a makes a better name for an entity than b: a proper
// name rather than a description, then the longer one.
func betterName(a, b text.Placed) bool {
	if a.Named != b.Named {
		return a.Named
	}
	return a.Len() > b.Len()
}

// standsAlone reports whether things of the type are worth a node if they are only
// described: most agreements, projects and events have no name.
func standsAlone(typ string) bool {
	return typ == "Agreement" || typ == "Project" || typ == "Event"
}

// onlyGeneric reports whether a chain says no more of its thing than "the deal".
func (c *collector) onlyGeneric(mentions []text.Placed, ch coref.Chain) bool {
	for _, i := range ch.Members {
		if !coref.Generic(ch.Type, text.FormOf(c.s, mentions[i].First, mentions[i].Last)) {
			return false
		}
	}
	return true
}

// surface returns the text of a span, its white space folded.
func (c *collector) surface(s text.Span) string {
	return strings.Join(strings.Fields(c.s.Document.Text[s.Start:s.End]), " ")
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
