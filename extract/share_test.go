package extract

import (
	"testing"

	"entente/extract/relation"
)

// shareTests say for a marked text what the last of the pairs of mentions that are
// related has.
var shareTests = []struct {
	marked string
	typ    string
	pairs  [][2]int
	want   string
}{
	// each owner has its own
	{"[Company|Orion], which owns 22.5% of [Company|Vega], and [Company|Mira], which holds 10%, sold.", "OWNS", [][2]int{{0, 1}, {2, 1}}, "10%"},
	{"[Company|Orion], which owns 22.5% of [Company|Vega], and [Company|Mira], which holds 10%, sold.", "OWNS", [][2]int{{2, 1}, {0, 1}}, "22.5%"},
	{"[Company|Vega] belongs to [Company|Orion] (35%), [Company|Mira] (20%) and [Company|Lyra] (45%).", "OWNS", [][2]int{{1, 0}, {3, 0}, {2, 0}}, "20%"},
	{"[Company|Orion] will hold 40 percent of [Company|Vega], [Company|Mira] 35 percent and [Company|Lyra] the rest.", "OWNS", [][2]int{{0, 1}, {2, 1}, {3, 1}}, ""},
	{"30% of [Company|Vega] is held by [Company|Orion] and 20% by [Company|Mira].", "OWNS", [][2]int{{1, 0}, {2, 0}}, "20%"},
	{"[Company|Orion] and [Company|Mira] each own 30% of [Company|Vega].", "OWNS", [][2]int{{1, 2}, {0, 2}}, "30%"},
	{"[Company|Orion], run by [Person|Ann Lee], owns 8% of [Company|Vega].", "OWNS", [][2]int{{1, 0}, {0, 2}}, "8%"},
	// and each thing
	{"[Company|Orion] has 40% of [Company|Vega], 50% of [Company|Mira] and 60% of [Company|Lyra].", "OWNS", [][2]int{{0, 1}, {0, 2}}, "50%"},
	// the sentence of the owner
	{"[Company|Orion] took 35% of [Company|Vega]. [Company|Mira] got 20%.", "OWNS", [][2]int{{0, 1}, {2, 1}}, "20%"},
	// other measures
	{"The price has a premium of 31%. [Company|Orion], an owner of [Company|Vega], is glad.", "OWNS", [][2]int{{0, 1}}, ""},
	{"[Company|Orion] owns 25% of [Company|Vega], whose shares rose 31% on Monday.", "OWNS", [][2]int{{0, 1}}, "25%"},
	{"[Company|Orion], which grew by 7%, and with it [Company|Vega], lost 4%.", "OWNS", [][2]int{{0, 1}}, ""},
	{"[Company|Orion] sold 10% of its stake in [Company|Vega].", "OWNS", [][2]int{{0, 1}}, ""},
	// changes
	{"[Company|Orion] raised its stake in [Company|Vega] from 60% to 75%.", "OWNS", [][2]int{{0, 1}}, "75%"},
	{"[Company|Orion] raised its stake in [Company|Vega] from 60 to 75 percent.", "OWNS", [][2]int{{0, 1}}, "75 percent"},
	{"[Company|Orion] hopes to raise its stake in [Company|Vega] from 60% to 75%.", "OWNS", [][2]int{{0, 1}}, "60%"},
	// who pays how much for what
	{"[Company|Orion] pays 11 million pounds towards the 48 million pound [Project|Ings Bridge], with 30 million pounds coming from the [Organization|Road Board].", "FINANCES", [][2]int{{0, 1}, {2, 1}}, "30 million pounds"},
	{"[Company|Orion] pays 11 million pounds towards the 48 million pound [Project|Ings Bridge], with 30 million pounds coming from the [Organization|Road Board].", "FINANCES", [][2]int{{2, 1}, {0, 1}}, "11 million pounds"},
	{"[Company|Orion] wants [Project|Ings Bridge], with 30 million pounds coming from [Organization|the Road Board] and the rest from the [Organization|Rail Board].", "FINANCES", [][2]int{{2, 1}, {3, 1}}, ""},
	{"[Organization|The Road Board] backs the £48m [Project|Ings Bridge].", "FINANCES", [][2]int{{0, 1}}, ""},
	{"[Company|Orion] bought [Company|Vega], a maker of ropes, from [Company|Mira] for $20 million.", "ACQUIRES", [][2]int{{0, 1}}, "$20 million"},
}

func TestShare(t *testing.T) {
	for _, x := range shareTests {
		c, mentions, chains := annotated(x.marked)
		var scores []relation.Score
		for _, p := range x.pairs {
			scores = append(scores, score(x.typ, p[0], p[1], 0.99))
		}
		entity := c.addChains(mentions, chains)
		c.addScores(mentions, entity, scores)
		last := x.pairs[len(x.pairs)-1]
		found := false
		for k, r := range c.pooled {
			if k.from != entity[last[0]] || k.to != entity[last[1]] {
				continue
			}
			found = true
			if got := r.Properties["stake"] + r.Properties["amount"]; got != x.want {
				t.Errorf("%s: %v has %q, want %q", x.marked, last, got, x.want)
			}
		}
		if !found {
			t.Errorf("%s: no relation", x.marked)
		}
	}
}
