package document

import (
	"entente/extract/text"
)

// Labelling, in this order; each step only touches blocks that are still
// content:
//
//  1. Each block by itself: marker phrases, menus (features.go).
//  2. Is this a page at all? Contracts and speeches hold lines such as "Terms"
//     and "Contact" too: weak signs count only where there are enough of them.
//  3. The head: the headline is looked for between the top and the first real
//     paragraph; menus and site names stand before it, bylines behind it.
//  4. Sections from the top down: readers' comments go on to the end, lists of
//     other articles up to the next paragraph, adverts to the end of their run.
//  5. The tail: short lines behind the last paragraph of the article.
//  6. Runs: lines between the noise lines of one run, repeated lines.
//  7. Pictures: captions with a credit, and those that galleries repeat.
//
// Where the rules are in doubt the block stays content: a line of noise costs a
// wrong node, a lost paragraph costs true ones.

// page is what the rules know about the whole text.
type page struct {
	txt string
	bs  []block
	fs  []feature
	// is is true for pages with noise around the article.
	is bool
	// first and last are the first and last paragraph of the article; -1 for
	// none.
	first, last int
	// headline is the block of the article's headline, -1 for none.
	headline int
}

// maxPage is the most blocks that a web page may have. It keeps the rules that
// look at the whole page from each of its lines out of large files.
const maxPage = 10_000

// label sets the labels of bs and returns what it found out about the page.
func label(txt string, bs []block) *page {
	p := &page{txt: txt, bs: bs, fs: features(txt, bs), headline: -1}
	p.is = len(bs) <= maxPage && p.evidence()+p.menuAtTop() >= 2+p.length()/5000
	for i := range bs {
		p.byCue(i)
	}
	p.findArticle()
	p.findHeadline()
	if !p.is {
		p.labelFoot()
	} else {
		p.labelHead()
		p.labelSections()
		p.findArticle()
		p.labelMenus()
		p.labelTail()
		p.labelTeasers()
		p.labelRuns()
		p.labelRepeats()
		p.labelCaptions()
		p.labelCopies()
	}
	return p
}

// content reports whether block i is still content.
func (p *page) content(i int) bool { return p.bs[i].label.Content() }

// length is the number of words: a contract of a hundred pages holds a few
// lines that look like a menu's.
func (p *page) length() float64 {
	n := 0
	for _, f := range p.fs {
		n += f.n
	}
	return float64(n)
}

// evidence sums up the signs of a web page. A kind of marker counts at most
// one and a half times: one contract may say "all rights reserved" often.
func (p *page) evidence() float64 {
	var sum [kindCount]float64
	hinted := 0.0
	for i, f := range p.fs {
		weight := 0.0
		switch {
		case p.bs[i].hint != text.Body || p.bs[i].main:
			hinted++
		case f.cue == kindNone:
		case f.telling:
			weight = 1
		case f.cue == kindComments:
			weight = 0.75
		case f.cue == kindMenu || f.cue == kindBoilerplate && f.more > 0:
			weight = 0.15
		default:
			weight = 0.4
		}
		sum[f.cue] = min(1.5, sum[f.cue]+weight)
	}
	total := 2 * hinted
	for _, s := range sum {
		total += s
	}
	return total
}

// byCue labels a block by its own cue alone, where that is safe.
func (p *page) byCue(i int) {
	b, f := &p.bs[i], &p.fs[i]
	if b.hint != text.Body {
		b.label = b.hint
		return
	}
	switch f.cue {
	case kindNone, kindTalk, kindByline, kindMenu:
		if isHandle(p.txt[b.Start:b.End]) {
			b.label = text.Boilerplate
		}
		return
	case kindComments, kindComment, kindRelated:
		if !p.is {
			return
		}
	}
	if p.is || f.telling && (!f.substantial() || f.cue == kindAdvert) {
		b.label = f.cue.noise()
	}
}

// labelFoot labels the lines under a text that is no page: the press desk's
// telephone, a call to subscribe.
func (p *page) labelFoot() {
	for i := p.last + 1; p.last >= 0 && i < len(p.bs); i++ {
		switch f := &p.fs[i]; f.cue {
		case kindPromotion, kindNavigation, kindBoilerplate:
			if f.plain && f.n <= 20 && !f.prose || f.plain && f.n <= 14 {
				p.bs[i].label = f.cue.noise()
			}
		}
	}
}

// labelRuns labels what stands between noise lines in one run of lines: the
// site's name over its menu, the text of an advert between its two marks.
func (p *page) labelRuns() {
	for i := 0; i < len(p.bs); {
		end := i + 1
		for end < len(p.bs) && p.bs[end].group == p.bs[i].group {
			end++
		}
		p.labelRun(i, end)
		i = end
	}
}

func (p *page) labelRun(start, end int) {
	noise, prose := 0, false
	var lab text.Label
	for i := start; i < end; i++ {
		if !p.content(i) {
			noise++
			lab = p.bs[i].label
		} else if p.fs[i].substantial() || i == p.headline || p.bs[i].label == text.Caption {
			prose = true
		}
	}
	rest := end - start - noise
	if noise == 0 || rest == 0 || prose || rest > noise+1 || lab == text.Boilerplate && start < p.first {
		return
	}
	for i := start; i < end; i++ {
		between := p.headline >= 0 && i > p.headline && i < p.first
		if p.content(i) && !between && !isDateLine(p.txt[p.bs[i].Start:p.bs[i].End]) {
			p.bs[i].label = lab
		}
	}
}

// labelRepeats labels short lines that are noise elsewhere on the page; a
// headline may stand twice.
func (p *page) labelRepeats() {
	seen := map[string]text.Label{}
	short := func(i int) bool {
		f, l := &p.fs[i], p.bs[i].label
		return f.n > 0 && f.n <= 4 && !f.ends && l != text.Table && l != text.Caption
	}
	for i, b := range p.bs {
		if short(i) && !p.content(i) {
			seen[p.txt[b.Start:b.End]] = b.label
		}
	}
	for i, b := range p.bs {
		if l, ok := seen[p.txt[b.Start:b.End]]; ok && short(i) && p.content(i) && i != p.headline && i != 0 {
			p.bs[i].label = l
		}
	}
}
