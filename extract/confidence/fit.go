package confidence

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"entente/extract/text"
)

// Verdict is what is known of a claim.
type Verdict int8

// The verdicts. What is open counts neither way.
const (
	Open Verdict = iota
	Right
	Wrong
)

// Judged is a document with the verdicts on its claims, one for each entity and each
// relation.
type Judged struct {
	Claims              text.Claims
	Entities, Relations []Verdict
}

// ErrTooFew says that there is not enough to fit a model to.
var ErrTooFew = errors.New("too few claims that are known to be right and wrong")

// leastClaims is the least number of right and of wrong claims that a fit takes.
const leastClaims = 10

// Fit makes a model from judged documents. It fails with ErrTooFew, or where the
// scores turn out to say the opposite of what they should.
func Fit(list []Judged) (*Model, error) {
	var m Model
	var err error
	m.finders, m.truth = finderShares(list)
	if m.entity, err = regress(entityExamples(list), entityTerms); err != nil {
		return nil, fmt.Errorf("confidence: fit entities: %w", err)
	}
	if m.relation, err = regress(relationExamples(list, &m), relationTerms); err != nil {
		return nil, fmt.Errorf("confidence: fit relations: %w", err)
	}
	return &m, nil
}

// example is a claim with its verdict.
type example struct {
	terms []term
	right bool
}

func entityExamples(list []Judged) []example {
	var all []example
	for _, j := range list {
		for i, v := range j.Entities {
			if v != Open {
				all = append(all, example{ofEntity(&j.Claims.Entities[i]), v == Right})
			}
		}
	}
	return all
}

// relationExamples are the relations that the head alone has found.
func relationExamples(list []Judged, m *Model) []example {
	var all []example
	for k := range list {
		c := &list[k].Claims
		sure, crowds := m.sure(c), crowdsOf(c)
		for i, v := range list[k].Relations {
			r := &c.Relations[i]
			found := scores(r)
			if best, ok := found[head]; ok && len(found) == 1 && v != Open {
				all = append(all, example{ofRelation(c, r, best, sure, crowds), v == Right})
			}
		}
	}
	return all
}

// priorWeight is how many facts the record of all patterns and rules together counts
// like in the record of each.
const priorWeight = 10

// record counts the facts of a finder that were met, those of them that were right, and
// the sum of what the finder said of them.
type record struct{ met, right, said float64 }

// finderShares returns the share of right facts of each pattern or rule that was met,
// among those that the head has not found. Few are met often, and those that are new are
// no better than the others: the share of all is where each begins. truth is how the
// right facts of all compare to what they said.
func finderShares(list []Judged) (shares map[string]float64, truth float64) {
	records, all := map[string]record{}, record{}
	for _, j := range list {
		for i, v := range j.Relations {
			found := scores(&j.Claims.Relations[i])
			if _, ok := found[head]; ok || v == Open {
				continue
			}
			for _, f := range slices.Sorted(maps.Keys(found)) { // sums depend on the order
				records[f] = records[f].with(v, found[f])
				all = all.with(v, found[f])
			}
		}
	}
	shares = map[string]float64{}
	for f, r := range records {
		shares[f] = round((r.right + priorWeight*all.right/all.met) / (r.met + priorWeight))
	}
	// Nothing met, nothing doubted.
	return shares, min(round((all.right+1)/(all.said+1)), 1)
}

func (r record) with(v Verdict, said float64) record {
	r.met++
	r.said += said
	if v == Right {
		r.right++
	}
	return r
}

// regress fits weights of the terms.
func regress(list []example, terms []string) (weights, error) {
	right := 0
	for _, e := range list {
		if e.right {
			right++
		}
	}
	if right < leastClaims || len(list)-right < leastClaims {
		return nil, fmt.Errorf("%w: %d and %d", ErrTooFew, right, len(list)-right)
	}
	w := logistic(rows(list, terms), verdicts(list), penalty)
	out := weights{}
	for i, t := range terms {
		out[t] = round(w[i])
	}
	return out, out.check(terms)
}

// penalty keeps weights finite where all claims that have a term are right.
const penalty = 0.3

// rows lays the terms of examples out by columns.
func rows(list []example, columns []string) [][]float64 {
	out := make([][]float64, len(list))
	for i, e := range list {
		out[i] = make([]float64, len(columns))
		for _, t := range e.terms {
			if k := slices.Index(columns, t.name); k >= 0 {
				out[i][k] = t.value
			}
		}
	}
	return out
}

func verdicts(list []example) []bool {
	out := make([]bool, len(list))
	for i, e := range list {
		out[i] = e.right
	}
	return out
}
