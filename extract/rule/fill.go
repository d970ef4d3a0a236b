package rule

import (
	"slices"
	"strings"

	"entente/internal/names"
	"entente/internal/wordset"
)

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
		under := n == 1 && m.underSecretary(at)
		if w == "'" || function[w] && !under && (n == 1 || !inPost[w]) || n == 1 && (determiner[w] || saying[w] || strings.HasSuffix(w, "ed")) {
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

// saying words stand before the post of who says it.
var saying = wordset.Of("said says adds told tells")

// underSecretary reports whether "Under Secretary" or "Under-Secretary" begins at a
// position.
func (m *matcher) underSecretary(at int) bool {
	return m.words[at] == "under" && m.open(at+1) && (m.words[at+1] == "secretary" || m.words[at+1] == "-")
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
	state := listState{pc, at, items[len(items)-1], whole}
	if m.failed[state] {
		return false
	}
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
	if whole && m.filled(in, fill{mentions: items}, pc, at) {
		return true
	}
	if m.failed == nil {
		m.failed = map[listState]bool{}
	}
	m.failed[state] = true
	return false
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
