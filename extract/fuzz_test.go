package extract

import (
	"slices"
	"testing"

	"entente/extract/coref"
	"entente/extract/relation"
	"entente/extract/text"
	"entente/internal/marked"
)

// FuzzCollector wants claims, whatever the text and wherever its mentions and the head's
// relations between them lie. Three bytes place a mention, see marked.Scatter, or a
// relation, see scored.
func FuzzCollector(f *testing.F) {
	f.Add("SUPPLY AGREEMENT\ndated 9 May 2023. This Agreement is governed by the laws of Norway and of the State of Texas.",
		[]byte{0, 1, 6, 7, 1, 6, 15, 0, 3, 21, 0, 3}, []byte{2, 0, 0, 3, 1, 1})
	f.Add("On Friday they signed:\n- a deal (the \"Deal\") of 2019\n- the Lisbon-based firm's contract until 2030.",
		[]byte{6, 1, 6, 11, 0, 6, 17, 4, 0, 18, 0, 3, 23, 0, 6}, []byte{2, 0, 1, 3, 2, 2})
	f.Fuzz(func(t *testing.T, source string, spans, pairs []byte) {
		s, mentions := marked.Scatter(source, spans)
		c := newCollector(s)
		entity := c.addChains(mentions, single(mentions))
		c.addScores(mentions, entity, scored(entity, pairs))
		c.addNationalities(mentions, entity)
		c.addOwn(mentions, entity, 0, len(s.Tokens))
		for _, r := range c.claims().Relations {
			if r.From == r.To {
				t.Errorf("%s relates a thing to itself", r.Type)
			}
		}
	})
}

// single returns a chain for each mention.
func single(mentions []text.Placed) []coref.Chain {
	var out []coref.Chain
	for i, m := range mentions {
		out = append(out, coref.Chain{Type: m.Type, Members: []int{i}})
	}
	return out
}

// scored reads relations: mention, mention, type. As from the head, none has an end that
// is no thing, or one thing at both.
func scored(entity []int, pairs []byte) []relation.Score {
	types := []string{"PARTY_TO", "SIGNED", "SUPPLIES", "WORKS_FOR", "OWNS"}
	var out []relation.Score
	for x := range slices.Chunk(pairs, 3) {
		if len(x) < 3 || int(max(x[0], x[1])) >= len(entity) {
			continue
		}
		from, to := int(x[0]), int(x[1])
		if entity[from] >= 0 && entity[to] >= 0 && entity[from] != entity[to] {
			out = append(out, relation.Score{From: from, To: to, Type: types[int(x[2])%len(types)], Probability: 0.9, Finder: relation.HeadFinder})
		}
	}
	return out
}
