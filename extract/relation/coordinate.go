package relation

import (
	"entente/extract/text"
	"entente/internal/wordset"
)

// joiners stand between the items of an enumeration.
var joiners = wordset.Of(", and & as well the ; both")

// enumerations returns the groups of two or more mentions that stand side by side:
// of one type, one sentence, and with nothing but commas and "and" between.
func enumerations(s *text.Segmented, mentions []text.Placed, chain []int) [][]int {
	var groups [][]int
	for i := 0; i < len(mentions); {
		group := []int{i}
		for j := next(mentions, i); j < len(mentions) && chain[j] >= 0 && chain[group[0]] >= 0 &&
			joined(s, mentions[group[len(group)-1]], mentions[j]); j = next(mentions, j) {
			group = append(group, j)
		}
		if len(group) > 1 {
			groups = append(groups, group)
		}
		i = group[len(group)-1] + 1
	}
	return groups
}

// next returns the first mention after i that does not lie in it.
func next(mentions []text.Placed, i int) int {
	j := i + 1
	for j < len(mentions) && mentions[j].Last <= mentions[i].Last {
		j++
	}
	return j
}

func joined(s *text.Segmented, a, b text.Placed) bool {
	if a.Type != b.Type || a.Sentence != b.Sentence || b.First <= a.Last {
		return false
	}
	link := false
	for i := a.Last; i < b.First; i++ {
		w := word(s, i)
		if !joiners[w] {
			return false
		}
		link = link || w != "the"
	}
	return link
}

// Coordinate lifts the scores of an enumeration's items to the mean of them all:
// what is said of three firms in one breath is said of each, though the head may
// waver on one of them.
func Coordinate(in Input, scores []Score) []Score {
	type side struct {
		other int
		typ   string
		from  bool // the items are the relation's start
	}
	for _, group := range enumerations(in.Segmented, in.Mentions, in.Chain) {
		member := map[int]bool{}
		for _, i := range group {
			member[i] = true
		}
		sums, at := map[side]float32{}, map[side][]int{}
		var order []side
		for k, x := range scores {
			var sd side
			switch {
			case member[x.From] && !member[x.To]:
				sd = side{x.To, x.Type, true}
			case member[x.To] && !member[x.From]:
				sd = side{x.From, x.Type, false}
			default:
				continue
			}
			if at[sd] == nil {
				order = append(order, sd)
			}
			sums[sd] += x.Probability
			at[sd] = append(at[sd], k)
		}
		for _, sd := range order {
			mean := sums[sd] / float32(len(group))
			for _, k := range at[sd] {
				scores[k].Probability = max(scores[k].Probability, mean)
			}
		}
	}
	return scores
}
