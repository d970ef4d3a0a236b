package picture

import (
	"fmt"
	"slices"
	"strings"

	"entente/export/graphviz"
	"entente/export/style"
	"entente/export/typeset"
	"entente/graph"
	"entente/graph/analyze"
)

// A moment is a row of a timeline.

// row adds a moment below the others. The date is left out where the row above has it.
func (c *chart) row(m analyze.Moment, again bool) {
	g := group{class: "moment", id: m.Entity.ID, kind: m.Entity.Type}
	thing, height := c.thing(m, &g)
	words, quote := c.words(m)
	height = max(height, words.height+quote.height)
	middle := c.y + height/2
	if !again {
		d := newBlock(said(m.When), detailSize, typeset.Bold, dateRight, 1)
		t := d.set(dateRight-d.width/2, middle-d.height/2, c.theme.Ink)
		g.texts = append(g.texts, t...)
	}
	g.paths = append(g.paths, c.mark(m, middle))
	thing(middle)
	top := middle - (words.height+quote.height)/2
	g.texts = append(g.texts, words.left(wordsLeft, top, c.theme.Ink)...)
	g.texts = append(g.texts, quote.left(wordsLeft, top+words.height, c.theme.Muted)...)
	c.scene.groups = append(c.scene.groups, g)
	c.y += height + rowGap
}

// said is a date as people write it.
func said(d analyze.Date) string {
	months := []string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}
	switch {
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", months[d.Month-1], d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, months[d.Month-1], d.Year)
}

// mark is the dot on the axis, hollow for what is only told of at that time.
func (c *chart) mark(m analyze.Moment, y float64) path {
	p := path{segments: ellipse(graphviz.Point{X: axisX, Y: y}, dot, dot), fill: c.theme.Ink, stroke: c.theme.Ink, width: 1.4}
	if m.Told {
		p.fill = c.theme.Page
	}
	return p
}

// thing returns what draws the entity of a moment at a height, and how high it is. A
// moment without one has its relations there, in words.
func (c *chart) thing(m analyze.Moment, g *group) (func(middle float64), float64) {
	if m.Entity.ID == "" {
		var lines, ids []string
		for _, r := range m.Relations {
			lines, ids = append(lines, c.names[r.From]+" "+phrase(r)+" "+c.names[r.To]), append(ids, r.ID)
		}
		b := paragraphs(lines, nameSize, typeset.Bold, thingWidth+30, 3)
		g.id, g.kind = strings.Join(ids, " "), m.Relations[0].Type
		return func(middle float64) {
			g.texts = append(g.texts, b.left(thingLeft, middle-b.height/2, c.theme.Ink)...)
		}, b.height
	}
	look := c.looks[m.Entity.Type]
	n := newBlock(name(m.Entity), nameSize, typeset.Bold, thingWidth-20, 4)
	s := paragraphs(details(withoutDate(m.Entity)), detailSize, typeset.Regular, thingWidth-20, 2)
	w, h := around(look.Shape, max(n.width, s.width), n.height+s.height)
	g.tooltip = c.quotes.ofEntity(m.Entity)
	return func(middle float64) {
		at := graphviz.Point{X: thingLeft + w/2, Y: middle}
		edge, inner := outline(look.Shape, at, w, h)
		width := 1.4
		if c.focus[m.Entity.ID] {
			width = 3.5
		}
		g.paths = append(g.paths, path{segments: edge, fill: look.Fill, stroke: look.Stroke, width: width})
		if inner != nil {
			g.paths = append(g.paths, path{segments: inner, stroke: look.Stroke, width: 1.4})
		}
		top := middle - (n.height+s.height)/2
		g.texts = append(g.texts, n.set(at.X, top, look.Ink)...)
		g.texts = append(g.texts, s.set(at.X, top+n.height, look.Ink)...)
	}, h
}

// withoutDate is the entity without what stands at the left already.
func withoutDate(e graph.Entity) graph.Entity {
	properties := map[string]string{}
	for k, v := range e.Properties {
		if k != "date" {
			properties[k] = v
		}
	}
	e.Properties = properties
	return e
}

// words tell who took part, and quote the sentence with its source.
func (c *chart) words(m analyze.Moment) (words, quote block) {
	s, evidence := "", []graph.Evidence(nil)
	if m.Entity.ID != "" {
		s = c.roles(m)
		for _, x := range m.Entity.Mentions {
			evidence = append(evidence, graph.Evidence{Document: x.Document, Start: x.Start, End: x.End})
		}
	} else {
		evidence = m.Relations[0].Evidence
	}
	words = newBlock(s, detailSize+.5, typeset.Regular, wordsWidth, 3)
	return words, newBlock(c.quote(evidence), detailSize, typeset.Regular, wordsWidth, 3)
}

// roles lists by relation who has to do with an entity: "party to: Gazprom, CNPC".
func (c *chart) roles(m analyze.Moment) string {
	var order []string
	who := map[string][]string{}
	for _, r := range m.Relations {
		role, other := style.Words(r.Type), r.From
		if r.From == m.Entity.ID {
			other = r.To
		}
		if who[role] == nil {
			order = append(order, role)
		}
		if n := c.names[other]; !slices.Contains(who[role], n) {
			who[role] = append(who[role], n)
		}
	}
	for i, role := range order {
		order[i] = role + ": " + strings.Join(who[role], ", ")
	}
	return strings.Join(order, " · ")
}

// quote is the first sentence among the evidence, and where it stands.
func (c *chart) quote(list []graph.Evidence) string {
	for _, e := range list {
		d := c.quotes[e.Document]
		if s := typeset.Clean(graph.Sentence(d, e.Start, e.End)); s != "" {
			return "“" + s + "” (" + source(d) + ")"
		}
	}
	if len(list) > 0 {
		return "(" + source(c.quotes[list[0].Document]) + ")"
	}
	return ""
}
