package picture

import (
	"entente/export/graphviz"
	"entente/export/style"
)

// A Mark sets a thing on a map apart from the others, as a map of differences needs
// it: by colour, by the kind of its line, and by a sign before its name, so that no
// reader depends on one of them.
type Mark uint8

// The marks. What has none is drawn as usual.
const (
	Unmarked Mark = iota
	Added         // green, a solid line, +
	Removed       // red, dashes, −
	Changed       // amber, dots, ±
)

// markLook is how a mark looks on light and dark pages.
var markLooks = [...]struct {
	text, sign  string
	light, dark style.Colour
	dash        []float64
}{
	Added:   {"added", "+ ", "#00795a", "#35c79c", nil},
	Removed: {"removed", "− ", "#c0392b", "#ff7b72", []float64{7, 4}},
	Changed: {"changed", "± ", "#b07400", "#f2b134", []float64{2, 3}},
}

// markWidth is how much wider the lines of marked things are.
const markWidth = 1.0

// sign is what stands before the name of what bears the mark.
func (m Mark) sign() string { return markLooks[m].sign }

// paint gives a line the look of the mark.
func (m Mark) paint(p *path, theme style.Theme) {
	if m == Unmarked {
		return
	}
	look := markLooks[m]
	p.stroke, p.dash = look.light, look.dash
	if theme.Dark {
		p.stroke = look.dark
	}
	p.width += markWidth
}

// mark is what all relations of the link share; a link of which only a part is new
// or gone has changed.
func (l link) mark() Mark {
	m := l.marks[l.relations[0].ID]
	for _, r := range l.relations[1:] {
		if l.marks[r.ID] != m {
			return Changed
		}
	}
	return m
}

// markItems explains the marks that the map has.
func (d *drawing) markItems() []item {
	have := map[Mark]bool{}
	for _, e := range d.entities {
		have[d.marks[e.ID]] = true
	}
	for _, l := range d.links {
		have[l.mark()] = true
	}
	var items []item
	for _, m := range []Mark{Added, Removed, Changed} {
		if have[m] {
			items = append(items, d.markItem(m))
		}
	}
	return items
}

func (d *drawing) markItem(m Mark) item {
	return item{text: m.sign() + markLooks[m].text, paint: func(at graphviz.Point) []path {
		p := d.stroke(stated, 1)
		m.paint(&p, d.theme)
		p.segments = []segment{moveTo(at.X-swatchWidth/2, at.Y), lineTo(at.X+swatchWidth/2, at.Y)}
		return []path{p}
	}}
}
