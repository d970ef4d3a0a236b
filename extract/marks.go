package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"entente/extract/modality"
	"entente/extract/relation"
	"entente/extract/text"
)

// mark says how the text puts one score of the relation head: in the sentence of both
// mentions or, of a pair across two, in that of the later one, which holds the verb.
// There the earlier one is taken to stand first, as "it" or "the firm":
//
//	Acme is in talks. | It will not buy Beta.
//	from               └from           └to
//
// An item of a list has its verb in the sentence that leads to the list.
func (c *collector) mark(from, to text.Placed, typ string) modality.Marks {
	later := max(from.Sentence, to.Sentence)
	if lead, listed := c.leadIns[later]; listed && from.Sentence != to.Sentence {
		if m := c.markIn(lead, from, to, typ); m.Status != "" || m.Polarity != text.Affirmed {
			return m
		}
	}
	m := c.markIn(later, from, to, typ)
	if m.Polarity == text.Denied && from.Sentence != to.Sentence && !c.carried(later, c.placeIn(later, from), c.placeIn(later, to)) {
		return modality.Marks{Polarity: text.Affirmed}
	}
	return m
}

// takenUp are words that take up who or what the sentence before was about.
var takenUp = regexp.MustCompile(`(?i)\b(?:it|he|she|they|we|both|neither|the (?:two|three|company|companies|firm|firms|group|bank|fund|government|country|countries|sides|parties|party|club|ministry|union|minister|president))\b`)

// carried reports whether a sentence speaks of a mention of the one before: something
// takes it up before the other mention, or that one is the subject. What others deny
// ("Norway did not sign it") says nothing of the pair.
func (c *collector) carried(sentence int, a, b text.Span) bool {
	at := max(a.Start, b.Start) // of the mention that stands there
	start := max(c.s.Sentences[sentence].Start, at-longSentence)
	return at-start <= len("The ") || takenUp.MatchString(c.s.Document.Text[start:at])
}

// markIn judges one sentence. A mention of an earlier one is taken to stand at its
// beginning, a mention of a later one at its end.
func (c *collector) markIn(sentence int, from, to text.Placed, typ string) modality.Marks {
	a, b := c.placeIn(sentence, from), c.placeIn(sentence, to)
	at := cover(a, b)
	switch {
	case from.Sentence == to.Sentence:
	case a.Len() > 0:
		at = a
	default:
		at = b
	}
	outer := c.around(sentence, at)
	return modality.Analyze(c.text(outer), within(outer, a), within(outer, b), typ)
}

func (c *collector) placeIn(sentence int, m text.Placed) text.Span {
	whole := c.s.Sentences[sentence].Span
	switch {
	case m.Sentence < sentence:
		return text.Span{Start: whole.Start, End: whole.Start}
	case m.Sentence > sentence:
		return text.Span{Start: whole.End, End: whole.End}
	}
	return m.Span
}

// longSentence is how many bytes before and behind a claim have a say in how the text
// puts it. Hardly a sentence is longer; what is has lost its full stops.
const longSentence = 1000

// around returns the sentence in which a span stands, of a long one what is near.
func (c *collector) around(sentence int, span text.Span) text.Span {
	whole := c.s.Sentences[sentence].Span
	near := text.Span{Start: max(whole.Start, span.Start-longSentence), End: min(whole.End, span.End+longSentence)}
	for near.Start < span.Start && !utf8.RuneStart(c.s.Document.Text[near.Start]) {
		near.Start++
	}
	for near.End < whole.End && !utf8.RuneStart(c.s.Document.Text[near.End]) {
		near.End++
	}
	return near
}

// within returns span as offsets into outer, cut to it.
func within(outer, span text.Span) text.Span {
	start := min(max(span.Start, outer.Start), outer.End)
	return text.Span{Start: start - outer.Start, End: max(start, min(outer.End, span.End)) - outer.Start}
}

// describe adds to a relation what its sentence says beside it: the title of a
// post, the share of a stake, an amount, a date.
func (c *collector) describe(r *text.Relation, in section, from, to text.Placed) {
	switch r.Type {
	case "WORKS_FOR":
		setOnce(&r.Properties, "title", c.withoutName(relation.Title(c.s, from, to), r.To))
	case "OWNS":
		setOnce(&r.Properties, "stake", c.share(r, in, from, to, percent))
	case "FINANCES", "ACQUIRES":
		setOnce(&r.Properties, "amount", c.share(r, in, from, to, money))
	}
	if dated[r.Type] {
		setOnce(&r.Properties, "date", c.values.nearest(from, to, date))
	}
}

// withoutName cuts the name of an entity off the front of a title: "Acme's chairman".
func (c *collector) withoutName(title string, entity int) string {
	e := c.entities[entity]
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		for _, s := range []string{"'s ", "’s ", " "} {
			if rest, ok := strings.CutPrefix(title, name+s); ok {
				return rest
			}
		}
	}
	return title
}

// dated are the relations that happen on a day.
var dated = map[string]bool{"ACQUIRES": true, "VISITED": true, "SIGNED": true, "MET_WITH": true, "SANCTIONS": true}

// setOnce sets a property that has no value yet.
func setOnce(properties *map[string]string, key, v string) {
	if v == "" || (*properties)[key] != "" {
		return
	}
	if *properties == nil {
		*properties = map[string]string{}
	}
	(*properties)[key] = v
}
