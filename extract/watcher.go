package extract

import (
	"slices"

	"entente/extract/coref"
	"entente/extract/relation"
	"entente/extract/text"
	"entente/extract/trace"
)

// watcher keeps what the stages say of a document on the way to its claims. A nil
// watcher keeps nothing.
type watcher struct {
	// noise is the mean probability of each block that was read.
	noise map[int]float64
	// found are the mentions of the section as the tagger gave them.
	found []text.Placed
	// at is where the mentions of the section that were kept stand in mentions.
	at []int

	mentions   []trace.Mention
	chains     []trace.Chain
	candidates []trace.Candidate
}

func newWatcher() *watcher { return &watcher{noise: map[int]float64{}} }

// tagged takes the mentions and the noise of the tokens from first on. What follows
// changes the mentions in place.
func (w *watcher) tagged(s *text.Segmented, mentions []text.Placed, noise []float32, first int) {
	if w == nil {
		return
	}
	w.found = slices.Clone(mentions)
	for block, p := range blockNoise(s, noise, first) {
		w.noise[block] = float64(p)
	}
}

// linked takes what became of the mentions of the section that were not noise.
func (w *watcher) linked(c *collector, kept []text.Placed, chains []coref.Chain, entity []int, scores []relation.Score) {
	if w == nil {
		return
	}
	at := w.place(kept)
	w.at = at
	for _, ch := range chains {
		w.addChain(c, kept, ch, at, entity[ch.Members[0]])
	}
	for _, x := range scores {
		marks := c.mark(kept[x.From], kept[x.To], x.Type)
		w.candidates = append(w.candidates, trace.Candidate{
			Type: x.Type, From: at[x.From], To: at[x.To],
			Score: float64(x.Probability), Threshold: relation.Threshold(x.Type, kept[x.From], kept[x.To], c.leadIns),
			Finder: x.Finder, Polarity: marks.Polarity, Status: marks.Status,
		})
	}
}

// place adds the mentions of the section, those of noise included, and returns
// where those that were kept stand.
func (w *watcher) place(kept []text.Placed) []int {
	at := make([]int, 0, len(kept))
	for _, m := range w.found {
		if n := len(at); n < len(kept) && kept[n].First == m.First && kept[n].Last == m.Last && kept[n].Score == m.Score {
			at = append(at, len(w.mentions))
		}
		w.mentions = append(w.mentions, trace.Mention{Mention: m.Mention, Sentence: m.Sentence, Chain: -1})
	}
	return at
}

func (w *watcher) addChain(c *collector, mentions []text.Placed, ch coref.Chain, at []int, entity int) {
	out := trace.Chain{Type: ch.Type, Entity: entity}
	for _, i := range ch.Members {
		out.Members = append(out.Members, at[i])
		w.mentions[at[i]].Chain = len(w.chains)
	}
	if entity < 0 {
		out.Reason = "it names nothing and describes too vaguely to stand by itself"
		if c.vague(mentions, ch) {
			out.Reason = "it only points back, in words that fit any of its kind"
		}
	}
	w.chains = append(w.chains, out)
}
