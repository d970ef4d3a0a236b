package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
)

// block is a block before it has its final label.
type block struct {
	text.Span
	// label is the kind of block at first (Body, Heading, ListItem, Table,
	// Caption); label() overwrites it where the block is noise.
	label text.Label
	// group numbers the runs of blocks that no blank line parts.
	group int
	// hint is a noise label that the markup suggests; Body means none.
	hint text.Label
	// main is true for blocks in the part of an HTML page that holds the article.
	main bool
	// links is the share of the block's bytes inside links, in [0,1].
	links float64
}

// parseText reads plain text: the text of the document is the file itself.
func parseText(path string, data []byte) (Result, error) {
	txt, warnings, err := decode(data)
	if err != nil {
		return Result{}, err
	}
	bs := plainBlocks(txt)
	if len(bs) == 0 {
		return Result{}, ErrEmpty
	}
	r := finish(path, txt, bs, "", "")
	r.Warnings = append(warnings, r.Warnings...)
	return r, nil
}

// line is a line that is not blank, without the white space around it.
type line struct {
	text.Span
	indent int // columns of white space before it, a tab counting to the next multiple of 8
	group  int // lines without a blank line between them share a group
	runes  int // length in characters
}

// plainBlocks cuts plain text into blocks: lines, joined where the text is
// hard-wrapped.
func plainBlocks(txt string) []block {
	lines := scanLines(txt)
	groups := splitGroups(lines)
	widths := wrapWidths(txt, lines, groups)
	var bs []block
	for i, g := range groups {
		bs = appendGroup(bs, txt, g, widths[i])
	}
	shapeBlocks(txt, bs)
	return bs
}

// splitGroups parts the lines at blank lines.
func splitGroups(lines []line) [][]line {
	var groups [][]line
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].group == lines[i].group {
			end++
		}
		groups = append(groups, lines[i:end])
		i = end
	}
	return groups
}

// scanLines splits at line feeds, carriage returns, form feeds and the Unicode
// line and paragraph separators.
func scanLines(txt string) []line {
	var lines []line
	group, start := 0, 0
	blank := true
	add := func(end int) {
		l, ok := trimLine(txt, start, end)
		switch {
		case ok && blank:
			group++
			fallthrough
		case ok:
			l.group = group
			lines = append(lines, l)
		}
		blank = !ok
	}
	for i, r := range txt {
		switch r {
		case '\r':
			if i+1 < len(txt) && txt[i+1] == '\n' {
				continue
			}
			fallthrough
		case '\n', '\f', '\v', '\u2028', '\u2029', '\u0085':
			add(i)
			start = i + utf8.RuneLen(r)
		}
	}
	add(len(txt))
	return lines
}

// isBlank reports white space and the invisible characters that editors leave.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b'
}

func trimLine(txt string, start, end int) (line, bool) {
	l := line{Span: text.Span{Start: start, End: end}}
	for l.Start < end {
		r, n := utf8.DecodeRuneInString(txt[l.Start:end])
		if !isBlank(r) {
			break
		}
		switch r {
		case '\t':
			l.indent = l.indent/8*8 + 8
		case '\ufeff', '\u200b', '\r':
		default:
			l.indent++
		}
		l.Start += n
	}
	l.End = l.Start + len(strings.TrimRightFunc(txt[l.Start:end], isBlank))
	l.runes = utf8.RuneCountInString(txt[l.Start:l.End])
	return l, l.End > l.Start
}

// shapeBlocks gives each block its kind by its shape.
func shapeBlocks(txt string, bs []block) {
	for i := range bs {
		b := &bs[i]
		s := txt[b.Start:b.End]
		switch {
		case bulletLen(s) > 0:
			b.label = text.ListItem
		case isCaption(s):
			b.label = text.Caption
		case isTableRow(s) && (i > 0 && isTableRow(txt[bs[i-1].Start:bs[i-1].End]) ||
			i+1 < len(bs) && isTableRow(txt[bs[i+1].Start:bs[i+1].End])):
			b.label = text.Table
		case isHeading(s):
			b.label = text.Heading
		default:
			b.label = text.Body
		}
	}
}
