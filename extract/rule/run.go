package rule

import (
	"slices"
	"strings"

	"entente/extract/text"
	"entente/internal/names"
)

// The limits of what may stand between the parts of a pattern.
const (
	maxLead      = 5  // words that lead to a mention: "the German software firm | Beta"
	maxAside     = 14 // words of an inserted clause
	maxListAside = 45 // the same between items of a list, as in contracts
	maxAuxiliary = 7
	maxAdverbs   = 2
	maxItems     = 40
	// budget is the most steps that are spent on one pattern from one position.
	budget = 20_000
)

// fill is what a slot holds.
type fill struct {
	// mentions are indices into Input.Mentions; one, or several of a list.
	mentions []int
	// text is the words of a value or text; empty for mentions.
	text string
}

// matcher tries a program on a sentence.
type matcher struct {
	*sentence
	program *program
	fills   []fill
	steps   int
	start   int
	stop    int
	// last is the mention that was taken last, -1 for none.
	last int
}

// match tries the program from a position. Where it matches, fills and stop say what
// it found.
func (m *matcher) match(start int) bool {
	m.start, m.steps, m.last = start, 0, -1
	clear(m.fills)
	return m.run(0, start)
}

// run goes on at instruction pc and position at.
func (m *matcher) run(pc, at int) bool {
	if m.steps++; m.steps > budget {
		return false
	}
	in := &m.program.code[pc]
	switch in.op {
	case opEnd:
		m.stop = at
		return at > m.start && !m.belongs(at)
	case opJump:
		return m.run(in.other, at)
	case opSplit:
		return m.run(pc+1, at) || m.run(in.other, at)
	case opWord:
		return m.runWord(in, pc, at)
	case opVerb:
		return m.runVerb(in, pc, at)
	case opGap:
		return m.runGap(in.n, pc, at)
	}
	return m.runSlot(in, pc, at)
}

// belongs reports whether the last mention of the pattern only says whose the next
// thing is: "bought Acme's | debt", "built by Chinese | workers".
func (m *matcher) belongs(at int) bool {
	i := m.last
	if i < 0 || m.in.Mentions[i].Last-1 != m.tokens[at-1] || !m.open(at) {
		return false
	}
	w := m.words[at]
	if w == "'" {
		return m.open(at+1) && m.words[at+1] == "s"
	}
	return m.in.Mentions[i].Type == "Place" && m.in.Segmented.Tokens[m.tokens[at]].Shape == text.LowerCase &&
		!function[w] && !behind[w] && !isAdverb(w) && !auxiliary[w] && m.attribute(i)
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

// runWord matches a word, adverbs before it passed over.
func (m *matcher) runWord(in *instruction, pc, at int) bool {
	for skipped := 0; m.open(at); at++ {
		if in.set[m.words[at]] && m.run(pc+1, at+1) {
			return true
		}
		if skipped++; skipped > maxAdverbs || !isAdverb(m.words[at]) || at == m.start {
			return false
		}
	}
	return false
}

// runVerb matches a verb behind its auxiliaries, "has agreed to | buy", or behind a
// relative pronoun, ", which | bought".
func (m *matcher) runVerb(in *instruction, pc, at int) bool {
	at = m.relative(at)
	for skipped := 0; m.open(at); at++ {
		w := m.words[at]
		if in.set[w] && m.run(pc+1, at+1) {
			return true
		}
		if skipped++; skipped > maxAuxiliary || !auxiliary[w] && !isAdverb(w) {
			return false
		}
	}
	return false
}

// relative returns the position behind a relative pronoun at a position, else at.
func (m *matcher) relative(at int) int {
	k := at
	if m.open(k) && m.words[k] == "," {
		k++
	}
	if m.open(k) && pronoun[m.words[k]] {
		return k + 1
	}
	return at
}

// runGap passes over up to n words, none at first.
func (m *matcher) runGap(n, pc, at int) bool {
	for k := 0; ; k++ {
		if m.run(pc+1, at+k) {
			return true
		}
		if k == n || !m.passable(at+k) {
			return false
		}
	}
}

func (m *matcher) runSlot(in *instruction, pc, at int) bool {
	sl := m.program.slots[in.slot]
	switch sl.kind {
	case "":
		return m.runMention(in, sl, pc, at)
	case textKind:
		return m.runText(in, sl, pc, at)
	case postKind:
		return m.runPost(in, sl, pc, at)
	}
	return m.runValue(in, sl, pc, at)
}

// keep fills a slot for the rest of the pattern, and empties it if that fails.
func (m *matcher) keep(in *instruction, f fill, pc, at int) bool {
	old := m.fills[in.slot]
	m.fills[in.slot] = f
	if m.run(pc+1, at) {
		return true
	}
	m.fills[in.slot] = old
	return false
}

// runText matches words outside of mentions, as few as do.
func (m *matcher) runText(in *instruction, sl *slot, pc, at int) bool {
	for n := 1; n <= m.textEnd(at, sl.most); n++ {
		if !function[m.words[at+n-1]] && m.keep(in, fill{text: m.text(at, at+n)}, pc, at+n) {
			return true
		}
	}
	return false
}

// textEnd returns how many words from a position on may be one text.
func (m *matcher) textEnd(at, most int) int {
	n := 0
	for n < most && m.open(at+n) && !strings.ContainsAny(m.words[at+n], `.,;:()"?!`) {
		n++
	}
	return n
}

// runPost matches what a person is in some body, as many words as do: "deputy head of
// sales".
func (m *matcher) runPost(in *instruction, sl *slot, pc, at int) bool {
	post, last := false, 0
	for n := 1; n <= m.textEnd(at, sl.most); n++ {
		w := m.words[at+n-1]
		if w == "'" || function[w] && (n == 1 || !inPost[w]) || n == 1 && (determiner[w] || strings.HasSuffix(w, "ed")) {
			break
		}
		if post = post || names.Post(w); post && !function[w] {
			last = n
		}
	}
	for n := last; n > 0; n-- {
		if w := m.words[at+n-1]; !function[w] && m.keep(in, fill{text: m.text(at, at+n)}, pc, at+n) {
			return true
		}
	}
	return false
}

func (m *matcher) runValue(in *instruction, sl *slot, pc, at int) bool {
	for skipped := 0; skipped < 3 && at < len(m.tokens); skipped++ {
		for _, v := range m.loadValues() {
			if v.Kind == sl.kind && v.first == at && m.keep(in, fill{text: v.Text}, pc, v.last) {
				return true
			}
		}
		if !determiner[m.words[at]] && m.words[at] != "about" && !isAdverb(m.words[at]) {
			return false
		}
		at++
	}
	return false
}

// runMention matches a mention, or an enumeration of them, and what leads to it.
func (m *matcher) runMention(in *instruction, sl *slot, pc, at int) bool {
	for _, p := range m.leads(at) {
		for _, i := range m.at[p] {
			if !m.takes(sl, i) {
				continue
			}
			if m.try(in, sl, pc, p, i) {
				return true
			}
		}
	}
	return false
}

// try goes on with mention i, which begins at a position, in the slot.
func (m *matcher) try(in *instruction, sl *slot, pc, at, i int) bool {
	switch {
	case sl.opens:
		return m.keep(in, fill{mentions: []int{i}}, pc, at)
	case sl.list:
		return m.runList(in, sl, pc, m.end(at, i), []int{i}, true)
	}
	return m.filled(in, fill{mentions: []int{i}}, pc, m.end(at, i))
}

// takes reports whether a mention may fill a slot.
func (m *matcher) takes(sl *slot, i int) bool {
	if m.in.Chain[i] < 0 {
		return false
	}
	mention := &m.in.Mentions[i]
	for _, t := range sl.types {
		if m.schema.is(mention.Type, t.name) && (!t.weak || mention.Score < weakScore) {
			return true
		}
	}
	return false
}

// weakScore is the score below which the reader's type of a mention counts as weak.
const weakScore = 0.8

// filled goes on behind a mention, or behind an aside that follows it.
func (m *matcher) filled(in *instruction, f fill, pc, at int) bool {
	old := m.last
	m.last = f.mentions[len(f.mentions)-1]
	direct := m.keep(in, f, pc, at)
	if direct && m.stop > at {
		return true
	}
	// What may be missing may stand behind the aside.
	before, last := slices.Clone(m.fills), m.last
	m.last = f.mentions[len(f.mentions)-1]
	if behind := m.aside(at); behind > at && m.keep(in, f, pc, behind) && (!direct || m.stop > behind) {
		return true
	}
	if direct {
		m.fills, m.last, m.stop = before, last, at
		return true
	}
	m.last = old
	return false
}

// runList takes as many items of an enumeration as it can. An aside may stand
// between an item and the comma or "and" before the next. whole is true where the list
// may end: with its first item, or one behind "and".
func (m *matcher) runList(in *instruction, sl *slot, pc, at int, items []int, whole bool) bool {
	for _, from := range []int{at, m.asideOf(at, maxListAside)} {
		p := m.joiner(from)
		if p == from || len(items) == maxItems {
			continue
		}
		for _, q := range m.leads(p) {
			for _, i := range m.at[q] {
				if m.takes(sl, i) && m.runList(in, sl, pc, m.end(q, i), append(items[:len(items):len(items)], i), m.words[p-1] != ",") {
					return true
				}
			}
		}
	}
	return whole && m.filled(in, fill{mentions: items}, pc, at)
}

// joiner returns the position behind a comma, "and" or the like, else at.
func (m *matcher) joiner(at int) int {
	end := at
	for range 4 {
		if !m.open(end) {
			break
		}
		switch w := m.words[end]; {
		case w == "," || w == "and" || w == "&" || w == "or":
			end++
		case w == "as" && m.open(end+2) && m.words[end+1] == "well":
			end += 3
		default:
			return end
		}
	}
	return end
}

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
