package extract

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"entente/extract/coref"
	"entente/extract/text"
)

// A contract seldom names itself where it says when it was made and which law governs
// it, and calls itself "this Agreement" on a hundred pages. What is found here is said
// of the agreement that a document is, its own.

// takeOwn gives the document's own agreement the mentions of a chain that speak of it,
// "this Agreement", and returns what is left of the chain.
func (c *collector) takeOwn(mentions []text.Placed, ch coref.Chain, entity []int) coref.Chain {
	if c.own < 0 || ch.Type != "Agreement" {
		return ch
	}
	var own, rest []int
	for _, i := range ch.Members {
		if c.speaksOfOwn(mentions[i]) {
			own = append(own, i)
		} else {
			rest = append(rest, i)
		}
	}
	if len(own) == 0 {
		return ch
	}
	if !slices.ContainsFunc(rest, func(i int) bool { return c.namesOther(mentions[i]) }) {
		own, rest = ch.Members, nil
	}
	for _, i := range own {
		entity[i] = c.own
	}
	c.extendOwn(mentions, coref.Chain{Members: own, Type: ch.Type})
	ch.Members = rest
	return ch
}

// speaksOfOwn reports whether a mention is "this Agreement" or "this Supply Agreement",
// where that is what the document calls itself.
func (c *collector) speaksOfOwn(m text.Placed) bool {
	f := text.FormOf(c.s, m.First, m.Last)
	if !strings.EqualFold(c.s.Word(m.First), "this") || f.Kind != text.Name {
		return false
	}
	return m.Sentence < headSentences || c.ownName(func(name string) bool {
		return strings.EqualFold(name, strings.Join(f.Folded, " ")) ||
			coref.Generic(m.Type, f) && slices.Contains(strings.Fields(strings.ToLower(name)), f.Head())
	})
}

// namesOther reports whether a mention names an agreement that is not the own one.
func (c *collector) namesOther(m text.Placed) bool {
	f := text.FormOf(c.s, m.First, m.Last)
	return m.Named && f.Kind == text.Name && !coref.Generic(m.Type, f) &&
		!c.ownName(func(name string) bool { return strings.EqualFold(name, strings.Join(f.Folded, " ")) })
}

// ownName reports whether one of the names of the document's own agreement holds.
func (c *collector) ownName(holds func(name string) bool) bool {
	e := c.entities[c.own]
	return holds(e.Name) || slices.ContainsFunc(e.Aliases, holds)
}

// extendOwn adds mentions to the document's own agreement. What its first lines say
// goes before what a title says that was found apart.
func (c *collector) extendOwn(mentions []text.Placed, ch coref.Chain) {
	own := &c.entities[c.own]
	e := text.Entity{Type: ch.Type}
	c.terms(&e, mentions, ch)
	for _, i := range ch.Members {
		own.Mentions = append(own.Mentions, mentions[i].Mention)
	}
	slices.SortFunc(own.Mentions, func(a, b text.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	own.Aliases = c.aliases(*own)
	for _, key := range slices.Sorted(maps.Keys(e.Properties)) {
		if key == "date" && mentions[ch.Members[0]].Sentence < headSentences {
			set(&own.Properties, key, e.Properties[key])
		}
		setOnce(&own.Properties, key, e.Properties[key])
	}
}

// isOwn reports whether a chain is the document's own agreement: one of its mentions
// is a title in the head, or calls itself "this" there.
func (c *collector) isOwn(mentions []text.Placed, ch coref.Chain) bool {
	return ch.Type == "Agreement" && slices.ContainsFunc(ch.Members, func(i int) bool {
		m := mentions[i]
		if m.Sentence >= headSentences {
			return false
		}
		f := text.FormOf(c.s, m.First, m.Last)
		return f.Kind == text.Name && (strings.EqualFold(c.s.Word(m.First), "this") || c.titles(m))
	})
}

// addOwn gives the document's own agreement what a section says of it without naming
// it: its law, and the day on which it was done.
func (c *collector) addOwn(mentions []text.Placed, entity []int, first, last int) {
	if c.own < 0 || first == last {
		return
	}
	own := &c.entities[c.own]
	if law := c.lawOf(mentions, entity); law != "" {
		set(&own.Properties, "law", law)
	}
	for i := c.s.Tokens[first].Sentence; i <= c.s.Tokens[last-1].Sentence; i++ {
		s := c.s.Sentences[i]
		if s.First >= first && s.Last <= last && done.MatchString(c.text(s.Span)) {
			if x, ok := c.firstDay(i); ok {
				setOnce(&own.Properties, "date", say(x))
			}
		}
	}
}

// done begins the sentence that says where and when a contract was made, at its end.
var done = regexp.MustCompile(`(?i)^\W*(?:thus (?:done|agreed|made|signed)|done (?:at|in|this)|signed (?:at|in|on|and|this)|executed (?:at|in|on|this|as of)|in witness whereof)\b`)

// lawOf returns the place whose law governs the document's own agreement, empty where
// no sentence says so.
func (c *collector) lawOf(mentions []text.Placed, entity []int) string {
	spoken, other := -1, -1 // sentences that speak of an agreement, and first of another one
	for i, m := range mentions {
		switch {
		case m.Type == "Agreement":
			if m.Sentence != spoken && entity[i] != c.own {
				other = m.Sentence
			}
			spoken = m.Sentence
		case m.Sentence != other && c.governs(m):
			return c.governing(mentions, i)
		}
	}
	return ""
}

var (
	// lawBefore stands before a place whose law governs; lawBehind behind it.
	lawBefore = regexp.MustCompile(`(?is)\b(?:govern(?:ed|s)?|construed|interpreted|enforced|controlled)\b.{0,160}\blaws?\b` +
		`(?:.{0,60}\bof)?(?:\s+the)?(?:\s+(?:state|commonwealth|province|republic|kingdom)\s+of(?:\s+the)?)?\s+$`)
	lawBehind = regexp.MustCompile(`(?i)^\s*(?:private |substantive |internal )?laws?\b`)
	governed  = regexp.MustCompile(`(?is)\b(?:govern(?:ed|s)?|construed|interpreted|enforced|controlled|subject)\b.{0,120}\b(?:by|to|under|with)\s+(?:the\s+)?$`)
	// founded says that a law is not that of the contract but of a party.
	founded = regexp.MustCompile(`(?i)\b(?:organi[sz]ed|incorporated|existing|formed|established|registered|without (?:regard|reference)|conflicts?)\b`)
)

const (
	governReach = 300 // bytes before a place that are looked at
	lawReach    = 30  // and behind it
)

// governs reports whether the words around a place say that its law governs.
func (c *collector) governs(m text.Placed) bool {
	s, source := c.s.Sentences[m.Sentence].Span, c.s.Document.Text
	before := source[max(s.Start, m.Start-governReach):m.Start]
	if !strings.Contains(strings.ToLower(source[m.Start-len(before):min(s.End, m.End+lawReach)]), "law") {
		return false
	}
	at := lawBefore.FindStringIndex(before)
	if at == nil && lawBehind.MatchString(source[m.End:]) {
		at = governed.FindStringIndex(before)
	}
	return at != nil && !founded.MatchString(before[at[0]:])
}

// andState leads from a country to one of its states.
var andState = regexp.MustCompile(`(?i)^\s*,?\s*and\s+(?:of\s+)?(?:the\s+)?(?:state|commonwealth|province)\b`)

// governing returns the law that mention i says: that of a state where one is named
// behind its country, "the laws of the United States and of the State of Texas".
func (c *collector) governing(mentions []text.Placed, i int) string {
	m := mentions[i]
	if n := i + 1; n < len(mentions) && mentions[n].Sentence == m.Sentence {
		span := mentions[n].Span
		if andState.MatchString(c.s.Document.Text[m.End:max(m.End, span.End)]) {
			return c.surface(span)
		}
	}
	return c.nameOf(m, "Agreement")
}

// preambleSentences is how many sentences a contract takes from its title or its first
// "this Agreement" to have named its parties.
const preambleSentences = 16

// settleParties drops from the parties of the document's own agreement those that only
// later pages speak of, and places, where its first lines name two parties or more. A
// licensee's customers and the state in which a firm sits come with many a clause.
func (c *collector) settleParties() {
	if c.own < 0 || !c.ownName(saysThis) {
		return // an article about a treaty, not the treaty
	}
	end := c.preambleEnd()
	var first, later []edge
	for _, k := range c.edges() {
		switch {
		case k.typ != "PARTY_TO" || k.to != c.own:
		case c.entities[k.from].Type != "Place" && slices.ContainsFunc(c.pooled[k].Evidence, func(e text.Evidence) bool { return e.End <= end }):
			first = append(first, k)
		default:
			later = append(later, k)
		}
	}
	if len(first) < 2 {
		return
	}
	for _, k := range later {
		delete(c.pooled, k)
	}
}

// saysThis reports whether a name is "this Agreement", as only contracts call themselves.
func saysThis(name string) bool {
	this, noun, _ := strings.Cut(name, " ")
	return strings.EqualFold(this, "this") && text.Capital(noun)
}

// preambleEnd returns where the first lines of the document's own agreement end.
func (c *collector) preambleEnd() int {
	at := c.entities[c.own].Mentions[0].Start
	for i, s := range c.s.Sentences {
		if s.End > at {
			return c.s.Sentences[min(i+preambleSentences, len(c.s.Sentences)-1)].End
		}
	}
	return 0
}
