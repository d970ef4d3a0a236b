package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// labelSections goes through the page from the top and follows the markers
// that open something.
func (p *page) labelSections() {
	for i := 0; i < len(p.bs); i++ {
		if p.bs[i].main && p.bs[i].hint == text.Body && p.fs[i].cue != kindAdvert {
			// The elements of a web page say better where its article ends.
			if p.fs[i].cue != kindComments {
				continue
			}
		}
		switch p.fs[i].cue {
		case kindComments, kindTalk:
			if p.opensComments(i) {
				p.labelComments(i)
				return
			}
		case kindRelated:
			i = p.labelList(i)
		case kindAdvert:
			i = p.labelAdvert(i)
		}
		if p.opensTurns(i) {
			p.labelComments(i)
			return
		}
		if p.opensAuthor(i) {
			i = p.labelAuthor(i)
		}
	}
}

// opensComments reports whether the readers' part begins at block i. A count
// of comments near the headline does not open it: paragraphs of the article
// must stand before, and not most of them behind with another marker at their
// end. A bare "Comments" needs a line that sounds like a reader soon after.
func (p *page) opensComments(i int) bool {
	if p.first < 0 || i <= p.first {
		return false
	}
	for j := i + 1; j < len(p.bs); j++ {
		if p.fs[j].cue == kindComments && p.fs[j].more < 6 {
			if p.proseIn(i+1, j) > p.proseBefore(i) && !p.soundsLikeReaders(i+1, j) {
				return false
			}
			break
		}
	}
	return p.fs[i].cue == kindComments || p.soundsLikeReaders(i+1, min(i+8, len(p.bs)))
}

// soundsLikeReaders reports whether blocks [start, end) look like comments:
// nicknames, answers with "@", lines such as "Reply".
func (p *page) soundsLikeReaders(start, end int) bool {
	signs := 0
	for i := start; i < end; i++ {
		if p.fs[i].cue == kindComment || p.fs[i].cue == kindComments || isNickLine(p.txt[p.bs[i].Start:p.bs[i].End]) {
			signs++
		}
	}
	return signs >= 2
}

// isNickLine reports whether s begins with a short name and a colon, a dash,
// a bar or "wrote", or answers somebody with "@".
func isNickLine(s string) bool {
	head := s[:min(len(s), 40)]
	cut := strings.IndexAny(head, ":|")
	if d := strings.Index(head, " - "); d > 0 && (cut < 0 || d < cut) {
		cut = d
	}
	if d := strings.Index(head, " wrote"); d > 0 && (cut < 0 || d < cut) {
		cut = d
	}
	if strings.Contains(s, "@") {
		return true
	}
	return cut > 0 && len(strings.Fields(head[:cut])) <= 4
}

// labelComments labels everything from block i on, up to the headline of
// another article where several stand in one file.
func (p *page) labelComments(i int) {
	for ; i < len(p.bs); i++ {
		if p.opensArticle(i) {
			return
		}
		if p.content(i) {
			p.bs[i].label = text.Comment
		}
	}
}

// opensArticle reports whether block i is a headline with an article behind
// it: a byline or a date follows, then three paragraphs.
func (p *page) opensArticle(i int) bool {
	if i+4 >= len(p.bs) || p.fs[i].n < 5 || !p.titleLike(i) || p.bs[i].group == p.bs[i-1].group {
		return false
	}
	j := i + 1
	for ; j < i+3 && j < len(p.bs) && !p.fs[j].prose; j++ {
		s := p.txt[p.bs[j].Start:p.bs[j].End]
		if !isDateLine(s) && p.fs[j].cue != kindByline && !strings.HasPrefix(strings.ToLower(s), "by ") {
			return false
		}
	}
	if j == i+1 && !hasDateline(p.txt[p.bs[j].Start:p.bs[j].End]) {
		return false
	}
	paragraphs := 0
	for ; j < len(p.bs) && p.fs[j].prose && p.fs[j].n >= 20; j++ {
		paragraphs++
	}
	return paragraphs >= 3
}

// labelList labels the list that a "Related stories" opens and returns the
// index of its last block. A marker with a title behind it ("Read also: …")
// is a list of its own.
func (p *page) labelList(i int) int {
	if p.fs[i].more >= 3 && !p.fs[i].telling {
		return i
	}
	rest := p.restOfArticle(i + 1)
	end := i + 1
	for ; end < len(p.bs); end++ {
		f := &p.fs[end]
		if f.cue == kindComments || f.cue == kindTalk || f.cue == kindAdvert || f.cue == kindPromotion {
			break
		}
		if p.bs[end].main || rest && f.prose && p.bs[end].label != text.ListItem {
			break // where elements tell the article, they tell it better
		}
	}
	// A heading right before the paragraph that ends the list is the article's.
	last := end - 1
	if rest && end < len(p.bs) && p.fs[end].prose && last > i+1 && p.bs[last].group != p.bs[last-1].group && p.bs[last].label == text.Heading {
		last--
	}
	for j := i + 1; j <= last; j++ {
		if p.content(j) {
			p.bs[j].label = text.Related
		}
	}
	return last
}

// restOfArticle reports whether the article goes on somewhere behind block i:
// its paragraphs there are a fair part of all. What little prose stands behind
// the last list of a page is teasers and small print.
func (p *page) restOfArticle(i int) bool {
	return p.proseAfter(i)*8 > p.proseBefore(i)
}

// proseBefore counts the words of prose, still content, before block i.
func (p *page) proseBefore(i int) int { return p.proseIn(0, i) }

// proseAfter counts the words of prose from block i to the readers' part.
func (p *page) proseAfter(i int) int {
	end := i
	for end < len(p.bs) && p.fs[end].cue != kindComments {
		end++
	}
	return p.proseIn(i, end)
}

func (p *page) proseIn(start, end int) int {
	n := 0
	for j := start; j < end; j++ {
		if p.fs[j].prose && p.content(j) {
			n += p.fs[j].n
		}
	}
	return n
}

// opensAuthor reports whether a box about the author begins at block i: it
// says what such boxes say, and little of the article stands behind it.
func (p *page) opensAuthor(i int) bool {
	f := &p.fs[i]
	return p.first >= 0 && i > p.first && p.content(i) && f.author && f.n <= 80 && p.proseAfter(i)*8 < p.proseBefore(i)
}

// maxBox is the most words of prose that a box about the author goes on for
// behind another line of noise.
const maxBox = 80

// labelAuthor labels the box, up to the readers' part if what stands between is
// short, or else up to the next block that is noise already.
func (p *page) labelAuthor(i int) int {
	through := p.proseAfter(i) <= maxBox
	for ; i < len(p.bs) && (p.content(i) || through); i++ {
		if p.fs[i].cue == kindComments {
			break
		}
		if p.content(i) {
			p.bs[i].label = text.Boilerplate
		}
	}
	return i - 1
}

// labelAdvert labels the lines in an advert's run, if the run is short and
// holds no paragraph of the article, or up to its closing mark.
func (p *page) labelAdvert(i int) int {
	end := i + 1
	for end < len(p.bs) && p.bs[end].group == p.bs[i].group {
		end++
	}
	if end-i > 4 {
		end = i + 1
	}
	for j := i + 1; j < min(i+4, len(p.bs)); j++ {
		if p.fs[j].cue == kindAdvert && p.fs[j].n == p.fs[i].n {
			end = max(end, j)
		}
	}
	for j := i + 1; j < end; j++ {
		if p.content(j) {
			p.bs[j].label = text.Promotion
		}
	}
	return end - 1
}

// labelTail labels what stands behind the article's last paragraph once the
// page's own matter has begun there.
func (p *page) labelTail() {
	if p.last < 0 {
		return
	}
	lab := text.Body
	for i := p.last + 1; i < len(p.bs); i++ {
		f := &p.fs[i]
		if !p.content(i) {
			lab = p.bs[i].label
			continue
		}
		if p.bs[i].main {
			continue
		}
		s := p.txt[p.bs[i].Start:p.bs[i].End]
		switch {
		case lab != text.Body && (f.cue == kindMenu || f.byline), f.cells >= 3 && f.shortCells && f.menu > 0:
			p.bs[i].label = f.cue.noise()
			if f.cue == kindNone {
				p.bs[i].label = text.Navigation
			}
			lab = p.bs[i].label
		case lab != text.Body && !f.substantial() && p.bs[i].label != text.Caption && p.bs[i].label != text.Table && !isDateLine(s):
			p.bs[i].label = lab
		}
	}
}

// hasDateline reports whether a paragraph begins with a place in capitals, as
// news items do: "OSLO, 4 March - …".
func hasDateline(s string) bool {
	letters, n := 0, 0
	for _, r := range s {
		if unicode.IsLower(r) {
			break
		}
		if unicode.IsUpper(r) {
			letters++
		}
		if n += utf8.RuneLen(r); n > 40 {
			break
		}
	}
	head := s[:min(len(s), 80)]
	return letters >= 4 && (strings.Contains(head, " - ") || strings.Contains(head, "–") || strings.Contains(head, "—") || strings.Contains(head, "--"))
}
