package extract

import "entente/extract/text"

// noiseThreshold is the mean probability of its tokens from which a block counts
// as page noise.
const noiseThreshold = 0.5

// noisyBlocks returns the blocks that the reader takes for page noise, beyond
// those that their place and shape on the page give away. probabilities begins
// with token first.
func noisyBlocks(s *text.Segmented, probabilities []float32, first int) map[int]bool {
	noisy := map[int]bool{}
	for at := 0; at < len(probabilities); {
		block, sum, n := s.Tokens[first+at].Block, float32(0), 0
		for ; at < len(probabilities) && s.Tokens[first+at].Block == block; at++ {
			sum += probabilities[at]
			n++
		}
		if sum > noiseThreshold*float32(n) {
			noisy[block] = true
		}
	}
	return noisy
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
