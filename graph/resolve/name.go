package resolve

import (
	"slices"

	"entente/extract/text"
	"entente/internal/names"
)

// newLocal makes a local of the k-th entity of an item.
func newLocal(doc int, it *Item, k int) local {
	e := &it.Claims.Entities[k]
	l := local{doc: doc, claim: e, typ: e.Type, name: tidy(e.Name, e.Named)}
	if !e.Named {
		if isSoleBody(l.typ, l.name) {
			l.key = names.Canonical(l.typ, l.name)
			l.forms = []string{l.key}
		}
		return l
	}
	if folded := names.Fold(l.name); l.typ == "Organization" && names.CountryName(folded) != "" {
		// "Russia" typed as a body is the country.
		l.typ = "Place"
	}
	l.key = names.Canonical(l.typ, l.name)
	if l.typ == "Place" {
		if country, ok := actingCapital(it, k, l.key); ok {
			l.key = country
		}
	}
	if described(l.typ) && names.Generic(l.key) {
		// "Memorandum of Understanding" is a description with capital letters.
		l.key = ""
		return l
	}
	if l.typ == "Company" {
		l.legal = names.LegalForm(l.name)
	}
	l.forms = namedForms(l.typ, l.key, it.Document.Text, e)
	return l
}

// described reports whether things of the type often have no name of their own.
func described(typ string) bool { return typ == "Agreement" || typ == "Event" || typ == "Project" }

// namedForms returns the keys of all proper names in the chain, sorted.
func namedForms(typ, key, source string, e *text.Entity) []string {
	forms := []string{key}
	for _, m := range e.Mentions {
		if !m.Named {
			continue
		}
		if f := names.Canonical(typ, tidy(source[m.Start:m.End], true)); f != "" {
			forms = append(forms, f)
		}
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}
