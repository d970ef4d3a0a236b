package mention

import (
	"slices"
	"strings"
	"sync"

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
	l := &leftward{Segmented: s, taken: takenBy(found), lower: sync.OnceValue(func() map[string]bool { return lowerCase(s) })}
	grown := map[string]bool{} // what firms' names grew by, and the word behind it
	for i := range found {
		m := &found[i]
		if first := l.of(*m); first < m.First && hasLegalForm(s, m) {
			grown[lowerWords(s, first, m.First+1)] = true
			widen(s, m, first)
		}
	}
	if len(grown) > 0 {
		l.growAlike(found, grown)
	}
	return found
}

// growAlike widens the mentions whose firm is named in full elsewhere.
func (l *leftward) growAlike(found []text.Placed, grown map[string]bool) {
	for i := range found {
		m := &found[i]
		for first := l.of(*m); first < m.First; first++ {
			if grown[lowerWords(l.Segmented, first, m.First+1)] {
				m.Type = "Company"
				widen(l.Segmented, m, first)
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

// leftward finds where the names of a document begin to the left of what was found of them.
type leftward struct {
	*text.Segmented
	taken map[int]bool           // tokens in mentions of named things
	lower func() map[string]bool // the words that the document has in lower case
}

// of returns the token at which the name begins that m ends, m.First if m is all
// of it.
func (l *leftward) of(m text.Placed) int {
	s, first := l.Segmented, m.First
	if !nameType(m.Type) || !text.Capital(s.Word(first)) {
		return first
	}
	free := func(i int) bool { return i >= 0 && s.Tokens[i].Sentence == m.Sentence && !l.taken[i] }
	for {
		at := first
		for free(at-1) && names.Particle(s.Word(at-1)) && !bordered(s, at) {
			at--
		}
		run := at
		for at < first && free(run-1) && at-run <= leftWords && partOfName(s, run-1) && !bordered(s, run) {
			run--
		}
		for run < at && l.opens(run) {
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
func (l *leftward) opens(i int) bool {
	w := strings.ToLower(l.Word(i))
	if names.Post(w) || names.Honour(w) || openings[w] {
		return true
	}
	return l.Sentences[l.Tokens[i].Sentence].First == i && l.lower()[w]
}

// lowerCase returns the words that a document has in lower case.
func lowerCase(s *text.Segmented) map[string]bool {
	words := map[string]bool{}
	for i := range s.Tokens {
		if w := s.Word(i); w == strings.ToLower(w) {
			words[w] = true
		}
	}
	return words
}
