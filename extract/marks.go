package extract

import (
	"strings"
	"unicode/utf8"

	"entente/extract/modality"
	"entente/extract/relation"
	"entente/extract/text"
)

// mark says how the text puts one score of the relation head.
func (c *collector) mark(from, to text.Placed, typ string) modality.Marks {
	if from.Sentence != to.Sentence {
		return modality.Marks{Polarity: text.Affirmed}
	}
	outer := c.around(from.Sentence, cover(from.Span, to.Span))
	return modality.Analyze(c.text(outer), within(outer, from.Span), within(outer, to.Span), typ)
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
	return text.Span{
		Start: max(0, span.Start-outer.Start),
		End:   min(outer.End, span.End) - outer.Start,
	}
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
