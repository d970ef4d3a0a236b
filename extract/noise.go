package extract

import "entente/extract/text"

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
