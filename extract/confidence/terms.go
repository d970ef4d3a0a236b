package confidence

import (
	"entente/extract/encoder"
	"entente/extract/text"
)

// term is what is known of a claim: a name and how much of it there is.
type term struct {
	name  string
	value float64
}

// The names of the terms.
const (
	bias     = "bias"
	score    = "score"
	mentions = "mentions"
	ends     = "ends"
	pairs    = "pairs"
	crowd    = "crowd"
)

// The terms that every model has.
var (
	entityTerms   = []string{bias, score, mentions}
	relationTerms = []string{bias, score, ends, pairs, crowd}
)

// Scores and confidences beyond these say no more than they do.
const (
	leastOdds = 0.02
	mostOdds  = 0.995
)

// odds returns the log odds of a probability.
func odds(p float64) float64 {
	p = min(max(p, leastOdds), mostOdds)
	return float64(encoder.Log(float32(p / (1 - p))))
}

// log returns the logarithm of a count.
func log(n int) float64 { return float64(encoder.Log(float32(n))) }

// maxCount is the number of mentions from which more make no difference.
const maxCount = 8

func ofEntity(e *text.Entity) []term {
	best := 0.0
	for _, m := range e.Mentions {
		best = max(best, m.Score)
	}
	return []term{{bias, 1}, {score, odds(best)}, {mentions, log(min(max(len(e.Mentions), 1), maxCount))}}
}

// head is the finder whose scores are the best of many: the relation head. Others are
// patterns and rules, which find or do not find.
const head = "relation-head"

// ofRelation returns the terms of a relation of c that the head has found, with the
// given score at best. sure are the confidences of c's entities, crowds is crowdsOf(c).
func ofRelation(c *text.Claims, r *text.Relation, best float64, sure []float64, crowds map[role]int) []term {
	from, to := len(c.Entities[r.From].Mentions), len(c.Entities[r.To].Mentions)
	// Relations that share one end or the other: this one is in both counts.
	shared := crowds[role{r.Type, r.From}] + crowds[role{r.Type, r.To}] - 1
	return []term{
		{bias, 1}, {score, odds(best)}, {ends, odds(min(sure[r.From], sure[r.To]))},
		{pairs, log(min(max(from, 1), maxCount) * min(max(to, 1), maxCount))}, {crowd, log(max(shared, 1))},
	}
}

// scores returns the best score of each finder of a relation.
func scores(r *text.Relation) map[string]float64 {
	best := map[string]float64{}
	for _, v := range r.Evidence {
		best[v.Finder] = max(best[v.Finder], v.Score)
	}
	return best
}

// role is an entity as an end of relations of a type.
type role struct {
	typ    string
	entity int
}

// crowdsOf counts the relations of each type at each entity, whichever end it is.
func crowdsOf(c *text.Claims) map[role]int {
	n := map[role]int{}
	for _, r := range c.Relations {
		n[role{r.Type, r.From}]++
		if r.To != r.From {
			n[role{r.Type, r.To}]++
		}
	}
	return n
}
