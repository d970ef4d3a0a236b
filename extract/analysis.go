package extract

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/extract/trace"
	"entente/extract/value"
)

// Analyze reads a document as Extract does and returns what each stage saw in it.
// Its Claims and its errors are those of Extract.
func (x *Extractor) Analyze(ctx context.Context, d text.Document) (trace.Analysis, error) {
	w := newWatcher()
	c, err := x.read(ctx, &d, w, nil)
	if err != nil {
		return trace.Analysis{}, err
	}
	a := trace.Analysis{
		Document: d, Blocks: w.blocks(&d), Mentions: w.mentions, Chains: w.chains, Candidates: w.candidates,
		Claims: c.claims(),
	}
	for i, s := range c.s.Sentences {
		a.Sentences = append(a.Sentences, trace.Sentence{Span: s.Span, Block: s.Block})
		for _, v := range c.values.of(i) {
			a.Values = append(a.Values, trace.Value{Span: v.Span, Sentence: i, Kind: string(v.Kind), Normal: normal(v)})
		}
	}
	findClaims(&a)
	sortCandidates(&a)
	return a, nil
}

func (w *watcher) blocks(d *text.Document) []trace.Block {
	out := make([]trace.Block, len(d.Blocks))
	for i, b := range d.Blocks {
		out[i] = trace.Block{Block: b, Noise: w.noise[i], Read: b.Label.Content() && w.noise[i] <= noiseThreshold}
	}
	return out
}

// normal is a value in one form.
func normal(v value.Value) string {
	if v.Kind == value.Date || v.Kind == value.Duration {
		return cmp.Or(v.Date, v.Duration)
	}
	amount := v.Amount
	if v.High != "" {
		amount += "–" + v.High
	}
	parts := []string{v.Modifier, amount, v.Currency, v.Unit}
	if v.Per != "" {
		parts = append(parts, "per", v.Per)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// findClaims says of each candidate which relation of the claims says the same.
func findClaims(a *trace.Analysis) {
	claimed := map[edge]int{}
	for i, r := range a.Claims.Relations {
		claimed[edge{r.From, r.To, r.Type, r.Polarity}] = i
	}
	entity := func(mention int) int { return a.Chains[a.Mentions[mention].Chain].Entity }
	for i, c := range a.Candidates {
		at, ok := claimed[edgeOf(c.Type, entity(c.From), entity(c.To), c.Polarity)]
		if !ok {
			at = -1
		}
		a.Candidates[i].Relation = at
	}
}

func sortCandidates(a *trace.Analysis) {
	last := func(c trace.Candidate) int {
		return max(a.Mentions[c.From].Sentence, a.Mentions[c.To].Sentence)
	}
	slices.SortStableFunc(a.Candidates, func(x, y trace.Candidate) int {
		return cmp.Or(cmp.Compare(last(x), last(y)), cmp.Compare(y.Score, x.Score))
	})
}
