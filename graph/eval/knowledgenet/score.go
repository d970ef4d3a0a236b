package knowledgenet

import (
	"cmp"
	"slices"

	"entente/extract/text"
	"entente/graph"
	"entente/graph/eval"
)

// Report is the score of a graph on a set.
type Report struct {
	// Total counts all properties of the set, Mapped those that our relations can say.
	Total      eval.Tally            `json:"total"`
	Mapped     eval.Tally            `json:"mapped"`
	ByProperty map[string]eval.Tally `json:"by_property"`
}

// Score compares the relations of a graph with the facts of the set. The graph's
// documents are found by their paths; one that is missing says nothing.
func (s *Set) Score(v graph.View) Report { return s.score(findings(v)) }

// score compares facts, by the paths of their documents, with those of the set.
func (s *Set) score(found map[string][]fact) Report {
	r := Report{ByProperty: map[string]eval.Tally{}}
	for _, d := range s.documents {
		for _, p := range d.passages {
			for _, property := range p.annotated {
				r.count(property, scorePassage(&p, property, found[d.path]))
			}
		}
	}
	return r
}

func (r *Report) count(property string, t eval.Tally) {
	add := func(a *eval.Tally) { a.Right, a.System, a.Gold = a.Right+t.Right, a.System+t.System, a.Gold+t.Gold }
	sum := r.ByProperty[property]
	add(&sum)
	r.ByProperty[property] = sum
	add(&r.Total)
	if slices.Contains(Mapped(), property) {
		add(&r.Mapped)
	}
}

// scorePassage pairs the facts of one property in one passage with those found.
func scorePassage(p *passage, property string, found []fact) eval.Tally {
	var own, gold []fact
	for _, f := range found {
		if f.property == property && p.Contains(f.subject) && p.Contains(f.object) {
			own = append(own, f)
		}
	}
	for _, f := range p.facts {
		if f.property == property {
			gold = append(gold, f)
		}
	}
	t := eval.Tally{System: len(own), Gold: len(gold)}
	for _, f := range own {
		i := slices.IndexFunc(gold, f.matches)
		if i >= 0 {
			gold = slices.Delete(gold, i, i+1) // one fact finds one
			t.Right++
		}
	}
	return t
}

// matches reports whether the ends of two facts of one property overlap.
func (f fact) matches(g fact) bool {
	return f.subject.Overlaps(g.subject) && f.object.Overlaps(g.object)
}

// findings returns what the graph says in terms of the set, by the documents' paths,
// each fact once.
func findings(v graph.View) map[string][]fact {
	path, entities := map[string]string{}, map[string]*graph.Entity{}
	for _, d := range v.Documents() {
		path[d.ID] = d.Path
	}
	all := v.Entities()
	for i := range all {
		entities[all[i].ID] = &all[i]
	}
	found := map[string][]fact{}
	relations := v.Relations()
	for i := range relations {
		r := &relations[i]
		from, to := entities[r.From], entities[r.To]
		for _, s := range sayings {
			if !s.says(r, from, to) {
				continue
			}
			for _, e := range r.Evidence {
				if f, ok := s.fact(from, to, e); ok && !slices.Contains(found[path[e.Document]], f) {
					found[path[e.Document]] = append(found[path[e.Document]], f)
				}
			}
		}
	}
	return found
}

// fact returns the property with the two mentions that the evidence speaks of: those
// from the one to the other of which it reaches, else the nearest.
func (s *saying) fact(from, to *graph.Entity, e graph.Evidence) (fact, bool) {
	var all []fact
	for _, a := range within(from, e) {
		for _, b := range within(to, e) {
			all = append(all, fact{s.property, a, b})
		}
	}
	if len(all) == 0 {
		return fact{}, false
	}
	best := slices.MinFunc(all, func(a, b fact) int {
		return cmp.Or(-compare(a.reaches(e), b.reaches(e)), cmp.Compare(a.gap(), b.gap()))
	})
	if s.reversed {
		best.subject, best.object = best.object, best.subject
	}
	return best, true
}

// reaches reports whether the evidence is what lies from one end to the other.
func (f fact) reaches(e graph.Evidence) bool {
	return min(f.subject.Start, f.object.Start) == e.Start && max(f.subject.End, f.object.End) == e.End
}

// gap returns the bytes between the ends.
func (f fact) gap() int {
	return max(0, f.subject.Start-f.object.End, f.object.Start-f.subject.End)
}

func compare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// within returns the mentions of an entity that lie in evidence.
func within(n *graph.Entity, e graph.Evidence) []text.Span {
	var list []text.Span
	for _, m := range n.Mentions {
		if m.Document == e.Document && m.Start >= e.Start && m.End <= e.End {
			list = append(list, text.Span{Start: m.Start, End: m.End})
		}
	}
	return list
}
