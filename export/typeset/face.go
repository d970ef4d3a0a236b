package typeset

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/bidi"
)

// Faces draws text in one weight and size, rune by rune in the Go font, in the wide
// font or, for what both lack, in the first of the system's fonts that has it. It is
// not safe for concurrent use.
type Faces struct {
	size  float64
	fonts []*opentype.Font // the Go font, then the others once one is needed
	faces []font.Face
	// more opens the others.
	more func() ([]*opentype.Font, error)
	buf  sfnt.Buffer
}

// A Run is a stretch of text in one face.
type Run struct {
	Face font.Face
	Text string
}

// NewFaces returns the faces for a size in pixels. fallback returns further fonts, as
// Fallbacks does; it is called when a rune is met that the Go font lacks.
func NewFaces(w Weight, size float64, fallback func() []*opentype.Font) (*Faces, error) {
	own, err := opentype.Parse(TTF(w))
	if err != nil {
		return nil, fmt.Errorf("typeset: embedded font: %w", err)
	}
	f := &Faces{size: size, more: func() ([]*opentype.Font, error) {
		wide, err := parsedWide()
		return append([]*opentype.Font{wide}, fallback()...), err
	}}
	return f, f.add(own)
}

func (f *Faces) add(ft *opentype.Font) error {
	face, err := opentype.NewFace(ft, &opentype.FaceOptions{Size: f.size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return fmt.Errorf("typeset: font face: %w", err)
	}
	f.fonts, f.faces = append(f.fonts, ft), append(f.faces, face)
	return nil
}

// open adds the other fonts, once.
func (f *Faces) open() error {
	if f.more == nil {
		return nil
	}
	fonts, err := f.more()
	if err != nil {
		return fmt.Errorf("typeset: wide font: %w", err)
	}
	f.more = nil
	for _, ft := range fonts {
		if err := f.add(ft); err != nil {
			return err
		}
	}
	return nil
}

// Runs cuts a line into runs, in the order in which they stand on the page from left
// to right. Letters that join, Arabic ones for instance, are not joined. A rune that
// no font has is drawn as the Go font's empty box.
func (f *Faces) Runs(s string) ([]Run, error) {
	var runs []Run
	last := -1
	for _, r := range visual(s) {
		i, err := f.pick(r)
		if err != nil {
			return nil, err
		}
		if i == last || last >= 0 && isMark(r) {
			runs[len(runs)-1].Text += string(r)
			continue
		}
		runs = append(runs, Run{f.faces[i], string(r)})
		last = i
	}
	return runs, nil
}

// pick returns the first font that has a rune, the Go font if none has.
func (f *Faces) pick(r rune) (int, error) {
	for i := 0; ; i++ {
		if i == len(f.fonts) {
			if f.more == nil {
				return 0, nil
			}
			if err := f.open(); err != nil {
				return 0, err
			}
			i = 0 // there may be no others
		}
		if g, err := f.fonts[i].GlyphIndex(&f.buf, r); err == nil && g != 0 {
			return i, nil
		}
	}
}

// visual orders the runes from left to right as they stand on the page.
func visual(s string) string {
	if !strings.ContainsFunc(s, rightToLeft) {
		return s
	}
	var p bidi.Paragraph
	if _, err := p.SetString(s); err != nil {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var runs []string
	for i := range order.NumRuns() {
		run := order.Run(i)
		text := run.String()
		if run.Direction() == bidi.RightToLeft {
			text = bidi.ReverseString(text)
		}
		runs = append(runs, text)
	}
	// The runs come as they are read. A line whose first letter says so is read from
	// the right.
	if i := strings.IndexFunc(s, strong); i >= 0 && rightToLeft([]rune(s[i:])[0]) {
		slices.Reverse(runs)
	}
	return strings.Join(runs, "")
}

// strong reports whether the rune has a direction of its own.
func strong(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.L || rightToLeft(r)
}

func rightToLeft(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// places are where systems keep fonts that cover most of what Go Regular lacks,
// Chinese, Japanese and Korean first.
var places = []string{
	"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
	"/usr/share/fonts/truetype/arphic/uming.ttc",
	"/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
	"/System/Library/Fonts/PingFang.ttc",
	"/System/Library/Fonts/Hiragino Sans GB.ttc",
	"/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
	`C:\Windows\Fonts\msyh.ttc`,
	`C:\Windows\Fonts\simsun.ttc`,
	`C:\Windows\Fonts\segoeui.ttf`,
	"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
	"/usr/share/fonts/TTF/DejaVuSans.ttf",
	"/usr/share/fonts/dejavu/DejaVuSans.ttf",
	"/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
}

// Fallbacks returns the fonts of this system that fill the gaps of the embedded one,
// best first; none if it has none that is known. They are read once.
var Fallbacks = sync.OnceValue(func() []*opentype.Font {
	var fonts []*opentype.Font
	for _, p := range places {
		data, err := os.ReadFile(p)
		if err != nil {
			continue
		}
		// A file with a single font is a collection of one.
		c, err := opentype.ParseCollection(data)
		if err != nil {
			continue
		}
		if f, err := c.Font(0); err == nil {
			fonts = append(fonts, f)
		}
	}
	return fonts
})
