package extract

import (
	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// nationalityScore is the confidence of a nationality read off a name.
const nationalityScore = 0.8

// addNationalities says of firms and bodies whose name begins with the adjective of
// a country that they are located there: "the Chinese Ministry of Commerce",
// "Russian oil company Rosneft". The tagger sees one mention there, so the relation
// head never meets the pair.
func (c *collector) addNationalities(mentions []text.Placed, entity []int) {
	countries := c.countries()
	for i, m := range mentions {
		if entity[i] < 0 || m.Type != "Company" && m.Type != "Organization" {
			continue
		}
		country, at, ok := c.nationality(m)
		if !ok {
			continue
		}
		if place, known := countries[country]; known && place != entity[i] {
			c.addFact("LOCATED_IN", entity[i], place, text.Evidence{
				Span: cover(m.Span, at), Finder: "nationality", Score: nationalityScore,
			})
		}
	}
}

// countries returns the entities that are countries by their keys.
func (c *collector) countries() map[string]int {
	out := map[string]int{}
	for i, e := range c.entities {
		if e.Type != "Place" {
			continue
		}
		if country, ok := names.Country(names.Canonical("Place", e.Name)); ok {
			out[country] = i
		}
	}
	return out
}

// nationality returns the country whose adjective begins mention m or stands just
// before it, and where the adjective stands.
func (c *collector) nationality(m text.Placed) (string, text.Span, bool) {
	if country, at, ok := c.nationalityBefore(m); ok {
		return country, at, ok
	}
	first := m.First
	if w := c.s.Word(first); (w == "the" || w == "The") && first+1 < m.Last {
		first++
	}
	if m.Last-first < 2 {
		return "", text.Span{}, false
	}
	return c.demonym(first)
}

// demonym returns the country that the tokens from i on are the adjective of, "South
// Korean" before "Korean". A country's own name is none: "China Development Bank" may
// work anywhere.
func (c *collector) demonym(i int) (string, text.Span, bool) {
	for last := min(i+2, len(c.s.Tokens)); last > i; last-- {
		at := c.s.Cover(i, last)
		word := names.Fold(c.text(at))
		if country, ok := names.CountryOf(word); ok {
			_, isName := names.Country(word)
			return country, at, !isName
		}
	}
	return "", text.Span{}, false
}

// trades are the words that say what a firm or body is, between its nationality and
// its name.
var trades = wordset.Of(`firm company giant bank maker group brewer producer operator retailer carrier airline newspaper
	agency corporation conglomerate manufacturer supplier developer insurer lender provider broker brokerage
	utility contractor builder miner refiner chain holding startup start-up multinational shipyard bookmaker
	carmaker automaker drugmaker chipmaker steelmaker major monopoly exporter importer publisher broadcaster
	party university institute club team ministry association union regulator fund investor subsidiary unit
	consortium venture`)

// maxTradeWords is the most words between a nationality and a name.
const maxTradeWords = 5

// nationalityBefore finds "the Russian oil firm Yukos": an adjective, then words in
// lower case of which the last says what Yukos is.
func (c *collector) nationalityBefore(m text.Placed) (string, text.Span, bool) {
	first := c.s.Sentences[m.Sentence].First
	for i := m.First - 1; i >= first && m.First-i <= maxTradeWords+1; i-- {
		if country, at, ok := c.demonym(i); ok {
			return country, at, m.First-i > 1 && trades[c.s.Word(m.First-1)]
		}
		if t := c.s.Tokens[i]; t.Shape != text.LowerCase && c.s.Word(i) != "-" {
			return "", text.Span{}, false
		}
	}
	return "", text.Span{}, false
}

// addFact adds a relation that a rule found, or its evidence to the relation that
// is there.
func (c *collector) addFact(typ string, from, to int, v text.Evidence) {
	k := edge{from, to, typ, text.Affirmed}
	r := c.relation(k)
	r.Confidence = max(r.Confidence, v.Score)
	r.Evidence = append(r.Evidence, v)
}
