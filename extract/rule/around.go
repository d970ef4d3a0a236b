package rule

import (
	"entente/extract/text"
	"entente/internal/names"
)

// leads returns the positions at which a mention may begin that is looked for at a
// position: there, or behind words that say what it is. A pattern's first slot has no
// lead.
func (m *matcher) leads(at int) []int {
	if at >= len(m.tokens) {
		return nil
	}
	out := []int{at}
	if at == m.start {
		return out
	}
	// Behind an article, an adjective of a country or a possessive comes any noun.
	led, plain := m.words[at-1] == "s", false
	for n := 0; n < maxLead && at < len(m.tokens); n++ {
		switch {
		case m.adjective(at) > at:
			at, led = m.adjective(at), true
		case m.open(at) && !plain && m.opening(at):
			at, led = at+1, true
		case m.open(at) && m.leading(at):
			at, plain = at+1, true
		default:
			return out
		}
		if at < len(m.tokens) && (led || descriptor[m.words[at-1]]) {
			out = append(out, at)
		}
	}
	return out
}

// opening reports whether a word is an article or the adjective of a country.
func (m *matcher) opening(at int) bool {
	_, country := names.CountryOf(m.words[at])
	return country || determiner[m.words[at]]
}

// leading reports whether a word may say what the name after it is.
func (m *matcher) leading(at int) bool {
	w := m.words[at]
	return w == "-" || m.in.Segmented.Tokens[m.tokens[at]].Shape == text.LowerCase && !function[w] && w != "s"
}

// adjective returns the position behind a place that only says where the next name
// belongs, "Russia's" or "German"; else at.
func (m *matcher) adjective(at int) int {
	for _, i := range m.at[at] {
		if m.in.Mentions[i].Type != "Place" {
			continue
		}
		end := m.end(at, i)
		if m.open(end+1) && m.words[end] == "'" && m.words[end+1] == "s" {
			return end + 2
		}
		if m.attribute(i) {
			return end
		}
	}
	return at
}

// aside returns the position behind brackets or an inserted clause that begins at a
// position, else at.
func (m *matcher) aside(at int) int { return m.asideOf(at, maxAside) }

func (m *matcher) asideOf(at, most int) int {
	if !m.open(at) {
		return at
	}
	closing := ""
	switch m.words[at] {
	case "(":
		closing = ")"
	case ",", "-":
		closing = m.words[at]
	default:
		return at
	}
	for k := at + 1; k < min(len(m.tokens), at+most+1); k++ {
		if m.open(k) && m.words[k] == closing {
			return k + 1
		}
	}
	return at
}

// beside reports whether the pattern begins with a place that only says where
// something is, and so is nobody who acts: "a bank in | Panama, which lent", "Banco
// Sur, | Panama, which lent".
func (m *matcher) beside() bool {
	at := m.start
	if len(m.at[at]) == 0 || m.in.Mentions[m.at[at][0]].Type != "Place" || at == 0 || at == m.own {
		return false
	}
	before := m.words[at-1]
	return locative[before] || before == "," && at > 1 && m.closed[at-2]
}

// belongs reports whether the last mention of the pattern only says whose the next
// thing is: "bought Acme's | debt", "built by Chinese | workers".
func (m *matcher) belongs(at int) bool {
	i := m.last
	if i < 0 || m.in.Mentions[i].Last-1 != m.tokens[at-1] || !m.open(at) {
		return false
	}
	w := m.words[at]
	switch {
	case w == "'":
		return m.open(at+1) && m.words[at+1] == "s"
	case w == "-": // "Warsaw-listed"
		tokens := m.in.Segmented.Tokens
		return tokens[m.tokens[at]].Start == tokens[m.tokens[at-1]].End
	}
	return m.in.Mentions[i].Type == "Place" && m.in.Segmented.Tokens[m.tokens[at]].Shape == text.LowerCase &&
		!function[w] && !behind[w] && !isAdverb(w) && !auxiliary[w] && (m.attribute(i) || descriptor[w])
}

// attribute reports whether the name of a place is an adjective or a short form that
// is used like one: "Chinese", "UK".
func (m *matcher) attribute(i int) bool {
	x := m.in.Mentions[i]
	if x.Last-x.First == 1 && m.in.Segmented.Tokens[x.First].Shape == text.UpperCase {
		return true
	}
	_, isName := names.Country(names.Fold(m.in.Segmented.Document.Text[x.Start:x.End]))
	_, known := names.CountryOf(names.Fold(m.in.Segmented.Document.Text[x.Start:x.End]))
	return known && !isName
}
