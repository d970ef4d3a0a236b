package coref

import (
	"slices"
	"strings"

	"entente/extract/text"
)

// possessor returns whose somebody is by the words of a mention, folded: "senator" of
// "the senator's wife". It is empty where the mention does not say. Whoever is called
// so is somebody else.
func possessor(s *text.Segmented, m *text.Placed) string {
	if m.Type != "Person" {
		return ""
	}
	source := s.Document.Text[m.Start:m.End]
	for _, mark := range []string{"'s ", "’s "} {
		if at := strings.Index(source, mark); at > 0 {
			return withoutDeterminer(source[:at])
		}
	}
	return ""
}

// calledAs returns what a mention calls a person, as possessor returns it.
func calledAs(s *text.Segmented, m *text.Placed) string {
	if m.Type != "Person" {
		return ""
	}
	return withoutDeterminer(s.Document.Text[m.Start:m.End])
}

func withoutDeterminer(phrase string) string {
	w := strings.Fields(strings.ToLower(phrase))
	for len(w) > 1 && text.Determiner(w[0]) {
		w = w[1:]
	}
	return strings.Join(w, " ")
}

// possesses reports whether somebody of the one set is called as whoever somebody of
// the other belongs to.
func possesses(a, b *set) bool {
	return slices.ContainsFunc(b.possessors, func(who string) bool { return slices.Contains(a.called, who) })
}
