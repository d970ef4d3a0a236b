package coref

import (
	"entente/extract/text"
	"entente/internal/wordset"
)

// generics are the words that alone describe nothing: "the deal", "the Project".
var generics = map[string]map[string]bool{
	"Agreement": wordset.Of("agreement agreements deal deals accord accords contract contracts treaty pact pacts memorandum memorandums document documents arrangement arrangements declaration statement loan loans credit merger lease license licence amendment offer bid transaction sale purchase partnership settlement plan law bill order"),
	"Project":   wordset.Of("project projects programme program initiative plant pipeline venture scheme construction facility railway line development plan"),
	"Event":     wordset.Of("meeting meetings summit visit talks event forum conference ceremony war election elections negotiations negotiation trip session attack dispute vote conflict"),
}

// Generic reports whether a mention of the type is but a word that any of its kind
// could be called by, capitals or not.
func Generic(typ string, f text.Form) bool {
	return len(f.Folded) == 1 && generics[typ][f.Folded[0]]
}
