package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/relation"
)

func TestDirections(t *testing.T) {
	const marked = "[Place|Peru] and [Place|Chile] spoke of gas."
	head := func(typ string, from, to int) relation.Score {
		return relation.Score{From: from, To: to, Type: typ, Probability: 0.9, Finder: relation.HeadFinder}
	}
	for name, c := range map[string]struct {
		scores []relation.Score
		want   []string
	}{
		"a rule against the head": {
			[]relation.Score{head("SUPPLIES", 0, 1), score("SUPPLIES", 1, 0, 0.8)}, []string{"Chile SUPPLIES Peru"},
		},
		"the head alone": {
			[]relation.Score{head("SUPPLIES", 0, 1), head("SUPPLIES", 1, 0)}, []string{"Peru SUPPLIES Chile", "Chile SUPPLIES Peru"},
		},
		"what may hold in both directions": {
			[]relation.Score{head("FINANCES", 0, 1), score("FINANCES", 1, 0, 0.8)}, []string{"Peru FINANCES Chile", "Chile FINANCES Peru"},
		},
	} {
		x, mentions, chains := annotated(marked)
		x.addScores(mentions, x.addChains(mentions, chains), c.scores)
		if d := cmp.Diff(c.want, stated(x)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
