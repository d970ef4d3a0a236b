package relation

import (
	"entente/extract/text"
	"entente/internal/names"
)

// site finds where the description of a project or event says that it lies: "a 5G
// network in Russia".
func (p *patterns) site(i int) {
	for _, j := range p.inside(i) {
		x := p.in.Mentions[j]
		if x.Type == "Place" && (p.ledBy(x, "in") || p.ledBy(x, "at")) && x.First > p.in.Mentions[i].First {
			p.add("site", "LOCATED_IN", i, j)
		}
	}
}

// placeInPlace finds "A, B" and "A (B)" where B is a country, and the second of
// the two no item of a list.
func (p *patterns) placeInPlace(i int) {
	a := p.in.Mentions[i]
	if i+1 >= len(p.in.Mentions) || p.in.Chain[i+1] < 0 {
		return
	}
	b := p.in.Mentions[i+1]
	if b.Type != "Place" || b.First != a.Last+1 || b.Sentence != a.Sentence || !p.isCountry(b) || p.isCountry(a) {
		return
	}
	switch p.word(a.Last) {
	case ",":
		if !p.listed(a, b) {
			p.add("place in place", "LOCATED_IN", i, i+1)
		}
	case "(":
		p.add("place in place", "LOCATED_IN", i, i+1)
	}
}

func (p *patterns) isCountry(m text.Placed) bool {
	return names.IsCountry(p.in.Segmented.Document.Text[m.Start:m.End])
}

// listed reports whether two places with a comma between them are items of a list:
// "Paris, Germany and Rome".
func (p *patterns) listed(a, b text.Placed) bool {
	s := p.in.Segmented
	if a.First > 0 && (p.word(a.First-1) == "," || p.word(a.First-1) == "and") && s.Tokens[a.First-1].Sentence == a.Sentence {
		return true
	}
	if b.Last >= len(s.Tokens) {
		return false
	}
	w := p.word(b.Last)
	return w == "and" || w == "or" || w == "," && b.Last+1 < len(s.Tokens) && p.word(b.Last+1) == "and"
}
