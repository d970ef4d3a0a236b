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
