package relation

import (
	"entente/extract/text"
	"entente/internal/wordset"
)

// uniting are the words by which a body is said to hold its members.
var uniting = wordset.Of("includes include included comprises comprise comprised unites united groups joins")

// members finds enumerations of members:
//
//	the Union currently includes Russia, Belarus and Armenia
//	a partnership between Australia and the United Kingdom (AUKUS)
func (p *patterns) members() {
	s, in := p.in.Segmented, p.in
	for _, group := range enumerations(s, in.Mentions, in.Chain) {
		first, last := in.Mentions[group[0]], in.Mentions[group[len(group)-1]]
		if first.Type != "Place" && first.Type != "Organization" && first.Type != "Company" {
			continue
		}
		body, ok := p.bodyBefore(group[0])
		if !ok {
			body, ok = p.bodyInBrackets(group[len(group)-1], first, last)
		}
		if !ok {
			continue
		}
		for _, i := range group {
			p.add("members", "MEMBER_OF", i, body)
		}
	}
}

// bodyBefore finds the organization of which mention i begins the members: it
// stands before, and little but a uniting word between.
func (p *patterns) bodyBefore(i int) (int, bool) {
	m := p.in.Mentions[i]
	for j := i - 1; j >= 0; j-- {
		body := p.in.Mentions[j]
		if body.Sentence != m.Sentence || m.First-body.Last > 4 {
			return 0, false
		}
		if body.Type != "Organization" || p.in.Chain[j] < 0 || body.Last >= m.First {
			continue
		}
		return j, p.firstOf(body.Last, m.First, uniting) < m.First
	}
	return 0, false
}

// bodyInBrackets finds the organization in brackets behind the last of an
// enumeration that "between" leads to.
func (p *patterns) bodyInBrackets(i int, first, last text.Placed) (int, bool) {
	if i+1 >= len(p.in.Mentions) || !p.ledBy(first, "between") {
		return 0, false
	}
	body := p.in.Mentions[i+1]
	return i + 1, body.Type == "Organization" && p.in.Chain[i+1] >= 0 &&
		body.First == last.Last+1 && p.word(last.Last) == "("
}

// ledBy reports whether w stands before m, with an article between or none.
func (p *patterns) ledBy(m text.Placed, w string) bool {
	at := m.First - 1
	if at > 0 && article(p.word(at)) {
		at--
	}
	return at >= 0 && p.word(at) == w
}
