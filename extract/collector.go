package extract

import (
	"cmp"
	"slices"

	"entente/extract/confidence"
	"entente/extract/coref"
	"entente/extract/relation"
	"entente/extract/text"
)

// collector gathers the claims of a document, section by section.
type collector struct {
	s        *text.Segmented
	given    *given            // nil where the tagger finds the mentions
	sure     *confidence.Model // nil where nobody asks how sure the claims are
	entities []text.Entity
	values   *values
	own      int         // entity of the agreement that the document is, -1 where it is none
	leadIns  map[int]int // sentence of a list's item -> the one that leads to it
	pooled   map[edge]*text.Relation
	states   []float32 // of the section's tokens; the memory serves all sections
}

// edge is what tells relations of one document apart.
type edge struct {
	from, to int
	typ      string
	polarity text.Polarity
}

// edgeOf returns the edge of a relation, the same one in both directions where it
// is symmetric.
func edgeOf(typ string, from, to int, p text.Polarity) edge {
	if relation.Symmetric(typ) && from > to {
		from, to = to, from
	}
	return edge{from, to, typ, p}
}

// compare orders edges by their ends, then type and polarity.
func (k edge) compare(o edge) int {
	return cmp.Or(cmp.Compare(k.from, o.from), cmp.Compare(k.to, o.to),
		cmp.Compare(k.typ, o.typ), cmp.Compare(k.polarity, o.polarity))
}

func newCollector(s *text.Segmented) *collector {
	return &collector{s: s, values: newValues(s), leadIns: relation.LeadIns(s), own: -1, pooled: map[edge]*text.Relation{}}
}

// addChains makes entities of the chains that name or clearly describe something.
// It returns the entity of each mention, -1 for those of a chain left out.
func (c *collector) addChains(mentions []text.Placed, chains []coref.Chain) []int {
	entity := make([]int, len(mentions))
	for _, ch := range chains {
		if ch = c.takeOwn(mentions, ch, entity); len(ch.Members) == 0 {
			continue
		}
		index := -1
		if e, ok := c.entityOf(mentions, ch); ok {
			index = len(c.entities)
			c.entities = append(c.entities, e)
			if c.own < 0 && c.isOwn(mentions, ch) {
				c.own = index
			}
		}
		for _, i := range ch.Members {
			entity[i] = index
		}
	}
	return entity
}

// addScores pools the scores of pairs of mentions by their entities and keeps the
// relations above their thresholds.
func (c *collector) addScores(mentions []text.Placed, entity []int, scores []relation.Score) {
	in := section{mentions, entity, c.ownersOf(mentions, scores)}
	for _, x := range scores {
		from, to := mentions[x.From], mentions[x.To]
		if float64(x.Probability) < relation.Threshold(x.Type, from, to, c.leadIns) ||
			x.Type == "WORKS_FOR" && crossed(mentions, entity, x.From, x.To) {
			continue
		}
		marks := c.mark(from, to, x.Type)
		k := edgeOf(x.Type, entity[x.From], entity[x.To], marks.Polarity)
		r := c.relation(k)
		if p := float64(x.Probability); p > r.Confidence {
			r.Confidence, r.Status = p, marks.Status
		}
		c.describe(r, in, from, to)
		r.Evidence = append(r.Evidence, text.Evidence{
			Span:   cover(from.Span, to.Span),
			Finder: x.Finder, Score: float64(x.Probability),
		})
	}
}

// relation returns the pooled relation of an edge, a new one where there is none.
func (c *collector) relation(k edge) *text.Relation {
	r := c.pooled[k]
	if r == nil {
		r = &text.Relation{Type: k.typ, From: k.from, To: k.to, Polarity: k.polarity}
		c.pooled[k] = r
	}
	return r
}

func cover(a, b text.Span) text.Span {
	return text.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// maxEvidence is how many stretches of text a relation of one document keeps.
const maxEvidence = 5

func (c *collector) claims() text.Claims {
	c.settle()
	out := text.Claims{Document: c.s.Document.ID, Entities: c.entities}
	for _, k := range c.edges() {
		r := c.pooled[k]
		slices.SortFunc(r.Evidence, func(a, b text.Evidence) int {
			return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		})
		r.Evidence = r.Evidence[:min(len(r.Evidence), maxEvidence)]
		slices.SortFunc(r.Evidence, func(a, b text.Evidence) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		})
		out.Relations = append(out.Relations, *r)
	}
	if c.sure != nil {
		c.sure.Apply(&out)
	}
	return out
}
