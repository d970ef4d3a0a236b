package knowledgenet

import (
	"fmt"
	"slices"
)

// ScoreFacts compares facts that another program found with those of the set. They are
// given in the set's own form: the same passages with the facts that were found in them.
// What they say of annotated properties is not looked at. A document that is not among
// them says nothing; it is an error if one has another text.
func (s *Set) ScoreFacts(given *Set) (Report, error) {
	of := map[string]*document{}
	for i := range given.documents {
		of[given.documents[i].path] = &given.documents[i]
	}
	found := map[string][]fact{}
	for i := range s.documents {
		d := &s.documents[i]
		own := of[d.path]
		if own == nil {
			continue
		}
		if own.text != d.text {
			return Report{}, fmt.Errorf("knowledgenet: document %s is not the text that is scored", d.path)
		}
		found[d.path] = own.facts()
	}
	return s.score(found), nil
}

// facts returns what all passages of a document say, each fact once.
func (d *document) facts() []fact {
	var all []fact
	for _, p := range d.passages {
		for _, f := range p.facts {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	return all
}
