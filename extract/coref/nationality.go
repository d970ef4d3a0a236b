package coref

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/internal/names"
)

// nationality returns the country whose adjective begins a mention of a firm or
// body: "the Chinese firm", "South Korean government". It is empty where none does.
func nationality(s *text.Segmented, m *text.Placed) string {
	if m.Type != "Company" && m.Type != "Organization" {
		return ""
	}
	w := text.FormOf(s, m.First, m.Last).Surface
	for n := min(2, len(w)-1); n > 0; n-- {
		if country, ok := names.CountryOf(names.Fold(strings.Join(w[:n], " "))); ok {
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
