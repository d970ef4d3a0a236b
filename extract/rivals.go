package extract

import (
	"slices"

	"entente/extract/relation"
	"entente/extract/text"
)

// settle makes the pooled relations agree with each other. A date goes to an agreement
// only from signatures that are left.
func (c *collector) settle() {
	c.settleParties()
	c.settleDirections()
	c.dateBySigning()
	c.settleEmployers()
}

// settleEmployers drops employers that a person cannot well have beside others: one
// country at most, and a guess gives way to one that the text names with a post.
func (c *collector) settleEmployers() {
	country, post := map[int]edge{}, map[int]float64{}
	for _, k := range c.edges() {
		r := c.pooled[k]
		switch {
		case k.typ != "WORKS_FOR":
		case c.entities[k.to].Type == "Place":
			if old, ok := country[k.from]; !ok || r.Confidence > c.pooled[old].Confidence {
				country[k.from] = k
			}
		case r.Properties["title"] != "":
			post[k.from] = max(post[k.from], r.Confidence)
		}
	}
	for _, k := range c.edges() {
		r := c.pooled[k]
		isCountry := c.entities[k.to].Type == "Place"
		switch {
		case k.typ != "WORKS_FOR":
		case isCountry && country[k.from] != k:
			delete(c.pooled, k)
		case !isCountry && r.Properties["title"] == "" && r.Confidence < guess && post[k.from] > r.Confidence:
			delete(c.pooled, k)
		}
	}
}

// settleDirections drops relations that the head alone found where a rule found the same
// the other way round: who imports from whom is said by words that rules know.
func (c *collector) settleDirections() {
	for _, k := range c.edges() {
		back := edge{k.to, k.from, k.typ, k.polarity}
		if r, o := c.pooled[k], c.pooled[back]; oneWay[k.typ] && r != nil && o != nil && byHead(r) && !byHead(o) {
			delete(c.pooled, k)
		}
	}
}

// oneWay are the relations that seldom hold in both directions.
var oneWay = map[string]bool{"SUPPLIES": true, "ACQUIRES": true, "OWNS": true, "SUBSIDIARY_OF": true}

// byHead reports whether no rule or pattern found a relation.
func byHead(r *text.Relation) bool {
	return !slices.ContainsFunc(r.Evidence, func(e text.Evidence) bool { return e.Finder != relation.HeadFinder })
}

// guess is the confidence below which an employer without a post gives way.
const guess = 0.8

// crossed reports whether between an employer and a person another person and
// another employer are named, as between the first and the last of "Acme's Jane
// Roe and Beta's John Doe".
func crossed(mentions []text.Placed, entity []int, from, to int) bool {
	low, high := min(from, to), max(from, to)
	person, employer := false, false
	for i := low + 1; i < high; i++ {
		if entity[i] < 0 || entity[i] == entity[from] || entity[i] == entity[to] {
			continue
		}
		switch mentions[i].Type {
		case "Person":
			person = true
		case "Company", "Organization", "Place":
			employer = true
		}
	}
	return person && employer
}

// edges returns the keys of the pooled relations in order.
func (c *collector) edges() []edge {
	keys := make([]edge, 0, len(c.pooled))
	for k := range c.pooled {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, edge.compare)
	return keys
}
