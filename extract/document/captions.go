package document

import (
	"strings"

	"entente/extract/text"
)

var (
	creditLine = lazy(`^(?i:photo(?:graph)?s?|images?|pictures?|pics?|foto)(?:(?i: credits?| courtesy| by| via)? ?:| (?i:by|courtesy of|via) )\S`)
	creditEnd  = lazy(`\((?i:photos?|images?|pictures?|pics?|credits?)(?i: credits?| courtesy| by| via)?: ?[^()]{2,60}\)$|\pL.{20,}© ?\pL[^.©]{2,60}$`)
)

// maxCredit is the most words of a line that only names who took a picture, and
// maxCaption of one that tells what it shows.
const (
	maxCredit  = 14
	maxCaption = 60
)

// labelCaptions labels what stands under pictures and says so: a line of credit, or
// a line that ends with one.
func (p *page) labelCaptions() {
	for i := range p.bs {
		b, s := &p.bs[i], p.txt[p.bs[i].Start:p.bs[i].End]
		if !p.content(i) || b.label == text.Table || p.fs[i].n > maxCaption || i == p.headline {
			continue
		}
		if p.fs[i].n <= maxCredit && creditLine().MatchString(s) || creditEnd().MatchString(s) {
			b.label = text.Caption
		}
	}
}

// minCopied is the least number of words of a line whose copies are chance no more.
const minCopied = 8

// labelCopies labels the lines that a page shows again: galleries repeat their
// captions, and lists of other articles their titles. What is a sentence and stands
// there three times is a caption from the first on. Interviews ask the same twice.
func (p *page) labelCopies() {
	seen, title := map[string][]int{}, ""
	if p.headline >= 0 {
		title = p.txt[p.bs[p.headline].Start:p.bs[p.headline].End]
	}
	for i, b := range p.bs {
		s := p.txt[b.Start:b.End]
		if p.content(i) && b.label != text.Caption && p.fs[i].n >= minCopied && s != title && !strings.HasSuffix(s, "?") {
			seen[s] = append(seen[s], i)
		}
	}
	for _, at := range seen {
		for k, i := range at {
			switch {
			case p.fs[i].prose && (k > 0 || len(at) > 2):
				p.bs[i].label = text.Caption
			case k > 0:
				p.bs[i].label = text.Related
			}
		}
	}
}
