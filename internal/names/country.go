package names

import (
	_ "embed"
	"strings"
	"sync"
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
	key := Fold(f[0])
	g.display[key] = f[0]
	g.byName[key] = key
	for _, n := range list(f[1]) {
		g.byName[Fold(n)] = key
	}
	for _, n := range list(f[2]) {
		g.byDemonym[Fold(n)] = key
	}
	if f[3] != "" {
		g.byCapital[Fold(f[3])] = key
	}
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

// Country returns the key of the country with that folded name.
func Country(folded string) (string, bool) {
	g := countries()
	c, ok := g.byName[strings.TrimPrefix(folded, "the ")]
	return c, ok
}

// CountryOf returns the key of the country with that folded name or demonym.
func CountryOf(folded string) (string, bool) {
	if c, ok := Country(folded); ok {
		return c, true
	}
	c, ok := countries().byDemonym[strings.TrimPrefix(folded, "the ")]
	return c, ok
}

// CapitalOf returns the key of the country whose capital has that folded name,
// where reports use the one for the government of the other.
func CapitalOf(folded string) (string, bool) {
	c, ok := countries().byCapital[folded]
	return c, ok
}

// CountryName returns the display name of the country with the given key, empty for
// a key of none.
func CountryName(key string) string { return countries().display[key] }

// IsCountry reports whether a name, folded or not, is that of a country.
func IsCountry(name string) bool {
	_, ok := Country(Fold(name))
	return ok
}
