package coref

import (
	"slices"
	"strings"
)

// adjectives are those of places that are no countries, where they are not made by a
// usual ending, and of a country that is two, with what it is also called. The one
// place of the document that is named so is meant.
var adjectives = map[string][]string{
	"english": {"england"}, "scottish": {"scotland"}, "scots": {"scotland"}, "welsh": {"wales"},
	"catalan": {"catalonia"}, "catalans": {"catalonia"}, "basque": {"basque country"}, "flemish": {"flanders"},
	"kurdish": {"kurdistan"}, "viennese": {"vienna"}, "parisian": {"paris"}, "tibetan": {"tibet"},
	"korean": {"south korea", "north korea", "korea"}, "koreans": {"south korea", "north korea", "korea"},
	"korea": {"south korea", "north korea"}, "korea republic": {"south korea"},
}

// adjectiveEndings make the adjective of a place from its name without its last
// letters: "Africa" and "African", "Sicily" and "Sicilian".
var adjectiveEndings = []string{"n", "an", "ian", "ean", "ese", "se", "ish", "ic", "ns", "ans", "ians", "eans"}

const (
	shortestStem  = 4 // bytes of a name that its adjective keeps
	droppedAtMost = 2 // bytes that it drops
)

// linkAdjectives joins the adjective of a continent, region or city and the one place
// in the document that it belongs to: "African" and "Africa". Those of countries have
// their country's key.
func linkAdjectives(p *partition, keys []string, byKey map[string][]*named) {
	places := map[string][]*named{} // by first letters
	for _, key := range keys {
		if b := byKey[key][0]; b.typ == "Place" && len(key) >= shortestStem {
			places[key[:shortestStem]] = append(places[key[:shortestStem]], b)
		}
	}
	for _, key := range keys {
		a := byKey[key][0]
		if a.typ != "Place" || len(key) < shortestStem {
			continue
		}
		if of, ok := adjectives[key]; ok {
			var there []*named
			for _, place := range of {
				there = append(there, byKey[place]...)
			}
			p.joinOnly(a, there, func(b *named) bool { return b.typ == "Place" })
			continue
		}
		p.joinOnly(a, places[key[:shortestStem]], func(b *named) bool { return adjectiveOf(key, b.key) })
	}
}

// adjectiveOf reports whether a word, or the last of several, is an adjective of a
// place: "central american" of "central america", "faroese" of "faroe islands".
func adjectiveOf(adjective, place string) bool {
	place = strings.TrimSuffix(place, " islands")
	if strings.Count(adjective, " ") != strings.Count(place, " ") {
		return false
	}
	for dropped := range droppedAtMost + 1 {
		stem := place[:max(0, len(place)-dropped)]
		last := stem[strings.LastIndex(stem, " ")+1:]
		if ending, ok := strings.CutPrefix(adjective, stem); ok && len(last) >= shortestStem && slices.Contains(adjectiveEndings, ending) {
			return true
		}
	}
	return false
}
