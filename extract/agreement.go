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
	if e.Type == "Agreement" {
		setOnce(&e.Properties, "date", c.dateOf(mentions, rivals, ch))
	}
	for _, i := range ch.Members {
		m := mentions[i]
		if e.Type == "Event" {
			setOnce(&e.Properties, "date", c.values.about(m, rivals, date))
			continue
		}
		setOnce(&e.Properties, "kind", modality.AgreementKind(c.surface(m.Span)))
		setOnce(&e.Properties, "amount", c.values.about(m, rivals, money))
		setOnce(&e.Properties, "status", c.status(m))
	}
}

// status returns how far an agreement has come: as its sentence says or, for an item
// of a list, the sentence that leads to the list ("The two sides signed:").
func (c *collector) status(m text.Placed) string {
	outer := c.around(m.Sentence, m.Span)
	if s := modality.AgreementStatus(c.text(outer), within(outer, m.Span)); s != "" {
		return s
	}
	lead, ok := c.leadIns[m.Sentence]
	if !ok {
		return ""
	}
	// "Documents were signed. They include:" says it one sentence earlier.
	for i := lead; i >= max(0, lead-1); i-- {
		end := c.s.Sentences[i].End
		outer = c.around(i, text.Span{Start: end - 1, End: end})
		if s := modality.AgreementStatus(c.text(outer), text.Span{Start: outer.Len() - 1, End: outer.Len()}); s != "" {
			return s
		}
	}
	return ""
}

func (c *collector) text(s text.Span) string { return c.s.Document.Text[s.Start:s.End] }

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

// dateBySigning gives agreements without a date that of a signature.
func (c *collector) dateBySigning() {
	for _, k := range c.edges() {
		if r := c.pooled[k]; k.typ == "SIGNED" && r.Polarity == text.Affirmed {
			setOnce(&c.entities[k.to].Properties, "date", r.Properties["date"])
		}
	}
}
