package eval

import (
	"encoding/json"
	"math"
)

// Calibration holds stated confidences against what was right.
type Calibration struct {
	// Steps say what is left of a graph at rising confidences, the first at 0.
	Steps []Step `json:"steps"`
	// Bins are a tenth wide and in order; those that hold nothing are left out.
	Bins []Bin `json:"bins"`
	// Error is the expected calibration error: how far the mean confidence of a bin
	// lies from its share right, weighted by what the bins hold. In [0,1].
	Error float64 `json:"error"`
}

// Step is what is left at or above a confidence.
type Step struct {
	Confidence float64
	Tally
}

// MarshalJSON puts the confidence beside the tally's figures.
func (s Step) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Confidence float64 `json:"confidence"`
		Kept       int     `json:"kept"`
		Right      int     `json:"right"`
		Precision  float64 `json:"precision"`
		Recall     float64 `json:"recall"`
	}{s.Confidence, s.System, s.Right, round4(s.Precision()), round4(s.Recall())})
}

// Bin is what a range of confidences [From, To) holds; the last one includes 1.
type Bin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Count int     `json:"count"`
	Right int     `json:"right"`
	// Mean is the mean of the stated confidences, Share that of the right.
	Mean  float64 `json:"mean"`
	Share float64 `json:"share"`
}

// steps are the confidences that are worth a line.
var steps = []float64{0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95}

const bins = 10

// Calibrate holds the confidences of judgements against whether they were right.
// gold is the number of things to be found, for the recall.
func Calibrate(list []Judgement, gold int) Calibration {
	c := Calibration{Bins: []Bin{}}
	for _, at := range steps {
		s := Step{at, Tally{Gold: gold}}
		for _, j := range list {
			if j.Confidence >= at {
				s.Tally = s.plus(j.tally())
			}
		}
		c.Steps = append(c.Steps, s)
	}
	for i := range bins {
		if b := bin(list, i); b.Count > 0 {
			c.Bins = append(c.Bins, b)
			c.Error += math.Abs(b.Mean-b.Share) * float64(b.Count) / float64(len(list))
		}
	}
	c.Error = round4(c.Error)
	return c
}

func (j Judgement) tally() Tally {
	if j.Right {
		return Tally{Right: 1, System: 1}
	}
	return Tally{System: 1}
}

// bin returns the i-th of the bins.
func bin(list []Judgement, i int) Bin {
	b := Bin{From: float64(i) / bins, To: float64(i+1) / bins}
	sum := 0.0
	for _, j := range list {
		if min(int(j.Confidence*bins), bins-1) != i {
			continue
		}
		sum += j.Confidence
		b.Count++
		b.Right += j.tally().Right
	}
	if b.Count > 0 {
		b.Mean, b.Share = round4(sum/float64(b.Count)), round4(share(b.Right, b.Count))
	}
	return b
}
