package cuad

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/eval"
	"entente/internal/names"
)

// Options tune Score. The zero value takes dates that are written as YYYY-MM-DD.
type Options struct {
	// Day returns a date of a graph as YYYY-MM-DD, empty where it is no day.
	Day func(date string) string
}

// Report is the score of a graph on contracts.
type Report struct {
	Contracts int `json:"contracts"`
	// Found counts contracts that have an Agreement of their own name, Joined those
	// whose node stands for another contract as well.
	Found  int `json:"found"`
	Joined int `json:"joined"`
	// Parties counts each party; AllParties the contracts, right where all parties
	// were found and no others.
	Parties    eval.Tally `json:"parties"`
	AllParties eval.Share `json:"all_parties_right"`
	Date       eval.Tally `json:"agreement_date"`
	Law        eval.Tally `json:"governing_law"`
	// Misses are in order of the table; never nil.
	Misses []Miss `json:"misses"`
}

// Miss is what was wrong in one contract.
type Miss struct {
	Contract string `json:"contract"`
	// Agreement is the name of the node that was taken for it, empty if there is none.
	Agreement string `json:"agreement"`
	// MissedParties are the table's, WrongParties the graph's.
	MissedParties []string `json:"missed_parties,omitempty"`
	WrongParties  []string `json:"wrong_parties,omitempty"`
	// Date and Law are those of the graph, WantDate and WantLaw the table's; all are
	// empty where the graph is right.
	Date     string `json:"date,omitempty"`
	WantDate string `json:"want_date,omitempty"`
	Law      string `json:"law,omitempty"`
	WantLaw  string `json:"want_law,omitempty"`
}

func (m *Miss) any() bool {
	return len(m.MissedParties)+len(m.WrongParties) > 0 || m.Date+m.WantDate+m.Law+m.WantLaw != ""
}

// Score compares a graph with the table. The graph's documents are found by the base
// names of their paths; a contract that is missing counts as said nothing of.
func (s *Set) Score(v graph.View, o Options) Report {
	if o.Day == nil {
		o.Day = func(date string) string { return date }
	}
	x := newIndex(v)
	r := Report{Contracts: len(s.contracts), Misses: []Miss{}}
	taken := map[*graph.Entity]int{}
	for _, c := range s.contracts {
		m := Miss{Contract: filepath.Base(c.Path)}
		node := x.agreement(&c)
		if node != nil {
			m.Agreement = node.Name
			taken[node]++
			if similar(node, c.Name) {
				r.Found++
			}
		}
		r.scoreParties(&c, x.parties(node, m.Contract), &m)
		r.scoreDate(&c, property(node, "date"), o, &m)
		r.scoreLaw(&c, property(node, "law"), &m)
		if m.any() {
			r.Misses = append(r.Misses, m)
		}
	}
	for _, contracts := range taken {
		if contracts > 1 {
			r.Joined += contracts
		}
	}
	return r
}

func property(node *graph.Entity, key string) string {
	if node == nil {
		return ""
	}
	return node.Properties[key]
}

func (r *Report) scoreParties(c *Contract, found []*graph.Entity, m *Miss) {
	missed := slices.Clone(c.Parties)
	r.Parties.Gold += len(missed)
	r.Parties.System += len(found)
	for _, n := range found {
		i := slices.IndexFunc(missed, func(p string) bool { return similar(n, p) })
		if i < 0 {
			m.WrongParties = append(m.WrongParties, n.Name)
			continue
		}
		r.Parties.Right++
		missed = slices.Delete(missed, i, i+1)
	}
	m.MissedParties = missed
	r.AllParties.Of++
	if len(missed)+len(m.WrongParties) == 0 {
		r.AllParties.Right++
	}
}

func (r *Report) scoreDate(c *Contract, found string, o Options, m *Miss) {
	if c.Blank {
		return
	}
	day := ""
	if found != "" {
		day = o.Day(found)
		r.Date.System++
	}
	want := ""
	if len(c.Dates) > 0 {
		want = c.Dates[0]
		r.Date.Gold++
	}
	switch {
	case day != "" && slices.Contains(c.Dates, day):
		r.Date.Right++
	default:
		m.Date, m.WantDate = found, want
	}
}

func (r *Report) scoreLaw(c *Contract, found string, m *Miss) {
	if found != "" {
		r.Law.System++
	}
	if len(c.Laws) > 0 {
		r.Law.Gold++
	}
	if found != "" && slices.ContainsFunc(c.Laws, func(law string) bool { return sameLaw(law, found) }) {
		r.Law.Right++
		return
	}
	m.Law, m.WantLaw = found, strings.Join(c.Laws, "; ")
}

// sameLaw compares places, of which the table writes the narrowest first: "Ontario,
// Canada". The graph may name several: "England and Wales".
func sameLaw(want, found string) bool {
	narrow, _, _ := strings.Cut(want, ",")
	key := names.Canonical("Place", narrow)
	parts := strings.FieldsFunc(strings.ReplaceAll(found, " and ", ","), func(r rune) bool { return r == ',' || r == ';' })
	return key != "" && slices.ContainsFunc(parts, func(part string) bool { return names.Canonical("Place", part) == key })
}

// similar reports whether one of the names of a node is the name that is sought: but
// for the legal form, or one holds all words of the other in a row.
func similar(n *graph.Entity, name string) bool {
	want := names.Canonical(n.Type, name)
	if want == "" {
		return false
	}
	return slices.ContainsFunc(append([]string{n.Name}, n.Aliases...), func(own string) bool {
		key := names.Canonical(n.Type, own)
		return key == want || key != "" && (holds(key, want) && !names.Generic(want) || holds(want, key) && !names.Generic(key))
	})
}

// holds reports whether the words of part stand in whole in a row.
func holds(whole, part string) bool { return strings.Contains(" "+whole+" ", " "+part+" ") }

// in is a node as a document shows it, by the document's base name.
type in struct{ node, base string }

// index finds the agreements of a document and their parties.
type index struct {
	agreements map[string][]*graph.Entity // base name of the document -> its agreements
	to         map[in][]*graph.Entity     // agreement -> what the document says is party to it
	mentions   map[in]int                 // of an agreement
}

func newIndex(v graph.View) *index {
	x := &index{map[string][]*graph.Entity{}, map[in][]*graph.Entity{}, map[in]int{}}
	base, entities := map[string]string{}, map[string]*graph.Entity{}
	for _, d := range v.Documents() {
		base[d.ID] = filepath.Base(filepath.ToSlash(d.Path))
	}
	all := v.Entities()
	for i := range all {
		e := &all[i]
		entities[e.ID] = e
		if e.Type == "Agreement" {
			x.addAgreement(e, base)
		}
	}
	for _, r := range v.Relations() {
		if r.Type != "PARTY_TO" || r.Polarity == graph.Denied {
			continue
		}
		for _, e := range r.Evidence {
			at := in{r.To, base[e.Document]}
			if from := entities[r.From]; !slices.Contains(x.to[at], from) {
				x.to[at] = append(x.to[at], from)
			}
		}
	}
	return x
}

func (x *index) addAgreement(e *graph.Entity, base map[string]string) {
	for _, m := range e.Mentions {
		at := in{e.ID, base[m.Document]}
		if x.mentions[at]++; x.mentions[at] == 1 {
			x.agreements[at.base] = append(x.agreements[at.base], e)
		}
	}
}

// agreement returns the node of a contract, nil if there is none: of those that bear
// its name, and else of all, the one with most parties and mentions in its text.
func (x *index) agreement(c *Contract) *graph.Entity {
	base := filepath.Base(c.Path)
	if len(x.agreements[base]) == 0 {
		return nil
	}
	bears := func(e *graph.Entity) int {
		if similar(e, c.Name) {
			return 1
		}
		return 0
	}
	return slices.MaxFunc(x.agreements[base], func(a, b *graph.Entity) int {
		ina, inb := in{a.ID, base}, in{b.ID, base}
		return cmp.Or(cmp.Compare(bears(a), bears(b)), cmp.Compare(len(x.to[ina]), len(x.to[inb])),
			cmp.Compare(x.mentions[ina], x.mentions[inb]), cmp.Compare(b.ID, a.ID))
	})
}

// parties returns what a document says is party to an agreement, in the graph's order.
func (x *index) parties(agreement *graph.Entity, base string) []*graph.Entity {
	if agreement == nil {
		return nil
	}
	return x.to[in{agreement.ID, base}]
}
