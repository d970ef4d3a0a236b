package eval

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
)

// Tally counts what was found against what should have been.
type Tally struct {
	Right  int // found and right
	System int // found
	Gold   int // to be found
}

// Precision returns the share of the found that is right, in [0,1]; 0 if nothing
// was found.
func (t Tally) Precision() float64 { return share(t.Right, t.System) }

// Recall returns the share of the gold that was found, in [0,1]; 0 if there is
// no gold.
func (t Tally) Recall() float64 { return share(t.Right, t.Gold) }

// F1 returns the harmonic mean of precision and recall, in [0,1].
func (t Tally) F1() float64 {
	p, r := t.Precision(), t.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// plus returns the sum of t and u.
func (t Tally) plus(u Tally) Tally {
	return Tally{t.Right + u.Right, t.System + u.System, t.Gold + u.Gold}
}

// MarshalJSON writes the counts and, with four decimals, what follows from them.
func (t Tally) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Right     int     `json:"right"`
		System    int     `json:"system"`
		Gold      int     `json:"gold"`
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		F1        float64 `json:"f1"`
	}{t.Right, t.System, t.Gold, round4(t.Precision()), round4(t.Recall()), round4(t.F1())})
}

func round4(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// Section is a tally in total and by type.
type Section struct {
	Total  Tally            `json:"total"`
	ByType map[string]Tally `json:"by_type"`
}

func newSection() Section { return Section{ByType: map[string]Tally{}} }

func (s *Section) count(typ string, t Tally) {
	s.Total = s.Total.plus(t)
	s.ByType[typ] = s.ByType[typ].plus(t)
}

func (s *Section) add(o Section) {
	s.Total = s.Total.plus(o.Total)
	for typ, t := range o.ByType {
		s.ByType[typ] = s.ByType[typ].plus(t)
	}
}

// Links counts pairs of entities that the gold joins by some relation.
type Links struct {
	Right int `json:"right"` // joined by some edge
	Gold  int `json:"gold"`
}

// Recall returns the share of the pairs that are joined, in [0,1].
func (l Links) Recall() float64 { return share(l.Right, l.Gold) }

// Node names an entity that is missing or wrong.
type Node struct {
	Type string `json:"type"`
	Name string `json:"name"`
	// Fault says what went wrong, Of names the entity of the other side that has to
	// do with it, if there is one.
	Fault Fault  `json:"fault,omitempty"`
	Of    string `json:"of,omitempty"`
}

// Edge names a relation that is missing or wrong. From or To is empty where the
// edge's end has no mention in the document.
type Edge struct {
	From string `json:"from"`
	Type string `json:"type"`
	To   string `json:"to"`
	// Fault says what went wrong, Of names the relation types of the other side that
	// join the same ends, if it is the type.
	Fault Fault  `json:"fault,omitempty"`
	Of    string `json:"of,omitempty"`
}

// Document is the score of one document.
type Document struct {
	// Name is the gold file's path below the gold folder, without .json.
	Name        string  `json:"name"`
	Entities    Section `json:"entities"`
	Relations   Section `json:"relations"`
	LinkedPairs Links   `json:"linked_pairs"`
	// NoiseHits counts nodes all of whose mentions lie in noise.
	NoiseHits int           `json:"noise_hits"`
	Mentions  MentionReport `json:"-"`
	Values    Values        `json:"-"`
	// Nodes and Edges are what counted, in the graph's order.
	Nodes []Judgement `json:"-"`
	Edges []Judgement `json:"-"`
	// Missed and Lost are gold that was not found, in the gold's order.
	Missed []Node `json:"missed,omitempty"`
	Lost   []Edge `json:"lost,omitempty"`
	// Spurious and Wrong were found without gold, in the graph's order.
	Spurious []Node `json:"spurious,omitempty"`
	Wrong    []Edge `json:"wrong,omitempty"`
}

// Report is the score of a graph.
type Report struct {
	Entities    Section `json:"entities"`
	Relations   Section `json:"relations"`
	LinkedPairs Links   `json:"linked_pairs"`
	NoiseHits   int     `json:"noise_hits"`
	// Mentions are those of the graph, each with the type of its entity.
	Mentions MentionReport `json:"mentions"`
	Values   Values        `json:"values"`
	// RelationsByFinder tallies relations by the finders of their evidence; one that
	// two found counts for both.
	RelationsByFinder map[string]Tally `json:"relations_by_finder"`
	// EntityConfidence and RelationConfidence hold what the graph says of its own
	// sureness against what was right.
	EntityConfidence   Calibration `json:"entity_confidence"`
	RelationConfidence Calibration `json:"relation_confidence"`
	// Documents are ordered by name.
	Documents []Document `json:"documents"`
	// GoldWithoutDocument are names of gold files that no document of the graph
	// belongs to, DocumentsWithoutGold paths of documents without gold.
	GoldWithoutDocument  []string `json:"gold_without_document,omitempty"`
	DocumentsWithoutGold []string `json:"documents_without_gold,omitempty"`
}

func (r *Report) add(d Document) {
	r.Documents = append(r.Documents, d)
	r.Entities.add(d.Entities)
	r.Relations.add(d.Relations)
	r.LinkedPairs.Right += d.LinkedPairs.Right
	r.LinkedPairs.Gold += d.LinkedPairs.Gold
	r.NoiseHits += d.NoiseHits
	r.Mentions.add(d.Mentions)
	r.Values.add(d.Values)
}

// calibrate sums up the judgements of all documents.
func (r *Report) calibrate() {
	var nodes, edges []Judgement
	for i := range r.Documents {
		nodes = append(nodes, r.Documents[i].Nodes...)
		edges = append(edges, r.Documents[i].Edges...)
	}
	r.EntityConfidence = Calibrate(nodes, r.Entities.Total.Gold)
	r.RelationConfidence = Calibrate(edges, r.Relations.Total.Gold)
	r.RelationsByFinder = byFinder(edges, r.Relations.Total.Gold)
}

// Worst returns the documents with a fault, those with the lowest F1 of entities
// and relations together first, equal ones by name.
func (r *Report) Worst() []Document {
	worst := slices.DeleteFunc(slices.Clone(r.Documents), func(d Document) bool {
		return len(d.Missed)+len(d.Lost)+len(d.Spurious)+len(d.Wrong) == 0
	})
	slices.SortStableFunc(worst, func(a, b Document) int { return cmp.Compare(a.grade(), b.grade()) })
	return worst
}

// grade sums the two F1; where nothing was to be found, nothing found is right.
func (d *Document) grade() float64 {
	sum := 0.0
	for _, t := range []Tally{d.Entities.Total, d.Relations.Total} {
		if t == (Tally{}) {
			sum++
		}
		sum += t.F1()
	}
	return sum
}
