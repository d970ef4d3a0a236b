package eval

import (
	"slices"
)

// described are the types whose mentions are long descriptions: they hide no
// name that stands inside them, and a part of one is enough to be found.
func described(typ string) bool { return typ == "Agreement" || typ == "Project" || typ == "Event" }

// goldSpans returns the spans of each gold entity, by index. An occurrence that
// lies inside a longer one of another entity is hidden ("China" in "Bank of
// China"), unless the entity has no other. The second result holds the indices
// of the entities with spans: the visible ones in order, then the others.
func goldSpans(g *Gold, p *page) (spans [][]span, order []int) {
	type occurrence struct {
		span
		entity int
	}
	var all []occurrence
	for i := range g.Entities {
		for _, s := range g.Entities[i].surfaces() {
			for _, o := range p.find(s) {
				all = append(all, occurrence{o, i})
			}
		}
	}
	hidden := func(o occurrence) bool {
		return slices.ContainsFunc(all, func(h occurrence) bool {
			return h.contains(o.span) && h.len() > o.len() && h.entity != o.entity &&
				!described(g.Entities[h.entity].Type)
		})
	}
	spans = make([][]span, len(g.Entities))
	add := func(o occurrence) {
		if spans[o.entity] == nil {
			order = append(order, o.entity)
		}
		if !slices.Contains(spans[o.entity], o.span) {
			spans[o.entity] = append(spans[o.entity], o.span)
		}
	}
	for _, o := range all {
		if !hidden(o) {
			add(o)
		}
	}
	shown := slices.Clone(spans)
	for _, o := range all {
		if shown[o.entity] == nil {
			add(o)
		}
	}
	return spans, order
}

// matches reports whether a mention at s finds the gold span g: half of what
// both cover is shared or, for described things, one holds the other.
func matches(s, g span, long bool) bool {
	n := s.shared(g)
	if n == 0 {
		return false
	}
	if 2*n >= s.union(g) {
		return true
	}
	return long && n >= 5 && (n == s.len() || n == g.len())
}

// noiseSpans returns where the noise of g stands.
func noiseSpans(g *Gold, p *page) []span {
	var regions []span
	for _, s := range g.Noise {
		regions = append(regions, p.find(s)...)
	}
	return regions
}

func inside(s span, regions []span) bool {
	return slices.ContainsFunc(regions, func(r span) bool { return r.contains(s) })
}
