package rule

import (
	"slices"
	"strconv"
	"strings"
)

// anyType stands for every node type.
const anyType = "any"

// The kinds of slots that hold no mention.
const (
	textKind = "text" // words
	postKind = "post" // words, one of which says what a person is in some body
)

var valueKinds = []string{"money", "percent", "date", "duration", "quantity"}

// slot is a place for something that is kept.
type slot struct {
	name string // empty for one that nothing refers to
	// types are those of the mentions it takes, and whether only weak ones of a type.
	types []slotType
	// list is true if it takes an enumeration.
	list bool
	// opens is true if the pattern goes on inside the mention, from its first word.
	opens bool
	// kind is a kind of values, textKind or postKind; empty for a slot for mentions.
	kind string
	// most is the most words of a text.
	most int
}

type slotType struct {
	name string
	weak bool
	at   int // byte of the pattern
}

func (s *slot) isMention() bool { return s.kind == "" }

// slot reads "{name: Type, weak Type +}", "{^name: Type}", "{Type}" or "{name: kind}".
func (p *patternParser) slot() (node, error) {
	start := p.at
	end := strings.IndexByte(p.text[start:], '}')
	if end < 0 {
		return nil, p.fail(start, "the slot is not closed")
	}
	body := p.text[start+1 : start+end]
	p.at = start + end + 1
	s := &slot{}
	rest, opens := strings.CutPrefix(body, "^")
	s.opens, body = opens, rest
	if name, types, ok := strings.Cut(body, ":"); ok {
		s.name = strings.TrimSpace(name)
		if s.name == "" || strings.IndexFunc(s.name, func(r rune) bool { return !nameRune(r) }) >= 0 {
			return nil, p.fail(start, "%q is no name for a slot: letters, digits, - and _ are", s.name)
		}
		rest = types
	}
	if types, ok := strings.CutSuffix(strings.TrimSpace(rest), "+"); ok {
		s.list, rest = true, types
	}
	if err := p.slotTypes(s, start, rest); err != nil {
		return nil, err
	}
	p.slots = append(p.slots, s)
	return s, nil
}

func (p *patternParser) slotTypes(s *slot, start int, list string) error {
	end := p.at - len("}")
	if s.list {
		end -= len("+")
	}
	at := end - len(list)
	for t := range strings.SplitSeq(list, ",") {
		f := strings.Fields(t)
		st := slotType{at: at}
		at += len(t) + len(",")
		if len(f) == 2 && f[0] == "weak" {
			st.weak, f = true, f[1:]
		}
		if len(f) == 2 && (f[0] == textKind || f[0] == postKind) {
			n, err := strconv.Atoi(f[1])
			if err != nil || n < 1 || n > maxText {
				return p.fail(start, "%q: a text has 1 to %d words", t, maxText)
			}
			s.kind, s.most = f[0], n
			continue
		}
		if len(f) != 1 {
			return p.fail(start, "%q is no type; a slot is written {name: Type} or {name: Type, weak Type +}", strings.TrimSpace(t))
		}
		switch {
		case f[0] == textKind || f[0] == postKind:
			s.kind, s.most = f[0], maxText
		case slices.Contains(valueKinds, f[0]):
			s.kind = f[0]
		default:
			st.name = f[0]
			st.at += strings.LastIndex(t, f[0])
			s.types = append(s.types, st)
		}
	}
	if s.kind != "" && (len(s.types) > 0 || s.list || s.opens) {
		return p.fail(start, "a slot for %s takes nothing else", s.kind)
	}
	if s.opens && s.list {
		return p.fail(start, "a slot is either opened or a list")
	}
	return nil
}
