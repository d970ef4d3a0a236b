package resolve

import (
	"slices"
	"strings"

	"entente/internal/names"
)

// acts are the relations whose first end decides something: a capital there is
// its country's government. sites are those whose second end is a spot on the map.
var (
	acts  = []string{"PARTY_TO", "SIGNED", "SANCTIONS", "SUPPORTS", "OPPOSES", "FINANCES", "SUPPLIES", "OWNS", "PARTNERS_WITH", "MEMBER_OF"}
	sites = []string{"LOCATED_IN", "VISITED"}
)

// soleBodies are what a country has one of.
var soleBodies = []string{"government", "parliament", "military", "army"}

// isSoleBody reports whether a description says which body it means, whatever the
// document: "the Chinese government".
func isSoleBody(typ, name string) bool {
	w := strings.Fields(names.Fold(name))
	if typ != "Organization" || len(w) < 2 || !slices.Contains(soleBodies, w[len(w)-1]) {
		return false
	}
	_, ok := names.CountryOf(strings.Join(w[:len(w)-1], " "))
	return ok
}

// actingCapital returns the country that entity k of an item stands for: it is
// named like a capital, and the document also calls it by the country's name, or it
// acts in some relation and nothing lies in it or goes there.
func actingCapital(it *Item, k int, key string) (string, bool) {
	c, ok := names.CapitalOf(key)
	if !ok || c == key {
		return "", false
	}
	for _, f := range namedForms("Place", key, it.Document.Text, &it.Claims.Entities[k]) {
		if f == c {
			return c, true
		}
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
