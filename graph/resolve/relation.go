package resolve

import (
	"cmp"
	"slices"

	"entente/extract/text"
	"entente/graph"
	"entente/graph/ontology"
)

// fact is what claims must agree in to be one relation.
type fact struct{ typ, from, to, polarity string }

// merged is a relation in the making.
type merged struct {
	evidence []graph.Evidence
	sure     belief
	values   *values
	status   map[string]*value // status -> witnesses
}

// relations merges the claims of all documents over the entities whose IDs the
// locals have. Claims about one thing alone are dropped: the two ends that the
// document had have become one. A denied claim is a relation of its own.
func (c *corpus) relations(ids []string, o *ontology.Ontology) []graph.Relation {
	facts := map[fact]*merged{}
	var order []fact
	for i := range c.items {
		for k := range c.items[i].Claims.Relations {
			r := &c.items[i].Claims.Relations[k]
			f := c.fact(i, r, ids, o)
			if f.from == f.to {
				continue
			}
			if facts[f] == nil {
				facts[f] = &merged{values: newValues(), status: map[string]*value{}}
				order = append(order, f)
			}
			facts[f].add(&c.docs[i], r)
		}
	}
	list := make([]graph.Relation, len(order))
	for n, f := range order {
		list[n] = facts[f].relation(f)
	}
	return list
}

func (c *corpus) fact(doc int, r *text.Relation, ids []string, o *ontology.Ontology) fact {
	first := c.docs[doc].first
	f := fact{r.Type, ids[first+r.From], ids[first+r.To], graph.Affirmed}
	if r.Polarity == text.Denied {
		f.polarity = graph.Denied
	}
	if t, ok := o.Relation(r.Type); ok && t.Symmetric && f.to < f.from {
		f.from, f.to = f.to, f.from
	}
	return f
}

func (m *merged) add(d *document, r *text.Relation) {
	m.sure.add(d.witness, r.Confidence)
	m.values.add(d.witness, r.Properties)
	if m.status[r.Status] == nil {
		m.status[r.Status] = &value{text: r.Status, witnesses: map[int]bool{}}
	}
	m.status[r.Status].witnesses[d.witness] = true
	for _, v := range r.Evidence {
		m.evidence = append(m.evidence, graph.Evidence{Document: d.ID, Start: v.Start, End: v.End, Finder: v.Finder, Score: v.Score})
	}
}

func (m *merged) relation(f fact) graph.Relation {
	slices.SortFunc(m.evidence, func(a, b graph.Evidence) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End),
			cmp.Compare(b.Score, a.Score), cmp.Compare(a.Finder, b.Finder))
	})
	// One stretch of text is one evidence, whoever found it: the surest finder stays.
	m.evidence = slices.CompactFunc(m.evidence, func(a, b graph.Evidence) bool {
		return a.Document == b.Document && a.Start == b.Start && a.End == b.End
	})
	return graph.Relation{
		ID: relationID(f.typ, f.from, f.to, f.polarity), Type: f.typ, From: f.from, To: f.to,
		Properties: m.values.best(), Confidence: m.sure.value(), Polarity: f.polarity,
		Status: m.overall(), Evidence: m.evidence,
	}
}

// overall returns the status with most witnesses, of equals the most advanced.
// Documents that state the relation without a status do not outvote one that
// says how it came about or ended, but outvote plans.
func (m *merged) overall() string {
	stated := m.status[""]
	delete(m.status, "")
	if len(m.status) == 0 {
		return ""
	}
	best := bestStatus(m.status)
	if stated != nil && (best == "planned" || best == "negotiated") && len(stated.witnesses) >= len(m.status[best].witnesses) {
		return ""
	}
	return best
}
