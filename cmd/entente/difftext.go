package main

import (
	"fmt"
	"strings"

	"entente/graph"
	"entente/graph/diff"
	"entente/graph/ontology"
)

// showDifference prints what differs for a person: documents, entities, relations,
// each with what is new, what is gone and what has changed.
func (c *console) showDifference(d *diff.Difference) {
	p := &differencePrinter{c: c}
	p.documents(d.Documents)
	p.entities(d.Entities)
	p.relations(d.Relations)
}

// differencePrinter puts a heading before each list and a blank line between two.
type differencePrinter struct {
	c    *console
	told bool
}

func (p *differencePrinter) heading(name string, n int) {
	if n == 0 {
		return
	}
	if p.told {
		p.c.print("")
	}
	p.told = true
	p.c.print("%s", p.c.strong(name))
}

// line begins with +, - or ~ in its colour.
func (p *differencePrinter) line(sign, format string, args ...any) {
	p.c.print("%s %s", p.sign(sign), fmt.Sprintf(format, args...))
}

func (p *differencePrinter) sign(sign string) string {
	return paint(p.c.colourOut, map[string]string{"+": "32", "-": "31", "~": "33"}[sign], sign)
}

func (p *differencePrinter) documents(d diff.Documents) {
	p.heading("documents", len(d.Added)+len(d.Removed)+len(d.Changed))
	for _, x := range d.Added {
		p.line("+", "%s", visible(x.Path))
	}
	for _, x := range d.Removed {
		p.line("-", "%s", visible(x.Path))
	}
	for _, x := range d.Changed {
		p.line("~", "%s", visible(x.New.Path))
		for _, change := range x.Changes {
			if change.What == "text" { // its values are IDs
				p.c.print("    another text")
				continue
			}
			p.change(change)
		}
	}
}

func (p *differencePrinter) entities(d diff.Entities) {
	p.heading("entities", len(d.Added)+len(d.Removed)+len(d.Changed))
	for _, x := range d.Added {
		p.line("+", "%s", p.entity(x))
	}
	for _, x := range d.Removed {
		p.line("-", "%s", p.entity(x))
	}
	for _, x := range d.Changed {
		p.line("~", "%s", p.entity(x.New))
		if x.Renamed() {
			p.c.print("    renamed from %s", visible(x.Old.Name))
		}
		for _, change := range x.Changes {
			if change.Property || change.What != "name" {
				p.change(change)
			}
		}
	}
}

func (p *differencePrinter) entity(e graph.Entity) string {
	return p.c.strong(visible(e.Name)) + " (" + visible(e.Type) + ")"
}

func (p *differencePrinter) relations(d diff.Relations) {
	p.heading("relations", len(d.Added)+len(d.Removed)+len(d.Changed))
	for _, f := range d.Added {
		p.line("+", "%s", p.fact(f))
	}
	for _, f := range d.Removed {
		p.line("-", "%s", p.fact(f))
	}
	for _, x := range d.Changed {
		p.line("~", "%s", p.fact(x.New))
		for _, change := range x.Changes {
			p.change(change)
		}
		p.passages("-", x.Lost)
		p.passages("+", x.Gained)
	}
}

func (p *differencePrinter) fact(f diff.Fact) string {
	arrow := "→"
	if t, _ := ontology.Default().Relation(f.Type); t.Symmetric {
		arrow = "↔"
	}
	s := statement{Polarity: f.Polarity, Status: f.Status, Properties: f.Properties}
	return fmt.Sprintf("%s %s %s %s%s  %s", p.entity(f.Subject), visible(f.Type), arrow, p.entity(f.Object), details(s),
		p.c.faint(fmt.Sprintf("%.2f", f.Confidence)))
}

func (p *differencePrinter) passages(sign string, list []diff.Passage) {
	for _, x := range list {
		place := p.c.faint(visible(fmt.Sprintf("%s:%d", x.Path, x.Start)))
		if x.Sentence == "" {
			p.c.print("    %s %s", p.sign(sign), place)
			continue
		}
		p.c.print("    %s %s\n      %s", p.sign(sign), visible(x.Sentence), place)
	}
}

// change prints what was and what is.
func (p *differencePrinter) change(x diff.Change) {
	switch {
	case len(x.Lost)+len(x.Gained) > 0:
		p.c.print("    %s: %s", x.What, strings.Join(append(p.signed("-", x.Lost), p.signed("+", x.Gained)...), ", "))
	case x.Old == "":
		p.c.print("    %s: %s %s", visible(x.What), p.sign("+"), visible(x.New))
	case x.New == "":
		p.c.print("    %s: %s %s", visible(x.What), p.sign("-"), visible(x.Old))
	default:
		p.c.print("    %s: %s → %s", visible(x.What), visible(x.Old), visible(x.New))
	}
}

func (p *differencePrinter) signed(sign string, list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = p.sign(sign) + " " + visible(s)
	}
	return out
}

// summaryOf counts the differences in a line.
func summaryOf(d *diff.Difference) string {
	var parts []string
	add := func(what string, added, removed, changed int) {
		var counts []string
		for _, n := range []struct {
			n    int
			word string
		}{{added, "added"}, {removed, "removed"}, {changed, "changed"}} {
			if n.n > 0 {
				counts = append(counts, fmt.Sprintf("%d %s", n.n, n.word))
			}
		}
		if len(counts) > 0 {
			parts = append(parts, what+": "+strings.Join(counts, ", "))
		}
	}
	add("documents", len(d.Documents.Added), len(d.Documents.Removed), len(d.Documents.Changed))
	add("entities", len(d.Entities.Added), len(d.Entities.Removed), len(d.Entities.Changed))
	add("relations", len(d.Relations.Added), len(d.Relations.Removed), len(d.Relations.Changed))
	return strings.Join(parts, "; ")
}
