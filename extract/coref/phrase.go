package coref

import (
	"slices"

	"entente/extract/text"
	"entente/internal/names"
)

// tellingWords is the least number of words of a phrase with a name in it that means
// one thing wherever it stands in a document.
const tellingWords = 3

// manyWords is the least number of words that make a phrase without a name as telling.
const manyWords = 6

// linkPhrases joins descriptions of agreements, projects, events and products that
// are one phrase, or of which only one goes on where the other ends: "the Baku talks
// on gas", "Baku talks on gas of 4 May".
func linkPhrases(p *partition, s *text.Segmented, mentions []text.Placed) {
	byStart := map[string][]*phrase{} // by type and first word
	var phrases []*phrase
	for i, m := range mentions {
		if confusable[m.Type] < confusable["Product"] {
			continue
		}
		f := text.FormOf(s, m.First, m.Last)
		if !telling(f) || Role(f) {
			continue
		}
		x := &phrase{i, f.Folded, m.Type + " " + f.Folded[0]}
		for _, y := range byStart[x.start] {
			if x.equals(y) && p.mayJoin(y.index, i) {
				p.union(y.index, i)
				break
			}
		}
		phrases = append(phrases, x)
		byStart[x.start] = append(byStart[x.start], x)
	}
	for _, x := range phrases {
		var others []int
		for _, y := range byStart[x.start] {
			if p.find(x.index) != p.find(y.index) && x.opens(y) && p.mayJoin(x.index, y.index) {
				others = append(others, y.index)
			}
		}
		p.joinIfOne(x.index, others)
	}
}

// telling reports whether a phrase means one thing in a document: it holds a name, or
// has many words.
func telling(f text.Form) bool {
	return f.Kind == text.Name && len(f.Folded) > 1 || len(f.Folded) >= manyWords
}

// phrase is a description of a thing.
type phrase struct {
	index int
	words []string
	start string
}

// opens reports whether y begins with the words of x.
func (x *phrase) opens(y *phrase) bool {
	n := len(x.words)
	return n >= tellingWords && len(y.words) >= n && slices.Equal(x.words, y.words[:n])
}

func (x *phrase) equals(y *phrase) bool { return slices.Equal(x.words, y.words) }

// fewestMarks is how many names a phrase must hold to be told apart by them: "the LNG
// plant" may well be what is "the Yamal project" elsewhere.
const fewestMarks = 2

// marksOf returns the words, folded, that tell a project or product from others: the
// names in "the Yamal LNG plant". Countries are none, for what is told without them
// may well lie there. It is nil where there are too few.
func marksOf(s *text.Segmented, m *text.Placed) []string {
	if m.Type != "Project" && m.Type != "Product" {
		return nil
	}
	f := text.FormOf(s, m.First, m.Last)
	var marks []string
	for i, w := range f.Surface {
		if _, country := names.CountryOf(f.Folded[i]); !country && text.Capital(w) && !names.Small(f.Folded[i]) {
			marks = append(marks, f.Folded[i])
		}
	}
	if len(marks) < fewestMarks {
		return nil
	}
	return marks
}
