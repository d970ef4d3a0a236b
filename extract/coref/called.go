package coref

import (
	"regexp"

	"entente/extract/text"
)

// bracketed ends what stands before a role that a contract gives a party: (the
// "Supplier"), (hereinafter referred to as “Buyer”).
var bracketed = regexp.MustCompile(`\(\s*(?:hereinafter|hereafter)?[\s,]*(?:referred to as|called)?[\s,]*(?:the\s+)?["“‘'](?:the\s+)?$`)

const (
	bracketLead = 60  // bytes before a role that are looked at
	partyReach  = 600 // bytes between a party and its role: seat, law and register number
)

// calledSo returns the mention of what is called j in brackets and quotes, or -1. It
// is the nearest of j's kind before it in the sentence, not the place where that is
// registered: Acme GmbH, a company under the laws of Germany ("Supplier").
func calledSo(s *text.Segmented, mentions []text.Placed, j int) int {
	b := &mentions[j]
	if b.Type == "Place" || !inBrackets(s, b) {
		return -1
	}
	role := Role(text.FormOf(s, b.First, b.Last))
	for i := j - 1; i >= 0 && mentions[i].Sentence == b.Sentence && b.Start-mentions[i].End < partyReach; i-- {
		a := &mentions[i]
		switch {
		case a.End > b.Start:
		case inBrackets(s, a):
			return -1 // another party begins before it
		case compatible(a.Type, b.Type) || role && firmOrBody(b.Type) && a.Type == "Person":
			return i
		}
	}
	return -1
}

// inBrackets reports whether a mention stands in brackets and quotes, and nothing else
// with it.
func inBrackets(s *text.Segmented, m *text.Placed) bool {
	source := s.Document.Text
	return bracketed.MatchString(source[max(0, m.Start-bracketLead):m.Start]) &&
		closing.MatchString(source[m.End:min(len(source), m.End+bracketLen)])
}
