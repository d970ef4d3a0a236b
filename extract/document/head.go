package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// findHeadline looks for the headline between the top and the first paragraph.
// A line that says again what the first line of the file says (the page's
// title, often with the site's name behind it) is the best; otherwise it is
// the last line that looks like one.
func (p *page) findHeadline() {
	end := p.first
	if end < 0 {
		end = len(p.bs)
	}
	last := -1
	for i := 0; i < end; i++ {
		if !p.is && p.headline >= 0 && !p.repeatsTop(i) {
			continue // found; what is no page may have a million lines
		}
		if !p.content(i) || !p.titleLike(i) {
			continue
		}
		last = i
		if p.is && p.noisyRun(i) {
			continue
		}
		if i > 0 && p.repeatsTop(i) {
			p.headline = i
			return
		}
		if p.headline < 0 || p.is && p.betterHeadline(i, end) {
			p.headline = i
		}
	}
	if p.headline < 0 {
		p.headline = last // in one run with the page's own lines
	}
}

// betterHeadline reports whether line i rather than the one found before it is
// the headline of an article that begins at block end. Under a long menu it is
// the first such line near the article.
func (p *page) betterHeadline(i, end int) bool {
	n, before := p.fs[i].n, p.fs[p.headline].n
	near := end - longHead/2
	switch {
	case n < 4:
		return false
	case before < 4:
		return true
	case end <= longHead, p.headline >= near:
		return false
	}
	return i >= near || n >= before-2
}

// longHead is the number of blocks above the article from which on they are
// the single lines of a menu; a menu's entries can be as long as a headline.
const longHead = 20

func (p *page) titleLike(i int) bool {
	f, b := &p.fs[i], p.bs[i]
	s := p.txt[b.Start:b.End]
	if f.n < 2 || f.n > maxTitleWords || f.cells > 2 || f.cue != kindNone || b.label == text.Caption || b.label == text.Table {
		return false
	}
	if f.prose && strings.HasSuffix(s, ".") || isDateLine(s) || strings.Contains(s, "@") || len(f.words) > 0 && f.words[0] == "by" && f.n <= 12 {
		return false
	}
	return b.hint == text.Body && !isExhibit(f.words) && !isRubric(f.words)
}

// isExhibit reports the filing mark over a contract: "EXHIBIT 10.3".
func isExhibit(words []string) bool {
	return len(words) <= 3 && len(words) > 1 && (words[0] == "exhibit" || words[0] == "ex")
}

// rubrics stand over a headline and say only what kind of text follows.
var rubrics = map[string]bool{
	"press release": true, "news release": true, "media release": true, "press statement": true,
	"media statement": true, "press notice": true, "media advisory": true, "press communiqué": true,
	"press information": true, "for immediate release": true, "for immediate publication": true,
	"press release for immediate release": true, "news release for immediate release": true,
}

// isRubric reports a line such as "PRESS RELEASE No. 12/2023".
func isRubric(words []string) bool {
	if len(words) > 8 {
		return false
	}
	var kept []string
	for _, w := range words {
		if w != "no" && w != "nr" && w != "#" {
			kept = append(kept, w)
		}
	}
	return rubrics[strings.Join(kept, " ")]
}

// repeatsTop reports whether block i says what the first block says, up to a
// site's name at its end.
func (p *page) repeatsTop(i int) bool {
	top, w := p.fs[0].words, p.fs[i].words
	if len(w) < 3 || len(w) > len(top) || len(top) > len(w)+6 {
		return false
	}
	for k := range w {
		if w[k] != top[k] {
			return false
		}
	}
	return true
}

// labelHead labels what stands above the headline, and bylines and the like
// between it and the first paragraph.
func (p *page) labelHead() {
	if p.first < 0 {
		return
	}
	top := p.headline
	if top < 0 {
		top = 0
	}
	p.labelAbove(top)
	for i := top; i < p.first; i++ {
		if i != p.headline && p.content(i) && p.isByline(i) {
			p.bs[i].label = text.Boilerplate
		}
	}
}

// labelAbove labels the short lines over the headline: those in a run of lines
// with noise, those between noise, and long runs of very short ones.
func (p *page) labelAbove(top int) {
	noise := 0
	for i := 0; i < top; i++ {
		if !p.content(i) || p.fs[i].cue != kindNone {
			noise++
		}
	}
	for i := 0; i < top; i++ {
		f := &p.fs[i]
		if !p.content(i) || f.prose || f.n > 12 || i == 0 && p.repeatsTop(top) {
			continue
		}
		alone := (i == 0 || p.bs[i-1].group != p.bs[i].group) && (i+1 == len(p.bs) || p.bs[i+1].group != p.bs[i].group)
		switch {
		case f.byline && f.cells < 2, isDateLine(p.txt[p.bs[i].Start:p.bs[i].End]):
		case !alone && p.noisyRun(i), noise >= 3 && top >= 6, f.cue == kindMenu, f.cells >= 3 && f.shortCells, f.cells == 2 && f.shortCells && strings.ContainsAny(p.txt[p.bs[i].Start:p.bs[i].End], ">»›"):
			p.bs[i].label = text.Navigation
		}
	}
}

// noisyRun reports whether another line of block i's run is noise.
func (p *page) noisyRun(i int) bool {
	for _, step := range []int{-1, 1} {
		for j := i + step; j >= 0 && j < len(p.bs) && p.bs[j].group == p.bs[i].group; j += step {
			if !p.content(j) {
				return true
			}
		}
	}
	return false
}

// isByline reports whether block i, near the headline of a page, names the
// author or holds the page's own small print.
func (p *page) isByline(i int) bool {
	f, b := &p.fs[i], p.bs[i]
	s := p.txt[b.Start:b.End]
	switch {
	case f.n > 24 || f.prose || b.label == text.Caption:
		return false
	case f.byline, f.cue == kindMenu, f.cue == kindComments, f.cue == kindTalk:
		return true
	case f.cells >= 3 && f.shortCells && f.menu > 0:
		return true
	case len(f.words) > 1 && f.words[0] == "by" && f.n <= 12:
		return true
	case isHandle(s):
		return true
	}
	return f.n <= 4 && i > p.headline && p.headline >= 0 && p.besideByline(i) && isName(s)
}

// besideByline reports whether a neighbour of block i is small print, a handle
// or the same line again: then a bare name is the author's.
func (p *page) besideByline(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(p.bs) || j == p.headline {
			continue
		}
		s := p.txt[p.bs[j].Start:p.bs[j].End]
		if s == p.txt[p.bs[i].Start:p.bs[i].End] || isHandle(s) || p.bs[j].label == text.Boilerplate || p.bs[j].label == text.Navigation {
			return true
		}
	}
	return false
}

// isHandle reports an account name or an address: "@desk", "desk@paper.example".
func isHandle(s string) bool {
	return len(s) < 60 && strings.Contains(s, "@") && !strings.ContainsAny(s, " \t\n")
}

// isName reports two to four words that all begin with a capital, small
// particles aside.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && (i == 0 || len(w) > 4) {
			return false
		}
		if strings.ContainsAny(w, ":,;!?0123456789") {
			return false
		}
	}
	return true
}
