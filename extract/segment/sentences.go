package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// abbreviation matches a text that ends in a full stop which ends no sentence.
var abbreviation = regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Rep|Rev|Hon|Cllr|Inc|Corp|Co|Ltd|Pte|Pvt|Pty|Sdn|Bhd|Bros|Jr|Sr|Kav|No|Mt|vs?|U\.S|U\.K|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$`)

// stop finds the end of a sentence and the white space after it, or a line break.
var stop = regexp.MustCompile(`[.!?]["”’)\]]*\s+|\n+`)

const (
	openers         = "\"“‘(["
	abbreviationLen = 8 // bytes looked at before a full stop
)

// enumerator matches the number that a line begins with, up to its full stop.
var enumerator = regexp.MustCompile(`^[ \t]*[0-9]{1,3}(?:\.[0-9]{1,3})*\.$`)

// sentenceStarts returns the offsets in block at which sentences start, the first
// of them 0. Line breaks within a block end no sentence where the next line goes
// on in lower case after a long line: such a text is wrapped.
func sentenceStarts(block string) []int {
	starts := []int{0}
	for _, m := range stop.FindAllStringIndex(block, -1) {
		if m[1] < len(block) && endsSentence(block, m[0], m[1]) && !enumerates(block, starts[len(starts)-1], m[0], m[1]) {
			starts = append(starts, m[1])
		}
	}
	return starts
}

func endsSentence(block string, at, after int) bool {
	if block[at] == '\n' {
		return after-at > 1 || !wrapped(block, at, after)
	}
	if block[at] == '.' && abbreviation.MatchString(block[max(0, at-abbreviationLen):at+1]) {
		return strings.Count(block[at:after], "\n") > 1 || endsFirm(block, at, after)
	}
	next, size := utf8.DecodeRuneInString(block[after:])
	if strings.ContainsRune(openers, next) {
		next, _ = utf8.DecodeRuneInString(block[after+size:])
	}
	if 'A' <= next && next <= 'Z' || '0' <= next && next <= '9' {
		return true
	}
	return strings.Contains(block[at:after], "\n") && !wrapped(block, at, after)
}

// firm matches a text that ends in the full stop of a legal form or of a state's initials.
var firm = regexp.MustCompile(`(?:\b(?:Inc|Corp|Co|Ltd|Pte|Pvt|Pty|Bhd|Bros|Jr|Sr)|S\.A|N\.V|B\.V|A\.S|A\.G|p\.A|U\.S|U\.K)\.$`)

// opener matches a word that hardly has a capital but at a sentence's start.
var opener = regexp.MustCompile(`^["“‘(\[]?(?:The|It|Its|In|This|These|That|Those|They|Their|There|He|His|She|Her|We|Our|If|But|` +
	`However|Under|After|Before|Both|When|While|Since|Although|According|Each|Such|For|From|With|Neither|No)[ ,\n]`)

const openerLen = 16 // bytes looked at behind a full stop

// endsFirm reports whether the full stop of a legal form ends its sentence too: what
// follows only ever begins one.
func endsFirm(block string, at, after int) bool {
	return firm.MatchString(block[max(0, at-abbreviationLen):at+1]) && opener.MatchString(block[after:min(len(block), after+openerLen)])
}

// enumerates reports whether the stop at closes no sentence from start on, but the
// number of a heading or a clause: "4. Price".
func enumerates(block string, start, at, after int) bool {
	return !strings.Contains(block[at:after], "\n") && (start == 0 || block[start-1] == '\n') && enumerator.MatchString(block[start:at+1])
}

func wrapped(block string, at, after int) bool {
	line := at - (strings.LastIndexByte(block[:at], '\n') + 1)
	next, _ := utf8.DecodeRuneInString(block[after:])
	return 60 <= line && line <= 110 && unicode.IsLower(next)
}

// Split cuts the content blocks of d. The result refers to d.
func Split(d *text.Document) *text.Segmented {
	s := &text.Segmented{Document: d}
	for i, b := range d.Blocks {
		if b.Label.Content() {
			splitBlock(s, i)
		}
	}
	return s
}

func splitBlock(s *text.Segmented, block int) {
	d, span := s.Document, s.Document.Blocks[block].Span
	first := len(s.Tokens)
	s.Tokens = appendTokens(s.Tokens, d.Text, span, block)
	starts := sentenceStarts(d.Text[span.Start:span.End])
	for i := range starts {
		end := span.End
		if i+1 < len(starts) {
			end = span.Start + starts[i+1]
		}
		last := first
		for last < len(s.Tokens) && s.Tokens[last].Start < end {
			s.Tokens[last].Sentence = len(s.Sentences)
			last++
		}
		if last > first {
			s.Sentences = append(s.Sentences, text.Sentence{Span: s.Cover(first, last), First: first, Last: last, Block: block})
		}
		first = last
	}
}
