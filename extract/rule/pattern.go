package rule

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// node is a part of a pattern.
type node interface{ isNode() }

type (
	// seq is parts one after the other.
	seq []node
	// either is one of several.
	either []node
	// maybe is a part that may be missing.
	maybe struct{ node }
	// words is one word out of a set.
	words map[string]bool
	// verb is one word out of a set, auxiliaries and adverbs before it.
	verb map[string]bool
	// gap is up to so many words outside of mentions.
	gap int
)

func (seq) isNode()    {}
func (either) isNode() {}
func (maybe) isNode()  {}
func (words) isNode()  {}
func (verb) isNode()   {}
func (gap) isNode()    {}
func (*slot) isNode()  {}

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

// syntaxError is a mistake at a byte of a pattern.
type syntaxError struct {
	at      int
	message string
}

func (e *syntaxError) Error() string { return e.message }

// patternParser reads a pattern by recursive descent.
type patternParser struct {
	text  string
	at    int
	sets  map[string]node
	slots []*slot
	depth int
}

// The limits of a pattern, which keep the time to match it in bounds.
const (
	maxGap     = 20
	maxText    = 12
	maxNesting = 10
	maxPattern = 2000 // bytes
	defaultGap = 5
)

func (p *patternParser) fail(at int, format string, args ...any) error {
	return &syntaxError{at, fmt.Sprintf(format, args...)}
}

// parsePattern reads a whole pattern and returns its slots in order.
func parsePattern(text string, sets map[string]node) (node, []*slot, error) {
	p := &patternParser{text: text, sets: sets}
	if len(text) > maxPattern {
		return nil, nil, p.fail(0, "a pattern of %d bytes; %d are the most", len(text), maxPattern)
	}
	n, err := p.sequence("")
	if err != nil {
		return nil, nil, err
	}
	if len(n) == 0 {
		return nil, nil, p.fail(0, "an empty pattern")
	}
	return n, p.slots, nil
}

// sequence reads parts up to one of the stop bytes, or the end if there are none.
func (p *patternParser) sequence(stop string) (seq, error) {
	var out seq
	for {
		p.space()
		if p.at == len(p.text) || strings.IndexByte(stop, p.text[p.at]) >= 0 {
			return out, nil
		}
		n, err := p.part()
		if err != nil {
			return nil, err
		}
		if p.at < len(p.text) && p.text[p.at] == '?' {
			p.at++
			n = maybe{n}
		}
		out = append(out, n)
	}
}

func (p *patternParser) space() {
	for p.at < len(p.text) && (p.text[p.at] == ' ' || p.text[p.at] == '\n' || p.text[p.at] == '\t') {
		p.at++
	}
}

func (p *patternParser) part() (node, error) {
	start := p.at
	switch rest := p.text[p.at:]; {
	case strings.HasPrefix(rest, "..."):
		p.at += len("...")
		return p.gap(start)
	case rest[0] == '(':
		return p.group()
	case rest[0] == '{':
		return p.slot()
	case rest[0] == '<':
		return p.verb()
	case rest[0] == '$':
		return p.set()
	case strings.IndexByte(")}>|?", rest[0]) >= 0:
		return nil, p.fail(start, "%q opens nothing here; \\%s means the mark itself", rest[:1], rest[:1])
	}
	return p.word()
}

// gap reads the number behind "...".
func (p *patternParser) gap(start int) (node, error) {
	digits := p.run(func(r rune) bool { return r >= '0' && r <= '9' })
	if digits == "" {
		return gap(defaultGap), nil
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > maxGap {
		return nil, p.fail(start, "a gap of %s words; 1 to %d are possible", digits, maxGap)
	}
	return gap(n), nil
}

// run reads runes as long as ok.
func (p *patternParser) run(ok func(rune) bool) string {
	start := p.at
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if !ok(r) {
			break
		}
		p.at += size
	}
	return p.text[start:p.at]
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// word reads a run of letters and digits or a single mark, as the reader cuts texts.
func (p *patternParser) word() (node, error) {
	if p.text[p.at] == '\\' {
		p.at++
		if p.at == len(p.text) {
			return nil, p.fail(p.at-1, "nothing follows the last \\")
		}
	}
	if w := p.run(wordRune); w != "" {
		return words{strings.ToLower(w): true}, nil
	}
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	p.at += size
	if r == utf8.RuneError && size <= 1 {
		return nil, p.fail(p.at-size, "no UTF-8")
	}
	return words{mark(string(r)): true}, nil
}

// mark makes quotation marks, apostrophes and dashes alike.
func mark(w string) string {
	switch w {
	case "“", "”", "„", "«", "»":
		return `"`
	case "’", "‘":
		return "'"
	case "–", "—", "‑":
		return "-"
	}
	return w
}

// verb reads "<buy>" or "<=bought>".
func (p *patternParser) verb() (node, error) {
	start := p.at
	p.at++
	exact := p.at < len(p.text) && p.text[p.at] == '='
	if exact {
		p.at++
	}
	w := strings.ToLower(p.run(unicode.IsLetter))
	if w == "" || p.at == len(p.text) || p.text[p.at] != '>' {
		return nil, p.fail(start, "a verb is written <buy> for all its forms, or <=bought> for one")
	}
	p.at++
	v := verb{w: true}
	if !exact {
		for _, f := range forms(w) {
			v[f] = true
		}
	}
	return v, nil
}

// set reads "$name".
func (p *patternParser) set() (node, error) {
	start := p.at
	p.at++
	name := p.run(nameRune)
	n, ok := p.sets[name]
	if !ok {
		known := make([]string, 0, len(p.sets))
		for k := range p.sets {
			known = append(known, k)
		}
		return nil, p.fail(start, "there is no set %q%s", name, meant(name, known))
	}
	return n, nil
}

func nameRune(r rune) bool {
	return r == '_' || r == '-' || r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// group reads "(a | b c)".
func (p *patternParser) group() (node, error) {
	start := p.at
	if p.depth++; p.depth > maxNesting {
		return nil, p.fail(start, "brackets more than %d deep", maxNesting)
	}
	defer func() { p.depth-- }()
	var branches either
	for {
		p.at++
		n, err := p.sequence("|)")
		if err != nil {
			return nil, err
		}
		if p.at == len(p.text) {
			return nil, p.fail(start, "the bracket is not closed")
		}
		if len(n) == 0 {
			return nil, p.fail(p.at, "nothing stands here; ( … )? makes a part optional")
		}
		branches = append(branches, n)
		if p.text[p.at] == ')' {
			p.at++
			return merge(branches), nil
		}
	}
}

// merge makes one set of branches that are single words, which are found at once.
func merge(branches either) node {
	if len(branches) == 1 {
		return branches[0]
	}
	all := words{}
	for _, b := range branches {
		s := b.(seq)
		w, ok := s[0].(words)
		if len(s) != 1 || !ok {
			return branches
		}
		for k := range w {
			all[k] = true
		}
	}
	return all
}

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
