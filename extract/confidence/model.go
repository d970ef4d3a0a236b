package confidence

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"sync"

	"entente/extract/encoder"
	"entente/extract/text"
)

// Model says how probably claims are right. It is immutable and safe for concurrent
// use.
type Model struct {
	entity, relation weights
	// finders are the shares of right facts among those of patterns and rules.
	finders map[string]float64
	// truth is what is left of the confidence that a rule gives itself, where it has
	// no such share.
	truth float64
}

// weights are the weights of terms; what has none does not count.
type weights map[string]float64

// probability returns what the weights make of the terms of a claim, in (0,1), with
// four decimals: more would claim to know more.
func (w weights) probability(terms []term) float64 {
	sum := 0.0
	for _, t := range terms {
		sum = float64(sum + float64(w[t.name]*t.value))
	}
	return bound(float64(encoder.Sigmoid(float32(sum))))
}

// bound leaves four decimals of a probability, and nothing certain.
func bound(p float64) float64 {
	return min(max(math.Round(float64(p*1e4))/1e4, 1e-4), 1-1e-4)
}

//go:embed parameters.json
var parameters []byte

var embedded = sync.OnceValues(func() (*Model, error) { return Load(parameters) })

// Embedded returns the model of the embedded weights, or Load's error.
func Embedded() (*Model, error) { return embedded() }

// Parameters returns the content of the embedded model, as Load takes it. It must not
// be changed.
func Parameters() []byte { return parameters }

// format is a model as a file.
type format struct {
	// Made tells how: the documents and claims that it was fitted on.
	Made     string             `json:"made"`
	Entity   weights            `json:"entity"`
	Relation weights            `json:"relation"`
	Finders  map[string]float64 `json:"finders"`
	Truth    float64            `json:"truth"`
}

// Load reads a model as Write has written it. It fails on what is no such file, on a
// term that is missing or unknown, and where confidence would fall with a higher
// score.
func Load(data []byte) (*Model, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var f format
	if err := dec.Decode(&f); err != nil {
		return nil, fmt.Errorf("confidence: not a model: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("confidence: not a model: something follows the closing brace")
	}
	if err := f.Entity.check(entityTerms); err != nil {
		return nil, fmt.Errorf("confidence: entity: %w", err)
	}
	if err := f.Relation.check(relationTerms); err != nil {
		return nil, fmt.Errorf("confidence: relation: %w", err)
	}
	for _, name := range slices.Sorted(maps.Keys(f.Finders)) {
		if p := f.Finders[name]; p < 0 || p > 1 {
			return nil, fmt.Errorf("confidence: finder %q: %g is no share", name, p)
		}
	}
	if f.Truth <= 0 || f.Truth > 1 {
		return nil, fmt.Errorf("confidence: truth %g is not above 0 and at most 1", f.Truth)
	}
	return &Model{f.Entity, f.Relation, f.Finders, f.Truth}, nil
}

// maxWeight is far beyond what a fit gives.
const maxWeight = 100

func (w weights) check(terms []string) error {
	for _, t := range terms {
		if _, ok := w[t]; !ok {
			return fmt.Errorf("no weight of %q", t)
		}
	}
	for _, t := range slices.Sorted(maps.Keys(w)) {
		switch x := w[t]; {
		case !slices.Contains(terms, t):
			return fmt.Errorf("unknown term %q", t)
		case math.Abs(x) > maxWeight:
			return fmt.Errorf("weight %g of %q is out of range", x, t)
		case x < 0 && (t == score || t == ends):
			return fmt.Errorf("confidence falls with %q: its weight is %g", t, x)
		}
	}
	return nil
}

// Apply sets the confidences of all entities and relations of c, which are otherwise
// left as they are. It reads the scores of mentions and evidence.
func (m *Model) Apply(c *text.Claims) {
	sure := m.sure(c)
	for i, p := range sure {
		c.Entities[i].Confidence = p
	}
	crowds := crowdsOf(c)
	for i := range c.Relations {
		r := &c.Relations[i]
		r.Confidence = m.ofRelation(c, r, sure, crowds)
	}
}

// sure returns the confidences of the entities of c.
func (m *Model) sure(c *text.Claims) []float64 {
	sure := make([]float64, len(c.Entities))
	for i := range c.Entities {
		sure[i] = m.entity.probability(ofEntity(&c.Entities[i]))
	}
	return sure
}

// ofRelation returns the confidence of a relation: that of its surest finder. Finders
// of one sentence are no independent witnesses.
func (m *Model) ofRelation(c *text.Claims, r *text.Relation, sure []float64, crowds map[role]int) float64 {
	p := 0.0
	for f, best := range scores(r) {
		if f == head {
			best = m.relation.probability(ofRelation(c, r, best, sure, crowds))
		} else if share, met := m.finders[f]; met {
			best = share
		} else {
			best = float64(best * m.truth)
		}
		p = max(p, best)
	}
	return bound(p)
}

// Write writes the model for Load, with a line that tells how it was made.
func (m *Model) Write(w io.Writer, made string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(format{made, m.entity, m.relation, m.finders, m.truth})
}
