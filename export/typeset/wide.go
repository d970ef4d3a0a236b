package typeset

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"golang.org/x/image/font/opentype"
)

// The wide font fills the greatest gap of the Go fonts: Chinese, Japanese and Korean,
// in one weight. It is Droid Sans Fallback (Apache-2.0) as Debian's package
// fonts-droid-fallback 1:6.0.1r16 has it, packed by
//
//	go run ./export/typeset/cut -o export/typeset/wide.woff /usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf
//
// 33,242 characters in 1.8 MB. It is unpacked, in 40 ms, when the first of them is met.

//go:embed wide.woff
var wideWOFF []byte

// WideFamily is the name under which pictures embed the wide font.
const WideFamily = "Entente Wide"

// wideFont is the wide font, as a file and cut into its tables.
type wideFont struct {
	ttf []byte
	*trueType
	em float64 // units to the em
}

// An embedded font is part of the program: a broken one is a broken build, which every
// test of this package sees.
var openWide = sync.OnceValue(func() *wideFont {
	ttf, err := unwoff(wideWOFF)
	if err != nil {
		panic(fmt.Sprintf("typeset: wide font: %v", err))
	}
	f, err := parse(ttf)
	if err != nil {
		panic(fmt.Sprintf("typeset: wide font: %v", err))
	}
	return &wideFont{ttf, f, float64(binary.BigEndian.Uint16(f.table["head"][18:]))}
})

// advance returns the width of a rune in ems, and whether the font has it.
func (f *wideFont) advance(r rune) (float64, bool) {
	g, ok := f.cmap[r]
	if !ok {
		return 0, false
	}
	return float64(binary.BigEndian.Uint16(f.metric(g))) / f.em, true
}

// parsedWide is the font as x/image draws it.
var parsedWide = sync.OnceValues(func() (*opentype.Font, error) { return opentype.Parse(openWide().ttf) })

// beyond returns the runes that the Go fonts lack and the wide font has, sorted and
// without repeats.
func beyond(runes []rune) []rune {
	var left []rune
	for _, r := range slices.Compact(slices.Sorted(slices.Values(runes))) {
		if _, ok := metrics(Regular).advance[r]; ok || guess(r) == 0 {
			continue
		}
		if _, ok := openWide().cmap[r]; ok {
			left = append(left, r)
		}
	}
	return left
}

// SubsetWide returns the wide font with those of the runes that Subset passes over, as
// a WOFF file; nil if it has none of them.
func SubsetWide(runes []rune) ([]byte, error) {
	left := beyond(runes)
	if len(left) == 0 {
		return nil, nil
	}
	tables, err := openWide().subset(left, WideFamily)
	if err != nil {
		return nil, fmt.Errorf("typeset: subset: %w", err)
	}
	return woff(tables), nil
}
