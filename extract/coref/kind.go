package coref

import (
	"slices"

	"entente/extract/text"
	"entente/internal/wordset"
)

// kinds are what firms, places and projects may be, each by the words that say so. A thing may
// be of several, but what is of one kind by all that a text says of it is not
// described by the word of another: "the railway company" is no shipping line.
var kinds = []struct {
	name  string
	words map[string]bool
}{
	{"finance", wordset.Of("bank banks banking lender insurer insurance bancorp")},
	{"rail", wordset.Of("railway railways railroad railroads rail")},
	{"air", wordset.Of("airline airlines airways aviation airport")},
	{"sea", wordset.Of("shipping shipyard shipyards shipbuilder shipbuilding port harbour harbor terminal berth dock docks marine maritime")},
	{"trade", wordset.Of("trading trader retailer supermarket supermarkets")},
	{"energy", wordset.Of("oil gas petroleum energy power electricity utility refinery pipeline coal")},
	{"mining", wordset.Of("miner mining mine mines steelmaker steel smelter coal")},
	{"cars", wordset.Of("carmaker automaker motor motors automotive automobile")},
	{"medicine", wordset.Of("pharmaceutical pharmaceuticals pharma drugmaker hospital clinic biotech biologics")},
	{"press", wordset.Of("newspaper daily broadcaster publisher publishing television")},
	{"home", wordset.Of("villa house mansion apartment flat residence")},
	{"lodging", wordset.Of("hotel hotels resort")},
	{"learning", wordset.Of("university college school")},
	{"justice", wordset.Of("court prison police")},
}

// kindsOf returns the kinds that a firm, place or project is of by the words of a mention: of a
// description those of its last words, before what it is of or near to.
func kindsOf(s *text.Segmented, m *text.Placed) []string {
	switch m.Type {
	case "Company", "Place", "Project":
	default:
		return nil
	}
	var found []string
	for _, w := range text.FormOf(s, m.First, m.Last).Folded {
		if small[w] || w == "near" || w == "from" {
			break
		}
		for _, k := range kinds {
			if k.words[w] && !slices.Contains(found, k.name) {
				found = append(found, k.name)
			}
		}
	}
	return found
}
