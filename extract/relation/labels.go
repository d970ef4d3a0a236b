package relation

import "slices"

// signature is a relation of the head: its name and the mention types of its ends.
type signature struct {
	name      string
	from, to  []string
	symmetric bool
}

var (
	parties  = []string{"Company", "Organization", "Place", "Person"}
	bodies   = []string{"Company", "Organization", "Place"}
	firms    = []string{"Company", "Organization"}
	anything = []string{"Person", "Company", "Organization", "Place", "Project", "Agreement", "Event", "Product"}
)

// signatures are in the order of the trained outputs: output 2i is relation i from
// the earlier mention to the later one, output 2i+1 the other way round.
var signatures = [...]signature{
	{name: "PARTY_TO", from: parties, to: []string{"Agreement"}},
	{name: "SIGNED", from: []string{"Person"}, to: []string{"Agreement"}},
	{name: "CONCERNS", from: []string{"Agreement"}, to: []string{"Project", "Product", "Place", "Company", "Organization", "Event"}},
	{name: "PARTICIPATES_IN", from: parties, to: []string{"Project", "Event"}},
	{name: "OWNS", from: parties, to: []string{"Company", "Organization", "Project", "Product"}},
	{name: "SUBSIDIARY_OF", from: firms, to: firms},
	{name: "ACQUIRES", from: []string{"Company", "Organization", "Person"}, to: []string{"Company", "Project"}},
	{name: "FINANCES", from: parties, to: []string{"Project", "Company", "Place", "Organization", "Event"}},
	{name: "SUPPLIES", from: bodies, to: []string{"Company", "Place", "Project", "Organization"}},
	{name: "PARTNERS_WITH", from: bodies, to: bodies, symmetric: true},
	{name: "WORKS_FOR", from: []string{"Person"}, to: bodies},
	{name: "MET_WITH", from: []string{"Person"}, to: []string{"Person", "Organization"}, symmetric: true},
	{name: "LOCATED_IN", from: []string{"Company", "Organization", "Project", "Event", "Place"}, to: []string{"Place"}},
	{name: "MEMBER_OF", from: parties, to: []string{"Organization"}},
	{name: "VISITED", from: []string{"Person"}, to: []string{"Place"}},
	{name: "PRODUCES", from: bodies, to: []string{"Product"}},
	{name: "SUPPORTS", from: parties, to: anything},
	{name: "OPPOSES", from: parties, to: anything},
	{name: "SANCTIONS", from: []string{"Place", "Organization"}, to: parties},
}

// Labels is the number of the head's outputs.
const Labels = 2 * len(signatures)

// allowed reports whether output k may hold for mentions of types a and b, a being
// the earlier. The second direction of a symmetric relation is never used.
func allowed(k int, a, b string) bool {
	s := signatures[k/2]
	from, to := a, b
	if k%2 == 1 {
		if s.symmetric {
			return false
		}
		from, to = b, a
	}
	if slices.Contains(s.from, from) && slices.Contains(s.to, to) {
		return true
	}
	return s.symmetric && slices.Contains(s.from, to) && slices.Contains(s.to, from)
}

// Symmetric reports whether a relation of the type holds in both directions.
func Symmetric(typ string) bool {
	return slices.ContainsFunc(signatures[:], func(s signature) bool { return s.name == typ && s.symmetric })
}
