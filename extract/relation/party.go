package relation

import (
	"strings"

	"entente/extract/text"
	"entente/internal/wordset"
)

// endParties are the words after which an agreement's description goes on to its
// subject.
var endParties = wordset.Of("on for to of about concerning regarding regulating establishing relating covering that which under over dated providing")

// ways lie between two places, and make no parties of them: "a loan for a railway
// line between Delhi and Mumbai".
var ways = wordset.Of(`railway rail road power route routes highway pipeline pipelines link links bridge tunnel
	corridor border cable connection connections flights ferry service services distance`)

// parties finds the parties that the description of agreement i names.
func (p *patterns) parties(i int) {
	m := p.in.Mentions[i]
	inside := p.inside(i)
	if between := p.index(m.First, m.Last, "between"); between >= 0 && !p.wayEnds(m.First, between) {
		end := p.firstOf(between+1, m.Last, endParties)
		for _, j := range inside {
			if x := p.in.Mentions[j]; between < x.First && x.Last <= end && !p.qualifies(x, end) {
				p.party("between", j, i)
			}
		}
		if end == m.Last {
			p.furtherParties(i)
		}
	}
	p.hyphenated(i, inside)
	p.leading(i, inside)
	p.ahead(i)
	p.subject(i, inside)
}

// subject finds the products that an agreement's description names: it is about
// them.
func (p *patterns) subject(i int, inside []int) {
	for _, j := range inside {
		if p.in.Mentions[j].Type == "Product" {
			p.add("product inside", "CONCERNS", i, j)
		}
	}
}

// party adds mention j as a party to agreement i, unless it only owns one: "China's
// Development Bank".
func (p *patterns) party(finder string, j, i int) {
	if x := p.in.Mentions[j]; isParty(x.Type) && !(x.Type == "Place" && p.owns(x)) {
		p.add(finder, "PARTY_TO", j, i)
	}
}

// wayEnds reports whether tokens [first, last) end in a way, such as "rail line", not
// "credit line".
func (p *patterns) wayEnds(first, last int) bool {
	if last > first && strings.HasPrefix(p.word(last-1), "line") {
		last--
	}
	return last > first && ways[p.word(last-1)]
}

// qualifies reports whether a place only says where the next thing before token end is
// from: "German", in "between Acme and the German builder Beta".
func (p *patterns) qualifies(m text.Placed, end int) bool {
	return m.Type == "Place" && m.Last < end && !enumerated[p.word(m.Last)]
}

// owns reports whether a possessive s follows m.
func (p *patterns) owns(m text.Placed) bool {
	return m.Last+1 < len(p.in.Segmented.Tokens) && strings.ContainsAny(p.word(m.Last), "'’") && p.word(m.Last+1) == "s"
}

// enumerated are the words that may stand between two parties.
var enumerated = wordset.Of("and & , the its their as well ' ’ s")

// furtherParties goes on with the enumeration where the description that the tagger
// found ends within it: "credit lines between Acme | , its bank and Beta".
func (p *patterns) furtherParties(i int) {
	at := p.in.Mentions[i].Last
	for j := i + 1; j < len(p.in.Mentions); j++ {
		x := p.in.Mentions[j]
		if x.First < at {
			continue
		}
		if p.in.Chain[j] < 0 || x.Sentence != p.in.Mentions[i].Sentence || !isParty(x.Type) || !p.all(at, x.First, enumerated) {
			return
		}
		p.party("between", j, i)
		at = x.Last
	}
}

// leading finds the firms that an agreement's description begins with.
func (p *patterns) leading(i int, inside []int) {
	at := p.in.Mentions[i].First
	for _, j := range inside {
		x := p.in.Mentions[j]
		if x.Type != "Company" || x.First < at || !p.all(at, x.First, enumerated) || x.Last == p.in.Mentions[i].Last {
			return
		}
		p.party("leading firms", j, i)
		at = x.Last
	}
}

// ahead finds the firms just before an agreement: "Acme and Beta | $200 million
// credit line", "Acme's | deal".
func (p *patterns) ahead(i int) {
	at := p.in.Mentions[i].First
	for j := i - 1; j >= 0; j-- {
		x := p.in.Mentions[j]
		if x.Type != "Company" || p.in.Chain[j] < 0 || x.Last > at || x.Sentence != p.in.Mentions[i].Sentence || !p.all(x.Last, at, enumerated) {
			return
		}
		if at == p.in.Mentions[i].First && at > x.Last && !p.owns(x) {
			return // "Acme and the deal"
		}
		p.party("firms ahead", j, i)
		at = x.First
	}
}

// hyphenated finds "the A-B agreement": two parties joined by a dash before its
// subject.
func (p *patterns) hyphenated(i int, inside []int) {
	m := p.in.Mentions[i]
	end := p.firstOf(m.First, m.Last, endParties)
	for k := 0; k+1 < len(inside); k++ {
		a, b := p.in.Mentions[inside[k]], p.in.Mentions[inside[k+1]]
		if b.Last > end {
			break
		}
		joined := a.Last+1 == b.First && strings.ContainsAny(p.word(a.Last), "-–—/")
		if joined && a.Type == b.Type && isParty(a.Type) && a.Type != "Person" {
			p.add("joined parties", "PARTY_TO", inside[k], i)
			p.add("joined parties", "PARTY_TO", inside[k+1], i)
		}
	}
}

func isParty(typ string) bool {
	return typ == "Company" || typ == "Organization" || typ == "Place" || typ == "Person"
}
