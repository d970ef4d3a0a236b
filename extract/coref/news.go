package coref

import (
	"slices"

	"entente/extract/text"
)

// introduces reports whether mention j brings up a thing of its own, and not that of
// antecedent a: an agreement, event or project, "a historic deal" after "memorandum
// between Acme and Beta", or anything else that is new in its sentence, "a villa near
// Oslo" after "the terminal". With neither has it a word in common.
func introduces(p *partition, s *text.Segmented, mentions []text.Placed, forms []text.Form, a, j int) bool {
	if confusable[mentions[j].Type] > confusable["Product"] {
		return forms[j].Kind == text.Indefinite && forms[a].Kind == text.Name &&
			text.Agree(forms[a], forms[j]) == text.NoAgreement
	}
	return isNew(s, &mentions[j], forms[j]) && !slices.ContainsFunc(p.set(a).members, func(i int) bool {
		return mentions[i].Sentence == mentions[j].Sentence || text.Agree(forms[i], forms[j]) != text.NoAgreement
	})
}

// isNew reports whether a mention is a description with "a" in it or before it.
func isNew(s *text.Segmented, m *text.Placed, f text.Form) bool {
	if isIndefinite(s, m) {
		return f.Kind != text.Name || !capitalised(f)
	}
	switch wordBefore(s, m) {
	case "a", "an", "another":
		return f.Kind == text.Bare || f.Kind == text.Name && !capitalised(f)
	}
	return false
}
