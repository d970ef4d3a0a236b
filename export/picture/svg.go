package picture

import (
	"context"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"entente/export/typeset"
	"entente/graph"
)

// families are the embedded fonts, then those for what they lack or for viewers that
// read no embedded fonts.
const families = `'` + typeset.Family + `', '` + typeset.WideFamily +
	`', 'Go', 'Lucida Grande', 'Segoe UI', 'Noto Sans', 'DejaVu Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif`

// SVG writes the map to w.
func SVG(ctx context.Context, w io.Writer, v graph.View, o Options) error {
	s, err := draw(ctx, v, o)
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	data, err := s.svg()
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	_, err = w.Write(data)
	return err
}

func (s *scene) svg() ([]byte, error) {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img">`+"\n",
		num(s.width), num(s.height), num(s.width), num(s.height))
	if s.title != "" {
		fmt.Fprintf(&b, "<title>%s</title>\n", escape(s.title))
	}
	if s.about != "" {
		fmt.Fprintf(&b, "<desc>%s</desc>\n", escape(s.about))
	}
	if err := s.fonts(&b); err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", s.page)
	for _, g := range s.groups {
		g.svg(&b)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String()), nil
}

// fonts embeds the letters that the picture needs.
func (s *scene) fonts(b *strings.Builder) error {
	var all []rune
	used := map[typeset.Weight][]rune{}
	for _, g := range s.groups {
		for _, t := range g.texts {
			used[t.weight] = append(used[t.weight], []rune(t.s)...)
			all = append(all, []rune(t.s)...)
		}
	}
	b.WriteString("<style>\n")
	for _, w := range []typeset.Weight{typeset.Regular, typeset.Bold} {
		if len(used[w]) == 0 {
			continue
		}
		font, err := typeset.Subset(w, used[w])
		if err != nil {
			return err
		}
		fontFace(b, typeset.Family, []string{"400", "700"}[w], font)
	}
	wide, err := typeset.SubsetWide(all)
	if err != nil {
		return err
	}
	if wide != nil {
		// One weight serves for both: a browser must not make it bold, and so wider.
		fontFace(b, typeset.WideFamily, "400 700", wide)
	}
	fmt.Fprintf(b, "text { font-family: %s; font-synthesis: none }\n</style>\n", families)
	return nil
}

func fontFace(b *strings.Builder, family, weight string, woff []byte) {
	fmt.Fprintf(b, "@font-face { font-family: '%s'; font-weight: %s; src: url(data:font/woff;base64,%s) format('woff') }\n",
		family, weight, base64.StdEncoding.EncodeToString(woff))
}

func (g group) svg(b *strings.Builder) {
	fmt.Fprintf(b, `<g class="%s"`, g.class)
	if g.id != "" {
		fmt.Fprintf(b, ` data-id="%s" data-type="%s"`, escape(g.id), escape(g.kind))
	}
	b.WriteString(">")
	if g.tooltip != "" {
		fmt.Fprintf(b, "<title>%s</title>", escape(g.tooltip))
	}
	switch {
	case g.href != "" && g.local:
		fmt.Fprintf(b, `<a href="%s">`, escape(g.href))
	case g.href != "":
		fmt.Fprintf(b, `<a href="%s" target="_blank">`, escape(g.href))
	}
	for _, p := range g.paths {
		p.svg(b)
	}
	for _, t := range g.texts {
		t.svg(b)
	}
	if g.href != "" {
		b.WriteString("</a>")
	}
	b.WriteString("</g>\n")
}

func (p path) svg(b *strings.Builder) {
	b.WriteString(`<path d="`)
	for _, s := range p.segments {
		b.WriteByte(s.op)
		for i := range map[byte]int{'M': 1, 'L': 1, 'C': 3}[s.op] {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(s.p[i].X) + "," + num(s.p[i].Y))
		}
	}
	b.WriteString(`"`)
	fill := "none"
	if p.fill != "" {
		fill = string(p.fill)
	}
	fmt.Fprintf(b, ` fill="%s"`, fill)
	if p.stroke != "" {
		fmt.Fprintf(b, ` stroke="%s" stroke-width="%s"`, p.stroke, num(p.width))
	}
	if len(p.dash) > 0 {
		fmt.Fprintf(b, ` stroke-dasharray="%s,%s"`, num(p.dash[0]), num(p.dash[1]))
	}
	b.WriteString("/>")
}

// svg writes the text with its length, so that a viewer with another font squeezes
// it rather than let it run out of its box.
func (t text) svg(b *strings.Builder) {
	fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s" fill="%s"`, num(t.x), num(t.y), num(t.size), t.colour)
	if t.weight == typeset.Bold {
		b.WriteString(` font-weight="700"`)
	}
	if t.middle {
		b.WriteString(` text-anchor="middle"`)
	}
	fmt.Fprintf(b, ` textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`,
		num(typeset.Width(t.s, t.size, t.weight)), escape(t.s))
}

// num writes a length with two decimals at most.
func num(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // to memory: cannot fail
	return b.String()
}
