package mention

import (
	"slices"

	"entente/extract/text"
)

// withoutLeads drops what only leads to the name of a firm or body: of "the Chinese
// insurance corporation Sinosure" the name is enough. found must be in order of start.
func withoutLeads(s *text.Segmented, found []text.Placed) []text.Placed {
	begins := map[int]bool{} // tokens at which names of firms and bodies begin
	for _, m := range found {
		if firmOrBody(m.Type) && text.Capital(s.Word(m.First)) {
			begins[m.First] = true
		}
	}
	return slices.DeleteFunc(found, func(m text.Placed) bool {
		return firmOrBody(m.Type) && begins[m.Last] && !text.Capital(s.Word(m.Last-1)) && s.Tokens[m.First].Sentence == s.Tokens[m.Last].Sentence
	})
}

func firmOrBody(typ string) bool { return typ == "Company" || typ == "Organization" }
