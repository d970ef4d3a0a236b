package eval

import (
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// Share is how many of some things are right.
type Share struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

// Part returns the share, in [0,1].
func (s Share) Part() float64 { return share(s.Right, s.Of) }

func (s *Share) count(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

func (s *Share) add(o Share) { s.Right, s.Of = s.Right+o.Right, s.Of+o.Of }

// Values says how well the graph knows the terms of what it found. Optional gold
// counts neither way.
type Values struct {
	// Properties are tallied by what they are of and their key, such as "Agreement
	// amount" or "WORKS_FOR title": the gold's, those of nodes and edges that are
	// right, and those among them that say the same. A status is compared by its
	// kind: "adopted" is signed.
	Properties map[string]Tally `json:"properties"`
	// Parties counts agreements with parties in the gold; right are those that were
	// found with these parties and no others.
	Parties Share `json:"agreements_all_parties_right"`
	// PartiesFound are right where at least these parties were found.
	PartiesFound Share `json:"agreements_all_parties_found"`
	// Denied counts relations that the graph says are denied; right are those that
	// the gold does not state.
	Denied Share `json:"denied"`
}

func newValues() Values { return Values{Properties: map[string]Tally{}} }

func (v *Values) add(o Values) {
	for key, t := range o.Properties {
		v.Properties[key] = v.Properties[key].plus(t)
	}
	v.Parties.add(o.Parties)
	v.PartiesFound.add(o.PartiesFound)
	v.Denied.add(o.Denied)
}

// Same reports whether two values of a property say the same, the first being the
// gold's; day is the document's date, YYYY-MM-DD or empty.
type Same func(key, gold, found, day string) bool

// sameText is the Same of those who name no other: the texts are equal but for case
// and punctuation, or one holds all words of the other in a row.
func sameText(_, gold, found, _ string) bool {
	a, b := " "+foldName(gold)+" ", " "+foldName(found)+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// statuses are the kinds of status that gold's own words stand for.
var statuses = map[string]string{
	"adopted": "signed", "concluded": "signed", "entered into": "signed", "fully executed": "signed", "executed": "signed",
	"formalised": "signed", "formalized": "signed", "passed": "signed", "ratified": "signed", "completed": "signed",
	"unwound": "abandoned", "pulled out": "abandoned", "cancelled": "abandoned", "dropped": "abandoned",
	"expired": "ended", "terminated": "ended",
}

func statusKind(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if kind, ok := statuses[s]; ok {
		return kind
	}
	if strings.HasPrefix(s, "ended") {
		return "ended"
	}
	return s
}

// scoreProperties compares the properties of something; found is nil where the graph
// has not got it. Only keys that the gold knows of this kind of thing count.
func (s *docScore) scoreProperties(kind string, gold, found map[string]string) {
	for _, key := range valued[kind] {
		want, got := gold[key], found[key]
		var t Tally
		if want != "" {
			t.Gold = 1
		}
		if got != "" {
			t.System = 1
		}
		if t.Gold+t.System == 2 && s.same(key, want, got) {
			t.Right = 1
		}
		if t != (Tally{}) {
			name := kind + " " + key
			s.report.Values.Properties[name] = s.report.Values.Properties[name].plus(t)
		}
	}
}

func (s *docScore) same(key, gold, found string) bool {
	if key == "status" {
		return statusKind(gold) == statusKind(found)
	}
	return s.options.same()(key, gold, found, s.day)
}

// valued are the properties that the gold speaks of, by what they are of.
var valued = map[string][]string{
	"Agreement": {"amount", "date", "kind", "status"},
	"Event":     {"date"},
	"OWNS":      {"stake", "status"},
	"FINANCES":  {"amount"},
	"ACQUIRES":  {"amount", "status"},
	"WORKS_FOR": {"title"},
	"SIGNED":    {"date"}, "MET_WITH": {"date"}, "VISITED": {"date"},
}

// scoreNodeValues compares the properties of the gold's entities with their nodes'.
func (s *docScore) scoreNodeValues() {
	node := map[string]*graph.Entity{}
	for _, n := range s.nodes {
		if g, ok := s.matched[n.ID]; ok {
			node[g] = n.Entity
		}
	}
	for _, e := range s.gold.Entities {
		switch n := node[e.ID]; {
		case e.Optional:
		case n == nil:
			s.scoreProperties(e.Type, e.Props, nil)
		default:
			s.scoreProperties(e.Type, e.Props, n.Properties)
		}
	}
}

// properties returns those of an edge, its status among them.
func properties(r *graph.Relation) map[string]string {
	if r.Status == "" {
		return r.Properties
	}
	all := maps.Clone(r.Properties)
	if all == nil {
		all = map[string]string{}
	}
	all["status"] = r.Status
	return all
}

// scoreParties compares the parties of each agreement: those wanted, of which found
// says whether an edge has them, with the other parties that edges tell of. What is
// free counts neither way.
func (s *docScore) scoreParties(wanted []fact, found map[fact]bool, edges []graph.Relation, free map[fact]bool) {
	missing, parties, extra := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, f := range wanted {
		if f.typ == "PARTY_TO" {
			parties[f.to] = true
			missing[f.to] = missing[f.to] || !found[f]
		}
	}
	for _, r := range edges {
		f := s.fact(r.Type, s.matched[r.From], s.matched[r.To])
		if _, is := found[f]; f.typ == "PARTY_TO" && !is && !free[f] {
			extra[f.to] = true
		}
	}
	for _, agreement := range slices.Sorted(maps.Keys(parties)) {
		s.report.Values.PartiesFound.count(!missing[agreement])
		s.report.Values.Parties.count(!missing[agreement] && !extra[agreement])
	}
}
