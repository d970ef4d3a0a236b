package typeset

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// A subset keeps the outlines of the runes asked for, under new glyph numbers, and
// leaves out hinting and kerning, which a picture that can be zoomed does not need.
// The letters of a map of 60 nodes take 9 kB.

// Subset returns the font with nothing but the given runes, as a WOFF file. Runes
// that the font lacks are passed over. The same set of runes gives the same bytes.
func Subset(w Weight, runes []rune) ([]byte, error) {
	f, err := parse(TTF(w))
	if err != nil {
		return nil, fmt.Errorf("typeset: subset: %w", err)
	}
	tables, err := f.subset(runes, Family)
	if err != nil {
		return nil, fmt.Errorf("typeset: subset: %w", err)
	}
	return woff(tables), nil
}

// Pack returns a TrueType font as a WOFF file without hinting and kerning, with all
// characters of the basic plane that it has. It made the wide font of this package:
// see package cut.
func Pack(ttf []byte, family string) ([]byte, error) {
	f, err := parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("typeset: pack: %w", err)
	}
	tables, err := f.subset(slices.Collect(maps.Keys(f.cmap)), family)
	if err != nil {
		return nil, fmt.Errorf("typeset: pack: %w", err)
	}
	return woff(tables), nil
}

// A charGlyph is an entry of the new cmap.
type charGlyph struct {
	r     rune
	glyph uint16
}

func (f *trueType) subset(runes []rune, family string) (map[string][]byte, error) {
	runes = slices.Compact(slices.Sorted(slices.Values(runes)))
	old := []uint16{0} // new glyph number -> old one; the first is what is shown for lack of a glyph
	number := map[uint16]uint16{0: 0}
	add := func(g uint16) uint16 {
		if _, ok := number[g]; !ok {
			number[g] = uint16(len(old))
			old = append(old, g)
		}
		return number[g]
	}
	var chars []charGlyph
	for _, r := range runes {
		if g, ok := f.cmap[r]; ok {
			chars = append(chars, charGlyph{r, add(g)})
		}
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(old); i++ { // grows: parts of accented letters are glyphs themselves
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline, err := f.glyph(old[i], add)
		if err != nil {
			return nil, fmt.Errorf("glyph %d: %w", old[i], err)
		}
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, f.metric(old[i])...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return f.assemble(family, len(old), chars, glyf, loca, hmtx), nil
}

// glyph returns the outline without its hinting. add numbers the glyphs that it is
// made of.
func (f *trueType) glyph(g uint16, add func(uint16) uint16) ([]byte, error) {
	if int(g) >= len(f.loca)-1 {
		return nil, errTable
	}
	data := f.table["glyf"][f.loca[g]:f.loca[g+1]]
	if len(data) == 0 {
		return nil, nil
	}
	if len(data) < 10 {
		return nil, errTable
	}
	contours := int16(binary.BigEndian.Uint16(data))
	if contours < 0 {
		return composite(data, add)
	}
	at := 10 + 2*int(contours)
	if at+2 > len(data) {
		return nil, errTable
	}
	hints := int(binary.BigEndian.Uint16(data[at:]))
	if at+2+hints > len(data) {
		return nil, errTable
	}
	return slices.Concat(data[:at], []byte{0, 0}, data[at+2+hints:]), nil
}

// Flags of the parts of a composite glyph.
const (
	argsAreWords    = 1 << 0
	haveScale       = 1 << 3
	moreComponents  = 1 << 5
	haveTwoScales   = 1 << 6
	haveMatrix      = 1 << 7
	haveInstruction = 1 << 8
)

func composite(data []byte, add func(uint16) uint16) ([]byte, error) {
	out := slices.Clone(data)
	for at := 10; ; {
		if at+4 > len(out) {
			return nil, errTable
		}
		flags := binary.BigEndian.Uint16(out[at:])
		binary.BigEndian.PutUint16(out[at:], flags&^haveInstruction)
		binary.BigEndian.PutUint16(out[at+2:], add(binary.BigEndian.Uint16(out[at+2:])))
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveTwoScales != 0:
			at += 4
		case flags&haveMatrix != 0:
			at += 8
		}
		if flags&moreComponents == 0 {
			return out[:min(at, len(out))], nil
		}
	}
}

func (f *trueType) assemble(family string, glyphs int, chars []charGlyph, glyf, loca, hmtx []byte) map[string][]byte {
	head := slices.Clone(f.table["head"])
	binary.BigEndian.PutUint16(head[50:], 1) // loca has long offsets
	maxp := slices.Clone(f.table["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(glyphs))
	hhea := slices.Clone(f.table["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(glyphs))
	post := make([]byte, 32) // version 3: glyphs have no names
	binary.BigEndian.PutUint32(post, 0x00030000)
	return map[string][]byte{"head": head, "maxp": maxp, "hhea": hhea, "post": post, "OS/2": f.table["OS/2"],
		"name": nameTable(family), "cmap": cmapTable(chars), "glyf": glyf, "loca": loca, "hmtx": hmtx}
}

// nameTable names the font.
func nameTable(family string) []byte {
	var text []byte
	for _, r := range family {
		text = binary.BigEndian.AppendUint16(text, uint16(r))
	}
	ids := []uint16{1, 4, 6}
	t := binary.BigEndian.AppendUint16(nil, 0)
	t = binary.BigEndian.AppendUint16(t, uint16(len(ids)))
	t = binary.BigEndian.AppendUint16(t, uint16(6+12*len(ids)))
	for _, id := range ids {
		for _, v := range []uint16{3, 1, 0x409, id, uint16(len(text)), 0} {
			t = binary.BigEndian.AppendUint16(t, v)
		}
	}
	return append(t, text...)
}

// cmapTable writes the characters as format 12: groups of characters and glyphs that
// both count up.
func cmapTable(chars []charGlyph) []byte {
	var groups []byte
	for i := 0; i < len(chars); {
		n := 1
		for i+n < len(chars) && chars[i+n].r == chars[i].r+rune(n) && chars[i+n].glyph == chars[i].glyph+uint16(n) {
			n++
		}
		for _, v := range []uint32{uint32(chars[i].r), uint32(chars[i].r) + uint32(n) - 1, uint32(chars[i].glyph)} {
			groups = binary.BigEndian.AppendUint32(groups, v)
		}
		i += n
	}
	t := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, v := range []int{16 + len(groups), 0, len(groups) / 12} {
		t = binary.BigEndian.AppendUint32(t, uint32(v))
	}
	return append(t, groups...)
}
