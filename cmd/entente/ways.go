package main

import (
	"entente/graph"
	"entente/graph/analyze"
)

// A way is a connection of two entities, as --json prints it.
type (
	way []leg
	leg struct {
		From      end         `json:"from"`
		To        end         `json:"to"`
		Relations []statement `json:"relations"`
	}
)

func waysOf(g *graph.Graph, paths [][]analyze.Step) []way {
	ways := make([]way, len(paths))
	for i, steps := range paths {
		ways[i] = make(way, len(steps))
		for k, s := range steps {
			ways[i][k] = leg{From: endOf(g, s.From), To: endOf(g, s.To), Relations: statementsFrom(g, s)}
		}
	}
	return ways
}

// statementsFrom tells the relations of a step as seen from where it starts.
func statementsFrom(g *graph.Graph, s analyze.Step) []statement {
	out := make([]statement, len(s.Relations))
	for i, r := range s.Relations {
		out[i] = stateRelation(g, r, r.From == s.From)
	}
	return out
}

// showWays prints ways for a person, a blank line between two.
func (c *console) showWays(ways []way, all bool) {
	for i, w := range ways {
		if i > 0 {
			c.print("")
		}
		for k, l := range w {
			if k == 0 {
				c.print("%s (%s)", c.strong(visible(l.From.Name)), l.From.Type)
			}
			for _, s := range l.Relations {
				c.showStatement(s, all)
			}
		}
	}
}
