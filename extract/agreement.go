package extract

import (
	"entente/extract/coref"
	"entente/extract/modality"
	"entente/extract/text"
)

// terms adds what the text says of an agreement: its kind, amount, date and status;
// of events and projects, the date.
func (c *collector) terms(e *text.Entity, mentions []text.Placed, ch coref.Chain) {
	if e.Type != "Agreement" && e.Type != "Event" {
		return
	}
	rivals := sameType(mentions, ch.Type)
	for _, i := range ch.Members {
		m := mentions[i]
		setOnce(&e.Properties, "date", c.values.about(m, rivals, date))
		if e.Type != "Agreement" {
			continue
		}
		sentence := c.s.Sentences[m.Sentence]
		setOnce(&e.Properties, "kind", modality.AgreementKind(c.surface(m.Span)))
		setOnce(&e.Properties, "amount", c.values.about(m, rivals, money))
		setOnce(&e.Properties, "status",
			modality.AgreementStatus(c.s.Document.Text[sentence.Start:sentence.End], within(sentence.Span, m.Span)))
	}
}

// sameType returns the mentions of a type.
func sameType(mentions []text.Placed, typ string) []text.Placed {
	var out []text.Placed
	for _, m := range mentions {
		if m.Type == typ {
			out = append(out, m)
		}
	}
	return out
}
