package knowledgenet

import (
	"slices"
	"strings"

	"entente/graph"
)

// saying is a way in which a relation of ours says a property of the set.
type saying struct {
	property, relation string
	from, to           []string // entity types
	// reversed is true where our relation begins at the property's object.
	reversed bool
	// title are words of which the relation's title must hold one, in lower case.
	title []string
	// name are words of which the name of the relation's end must hold one.
	name []string
}

var (
	person = []string{"Person"}
	bodies = []string{"Company", "Organization"}
	places = []string{"Place"}
)

var sayings = []saying{
	{property: "EMPLOYEE_OR_MEMBER_OF", relation: "WORKS_FOR", from: person, to: bodies},
	{property: "EMPLOYEE_OR_MEMBER_OF", relation: "MEMBER_OF", from: person, to: bodies},
	{property: "POLITICAL_AFFILIATION", relation: "MEMBER_OF", from: person, to: bodies, name: []string{"party", "democrat", "republican"}},
	{property: "POLITICAL_AFFILIATION", relation: "WORKS_FOR", from: person, to: bodies, name: []string{"party", "democrat", "republican"}},
	{property: "CEO", relation: "WORKS_FOR", from: person, to: bodies, reversed: true, title: []string{"ceo", "chief executive"}},
	{property: "FOUNDED_BY", relation: "WORKS_FOR", from: person, to: bodies, reversed: true, title: []string{"founder"}},
	{property: "SUBSIDIARY_OF", relation: "SUBSIDIARY_OF", from: bodies, to: bodies},
	{property: "SUBSIDIARY_OF", relation: "OWNS", from: bodies, to: bodies, reversed: true},
	{property: "SUBSIDIARY_OF", relation: "ACQUIRES", from: bodies, to: bodies, reversed: true},
	{property: "HEADQUARTERS", relation: "LOCATED_IN", from: bodies, to: places},
}

// Mapped returns the properties that our relations can say.
func Mapped() []string {
	var names []string
	for _, s := range sayings {
		if !slices.Contains(names, s.property) {
			names = append(names, s.property)
		}
	}
	return names
}

// says reports whether a relation says the property.
func (s *saying) says(r *graph.Relation, from, to *graph.Entity) bool {
	return r.Type == s.relation && r.Polarity != graph.Denied &&
		slices.Contains(s.from, from.Type) && slices.Contains(s.to, to.Type) &&
		holds(r.Properties["title"], s.title) && holds(to.Name, s.name)
}

// holds reports whether a text has one of the words, or none is asked for.
func holds(text string, words []string) bool {
	text = strings.ToLower(text)
	return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
