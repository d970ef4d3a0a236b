package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Two ways to write paragraphs in a file are in use: each paragraph is one long
// line, or paragraphs are broken into lines of 60 to 80 characters. The second
// shows in two ways: lines go on in the middle of a sentence, and each line is
// full, that is, the first word of the next would not have fitted into the
// group's width. A group of lines is taken for wrapped if enough of its lines
// go on; its lines are then joined except where one ends short. A text that
// has much of its bytes in longer lines is not wrapped at all, and where one
// group is wrapped, another of full lines is so too.

const (
	// maxWrap is the widest line, in characters, of a hard-wrapped text.
	maxWrap = 132
	// minWrap is the narrowest column of text that is joined.
	minWrap = 30
)

// isWrapped reports whether the text may be hard-wrapped: at most a quarter of
// it stands in lines that are too long for that.
func isWrapped(lines []line) bool {
	long, all := 0, 0
	for _, l := range lines {
		all += l.runes
		if l.runes > maxWrap {
			long += l.runes
		}
	}
	return long*4 <= all
}

// wrapWidths returns the width that each group was wrapped to, 0 where it was
// not.
func wrapWidths(txt string, lines []line, groups [][]line) []int {
	widths := make([]int, len(groups))
	if !isWrapped(lines) {
		return widths
	}
	common := 0
	for i, g := range groups {
		if widths[i] = wrapWidth(txt, g); len(g) >= 2 {
			common = max(common, widths[i])
		}
	}
	for i, g := range groups {
		if widths[i] == 0 && common > 0 && len(g) >= 2 && fullLines(txt, g, common) {
			widths[i] = common
		}
	}
	return widths
}

// fullLines reports whether some line of the group breaks off in a sentence
// where the next word would not have fitted into width.
func fullLines(txt string, lines []line, width int) bool {
	for i, l := range lines[1:] {
		prev := lines[i]
		if prev.indent+prev.runes > width*5/4 {
			return false
		}
		if openEnd(txt[prev.Start:prev.End]) && isFull(txt, prev, l, width) {
			return true
		}
	}
	return false
}

// isFull reports whether the first word of l would not have fitted behind prev.
func isFull(txt string, prev, l line, width int) bool {
	first, _, _ := strings.Cut(txt[l.Start:l.End], " ")
	return prev.indent+prev.runes+1+utf8.RuneCountInString(first) > width*9/10
}

// appendGroup turns the lines of one group into blocks; width is 0 for lines
// that are not wrapped.
func appendGroup(bs []block, txt string, lines []line, width int) []block {
	for i, l := range lines {
		if i > 0 && width > 0 && continues(txt, lines[i-1], l, width) {
			bs[len(bs)-1].End = l.End
			continue
		}
		bs = append(bs, block{Span: l.Span, group: l.group})
	}
	return bs
}

// wrapWidth returns the width that the group was wrapped to, 0 if it was not.
func wrapWidth(txt string, lines []line) int {
	if len(lines) < 2 {
		return 0
	}
	width, pairs, goesOn := 0, 0, 0
	for i, l := range lines {
		width = max(width, l.indent+l.runes)
		if i == 0 || bulletLen(txt[l.Start:l.End]) > 0 {
			continue
		}
		pairs++
		if openEnd(txt[lines[i-1].Start:lines[i-1].End]) && goesOnHere(txt[l.Start:l.End]) && lines[i-1].runes >= minWrap {
			goesOn++
		}
	}
	if width > maxWrap || width < minWrap || goesOn == 0 || goesOn*3 < pairs {
		return 0
	}
	return width
}

// continues reports whether l goes on with the paragraph of prev in a group
// wrapped to width.
func continues(txt string, prev, l line, width int) bool {
	s, before := txt[l.Start:l.End], txt[prev.Start:prev.End]
	if bulletLen(s) > 0 || isTableRow(s) && isTableRow(before) {
		return false
	}
	full := isFull(txt, prev, l, width)
	switch {
	case openEnd(before) && goesOnHere(s):
		return prev.runes >= minWrap || full || bulletLen(before) > 0
	case l.indent > prev.indent+1 && bulletLen(before) == 0:
		return false // an indented first line begins a paragraph
	}
	return full
}

// openEnd reports whether a line breaks off in the middle of a sentence.
func openEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(",-–—/&(%;", r)
}

// goesOnHere reports whether a line begins in the middle of a sentence.
func goesOnHere(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || unicode.IsDigit(r) || r == '('
}

// bulletLen returns the length of the list marker that s begins with, with the
// white space behind it; 0 if there is none. Markers are bullets, and numbers
// or letters as in "1.", "12)", "(a)", "iv.".
func bulletLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•◦▪▫‣●○■□·∙►▸➢➤✓✔\uf0b7", r) {
		return n + spaceLen(s[n:])
	}
	if strings.ContainsRune("-*–+>", r) {
		if sp := spaceLen(s[n:]); sp > 0 {
			return n + sp
		}
		return 0
	}
	return enumLen(s)
}

func spaceLen(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

// enumLen is bulletLen for numbers and letters.
func enumLen(s string) int {
	open := 0
	if strings.HasPrefix(s, "(") {
		open = 1
	}
	n := open
	for n < len(s) && n-open < 4 && isEnumByte(s[n]) {
		n++
	}
	core := s[open:n]
	if core == "" || n >= len(s) || !isEnum(core) {
		return 0
	}
	if s[n] != ')' && (s[n] != '.' || open == 1) {
		return 0
	}
	n++
	sp := spaceLen(s[n:])
	if sp == 0 || len(core) == 1 && core[0] >= 'A' && core[0] <= 'Z' && s[n-1] == '.' && open == 0 {
		return 0 // "J. Smith" is a name
	}
	return n + sp
}

func isEnumByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func isEnum(core string) bool {
	digits := strings.Trim(core, "0123456789") == ""
	roman := strings.Trim(core, "ivx") == "" || strings.Trim(core, "IVX") == ""
	return digits && len(core) <= 3 || roman || len(core) == 1
}

// isTableRow reports whether s has at least three cells parted by tabs, bars
// or wide gaps, most of them short.
func isTableRow(s string) bool {
	if len(s) > 400 {
		return false
	}
	cells := splitCells(s)
	return len(cells) >= 3
}

var captionWords = []string{"photo:", "photograph:", "picture:", "image:", "pictured:", "caption:", "credit:", "figure:", "foto:", "bild:", "video:", "audio:", "file photo", "image over the headline"}

// isCaption reports whether s is the line under a picture.
func isCaption(s string) bool {
	low := strings.ToLower(s[:min(len(s), 40)])
	for _, w := range captionWords {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	if len(s) < 300 {
		for _, w := range []string{". Photo:", ". Photograph:", ". Picture:", ". Image:", "(Photo:", "(Image:"} {
			if strings.Contains(s, w) {
				return true
			}
		}
	}
	return false
}

// isHeading reports whether s looks like a heading: short, without an end mark,
// beginning with a capital or a figure.
func isHeading(s string) bool {
	if len(s) > 160 || strings.ContainsRune(s, '\n') {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsLower(first) || strings.ContainsRune(".,;:!…\"”»", last) {
		return false
	}
	n := len(strings.Fields(s))
	return n > 0 && n <= 18
}
