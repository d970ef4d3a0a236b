package relation

import "entente/extract/text"

// itsPost finds "Its chief executive, Jane Roe," at the start of a sentence: she works
// for what the sentence before begins with.
func (p *patterns) itsPost(i int) {
	m := p.in.Mentions[i]
	if itsTitle(p.in.Segmented, m) == "" {
		return
	}
	for j := i - 1; j >= 0 && p.in.Mentions[j].Sentence >= m.Sentence-1; j-- {
		x := p.in.Mentions[j]
		if x.Sentence == m.Sentence || p.in.Chain[j] < 0 || !p.subjectOf(x) {
			continue
		}
		if x.Type == "Company" || x.Type == "Organization" {
			p.add("its post", "WORKS_FOR", i, j)
		}
		return
	}
}

// subjectOf reports whether a mention begins its sentence and is no part of what
// follows: "Acme fell", not "Acme's rival fell".
func (p *patterns) subjectOf(m text.Placed) bool {
	first := p.in.Segmented.Sentences[m.Sentence].First
	for first < m.First && article(p.word(first)) {
		first++
	}
	return first == m.First && !p.owns(m)
}

// itsTitle returns the title in "Its chief executive, Jane Roe," where that begins the
// second or a later sentence of a block; else it is empty.
func itsTitle(s *text.Segmented, person text.Placed) string {
	sentence := s.Sentences[person.Sentence]
	if person.Sentence == 0 || s.Sentences[person.Sentence-1].Block != sentence.Block || sentence.First >= person.First || word(s, sentence.First) != "its" {
		return ""
	}
	return titleIn(s, sentence.First+1, person.First)
}
