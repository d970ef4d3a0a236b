package coref

import (
	"testing"

	"entente/internal/marked"
)

// FuzzLinkByRule wants each mention in one chain, whatever the text and wherever its
// mentions lie; three bytes place one, see marked.Scatter.
func FuzzLinkByRule(f *testing.F) {
	f.Add("Acme GmbH (the \"Buyer\"), a Dutch bank, and the Lisbon-based Union of Eastern Orders (UEO) met its head.",
		[]byte{0, 1, 0, 4, 0, 0, 8, 2, 0, 13, 0, 3, 16, 3, 1, 21, 0, 1})
	f.Add("Korean firms of South Korea; President Jane Roe's brother Roe, the port city of Mombasa, the F-16s.",
		[]byte{0, 0, 3, 3, 1, 3, 6, 2, 2, 10, 1, 2, 13, 4, 3, 19, 3, 4})
	f.Fuzz(func(t *testing.T, source string, places []byte) {
		s, mentions := marked.Scatter(source, places)
		retype(s, mentions)
		in := make([]int, len(mentions))
		for _, c := range linkByRule(s, mentions).chains() {
			for _, i := range c.Members {
				in[i]++
			}
		}
		for i, n := range in {
			if n != 1 {
				t.Errorf("mention %d is in %d chains", i, n)
			}
		}
	})
}
