package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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
	focus, err := m.pick.focus(g)
	if err != nil {
		return err
	}
	var names []string
	for _, e := range focus {
		names = append(names, e.Name)
	}
	m.to.options.Question.Focus = idsOf(focus)
	title := "Around "
	if m.to.options.Question.Timeline {
		title = "Timeline: "
	}
	m.to.options.Title = cmp.Or(m.to.options.Title, title+strings.Join(names, " and "))
	return nil
}

// focus returns the entities that --focus names.
func (s *selection) focus(g *graph.Graph) ([]graph.Entity, error) {
	var focus []graph.Entity
	for _, name := range s.filter.Focus {
		found := graph.Find(g, name)
		if len(found) == 0 {
			return nil, unknownName(g, name)
		}
		focus = append(focus, found[0])
	}
	return focus, nil
}

func idsOf(entities []graph.Entity) []string {
	ids := make([]string, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	return ids
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
