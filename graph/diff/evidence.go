package diff

import (
	"cmp"
	"slices"

	"entente/graph"
)

// Evidence is the same in both graphs if it is the same sentence of the same document:
// readers may draw the bounds of a passage otherwise, and where a text was changed
// places move. A document that was changed is the same if it lies at the same path.
// Without its text a passage is known by its bytes alone.

// places tells where evidence lies. The texts of one graph serve the other, too.
type places struct {
	old, new map[string]graph.Document
}

func newPlaces(old, new graph.View) places {
	p := places{map[string]graph.Document{}, map[string]graph.Document{}}
	for _, d := range old.Documents() {
		p.old[d.ID] = d
	}
	for _, d := range new.Documents() {
		if other, ok := p.old[d.ID]; ok {
			d.Text = cmp.Or(d.Text, other.Text)
			other.Text = d.Text
			p.old[d.ID] = other
		}
		p.new[d.ID] = d
	}
	return p
}

// compare returns the passages that are in one list only, a sentence once.
func (p places) compare(old, new []graph.Evidence) (lost, gained []Passage) {
	if slices.EqualFunc(old, new, samePlace) {
		return nil, nil // as most are, and sentences take time to find
	}
	a, b := p.passages(p.old, old), p.passages(p.new, new)
	return only(a, b), only(b, a)
}

func samePlace(a, b graph.Evidence) bool {
	return a.Document == b.Document && a.Start == b.Start && a.End == b.End
}

// passages returns evidence by what tells it from other evidence.
func (p places) passages(documents map[string]graph.Document, evidence []graph.Evidence) map[Passage]Passage {
	list := map[Passage]Passage{}
	for _, v := range evidence {
		d := documents[v.Document]
		passage := Passage{d.Path, v.Start, v.End, graph.Sentence(d, v.Start, v.End)}
		if key := p.key(d, passage); list[key] == (Passage{}) {
			list[key] = passage
		}
	}
	return list
}

// key is equal for passages that count as the same.
func (p places) key(d graph.Document, at Passage) Passage {
	key := Passage{Path: d.Path, Start: at.Start, End: at.End}
	if at.Sentence != "" {
		key = Passage{Path: d.Path, Sentence: at.Sentence}
	}
	_, inOld := p.old[d.ID]
	_, inNew := p.new[d.ID]
	if inOld && inNew {
		key.Path = d.ID // it may have been moved
	}
	return key
}

// only returns the passages of a that b has not.
func only(a, b map[Passage]Passage) []Passage {
	var list []Passage
	for key, passage := range a {
		if _, ok := b[key]; !ok {
			list = append(list, passage)
		}
	}
	slices.SortFunc(list, func(a, b Passage) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return list
}
