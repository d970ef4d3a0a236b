package text

// Similarity estimates, in [0,1], the share of word runs that two documents have in
// common, from their signatures. It is 0 where one is not signed, and for signatures
// of different lengths, which come from different signers.
func Similarity(a, b []uint32) float64 {
	if len(a) == 0 || len(a) != len(b) {
		return 0
	}
	same := 0
	for i := range a {
		if a[i] == b[i] {
			same++
		}
	}
	return float64(same) / float64(len(a))
}
