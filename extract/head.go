package extract

import (
	"regexp"
	"strings"

	"entente/extract/text"
	"entente/extract/value"
	"entente/internal/wordset"
)

const (
	headSentences = 14 // of a document, where titles and the line with the date stand
	dateLine      = 6  // the most words of such a line beside the date
)

// datedWord begins a line that dates the title above it.
var datedWord = regexp.MustCompile(`(?i)^\W*(?:dated?|made|effective|as of|entered into)\b`)

// datedBelow returns the time in the line below a title, or in one above it that says
// no more: "SUPPLY CONTRACT", "dated 9 May 2023"; "JOINT COMMUNIQUE", "Quito, 19 July".
func (c *collector) datedBelow(m text.Placed, _ []text.Placed) dating {
	if !c.titles(m) && !c.headline(m) {
		return dating{}
	}
	if next := m.Sentence + 1; next < len(c.s.Sentences) && datedWord.MatchString(c.text(c.s.Sentences[next].Span)) {
		if x, ok := c.firstDay(next); ok && x.Start-c.s.Sentences[next].Start < maxClause/4 {
			return dating{say(x), ownDate}
		}
	}
	if m.Sentence > headSentences {
		return dating{}
	}
	for i := max(0, m.Sentence-1); i < min(len(c.s.Sentences), headSentences); i++ {
		if x, ok := c.firstDay(i); ok && c.onlyDates(i, x) {
			return dating{say(x), inHead}
		}
	}
	return dating{}
}

// titles reports whether a mention is a title: a name that ends its line and is most
// of it.
func (c *collector) titles(m text.Placed) bool {
	s := c.s.Sentences[m.Sentence]
	if m.Last < s.Last && (m.Last < s.Last-1 || c.s.Word(m.Last) == ".") {
		return false
	}
	return 2*(m.Last-m.First) >= s.Last-s.First && text.FormOf(c.s, m.First, m.Last).Kind == text.Name
}

// headline reports whether a mention stands in a headline that says that the thing was
// made: "Acme announces a supply deal with Beta".
func (c *collector) headline(m text.Placed) bool {
	s := c.s.Sentences[m.Sentence]
	verb := making[m.Type]
	return m.Sentence < 2 && verb != nil && c.s.Document.Blocks[s.Block].Label == text.Heading && verb.MatchString(c.text(s.Span))
}

// firstDay returns the first time of a sentence that is a day, a month or a year.
func (c *collector) firstDay(sentence int) (value.Value, bool) {
	for _, x := range c.values.of(sentence) {
		if x.Kind == date && strings.ContainsAny(x.Raw, "0123456789") {
			return x, true
		}
	}
	return value.Value{}, false
}

// lineWords are those in small letters in a line that says where and when.
var lineWords = wordset.Of("of the on at in day this dated date as and")

// onlyDates reports whether a sentence is a line that says where and when.
func (c *collector) onlyDates(sentence int, x value.Value) bool {
	s := c.s.Sentences[sentence]
	words := 0
	for i := s.First; i < s.Last; i++ {
		t := c.s.Tokens[i]
		if t.Start >= x.Start && t.End <= x.End || t.Shape == text.Punctuation {
			continue
		}
		if w := c.s.Word(i); !text.Capital(w) && !lineWords[strings.ToLower(w)] {
			return false
		}
		words++
	}
	return words <= dateLine
}
