package picture

import (
	"cmp"
	"fmt"
	"slices"

	"entente/export/graphviz"
	"entente/export/style"
	"entente/graph"
	"entente/graph/analyze"
)

// A timeline is a list that is read from top to bottom: at the left the dates beside a
// line, then what happened, in its shape if it is an entity, then who took part and the
// sentence that says so.

// Columns, in points from the left margin.
const (
	dateRight, axisX, thingLeft = 92.0, 110.0, 130.0
	thingWidth                  = 210.0
	wordsLeft, wordsWidth       = 400.0, 470.0
	rowGap                      = 13.0
	dot                         = 4.5
)

// chart is a timeline in the making.
type chart struct {
	theme  style.Theme
	looks  map[string]style.Node
	quotes quotes
	names  map[string]string
	focus  map[string]bool
	scene  *scene
	y      float64
}

// drawTimeline returns the moments of a graph as a scene.
func drawTimeline(v graph.View, o Options) *scene {
	moments, undated := analyze.Timeline(v)
	all := len(moments)
	moments = weightiest(moments, o.maxNodes())
	shown := len(moments)
	c := newChart(v, moments, o)
	moments = c.together(moments)
	for i, m := range moments {
		c.row(m, i > 0 && moments[i-1].When == m.When)
	}
	c.axis()
	about := c.caption(v, shown, all, undated)
	if o.Summary != "" {
		about = o.Summary + " " + about
	}
	h := heading{title: o.Title, about: about, up: o.Up, theme: c.theme}
	s := c.scene
	s.height = max(c.y-rowGap, 0)
	top, inner := h.set(s)
	y := top + s.height + 18
	legend, height := layItems(c.legend(moments), inner, y, c.theme)
	s.groups = append(s.groups, legend...)
	s.width, s.height = inner+2*margin, y+height+margin-8
	return s
}

// weightiest keeps the moments with most behind them, in their order.
func weightiest(moments []analyze.Moment, most int) []analyze.Moment {
	if len(moments) <= most {
		return moments
	}
	weight := func(m analyze.Moment) int {
		n := len(m.Entity.Mentions)
		for _, r := range m.Relations {
			n += len(r.Evidence)
		}
		if m.Told {
			return n - 1<<20 // a date that is told comes first
		}
		return n
	}
	order := make([]int, len(moments))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weight(moments[b]), weight(moments[a])) })
	order = slices.Sorted(slices.Values(order[:most]))
	kept := make([]analyze.Moment, most)
	for k, i := range order {
		kept[k] = moments[i]
	}
	return kept
}

func newChart(v graph.View, moments []analyze.Moment, o Options) *chart {
	c := &chart{theme: style.For(o.Dark), quotes: newQuotes(v), names: map[string]string{}, focus: map[string]bool{}}
	for _, e := range v.Entities() {
		c.names[e.ID] = name(e)
	}
	for _, id := range o.Focus {
		c.focus[id] = true
	}
	var types []string
	for _, m := range moments {
		types = append(types, m.Entity.Type)
	}
	c.looks = style.Nodes(types, o.Dark)
	c.scene = &scene{page: c.theme.Page, width: wordsLeft + wordsWidth}
	return c
}

// together puts relations of one time and one sentence into one moment.
func (c *chart) together(moments []analyze.Moment) []analyze.Moment {
	var all []analyze.Moment
	at := map[[2]string]int{}
	for _, m := range moments {
		if m.Entity.ID != "" {
			all = append(all, m)
			continue
		}
		key := [2]string{m.When.String(), c.quote(m.Relations[0].Evidence)}
		if i, ok := at[key]; ok {
			all[i].Relations = append(all[i].Relations, m.Relations...)
			continue
		}
		at[key] = len(all)
		m.Relations = slices.Clone(m.Relations)
		all = append(all, m)
	}
	return all
}

// axis draws the line that the dots are on, below all else.
func (c *chart) axis() {
	if c.y == 0 {
		return
	}
	line := group{class: "axis", paths: []path{{segments: []segment{moveTo(axisX, 0), lineTo(axisX, c.y-rowGap)}, stroke: c.theme.Line, width: 1.4}}}
	c.scene.groups = append([]group{line}, c.scene.groups...)
}

func (c *chart) caption(v graph.View, shown, all, undated int) string {
	if all == 0 {
		return "Nothing here has a date."
	}
	s := share(shown, all, "dated fact or agreement", "dated facts and agreements")
	if shown < all {
		s += "; those that most passages speak of are shown"
	}
	if undated > 0 {
		s += fmt.Sprintf("; %s without a date left out", share(undated, undated, "agreement or event", "agreements and events"))
	}
	var list []graph.Document
	for _, d := range v.Documents() {
		if d.CopyOf == "" {
			list = append(list, d)
		}
	}
	return s + ". " + sourcesOf(list)
}

func (c *chart) legend(moments []analyze.Moment) []item {
	var types []string
	told := false
	for _, m := range moments {
		if m.Entity.ID != "" {
			types = append(types, m.Entity.Type)
		}
		told = told || m.Told
	}
	items := typeItems(types, c.looks)
	if told {
		items = append(items, item{text: "date of the first document that tells of it", paint: func(at graphviz.Point) []path {
			p := c.mark(analyze.Moment{Told: true}, at.Y)
			p.segments = ellipse(at, dot, dot)
			return []path{p}
		}})
	}
	return items
}
