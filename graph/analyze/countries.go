package analyze

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/names"
)

// Countries says which country entities belong to, by the name of the country: places
// and what lies in them, people by their posts, firms and bodies by where they sit, by
// their parents, or by a country in their name. Entities that belong to none, or to two
// alike, are not in the map. Denied and former relations say nothing.
func Countries(v graph.View) map[string]string {
	c := homes{of: map[string]string{}, ways: map[string][]way{}}
	for _, r := range v.Relations() {
		if kind, ok := homeward[r.Type]; ok && r.Polarity != graph.Denied && r.Status != "former" {
			c.ways[r.From] = append(c.ways[r.From], way{r.To, kind, r.Confidence})
		}
	}
	for _, e := range v.Entities() {
		if key, ok := names.Country(names.Fold(e.Name)); ok && e.Type == "Place" {
			c.of[e.ID] = names.CountryName(key)
		}
	}
	// A place in a region in a country is three rounds away.
	for range 4 {
		c.step(v.Entities())
	}
	for _, e := range v.Entities() {
		if _, known := c.of[e.ID]; !known && (e.Type == "Company" || e.Type == "Organization") {
			if name := named(e.Name); name != "" {
				c.of[e.ID] = name
			}
		}
	}
	c.step(v.Entities()) // those who work there
	return c.of
}

// homeward are the relations that lead to where something belongs, the surest kind
// first.
var homeward = map[string]int{"LOCATED_IN": 0, "WORKS_FOR": 1, "SUBSIDIARY_OF": 2}

type way struct {
	to         string
	kind       int
	confidence float64
}

type homes struct {
	of   map[string]string // entity ID -> country
	ways map[string][]way
}

// step gives a country to what a way leads from to something that has one.
func (c *homes) step(entities []graph.Entity) {
	found := map[string]string{}
	for _, e := range entities {
		if _, known := c.of[e.ID]; known || e.Type == "Agreement" {
			continue
		}
		if name := c.home(e.ID); name != "" {
			found[e.ID] = name
		}
	}
	for id, name := range found {
		c.of[id] = name
	}
}

// home is the country that the surest kind of way leads to, the one with most
// confidence of several; empty where two are alike.
func (c *homes) home(id string) string {
	for kind := range len(homeward) {
		weight := map[string]float64{}
		for _, w := range c.ways[id] {
			if name, ok := c.of[w.to]; ok && w.kind == kind {
				weight[name] += w.confidence
			}
		}
		if len(weight) == 0 {
			continue
		}
		best := make([]string, 0, len(weight))
		for name := range weight {
			best = append(best, name)
		}
		slices.SortFunc(best, func(a, b string) int {
			return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b))
		})
		if len(best) > 1 && weight[best[0]] == weight[best[1]] {
			return ""
		}
		return best[0]
	}
	return ""
}

// named is the only country that a name speaks of, as "China Development Bank" and "the
// Russian Ministry of Energy" do; empty for none or two.
func named(name string) string {
	country := ""
	words := strings.Fields(names.Fold(name))
	for i := range words {
		for n := min(3, len(words)-i); n > 0; n-- {
			key, ok := names.CountryOf(strings.Join(words[i:i+n], " "))
			if !ok {
				continue
			}
			if found := names.CountryName(key); country == "" || country == found {
				country = found
				break
			}
			return ""
		}
	}
	return country
}
