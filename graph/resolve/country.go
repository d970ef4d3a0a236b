package resolve

import (
	"slices"

	"entente/internal/names"
)

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
	c, ok := names.CapitalOf(key)
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
