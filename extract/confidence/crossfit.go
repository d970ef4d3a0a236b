package confidence

import "slices"

// Outcome is a claim's confidence and whether it was right.
type Outcome struct {
	Confidence float64
	Right      bool
}

// CrossFit returns what models say of documents that they were not fitted on: each
// document is in one of the folds, dealt out in turn, and is spoken of by a model of
// the others. Both lists are in the order of documents and claims. It fails where one
// of the fits does.
func CrossFit(list []Judged, folds int) (entities, relations []Outcome, err error) {
	models := make([]*Model, min(max(folds, 2), max(len(list), 2)))
	for k := range models {
		var others []Judged
		for i, j := range list {
			if i%len(models) != k {
				others = append(others, j)
			}
		}
		if models[k], err = Fit(others); err != nil {
			return nil, nil, err
		}
	}
	for i, j := range list {
		m := models[i%len(models)]
		c := j.Claims
		c.Entities, c.Relations = slices.Clone(c.Entities), slices.Clone(c.Relations)
		m.Apply(&c)
		for k, v := range j.Entities {
			entities = appendOutcome(entities, c.Entities[k].Confidence, v)
		}
		for k, v := range j.Relations {
			relations = appendOutcome(relations, c.Relations[k].Confidence, v)
		}
	}
	return entities, relations, nil
}

func appendOutcome(list []Outcome, p float64, v Verdict) []Outcome {
	if v == Open {
		return list
	}
	return append(list, Outcome{p, v == Right})
}
