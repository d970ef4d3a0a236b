package relation

import (
	"entente/extract/text"
	"entente/internal/wordset"
)

var (
	// watching words lead to those who look on while others sign: "witnessed by".
	watching = wordset.Of("witnessed watched overseen observed attended")
	// watches follow them: "the king watched the signing".
	watches = wordset.Of("witnessed watched oversaw observed witnesses watches oversees")
	// signing words lead to those who sign.
	signing = wordset.Of("sign signs signed signing initialled initialed inked concluded conclude between while whose who")
)

// onlyWatches reports whether a score makes a signatory or a party of a person who,
// as the sentence says, was there when others signed.
func (in Input) onlyWatches(x Score) bool {
	m := in.Mentions[x.From]
	return (x.Type == "SIGNED" || x.Type == "PARTY_TO") && m.Type == "Person" && witness(in.Segmented, m)
}

// witness reports whether a person looks on: "watched" follows, or "in the presence of"
// or the like comes before, and no word from which on others are told of.
func witness(s *text.Segmented, m text.Placed) bool {
	sentence := s.Sentences[m.Sentence]
	if m.Last < sentence.Last && watches[word(s, m.Last)] {
		return !(m.Last+1 < sentence.Last && word(s, m.Last+1) == "by")
	}
	for i := m.First - 1; i >= sentence.First; i-- {
		switch w := word(s, i); {
		case i+1 < m.First && (watching[w] && word(s, i+1) == "by" || w == "presence" && inPresenceOf(s, i)):
			return i > sentence.First+maxOpening || !comma(s, i, m.First)
		case signing[w], w == ";", w == ":":
			return false
		}
	}
	return false
}

// inPresenceOf reports whether the word "presence" at token i stands in "in the presence
// of".
func inPresenceOf(s *text.Segmented, i int) bool {
	return i > 1 && word(s, i+1) == "of" && article(word(s, i-1)) && word(s, i-2) == "in"
}

// maxOpening is how far into a sentence "In the presence of Jane Roe, John Doe signed"
// may begin. There a comma ends the watchers; elsewhere it may divide them.
const maxOpening = 3

func comma(s *text.Segmented, first, last int) bool {
	for i := first; i < last; i++ {
		if word(s, i) == "," {
			return true
		}
	}
	return false
}
