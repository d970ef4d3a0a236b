package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/analyze"
)

// mostOnMap is how many entities a map shows unless the user wants more: so many names
// and lines can be read on a screen.
const mostOnMap = 40

// ask returns the part of the graph that answers the question, and sets how to draw it.
// g is the part that the flags leave of the whole graph.
func (m *mapping) ask(ctx context.Context, c *console, whole, g *graph.Graph, args []string) (*graph.Graph, error) {
	o := &m.to.options
	if m.isWhole() || o.Question.Timeline {
		o.MaxNodes = unless(o.MaxNodes, 60)
	}
	o.MaxNodes = unless(o.MaxNodes, mostOnMap)
	switch {
	case m.between != "":
		return m.askBetween(ctx, c, whole, g, args[0])
	case m.agreement != "":
		return m.askAgreement(c, whole, g)
	case len(m.pick.filter.Focus) > 0:
		return g, m.askFocus(g)
	}
	o.Title = cmp.Or(o.Title, m.usualTitle(g))
	return g, nil
}

// usualTitle names the document that a map is of, or counts them.
func (m *mapping) usualTitle(g *graph.Graph) string {
	var originals []graph.Document
	for _, d := range g.Documents() {
		if d.CopyOf == "" {
			originals = append(originals, d)
		}
	}
	title := fmt.Sprintf("What %d documents say", len(originals))
	if len(originals) == 1 {
		title = cmp.Or(originals[0].Title, originals[0].Path)
	}
	if m.to.options.Question.Timeline {
		return "Timeline. " + title
	}
	return title
}

// askFocus makes the named entities stand out.
func (m *mapping) askFocus(g *graph.Graph) error {
	var names []string
	for _, name := range m.pick.filter.Focus {
		found := graph.Find(g, name)
		if len(found) == 0 {
			return unknownName(g, name)
		}
		m.to.options.Question.Focus = append(m.to.options.Question.Focus, found[0].ID)
		names = append(names, found[0].Name)
	}
	title := "Around "
	if m.to.options.Question.Timeline {
		title = "Timeline: "
	}
	m.to.options.Title = cmp.Or(m.to.options.Title, title+strings.Join(names, " and "))
	return nil
}

// askBetween returns the entities on the shortest ways from one to another, as many ways
// as a map has room for.
func (m *mapping) askBetween(ctx context.Context, c *console, whole, g *graph.Graph, b string) (*graph.Graph, error) {
	from, err := c.one(whole, m.between)
	if err != nil {
		return nil, err
	}
	to, err := c.one(whole, b)
	if err != nil {
		return nil, err
	}
	if from.ID == to.ID {
		return nil, fmt.Errorf("%q and %q both mean %s (%s)", m.between, b, from.Name, from.Type)
	}
	ways, err := waysBetween(ctx, g, from.ID, to.ID)
	if errors.Is(err, analyze.ErrNoPath) || errors.Is(err, graph.ErrNotFound) {
		return nil, withHint(fmt.Errorf("nothing connects %q and %q", from.Name, to.Name),
			"--focus %q --focus %q draws what surrounds each", from.Name, to.Name)
	}
	if err != nil {
		return nil, err
	}
	o := &m.to.options
	ways = spanned(ways, o.MaxNodes)
	o.Question.Focus, o.Question.Steps = []string{from.ID, to.ID}, stepsOf(ways)
	o.Title = cmp.Or(o.Title, "Between "+from.Name+" and "+to.Name)
	o.Question.Summary = lengths(ways)
	part, err := analyze.Part(g, slices.Concat(o.Question.Steps...))
	if err != nil {
		return nil, err
	}
	return alongWays(part, ways)
}

// fewWays is how many ways of equal length are enough: longer ones would only tell again
// what the shorter ones say.
const fewWays = 3

// waysBetween returns the ways of up to four steps, or where there are none a shortest
// one.
func waysBetween(ctx context.Context, g *graph.Graph, from, to string) ([][]analyze.Step, error) {
	ways, err := analyze.Paths(ctx, g, from, to, analyze.Options{})
	if !errors.Is(err, analyze.ErrNoPath) {
		return ways, err
	}
	way, err := analyze.Path(ctx, g, from, to, analyze.Options{})
	return [][]analyze.Step{way}, err
}

// spanned returns the shortest ways, and longer ones where these are few, while a map has
// room for their entities.
func spanned(ways [][]analyze.Step, most int) [][]analyze.Step {
	met := map[string]bool{}
	for k, way := range ways {
		enough := k >= fewWays && len(way) > len(ways[k-1])
		fresh := 0
		for _, s := range way {
			if !met[s.To] {
				fresh++
			}
		}
		if enough || k > 0 && len(met)+fresh >= most {
			return ways[:k]
		}
		for _, s := range way {
			met[s.To] = true
		}
	}
	return ways
}

// stepsOf lists the entities on the ways by the step that they are first met at.
func stepsOf(ways [][]analyze.Step) [][]string {
	last := len(ways[len(ways)-1])
	step := map[string]int{ways[0][0].From: 0, ways[0][len(ways[0])-1].To: last}
	for _, way := range ways {
		for k, s := range way[:len(way)-1] {
			if old, met := step[s.To]; !met || k+1 < old {
				step[s.To] = k + 1
			}
		}
	}
	steps := make([][]string, last+1)
	for id, k := range step {
		steps[k] = append(steps[k], id)
	}
	for _, ids := range steps {
		slices.Sort(ids)
	}
	return slices.DeleteFunc(steps, func(ids []string) bool { return len(ids) == 0 })
}

// lengths says how many ways there are of each length.
func lengths(ways [][]analyze.Step) string {
	n := map[int]int{}
	for _, way := range ways {
		n[len(way)]++
	}
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(n)) {
		parts = append(parts, fmt.Sprintf("%s of %s", counted(n[k], "way", "ways"), count(k, "step")))
	}
	return strings.Join(parts, " and ") + "."
}

// alongWays returns the graph with those relations only that lie on the ways.
func alongWays(g *graph.Graph, ways [][]analyze.Step) (*graph.Graph, error) {
	on := map[string]bool{}
	for _, way := range ways {
		for _, s := range way {
			for _, r := range s.Relations {
				on[r.ID] = true
			}
		}
	}
	relations := slices.DeleteFunc(slices.Clone(g.Relations()), func(r graph.Relation) bool { return !on[r.ID] })
	return graph.New(slices.Clone(g.Documents()), slices.Clone(g.Entities()), relations)
}

// askAgreement returns an agreement with all that has to do with it, and for whom its
// signers work.
func (m *mapping) askAgreement(c *console, whole, g *graph.Graph) (*graph.Graph, error) {
	deal, err := c.oneAgreement(whole, m.agreement)
	if err != nil {
		return nil, err
	}
	ids := []string{deal.ID}
	for _, r := range slices.Concat(g.In(deal.ID), g.Out(deal.ID)) {
		for _, id := range []string{r.From, r.To} {
			if id != deal.ID {
				ids = append(ids, id)
			}
			if r.Type == "SIGNED" && id == r.From {
				ids = append(ids, employers(g, id)...)
			}
		}
	}
	o := &m.to.options
	o.Question.Focus = []string{deal.ID}
	o.Question.Summary = terms(whole, deal)
	o.Title = cmp.Or(o.Title, deal.Name)
	o.Layout = cmp.Or(o.Layout, "dot")
	part, err := analyze.Part(g, ids)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, withHint(err, "the other flags leave %q out", deal.Name)
	}
	return part, err
}

// employers are what a person works for.
func employers(g *graph.Graph, person string) []string {
	var ids []string
	for _, r := range g.Out(person) {
		if r.Type == "WORKS_FOR" && r.Polarity != graph.Denied {
			ids = append(ids, r.To)
		}
	}
	return ids
}

// terms says what is known of an agreement, and quotes the first sentence on it.
func terms(g *graph.Graph, deal graph.Entity) string {
	var parts []string
	for _, key := range []string{"kind", "status", "date", "amount"} {
		if v := deal.Properties[key]; v != "" {
			parts = append(parts, key+" "+v)
		}
	}
	s := strings.Join(parts, " · ")
	if quote := saying(g, deal.ID); quote != "" {
		return strings.TrimPrefix(s+". “"+quote+"”", ". ")
	}
	if s == "" {
		return "An agreement of which no terms are known."
	}
	return s + "."
}

// saying is the sentence that says most about an agreement: the one that most of its
// relations rest on, of equals the surest.
func saying(g *graph.Graph, id string) string {
	n, score := map[string]int{}, map[string]float64{}
	best := ""
	for _, r := range slices.Concat(g.In(id), g.Out(id)) {
		for _, e := range r.Evidence {
			d, err := g.Document(e.Document)
			s := graph.Sentence(d, e.Start, e.End)
			if err != nil || s == "" {
				continue
			}
			n[s]++
			score[s] = max(score[s], e.Score)
			if c := cmp.Or(cmp.Compare(n[s], n[best]), cmp.Compare(score[s], score[best])); c > 0 {
				best = s
			}
		}
	}
	return best
}

// oneAgreement returns the agreement that a name means best. Other things that bear it
// are no answer.
func (c *console) oneAgreement(g *graph.Graph, name string) (graph.Entity, error) {
	agreements, err := graph.Filter{Types: []string{"Agreement"}}.Apply(g)
	if err != nil {
		return graph.Entity{}, err
	}
	deal, err := c.one(agreements, name)
	if err == nil {
		return deal, nil
	}
	if others := graph.Find(g, name); len(others) > 0 && bears(others[0], name) {
		return deal, withHint(fmt.Errorf("%s is no agreement but a %s", others[0].Name, others[0].Type),
			"--focus %q draws what surrounds it", others[0].Name)
	}
	return deal, err
}
