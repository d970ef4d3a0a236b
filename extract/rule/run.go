package rule

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
	// failed are the states of lists from which the pattern does not match: the ways
	// to one double with each item of "A, and B, and C", which is an aside as well.
	failed map[listState]bool
}

// listState is how far a list of instruction pc has come: to a position, behind a
// mention.
type listState struct {
	pc, at, last int
	whole        bool
}

// match tries the program from a position. Where it matches, fills and stop say what
// it found.
func (m *matcher) match(start int) bool {
	m.start, m.steps, m.last = start, 0, -1
	clear(m.fills)
	clear(m.failed)
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
	if m.beside() {
		return false
	}
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
