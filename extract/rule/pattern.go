package rule

import (
	"fmt"
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
