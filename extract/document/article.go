package document

import (
	"strings"

	"entente/extract/text"
)

// findArticle sets first and last, the ends of the article's paragraphs: those
// of the stretch of blocks with the largest sum of scores. A paragraph counts
// its words, if another stands beside it; alone among titles it is likely a
// teaser and counts a third. Short lines and noise count against the stretch.
func (p *page) findArticle() {
	p.first, p.last = -1, -1
	end := p.readersPart()
	best, sum, start, from, to := 0, 0, 0, 0, -1
	for i := range end {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += p.score(i); sum > best {
			best, from, to = sum, start, i
		}
	}
	for i := from; i <= to; i++ {
		if p.fs[i].prose && p.content(i) {
			if p.first < 0 {
				p.first = i
			}
			p.last = i
		}
	}
}

func (p *page) score(i int) int {
	f := &p.fs[i]
	switch {
	case p.bs[i].main:
		return f.n
	case !p.content(i):
		return -3
	case f.prose && p.joined(i):
		return f.n
	case f.prose:
		return f.n / 3
	case f.substantial():
		return f.n / 4
	case p.bs[i].label == text.ListItem, p.bs[i].label == text.Caption, p.bs[i].label == text.Table, f.ends:
		return 0
	case p.withProse(i):
		return 0
	case strings.ContainsAny(p.txt[p.bs[i].Start:p.bs[i].End], ":;%"):
		return -1
	case f.n <= 4:
		return -3
	}
	return -6
}

// withProse reports whether a neighbour of block i in its run of lines is a
// paragraph, as under a heading.
func (p *page) withProse(i int) bool {
	near := func(j int) bool { return p.paragraph(j) && p.bs[j].group == p.bs[i].group }
	return near(i-1) || near(i+1)
}

func (p *page) paragraph(i int) bool {
	return i >= 0 && i < len(p.bs) && p.fs[i].prose && p.content(i)
}

// joined reports whether the next block before or behind paragraph i is one
// too, where noise, captions and list items are looked through: adverts stand
// between paragraphs, titles stand over teasers.
func (p *page) joined(i int) bool {
	for _, step := range []int{-1, 1} {
		for j, seen := i+step, 0; j >= 0 && j < len(p.bs) && seen < 12; j, seen = j+step, seen+1 {
			if p.paragraph(j) {
				return true
			}
			if l := p.bs[j].label; p.content(j) && l != text.Caption && l != text.ListItem {
				break
			}
		}
	}
	return false
}

// readersPart returns the index of the first sure sign of readers' comments
// with an article's worth of prose before it, or the number of blocks.
func (p *page) readersPart() int {
	words := 0
	for i, f := range p.fs {
		if f.cue == kindComments && f.telling && words >= 60 {
			return i
		}
		if f.prose && p.content(i) {
			words += f.n
		}
	}
	return len(p.fs)
}

// minMenu short lines in a row are a menu; longMenu of them are one on any page.
const (
	minMenu  = 8
	longMenu = 15
)

// menuLine reports whether block i could be an entry of a menu: a few words, no
// end of a sentence, no date, no list mark.
func (p *page) menuLine(i int) bool {
	f, b := &p.fs[i], &p.bs[i]
	if strings.ContainsAny(p.txt[b.Start:b.End], ":;%") {
		return false
	}
	return f.n <= 5 && !f.ends && f.cells <= 2 && !b.main && b.label != text.Table && b.label != text.Caption && bulletLen(p.txt[b.Start:b.End]) == 0
}

// menuRun returns the end of the run of menu lines that begins at i.
func (p *page) menuRun(i int) int {
	for i < len(p.bs) && p.menuLine(i) {
		i++
	}
	return i
}

// menuAtTop is the evidence for a page that a long menu above the first
// paragraph gives, whatever its language.
func (p *page) menuAtTop() float64 {
	for i := 0; i < min(len(p.bs), 40); {
		if p.fs[i].prose && p.fs[i].n >= 40 {
			return 0
		}
		end := p.menuRun(i)
		if end-i >= longMenu && p.inTheirOwn(i, end) {
			return 2
		}
		i = max(end, i+1)
	}
	return 0
}

// inTheirOwn reports whether the run's lines are set apart by blank lines or
// alone in the text: the lines of an address or a table stand together.
func (p *page) inTheirOwn(start, end int) bool {
	words := 0
	for i := start; i < end; i++ {
		words += p.fs[i].n
	}
	return words*2 <= (end-start)*7
}

// labelMenus labels runs of menu lines outside the article, and long ones
// inside that no "They include:" announces.
func (p *page) labelMenus() {
	for i := 0; i < len(p.bs); {
		end := p.menuRun(i)
		inside := p.first >= 0 && i > p.first && end <= p.last
		switch {
		case end-i < minMenu, inside && end-i < longMenu:
		case i > 0 && strings.HasSuffix(p.txt[p.bs[i-1].Start:p.bs[i-1].End], ":"):
		default:
			p.labelMenu(i, end)
		}
		i = max(end, i+1)
	}
}

func (p *page) labelMenu(start, end int) {
	for i := start; i < end; i++ {
		under := p.headline >= 0 && i >= p.headline && i < p.first
		if p.content(i) && !under && !(i == 0 && p.headline > 0 && p.repeatsTop(p.headline)) {
			p.bs[i].label = text.Navigation
		}
	}
}

// labelTeasers labels what stands outside the article among noise: titles, and
// paragraphs that have a title over them and none beside them.
func (p *page) labelTeasers() {
	if p.first < 0 {
		return
	}
	p.teasers(p.last+1, len(p.bs))
	p.teasers(0, min(p.headline, p.first))
}

func (p *page) teasers(start, end int) {
	noise, words := 0, 0
	for i := start; i < end; i++ {
		if !p.content(i) {
			noise++
		} else if p.fs[i].prose {
			words += p.fs[i].n
		}
	}
	if noise < 3 || words > p.proseIn(p.first, p.last+1) {
		return
	}
	noise = 0
	for i := start; i < end; i++ {
		switch {
		case !p.content(i):
			noise++
		case noise < 2 || p.bs[i].main || i == 0 || isDateLine(p.txt[p.bs[i].Start:p.bs[i].End]):
		case !p.fs[i].substantial(), p.paragraph(i) && !p.joined(i):
			p.bs[i].label = text.Related
		}
	}
}

var (
	clockTime = lazy(`\b\d{1,2}[:.]\d\d\b`)
	agoTime   = lazy(`(?i)^\W*(?:\d+|an?|one)\s*(?:s|m|h|d|w|sec|min|minute|hour|day|week|month|year)s?\.? ago\W*$`)
	saysTurn  = lazy(`(?i)\b(?:says|said|wrote|writes|replied|commented)\s*:?$`)
)

// isTurn reports whether block i is the line over a reader's comment: a name
// or nothing, and the time to the minute or as "3 hours ago".
func (p *page) isTurn(i int) bool {
	if i < 0 || i >= len(p.bs) || p.fs[i].n > 14 || p.fs[i].prose {
		return false
	}
	s := p.txt[p.bs[i].Start:p.bs[i].End]
	if agoTime().MatchString(s) {
		return true
	}
	return len(s) < 100 && clockTime().MatchString(s) && dayOf(s, "") != ""
}

// opensTurns reports whether readers' comments begin at block i without any
// marker: three lines of name and time, with what they say between.
func (p *page) opensTurns(i int) bool {
	if p.first < 0 || i <= p.first || p.bs[i].main || !p.isTurn(i) && !(saysTurn().MatchString(p.txt[p.bs[i].Start:p.bs[i].End]) && p.isTurn(i+1)) {
		return false
	}
	turns, gap := 0, 0
	for j := i; j < len(p.bs) && turns < 3 && gap <= 12; j++ {
		if gap++; p.isTurn(j) {
			if gap > 1 || turns == 0 {
				turns++
			}
			gap = 0
		}
	}
	return turns >= 3
}
