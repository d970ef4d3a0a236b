package marked

import (
	"slices"

	"entente/extract/segment"
	"entente/extract/text"
)

var types = []string{"Company", "Organization", "Person", "Place", "Product", "Project", "Agreement", "Event"}

// longest is the most tokens of a scattered mention.
const longest = 16

// Scatter lays mentions anywhere over a text of one block, for fuzz tests: three bytes
// each say the first token, the number of tokens less one, and the type. What lies
// outside is left out. Mentions are in the order of Parse, may cross, and score 1.
func Scatter(source string, places []byte) (*text.Segmented, []text.Placed) {
	s := segment.Split(&text.Document{Text: source, Blocks: []text.Block{{Span: text.Span{End: len(source)}}}})
	var mentions []text.Placed
	for at := range slices.Chunk(places, 3) {
		first := int(at[0])
		if len(at) < 3 || first >= len(s.Tokens) {
			continue
		}
		last := min(len(s.Tokens), first+1+int(at[1])%longest)
		mentions = append(mentions, place(s, text.Mention{Span: s.Cover(first, last), Type: types[int(at[2])%len(types)], Score: 1}))
	}
	sortPlaced(mentions)
	return s, mentions
}
