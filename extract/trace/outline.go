package trace

import (
	"sort"

	"entente/extract/text"
)

// outline says which things of an analysis lie in which block and sentence. All
// values are indices into the lists of the analysis.
type outline struct {
	*Analysis
	sentences [][]int // of a block
	mentions  [][]int // of a sentence
	values    [][]int // of a sentence
	// candidates are those of a sentence, and those between it and one before it.
	candidates [][]int
	// facts are what rules found in a sentence, without a candidate.
	facts [][]fact
	// chains of the entities.
	chains []int
}

// fact is a piece of evidence of a relation of the claims.
type fact struct {
	relation int
	text.Evidence
}

func newOutline(a *Analysis) *outline {
	n := len(a.Sentences)
	o := &outline{
		Analysis: a, sentences: make([][]int, len(a.Blocks)), mentions: make([][]int, n),
		values: make([][]int, n), candidates: make([][]int, n), facts: make([][]fact, n),
		chains: make([]int, len(a.Claims.Entities)),
	}
	for i, s := range a.Sentences {
		o.sentences[s.Block] = append(o.sentences[s.Block], i)
	}
	for i, m := range a.Mentions {
		o.mentions[m.Sentence] = append(o.mentions[m.Sentence], i)
	}
	for i, v := range a.Values {
		o.values[v.Sentence] = append(o.values[v.Sentence], i)
	}
	for i, c := range a.Chains {
		if c.Entity >= 0 {
			o.chains[c.Entity] = i
		}
	}
	o.addCandidates()
	return o
}

// addCandidates sorts what speaks for relations by sentence.
func (o *outline) addCandidates() {
	type witness struct {
		relation int
		text.Span
	}
	seen := map[witness]bool{}
	for i, c := range o.Candidates {
		from, to := o.Mentions[c.From], o.Mentions[c.To]
		at := max(from.Sentence, to.Sentence)
		o.candidates[at] = append(o.candidates[at], i)
		span := text.Span{Start: min(from.Start, to.Start), End: max(from.End, to.End)}
		seen[witness{c.Relation, span}] = true
	}
	for i, r := range o.Claims.Relations {
		for _, v := range r.Evidence {
			if at := o.sentenceAt(v.Start); at >= 0 && !seen[witness{i, v.Span}] {
				o.facts[at] = append(o.facts[at], fact{i, v})
			}
		}
	}
}

// sentenceAt returns the last sentence that begins at or before a byte, -1 for none.
func (o *outline) sentenceAt(offset int) int {
	return sort.Search(len(o.Sentences), func(i int) bool { return o.Sentences[i].Start > offset }) - 1
}

// weak returns how many candidates do not speak for a relation of the claims.
func (o *outline) weak() int {
	n := 0
	for _, c := range o.Candidates {
		if !c.Claimed() {
			n++
		}
	}
	return n
}
