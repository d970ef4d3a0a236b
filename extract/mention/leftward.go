package mention

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// openings begin sentences and are no part of the name that follows.
var openings = wordset.Of(`in on at to for from by with without under after before since until while when where as if
	and but or so yet both through via between against despite during according like than that this these those
	the a an its their his her our my also however meanwhile separately`)

// leftWords is the most words in capitals that are taken before one particle: more
// are a headline.
const leftWords = 5

// withWholeNames gives firms the part of their names that stands before a particle
// in lower case, where the reader begins them behind it: a "Norte S.A." behind "Litio
// del" is that firm's end. Where a name with a legal form grew, it grows without one
// too. found must be in order of start, longer mentions first.
func withWholeNames(s *text.Segmented, found []text.Placed) []text.Placed {
	taken := takenBy(found)
	grown := map[string]bool{} // what firms' names grew by, and the word behind it
	for i := range found {
		m := &found[i]
		if first := leftOf(s, *m, taken); first < m.First && hasLegalForm(s, m) {
			grown[lowerWords(s, first, m.First+1)] = true
			widen(s, m, first)
		}
	}
	if len(grown) > 0 {
		growAlike(s, found, taken, grown)
	}
	return found
}

// growAlike widens the mentions whose firm is named in full elsewhere.
func growAlike(s *text.Segmented, found []text.Placed, taken map[int]bool, grown map[string]bool) {
	for i := range found {
		m := &found[i]
		for first := leftOf(s, *m, taken); first < m.First; first++ {
			if grown[lowerWords(s, first, m.First+1)] {
				m.Type = "Company"
				widen(s, m, first)
			}
		}
	}
}

// takenBy returns the tokens that lie in mentions of named things.
func takenBy(found []text.Placed) map[int]bool {
	taken := map[int]bool{}
	for _, m := range found {
		if nameType(m.Type) {
			for i := m.First; i < m.Last; i++ {
				taken[i] = true
			}
		}
	}
	return taken
}

func nameType(typ string) bool { return slices.Contains(nameTypes, typ) }

func hasLegalForm(s *text.Segmented, m *text.Placed) bool {
	return firmOrBody(m.Type) && names.LegalForm(s.Document.Text[m.Start:m.End]) != ""
}

func widen(s *text.Segmented, m *text.Placed, first int) {
	m.First, m.Span = first, s.Cover(first, m.Last)
	m.Named = text.FormOf(s, first, m.Last).Kind == text.Name
}

func lowerWords(s *text.Segmented, first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		b.WriteString(strings.ToLower(s.Word(i)))
		b.WriteByte(' ')
	}
	return b.String()
}

// leftOf returns the token at which the name begins that m ends, m.First if m is all
// of it.
func leftOf(s *text.Segmented, m text.Placed, taken map[int]bool) int {
	first := m.First
	if !nameType(m.Type) || !text.Capital(s.Word(first)) {
		return first
	}
	free := func(i int) bool { return i >= 0 && s.Tokens[i].Sentence == m.Sentence && !taken[i] }
	for {
		at := first
		for free(at-1) && names.Particle(s.Word(at-1)) && !bordered(s, at) {
			at--
		}
		run := at
		for at < first && free(run-1) && at-run <= leftWords && partOfName(s, run-1) && !bordered(s, run) {
			run--
		}
		for run < at && opens(s, run) {
			run++
		}
		if run == at || at-run > leftWords {
			return first
		}
		first = run
	}
}

// partOfName reports whether token i may be a word of a name.
func partOfName(s *text.Segmented, i int) bool {
	return s.Tokens[i].Shape != text.Punctuation && text.Capital(s.Word(i))
}

// opens reports whether the capitalised token i only leads to a name: a title, or
// the ordinary word that begins its sentence.
func opens(s *text.Segmented, i int) bool {
	w := strings.ToLower(s.Word(i))
	if names.Post(w) || names.Honour(w) || openings[w] {
		return true
	}
	return s.Sentences[s.Tokens[i].Sentence].First == i && inLowerCase(s, w)
}

// inLowerCase reports whether the document has a word in lower case.
func inLowerCase(s *text.Segmented, word string) bool {
	for i := range s.Tokens {
		if s.Word(i) == word {
			return true
		}
	}
	return false
}
