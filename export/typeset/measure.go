package typeset

import (
	"fmt"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/width"
)

// Weight is the weight of the font.
type Weight uint8

// The weights.
const (
	Regular Weight = iota
	Bold
)

// Of the em, above and below the base line. Go Regular's own ascent is .94 with
// room for accents on capitals; letters without them reach .74.
const (
	Ascent  = 0.94
	Descent = 0.21
)

// Family is the name under which pictures embed the font.
const Family = "Entente Go"

// TTF returns the font file. It must not be changed.
func TTF(w Weight) []byte {
	if w == Bold {
		return gobold.TTF
	}
	return goregular.TTF
}

// Width returns the width of s set in one line.
func Width(s string, size float64, w Weight) float64 {
	m := metrics(w)
	em := 0.0
	for _, r := range s {
		if a, ok := m.advance[r]; ok {
			em += a
		} else {
			em += beyondGo(r)
		}
	}
	return em * size
}

// beyondGo is the width, in ems, of a rune that the Go fonts lack.
func beyondGo(r rune) float64 {
	g := guess(r)
	if g == 0 {
		return 0
	}
	if a, ok := openWide().advance(r); ok {
		return a
	}
	return g
}

// guess is the width, in ems, of a rune that no embedded font has.
func guess(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
		return 0
	case wide(r):
		return 1
	}
	return 0.6
}

func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth || r >= 0x1F300 && r < 0x1FB00
}

// table holds the advance widths, in ems, of all runes that a font has.
type table struct{ advance map[rune]float64 }

var (
	regularTable = sync.OnceValue(func() *table { return measure(goregular.TTF) })
	boldTable    = sync.OnceValue(func() *table { return measure(gobold.TTF) })
)

func metrics(w Weight) *table {
	if w == Bold {
		return boldTable()
	}
	return regularTable()
}

// measure reads the advances of an embedded font. Such a font is part of the
// program: a broken one is a broken build, which every test of this package sees.
func measure(ttf []byte) *table {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic(fmt.Sprintf("typeset: embedded font: %v", err))
	}
	t := &table{advance: map[rune]float64{}}
	var buf sfnt.Buffer
	em := fixed.I(int(f.UnitsPerEm()))
	for r := rune(' '); r <= 0xFFFF; r++ {
		g, err := f.GlyphIndex(&buf, r)
		if err != nil || g == 0 || unicode.IsControl(r) {
			continue
		}
		if a, err := f.GlyphAdvance(&buf, g, em, font.HintingNone); err == nil {
			t.advance[r] = float64(a) / float64(em)
		}
	}
	return t
}
