package extract

import (
	"cmp"
	"maps"
	"slices"

	"entente/extract/coref"
	"entente/extract/modality"
	"entente/extract/rule"
	"entente/extract/segment"
	"entente/extract/text"
	"entente/extract/trace"
)

// ruling is what the rules say of one section.
type ruling struct {
	set      *rule.Set
	mentions []text.Placed
	facts    []rule.Match
	// chain is the chain of each mention.
	chain []int
	// narrow are the types of chains that the reader itself does not know.
	narrow map[int]string
}

// rule asks the rules about the mentions of a section. What they say of the type
// and the sameness of things changes the chains, which it returns.
func (c *collector) rule(set *rule.Set, mentions []text.Placed, chains []coref.Chain) (*ruling, []coref.Chain) {
	r := &ruling{set: set, mentions: slices.Clone(mentions), narrow: map[int]string{}}
	r.follow(chains)
	in := ruleInput(c.s, c.values, c.leadIns)
	in.Mentions, in.Chain = r.mentions, r.chain
	named := set.Names(in)
	chains = r.rename(chains, named)
	in.Chain = r.chain
	r.facts = set.Facts(in)
	return r, chains
}

// ruleInput is a document as the rules see it, without its mentions.
func ruleInput(s *text.Segmented, v *values, leadIns map[int]int) rule.Input {
	return rule.Input{Segmented: s, LeadIns: leadIns, Values: func(sentence int) []rule.Value {
		var out []rule.Value
		for _, x := range v.of(sentence) {
			if raw := say(x); raw != "" {
				out = append(out, rule.Value{Span: x.Span, Kind: string(x.Kind), Text: raw})
			}
		}
		return out
	}}
}

// follow gives the mentions the chains and types that chains have.
func (r *ruling) follow(chains []coref.Chain) {
	r.chain = make([]int, len(r.mentions))
	for k, ch := range chains {
		typ := cmp.Or(r.narrow[k], ch.Type)
		for _, i := range ch.Members {
			r.chain[i], r.mentions[i].Type = k, typ
		}
	}
}

// rename applies what the rules say of chains: first of their types, the surest
// rule first, then which of them are one.
func (r *ruling) rename(chains []coref.Chain, named []rule.Match) []coref.Chain {
	if len(named) == 0 {
		return chains
	}
	named = slices.Clone(named)
	slices.SortStableFunc(named, func(a, b rule.Match) int { return cmp.Compare(b.Rule.Confidence, a.Rule.Confidence) })
	chains = slices.Clone(chains)
	typed := map[int]bool{}
	for _, m := range named {
		for _, t := range m.Retypes {
			if k := r.chain[t.Mention]; !typed[k] {
				typed[k] = true
				r.retype(chains, k, t.Type)
			}
		}
	}
	for _, m := range named {
		for _, pair := range m.Same {
			chains = r.join(chains, r.chain[pair[0]], r.chain[pair[1]])
		}
	}
	r.follow(chains)
	return chains
}

// retype gives chain k a type; the reader's own stages go on with the type that
// they know.
func (r *ruling) retype(chains []coref.Chain, k int, typ string) {
	chains[k].Type = r.set.Schema().Base(typ)
	if chains[k].Type != typ {
		r.narrow[k] = typ
	}
}

// join makes one chain of two: the later one goes, and those behind it move up. The
// earlier one keeps its type, and takes the other's narrower form of it if it has none.
func (r *ruling) join(chains []coref.Chain, a, b int) []coref.Chain {
	if a == b {
		return chains
	}
	a, b = min(a, b), max(a, b)
	members := slices.Concat(chains[a].Members, chains[b].Members)
	slices.Sort(members)
	chains[a].Members = members
	narrow := map[int]string{}
	for k, t := range r.narrow {
		switch {
		case k < b:
			narrow[k] = t
		case k > b:
			narrow[k-1] = t
		case r.narrow[a] == "" && r.set.Schema().Base(t) == chains[a].Type:
			narrow[a] = t
		}
	}
	r.narrow = narrow
	chains = slices.Delete(chains, b, b+1)
	r.follow(chains)
	return chains
}

// narrowTypes gives the entities of chains the types that rules gave them beyond
// those that the reader knows.
func (c *collector) narrowTypes(r *ruling, chains []coref.Chain, entity []int) {
	for k, typ := range r.narrow {
		if e := entity[chains[k].Members[0]]; e >= 0 {
			c.entities[e].Type = typ
		}
	}
}

// addRuled adds what the rules found to the claims, and has w watch it.
func (c *collector) addRuled(r *ruling, w *watcher, chains []coref.Chain, entity []int) {
	w.ruled(c, r)
	said := map[saying]bool{} // what a rule says first counts, and more than the nearest value
	for _, m := range r.facts {
		for _, f := range m.Facts {
			if entity[f.From] >= 0 && entity[f.To] >= 0 && entity[f.From] != entity[f.To] {
				c.addRuledFact(r, m, f, entity)
			}
		}
		for _, p := range m.Properties {
			if e := entity[p.Mention]; e >= 0 && !said[saying{e, p.Key}] {
				said[saying{e, p.Key}] = true
				set(&c.entities[e].Properties, p.Key, p.Value)
			}
		}
		for _, a := range m.Aliases {
			if e := entity[a.Mention]; e >= 0 {
				addAlias(&c.entities[e], a.Name)
			}
		}
	}
	c.narrowTypes(r, chains, entity)
}

// saying is a property of an entity.
type saying struct {
	entity int
	key    string
}

func set(properties *map[string]string, key, v string) {
	if *properties == nil {
		*properties = map[string]string{}
	}
	(*properties)[key] = v
}

func addAlias(e *text.Entity, name string) {
	if at, known := slices.BinarySearch(e.Aliases, name); !known && name != e.Name {
		e.Aliases = slices.Insert(e.Aliases, at, name)
	}
}

func (c *collector) addRuledFact(r *ruling, m rule.Match, f rule.Fact, entity []int) {
	from, to := r.mentions[f.From], r.mentions[f.To]
	marks := c.ruledMarks(r, f)
	k := edgeOf(f.Type, entity[f.From], entity[f.To], marks.Polarity)
	if r.set.Schema().Symmetric(f.Type) && k.from > k.to {
		k.from, k.to = k.to, k.from
	}
	rel := c.relation(k)
	if m.Rule.Confidence > rel.Confidence {
		rel.Confidence, rel.Status = m.Rule.Confidence, marks.Status
	}
	for _, key := range slices.Sorted(maps.Keys(f.Properties)) {
		setOnce(&rel.Properties, key, f.Properties[key])
	}
	c.describe(rel, section{mentions: r.mentions, entity: entity}, from, to)
	rel.Evidence = append(rel.Evidence, text.Evidence{
		Span:   cover(m.Span, cover(from.Span, to.Span)),
		Finder: m.Rule.Name, Score: m.Rule.Confidence,
	})
}

// ruledMarks says how the text puts a fact: as the rule knows, else as its sentence
// does.
func (c *collector) ruledMarks(r *ruling, f rule.Fact) modality.Marks {
	marks := c.mark(r.mentions[f.From], r.mentions[f.To], f.Type)
	if f.Denied {
		marks.Polarity = text.Denied
	}
	marks.Status = cmp.Or(f.Status, marks.Status)
	return marks
}

// ruled takes what the rules found in the section.
func (w *watcher) ruled(c *collector, r *ruling) {
	if w == nil {
		return
	}
	for _, m := range r.facts {
		for _, f := range m.Facts {
			marks := c.ruledMarks(r, f)
			w.candidates = append(w.candidates, trace.Candidate{
				Type: f.Type, From: w.at[f.From], To: w.at[f.To], Score: m.Rule.Confidence,
				Finder: m.Rule.Name, Polarity: marks.Polarity, Status: marks.Status,
			})
		}
	}
}

// CheckRules runs each rule of the set on its own examples. It returns how many
// examples there were and those that failed.
func CheckRules(set *rule.Set) (examples int, failed []rule.Failure) {
	return set.Test(func(d *text.Document) rule.Input {
		s := segment.Split(d)
		c := newCollector(s)
		return ruleInput(s, c.values, c.leadIns)
	})
}
