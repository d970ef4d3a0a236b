package modality

import (
	"entente/extract/text"
)

// The statuses of a relation. An agreement may also be Ended.
const (
	Signed     = "signed"
	Agreed     = "agreed"
	Negotiated = "negotiated"
	Planned    = "planned"
	Former     = "former"
	Abandoned  = "abandoned"
	Ended      = "ended"
)

// Marks say how a sentence puts a relation.
type Marks struct {
	// Polarity is text.Affirmed or text.Denied.
	Polarity text.Polarity
	// Status is one of the statuses, or empty where the sentence simply states
	// the relation.
	Status string
	// Cue is the words that decided, in lower case; empty if none did.
	Cue string
	// Source is who said it, as a span of the sentence; empty if nobody is named.
	Source text.Span
}

// Analyze reads the sentence of a relation. From and to are the spans of its two
// mentions, in bytes of the sentence; relation is its type, such as "PARTY_TO".
// Of a type that is not in the ontology it knows only the general cues. Spans
// outside the sentence are cut to it.
func Analyze(sentence string, from, to text.Span, relation string) Marks {
	c := newClaim(sentence, from, to, relation)
	m := Marks{Polarity: text.Affirmed, Source: source(c.words, sentence)}
	if cue := c.denied(); cue != "" {
		m.Polarity, m.Cue = text.Denied, cue
		return m
	}
	m.Status, m.Cue = c.status()
	return m
}
