package extract

import (
	"cmp"
	"slices"

	"entente/extract/text"
	"entente/extract/value"
)

// noiseThreshold is the mean probability of its tokens from which a block counts
// as page noise.
const noiseThreshold = 0.8

// noisyBlocks returns the blocks that the reader takes for page noise, beyond
// those that their place and shape on the page give away. probabilities begins
// with token first.
func noisyBlocks(s *text.Segmented, probabilities []float32, first int) map[int]bool {
	noisy := map[int]bool{}
	for block, mean := range blockNoise(s, probabilities, first) {
		if mean > noiseThreshold {
			noisy[block] = true
		}
	}
	return noisy
}

// blockNoise returns the mean of the probabilities of each block's tokens.
func blockNoise(s *text.Segmented, probabilities []float32, first int) map[int]float32 {
	means := map[int]float32{}
	for at := 0; at < len(probabilities); {
		block, sum, n := s.Tokens[first+at].Block, float32(0), 0
		for ; at < len(probabilities) && s.Tokens[first+at].Block == block; at++ {
			sum += probabilities[at]
			n++
		}
		means[block] = sum / float32(n)
	}
	return means
}

func withoutNoise(s *text.Segmented, mentions []text.Placed, noisy map[int]bool) []text.Placed {
	kept := mentions[:0]
	for _, m := range mentions {
		if !noisy[s.Tokens[m.First].Block] {
			kept = append(kept, m)
		}
	}
	return kept
}

// withoutValues returns the mentions but for those that are part of an amount or a
// date, which make no entities: the "SEK" of "SEK 20 million", the "Tue" of "Tue, 5 May".
func withoutValues(v *values, mentions []text.Placed) []text.Placed {
	kept := mentions[:0]
	for _, m := range mentions {
		if !v.swallow(m) {
			kept = append(kept, m)
		}
	}
	return kept
}

// swallow reports whether a mention lies within an amount, a share or a date.
func (v *values) swallow(m text.Placed) bool {
	found := v.of(m.Sentence)
	i, _ := slices.BinarySearchFunc(found, m.End, func(x value.Value, end int) int { return cmp.Compare(x.End, end) })
	if i == len(found) || !found[i].Contains(m.Span) {
		return false
	}
	return found[i].Kind == money || found[i].Kind == percent || found[i].Kind == date
}
