package resolve

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"entente/graph"
)

//go:embed countries.tsv
var countriesFile string

// gazetteer finds countries by folded names.
type gazetteer struct {
	byName, byDemonym, byCapital map[string]string // folded -> folded name of the country
	display                      map[string]string // folded name -> name
}

var countries = sync.OnceValue(func() gazetteer {
	g := gazetteer{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for line := range strings.Lines(countriesFile) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) == 4 && !strings.HasPrefix(line, "#") {
			g.add(f)
		}
	}
	return g
})

func (g *gazetteer) add(f []string) {
	key := graph.Fold(f[0])
	g.display[key] = f[0]
	g.byName[key] = key
	for _, n := range list(f[1]) {
		g.byName[graph.Fold(n)] = key
	}
	for _, n := range list(f[2]) {
		g.byDemonym[graph.Fold(n)] = key
	}
	if f[3] != "" {
		g.byCapital[graph.Fold(f[3])] = key
	}
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

// countryNamed returns the key of the country with that folded name.
func countryNamed(folded string) (string, bool) {
	g := countries()
	c, ok := g.byName[strings.TrimPrefix(folded, "the ")]
	return c, ok
}

// countryOf returns the key of the country with that folded name or demonym.
func countryOf(folded string) (string, bool) {
	if c, ok := countryNamed(folded); ok {
		return c, true
	}
	c, ok := countries().byDemonym[strings.TrimPrefix(folded, "the ")]
	return c, ok
}

// acts are the relations whose first end decides something: a capital there is
// its country's government. sites are those whose second end is a spot on the map.
var (
	acts  = []string{"PARTY_TO", "SIGNED", "SANCTIONS", "SUPPORTS", "OPPOSES", "FINANCES", "SUPPLIES", "OWNS", "PARTNERS_WITH", "MEMBER_OF"}
	sites = []string{"LOCATED_IN", "VISITED"}
)

// actingCapital returns the country that entity k of an item stands for: it is
// named like a capital and acts in some relation, and nothing lies in it or goes
// there.
func actingCapital(it *Item, k int, key string) (string, bool) {
	c, ok := countries().byCapital[key]
	if !ok || c == key {
		return "", false
	}
	acting := false
	for _, r := range it.Claims.Relations {
		switch {
		case r.To == k && slices.Contains(sites, r.Type):
			return "", false
		case r.From == k && r.Type == "LOCATED_IN":
			return "", false
		case r.From == k && slices.Contains(acts, r.Type):
			acting = true
		}
	}
	return c, acting
}
