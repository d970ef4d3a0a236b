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

// partyCalled returns the mention of the party that is called by the role j in
// brackets, or -1: the nearest firm, body or person before it in the sentence, not the
// place where that is registered: Acme GmbH, a company under the laws of Germany
// ("Supplier").
func partyCalled(s *text.Segmented, mentions []text.Placed, j int) int {
	b, source := &mentions[j], s.Document.Text
	if !Role(text.FormOf(s, b.First, b.Last)) ||
		!bracketed.MatchString(source[max(0, b.Start-bracketLead):b.Start]) ||
		!closing.MatchString(source[b.End:min(len(source), b.End+bracketLen)]) {
		return -1
	}
	for i := j - 1; i >= 0 && mentions[i].Sentence == b.Sentence && b.Start-mentions[i].End < partyReach; i-- {
		a := &mentions[i]
		switch {
		case Role(text.FormOf(s, a.First, a.Last)):
			return -1 // the role of another party
		case firmOrBody(a.Type) || a.Type == "Person":
			return i
		}
	}
	return -1
}
