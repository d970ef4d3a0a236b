package relation

import (
	"entente/extract/text"
)

// maxItems is how many items of a list are read with the sentence that leads to it.
const maxItems = 60

// leadInPairs returns the pairs of mentions of which the first stands in a sentence
// that leads to a list ("The documents signed include:") and the second in an item
// of that list, beyond the first item, whose mentions are neighbours anyway. What
// such a sentence says holds for every item.
func leadInPairs(in Input) [][2]int {
	bySentence := map[int][]int{}
	for i, m := range in.Mentions {
		bySentence[m.Sentence] = append(bySentence[m.Sentence], i)
	}
	var pairs [][2]int
	for j, m := range in.Mentions {
		lead, ok := in.LeadIns[m.Sentence]
		if !ok || m.Sentence-lead <= maxSentencesApart || tokens(in.Segmented.Sentences[lead]) > maxTokensApart {
			continue
		}
		for _, i := range bySentence[lead] {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	return pairs
}

// LeadIns maps the sentences of list items to the sentence that leads to the list:
// the last one before it, if it ends in a colon.
func LeadIns(s *text.Segmented) map[int]int {
	leads := map[int]int{}
	lead, items := -1, 0
	for i, sentence := range s.Sentences {
		if s.Document.Blocks[sentence.Block].Label != text.ListItem {
			lead, items = -1, 0
			if s.Word(sentence.Last-1) == ":" {
				lead = i
			}
			continue
		}
		if items++; lead >= 0 && items <= maxItems {
			leads[i] = lead
		}
	}
	return leads
}

func tokens(s text.Sentence) int { return s.Last - s.First }
