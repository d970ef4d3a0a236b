package coref

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/internal/names"
)

// possessives takes the mark off "China's biggest bank".
var possessives = strings.NewReplacer("'s ", " ", "’s ", " ")

// nationality returns the country whose adjective begins a mention of a firm or
// body: "the Chinese firm", "South Korean government". It is empty where none does.
func nationality(s *text.Segmented, m *text.Placed) string {
	if m.Type != "Company" && m.Type != "Organization" {
		return ""
	}
	w := strings.Fields(strings.TrimPrefix(names.Fold(possessives.Replace(s.Document.Text[m.Start:m.End])), "the "))
	for n := min(2, len(w)-1); n > 0; n-- {
		if country, ok := names.CountryOf(strings.Join(w[:n], " ")); ok {
			return country
		}
	}
	return ""
}

// foreign reports whether two things have different countries or marks, as far as the
// text says: it gives some for each, and none in common.
func foreign(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(c string) bool { return slices.Contains(b, c) })
}
