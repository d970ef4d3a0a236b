package mention

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// postNominals are legal forms that also stand behind a person's name, as honours.
var postNominals = wordset.Of("kg se")

// toLegalForm returns the end of a name and its type, with the legal form that stands
// behind what was found of it: a "Norsk Havvind" before "AS" is a company whose name
// goes on. Only what may be a firm is looked at.
func toLegalForm(s *text.Segmented, typ string, first, last int) (end int, company string) {
	if typ != "Person" && typ != "Company" && typ != "Organization" {
		return last, typ
	}
	cover := s.Cover(first, last)
	if names.LegalForm(s.Document.Text[cover.Start:cover.End]) != "" {
		return last, typ
	}
	at := last
	if at+1 < len(s.Tokens) && s.Word(at) == "," {
		at++
	}
	if !isLegalForm(s, at) || typ == "Person" && postNominals[strings.ToLower(s.Word(at))] {
		return last, typ
	}
	return at + 1, "Company"
}

// isLegalForm reports whether token at is a legal form in the sentence and the cell of
// the token before.
func isLegalForm(s *text.Segmented, at int) bool {
	if at >= len(s.Tokens) || s.Tokens[at].Sentence != s.Tokens[at-1].Sentence || bordered(s, at) {
		return false
	}
	w := s.Word(at)
	return text.Capital(w) && names.IsLegalForm(w) && !inCapitals(s, at)
}

// inCapitals reports whether the words around a token are all in capitals, where a
// legal form looks as "as" does.
func inCapitals(s *text.Segmented, at int) bool {
	loud := func(i int) bool {
		return i >= 0 && i < len(s.Tokens) && s.Tokens[i].Sentence == s.Tokens[at].Sentence && s.Tokens[i].Shape == text.UpperCase
	}
	return loud(at) && loud(at-1) && loud(at+1)
}
