package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// feature is what the labelling rules look at in one block.
type feature struct {
	words []string // folded; nil for blocks that are too long for a title
	opens []bool   // which of them begin a clause; only while measuring
	n     int      // number of words, all of them
	// prose: a whole sentence or more, as articles (and comments) have.
	prose bool
	// ends: the last character closes a sentence.
	ends bool
	// cells is the number of parts that bars, bullets or gaps cut the block
	// into; menu is how many of them are known menu entries.
	cells, menu int
	// shortCells: every cell is a few words.
	shortCells bool
	// you: speaks to the reader. quote: holds a quotation.
	you, quote bool
	// cue is the kind of noise that the block itself shows, kindNone for none;
	// telling says that the cue holds without other signs of a page.
	cue     kind
	telling bool
	// plain: the cue holds at the foot of any text, page or not.
	plain bool
	// byline: a short line that names author or time. author: says of somebody
	// what boxes about authors say.
	byline, author bool
	// more is the number of words behind the marker that gave the cue.
	more int
}

// maxTitleWords is the most words of a headline.
const maxTitleWords = 30

// proseWords is the least number of words of a block that counts as prose.
const proseWords = 12

func features(txt string, bs []block) []feature {
	fs := make([]feature, len(bs))
	for i, b := range bs {
		fs[i] = measure(txt[b.Start:b.End])
		if len(bs) > maxPage {
			fs[i].words = nil // no page; they would fill the memory
		}
	}
	return fs
}

func measure(s string) feature {
	var f feature
	f.words, f.opens = foldClauses(s, maxFold)
	lower := 0
	f.n, lower = countWords(s)
	f.ends = endsSentence(s)
	f.quote = strings.ContainsAny(s, "“”\"«»„")
	for _, w := range f.words {
		switch w {
		case "you", "your", "we", "our", "us":
			f.you = true
		}
	}
	if f.n <= 60 {
		f.countCells(s)
	}
	f.prose = f.n >= proseWords && f.ends && lower*5 >= f.n*2 && f.cells < 4
	f.findCue(s)
	f.opens = nil
	if f.n > maxTitleWords {
		f.words = nil // large files have many
	}
	return f
}

// countWords counts words, and those that begin with a small letter or stand
// in a script without case. In scripts without spaces two characters count as
// a word.
func countWords(s string) (n, lower int) {
	in, wide := false, 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			wide++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				n++
				if unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r) {
					lower++
				}
			}
			in = true
		case unicode.IsSpace(r) || r == '-' || r == '/' || r == '|':
			in = false
		}
	}
	return n + wide/2, lower + wide/2
}

// endsSentence reports whether s closes a sentence, quotation marks and
// brackets behind the mark aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]* \u00a0")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？", r)
}

// findCue sets cue, telling and more from the marker phrases and the shape.
func (f *feature) findCue(s string) {
	lex := markers()
	switch {
	case f.n == 0:
		if strings.Trim(s, "-–—_=*~•·. ") != "" {
			f.cue = kindMenu // arrows, crosses
		}
		return
	case f.n <= 30 && isFramed(s):
		f.cue = kindAdvert
		return
	}
	if f.menu >= 2 && f.menu*3 >= f.cells {
		f.cue, f.telling = kindNavigation, f.menu >= 3 || f.cells >= 3 && f.shortCells
		f.plain = true
		return
	}
	hs := lex.hits(f.words, f.opens)
	f.byline = f.n <= 20 && countKind(hs, kindByline) > 0
	f.author = countKind(hs, kindAuthor) > 0
	if h, ok := f.best(s, hs); ok {
		f.cue, f.telling, f.more = h.kind, h.fixed >= 3 && (h.start || h.inner || f.n <= 12) || h.kind == kindAdvert, max(0, f.n-h.end)
		f.plain = h.fixed >= 2 || labelled(s, h)
		return
	}
	if f.cells == 1 && f.menu == 1 {
		f.cue = kindMenu
		return
	}
	if appeals := countKind(hs, kindAppeal); f.n <= 45 && !f.quote && (appeals >= 2 && f.you || appeals >= 1 && f.n <= 10 && f.you) {
		f.cue = kindPromotion
	}
}

func countKind(hs []hit, k kind) int {
	n := 0
	for _, h := range hs {
		if h.kind == k {
			n++
		}
	}
	return n
}

// best picks the phrase that speaks for the whole block: the earliest kind in
// the order of the constants whose length fits the block.
func (f *feature) best(s string, hs []hit) (hit, bool) {
	var found hit
	for _, h := range hs {
		if h.kind == kindAppeal || h.kind == kindAuthor || !f.fits(s, h, len(hs)) {
			continue
		}
		if found.kind == kindNone || h.kind < found.kind || h.kind == found.kind && h.fixed > found.fixed {
			found = h
		}
	}
	return found, found.kind != kindNone
}

// fits reports whether a phrase of that length can speak for the block: a
// single common word only for a few words, a whole clause for a paragraph.
func (f *feature) fits(s string, h hit, all int) bool {
	limit := 90
	switch {
	case h.inner && h.kind < kindAdvert:
		return false // these speak for what follows, not for what stands before
	case h.inner && f.n > 30:
		return false
	case h.inner && (h.fixed < 3 && all < 2 || f.prose && f.quote):
		return false
	case h.fixed <= 1:
		limit = 4
		if labelled(s, h) || all >= 2 && (!f.prose || h.start && !f.quote) {
			limit = 30
		}
	case h.fixed == 2:
		limit = 14
		if all >= 2 || labelled(s, h) {
			limit = 40
		}
	}
	if f.quote && f.prose {
		limit /= 4
		if strings.ContainsRune("\"“«„‘", firstRune(s)) {
			return false // somebody says it
		}
	}
	if !h.start && !h.inner {
		limit = min(limit, 25)
	}
	return f.n <= limit
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isFramed reports whether s stands between arrows or stars, as banners do.
func isFramed(s string) bool {
	for _, mark := range []string{">>", "<<", "***", "==", "»»"} {
		if strings.HasPrefix(s, mark) && strings.ContainsAny(s[len(s)-1:], "<>*=") {
			return true
		}
	}
	return false
}

// labelled reports whether the marker stands before a colon or inside brackets
// or dashes, as in "Sponsored: …" and "[Advert] …".
func labelled(s string, h hit) bool {
	if !h.start {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '[', '>', '*', '(', '-', '—', '–', '+', '=':
		return true
	}
	head := s[:min(len(s), 48)]
	cut := strings.IndexAny(head, ":|–—(")
	if d := strings.Index(head, " - "); d >= 0 && (cut < 0 || d < cut) {
		cut = d
	}
	return cut >= 0 && len(fold(head[:cut], maxFold)) <= h.end+1
}

// noise is the label that a kind of marker gives.
func (k kind) noise() text.Label {
	switch k {
	case kindComments, kindTalk, kindComment:
		return text.Comment
	case kindRelated:
		return text.Related
	case kindAdvert, kindPromotion, kindAppeal:
		return text.Promotion
	case kindNavigation, kindMenu:
		return text.Navigation
	case kindBoilerplate, kindByline, kindAuthor:
		return text.Boilerplate
	}
	return text.Body
}

// substantial reports whether the block says something at length, in sentences
// or in a list of names.
func (f *feature) substantial() bool {
	return f.prose || f.n >= proseWords && f.ends || f.n >= 25
}
