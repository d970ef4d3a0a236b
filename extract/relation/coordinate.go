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
	groups := enumerations(in.Segmented, in.Mentions, in.Chain)
	group := map[int]int{} // mention -> its group, counted from 1
	for n, members := range groups {
		for _, i := range members {
			group[i] = n + 1
		}
	}
	sums, at := map[side]float32{}, map[side][]int{}
	for k, x := range scores {
		from, to := group[x.From], group[x.To]
		if from == to {
			continue // within a group, or in none
		}
		if from > 0 {
			sd := side{from - 1, x.To, x.Type, true}
			sums[sd] += x.Probability
			at[sd] = append(at[sd], k)
		}
		if to > 0 {
			sd := side{to - 1, x.From, x.Type, false}
			sums[sd] += x.Probability
			at[sd] = append(at[sd], k)
		}
	}
	return lift(scores, groups, sums, at)
}

// side is what all items of a group may have in common: a relation with another
// mention.
type side struct {
	group, other int
	typ          string
	from         bool // the items are the relation's start
}

// lift raises the scores of each side to its mean, sums over the group's size. A score
// between two groups gets the higher one, so the order of the sides is of no account.
func lift(scores []Score, groups [][]int, sums map[side]float32, at map[side][]int) []Score {
	for sd, sum := range sums {
		mean := sum / float32(len(groups[sd.group]))
		for _, k := range at[sd] {
			scores[k].Probability = max(scores[k].Probability, mean)
		}
	}
	return scores
}
