package extract

import (
	"entente/extract/text"
	"entente/internal/names"
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
	first := m.First
	if w := c.s.Word(first); (w == "the" || w == "The") && first+1 < m.Last {
		first++
	}
	if m.Last-first < 2 {
		return "", text.Span{}, false
	}
	at := c.s.Tokens[first].Span
	word := names.Fold(c.s.Word(first))
	if _, isName := names.Country(word); isName {
		return "", text.Span{}, false // "China Development Bank" may work anywhere
	}
	country, ok := names.CountryOf(word)
	return country, at, ok
}

// addFact adds a relation that a rule found, or its evidence to the relation that
// is there.
func (c *collector) addFact(typ string, from, to int, v text.Evidence) {
	k := edge{from, to, typ, text.Affirmed}
	r := c.pooled[k]
	if r == nil {
		r = &text.Relation{Type: typ, From: from, To: to, Polarity: text.Affirmed}
		c.pooled[k] = r
	}
	r.Confidence = max(r.Confidence, v.Score)
	r.Evidence = append(r.Evidence, v)
}
