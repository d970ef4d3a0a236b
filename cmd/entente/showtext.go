package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/ontology"
)

// listed is how many things a line names before it counts the rest.
const listed = 5

// firstOf is "a, b" or, of many, "a, b, c, d, e and 3 more".
func firstOf(names []string) string {
	more := ""
	if n := len(names) - listed; n > 0 {
		names, more = names[:listed], fmt.Sprintf(" and %d more", n)
	}
	return strings.Join(names, ", ") + more
}

// showAll prints descriptions for a person, a blank line between two.
func (c *console) showAll(descriptions []description, all bool) {
	for i, d := range descriptions {
		if i > 0 {
			c.print("")
		}
		c.showEntity(d)
		for _, s := range d.Relations {
			c.showStatement(s, all)
		}
	}
}

func (c *console) showEntity(d description) {
	c.print("%s (%s)  %s", c.strong(visible(d.Name)), visible(d.Type), c.faint(fmt.Sprintf("%.2f", d.Confidence)))
	if len(d.Aliases) > 0 {
		c.print("  also: %s", visible(strings.Join(d.Aliases, "; ")))
	}
	for _, key := range slices.Sorted(maps.Keys(d.Properties)) {
		c.print("  %s: %s", visible(key), visible(d.Properties[key]))
	}
	c.print("  %s in %s: %s", count(d.Mentions, "mention"), count(len(d.Documents), "document"), visible(firstOf(d.Documents)))
}

// showStatement prints a relation and the sentences that state it, each with the
// place where it stands.
func (c *console) showStatement(s statement, all bool) {
	c.print("  %s %s %s (%s)%s  %s", visible(s.Type), arrow(s), c.strong(visible(s.Other.Name)), s.Other.Type,
		details(s), c.faint(fmt.Sprintf("%.2f", s.Confidence)))
	for i, q := range s.Evidence {
		if i > 0 && !all {
			c.print("      %s", c.faint(fmt.Sprintf("and %s (--all shows them)", count(len(s.Evidence)-1, "further sentence"))))
			return
		}
		if q.Sentence != "" {
			c.print("      %s", visible(q.Sentence))
		}
		c.print("      %s", c.faint(visible(fmt.Sprintf("%s:%d", q.Path, q.Offset))))
	}
}

// arrow shows which way a relation leads; some lead both ways.
func arrow(s statement) string {
	switch t, _ := ontology.Default().Relation(s.Type); {
	case t.Symmetric:
		return "↔"
	case s.Outgoing:
		return "→"
	}
	return "←"
}

// details are what a relation says beyond its type, such as ", signed, stake 9.9%".
func details(s statement) string {
	var parts []string
	if s.Polarity == graph.Denied {
		parts = append(parts, "denied")
	}
	if s.Status != "" {
		parts = append(parts, s.Status)
	}
	for _, key := range slices.Sorted(maps.Keys(s.Properties)) {
		if key != "status" { // told above
			parts = append(parts, key+" "+s.Properties[key])
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return ", " + visible(strings.Join(parts, ", "))
}

// noteOthers tells what else a name may mean.
func (c *console) noteOthers(others []graph.Entity) {
	if len(others) == 0 {
		return
	}
	names := make([]string, len(others))
	for i, e := range others {
		names[i] = fmt.Sprintf("%q (%s)", visible(e.Name), e.Type)
	}
	c.note("the name also fits %s", firstOf(names))
}
