package document

import (
	"fmt"
	"strings"

	"entente/extract/text"
)

// Markdown is read line by line into the same blocks as HTML: headings, list
// items, table rows and paragraphs, whose broken lines are joined. The markup
// is dropped, and so are code, link targets and the front matter: a web address
// in the middle of a sentence would only mislead the reader. So, as in HTML,
// positions count in the text that is left.

// parseMarkdown reads a Markdown file.
func parseMarkdown(path string, data []byte) (Result, error) {
	src, warnings, err := decode(data)
	if err != nil {
		return Result{}, err
	}
	m := &mdReader{lines: strings.Split(strings.ReplaceAll(src, "\r\n", "\n"), "\n")}
	m.frontMatter()
	for m.next < len(m.lines) {
		m.line()
	}
	m.w.end()
	if len(m.w.bs) == 0 {
		return Result{}, fmt.Errorf("%w: only code and markup", ErrEmpty)
	}
	r := finish(path, m.w.out.String(), m.w.bs, m.title, m.date)
	r.Warnings = append(warnings, r.Warnings...)
	return r, nil
}

// mdReader is the state of the reading: one block is open in w.
type mdReader struct {
	w           writer
	lines       []string
	next        int
	title, date string
}

var (
	mdHeading   = lazy(`^#{1,6}(?:\s+|$)`)
	mdRule      = lazy(`^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$`)
	mdFence     = lazy("^(`{3,}|~{3,})")
	mdLinkDef   = lazy(`^\[[^\]]+\]:\s*\S+`)
	mdBullet    = lazy(`^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?`)
	mdDelimiter = lazy(`^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$`)
)

// frontMatter skips the block between two "---" at the top, and takes title
// and date from it.
func (m *mdReader) frontMatter() {
	if strings.TrimPrefix(strings.TrimRight(m.lines[0], " \t"), "\ufeff") != "---" {
		return
	}
	for i := 1; i < len(m.lines); i++ {
		l := strings.TrimRight(m.lines[i], " \t")
		if l == "---" || l == "..." {
			m.next = i + 1
			return
		}
		key, value, ok := strings.Cut(l, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch {
		case !ok:
		case key == "title":
			m.title = titleText(value)
		case key == "date":
			m.date = dayOfStamp(value)
		}
	}
	m.title, m.date = "", ""
}

// line reads the next line, or several where a construct spans them.
func (m *mdReader) line() {
	raw := m.lines[m.next]
	m.next++
	l := strings.TrimFunc(raw, isBlank)
	for strings.HasPrefix(l, ">") {
		l = strings.TrimLeft(l[1:], " \t")
	}
	switch {
	case l == "":
		m.w.end()
	case mdFence().MatchString(l):
		m.fence(mdFence().FindString(l))
	case mdHeading().MatchString(l):
		m.block(text.Heading, strings.TrimRight(mdHeading().ReplaceAllString(l, ""), "# \t"))
	case m.underline(l), mdRule().MatchString(l), mdLinkDef().MatchString(l):
		m.w.end()
	case strings.HasPrefix(l, "<!--"):
		m.comment(l)
	case m.tableRow(l):
	case mdBullet().MatchString(l):
		m.w.end()
		m.w.begin(nil, style{label: text.ListItem})
		m.add(raw, l[len(mdBullet().FindString(l)):])
	default:
		m.paragraph(raw, l)
	}
}

// block writes a block of one line.
func (m *mdReader) block(label text.Label, s string) {
	m.w.end()
	m.w.begin(nil, style{label: label})
	m.w.cur.WriteString(inlineText(s))
	m.w.end()
}

// paragraph begins a paragraph or goes on with the open block.
func (m *mdReader) paragraph(raw, l string) {
	if m.w.cur.Len() == 0 {
		label := text.Body
		if strings.HasPrefix(l, "![") && strings.HasSuffix(l, ")") || isCaption(l) {
			label = text.Caption
		}
		m.w.begin(nil, style{label: label})
	}
	m.add(raw, l)
}

// add appends a line to the open block; two spaces at its end break the line.
func (m *mdReader) add(raw, l string) {
	if s := m.w.cur.String(); s != "" && !strings.HasSuffix(s, "\n") {
		m.w.cur.WriteByte(' ')
	}
	hard := strings.HasSuffix(strings.TrimSuffix(raw, "\r"), "  ") || strings.HasSuffix(l, `\`)
	m.w.cur.WriteString(inlineText(strings.TrimSuffix(l, `\`)))
	if hard {
		m.w.cur.WriteByte('\n')
	}
}

// underline makes a heading of an open paragraph over "===" or "---".
func (m *mdReader) underline(l string) bool {
	if m.w.cur.Len() == 0 || m.w.label != text.Body || strings.Trim(l, "=") != "" && strings.Trim(l, "-") != "" {
		return false
	}
	m.w.label = text.Heading
	return true
}

// fence skips code up to the closing fence.
func (m *mdReader) fence(mark string) {
	m.w.end()
	for m.next < len(m.lines) {
		l := strings.TrimSpace(m.lines[m.next])
		m.next++
		if strings.HasPrefix(l, mark) && strings.Trim(l, mark[:1]) == "" {
			return
		}
	}
}

// comment skips an HTML comment.
func (m *mdReader) comment(l string) {
	for !strings.Contains(l, "-->") && m.next < len(m.lines) {
		l = m.lines[m.next]
		m.next++
	}
}

// tableRow writes a row of a table, its cells parted by tabs. A row is known by
// the delimiter row under it, or by a bar at its start.
func (m *mdReader) tableRow(l string) bool {
	if !strings.Contains(l, "|") {
		return false
	}
	if mdDelimiter().MatchString(l) {
		return true
	}
	under := m.next < len(m.lines) && strings.Contains(m.lines[m.next], "-") && mdDelimiter().MatchString(strings.TrimSpace(m.lines[m.next]))
	if !under && !strings.HasPrefix(l, "|") {
		return false
	}
	m.w.end()
	m.w.begin(nil, style{label: text.Table})
	for i, c := range strings.Split(strings.Trim(l, "|"), "|") {
		if i > 0 {
			m.w.cur.WriteByte('\t')
		}
		m.w.cur.WriteString(inlineText(strings.TrimSpace(c)))
	}
	m.w.end()
	return true
}
