package rule

import (
	"errors"
	"maps"
	"slices"
	"unicode/utf8"
)

// A pattern is compiled to a program for a matcher that tries one way after the
// other. Instructions are laid out in the order of the pattern; a split prefers the
// next instruction to its other way.
type op uint8

const (
	opWord  op = iota // one word of the set
	opVerb            // the same, auxiliaries and adverbs before it
	opSlot            // fills a slot
	opGap             // up to n words
	opSplit           // goes on here, or else at other
	opJump            // goes on at other
	opEnd             // the pattern has matched
)

type instruction struct {
	op    op
	set   map[string]bool
	slot  int // index into program.slots
	n     int // words of a gap
	other int
}

// program is a compiled pattern.
type program struct {
	code  []instruction
	slots []*slot
	// triggers are words of which every match has one.
	triggers []string
}

// maxCode is the most instructions of a pattern: sets may be used again and again.
const maxCode = 5000

var (
	errNoTrigger = errors.New("a pattern needs a word that is always there: it is looked for first")
	errTooLong   = errors.New("the pattern is too long with its sets written out")
)

func compile(n node, slots []*slot) (*program, error) {
	p := &program{slots: slots}
	if size(n) > maxCode {
		return nil, errTooLong
	}
	p.emit(n)
	p.code = append(p.code, instruction{op: opEnd})
	t, _ := triggers(n)
	if len(t) == 0 {
		return nil, errNoTrigger
	}
	p.triggers = slices.Sorted(maps.Keys(t))
	return p, nil
}

// size returns the number of instructions that n takes, or more than maxCode.
func size(n node) int {
	total := 0
	add := func(m node, extra int) {
		if total <= maxCode {
			total += size(m) + extra
		}
	}
	switch n := n.(type) {
	case seq:
		for _, m := range n {
			add(m, 0)
		}
	case either:
		for _, m := range n {
			add(m, 2)
		}
	case maybe:
		add(n.node, 1)
	default:
		return 1
	}
	return total
}

func (p *program) add(i instruction) int {
	p.code = append(p.code, i)
	return len(p.code) - 1
}

func (p *program) emit(n node) {
	switch n := n.(type) {
	case seq:
		for _, m := range n {
			p.emit(m)
		}
	case either:
		p.emitEither(n)
	case maybe:
		split := p.add(instruction{op: opSplit})
		p.emit(n.node)
		p.code[split].other = len(p.code)
	case words:
		p.add(instruction{op: opWord, set: n})
	case verb:
		p.add(instruction{op: opVerb, set: n})
	case gap:
		p.add(instruction{op: opGap, n: int(n)})
	case *slot:
		for i, s := range p.slots {
			if s == n {
				p.add(instruction{op: opSlot, slot: i})
			}
		}
	}
}

func (p *program) emitEither(branches either) {
	var jumps []int
	for i, b := range branches {
		if i == len(branches)-1 {
			p.emit(b)
			break
		}
		split := p.add(instruction{op: opSplit})
		p.emit(b)
		jumps = append(jumps, p.add(instruction{op: opJump}))
		p.code[split].other = len(p.code)
	}
	for _, j := range jumps {
		p.code[j].other = len(p.code)
	}
}

// triggers returns words of which every match of n has one, nil if there are none,
// and how rare they are: the rarer, the better to wait for.
func triggers(n node) (map[string]bool, int) {
	switch n := n.(type) {
	case words:
		return n, rarity(n)
	case verb:
		return n, rarity(n)
	case *slot:
		if n.kind == postKind {
			return map[string]bool{anyPost: true}, postRarity
		}
	case seq:
		var best map[string]bool
		most := 0
		for _, m := range n {
			if t, r := triggers(m); t != nil && r > most {
				best, most = t, r
			}
		}
		return best, most
	case either:
		all, least := map[string]bool{}, 1<<30
		for _, m := range n {
			t, r := triggers(m)
			if t == nil {
				return nil, 0
			}
			for w := range t {
				all[w] = true
			}
			least = min(least, r)
		}
		return all, least
	}
	return nil, 0
}

// anyPost is the trigger of patterns that wait for any post.
const (
	anyPost    = "\x00post"
	postRarity = 5
)

// rarity is a guess from what English words look like: marks and function words
// stand in every sentence, and short words in more of them than long ones.
func rarity(set map[string]bool) int {
	least := 1 << 20
	for w := range set {
		r := utf8.RuneCountInString(w)
		switch {
		case r == 1 && w != "(" && w != `"`:
			r = 1
		case function[w] || auxiliary[w]:
			r = 2
		default:
			r += 3
		}
		least = min(least, r)
	}
	return least
}
