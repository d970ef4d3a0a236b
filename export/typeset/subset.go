package typeset

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// A subset keeps the outlines of the runes asked for, under new glyph numbers, and
// leaves out hinting and kerning, which a picture that can be zoomed does not need.
// It is written as WOFF 1.0: the tables of a TrueType file, each deflated
// (https://www.w3.org/TR/WOFF/). The letters of a map of 60 nodes take 9 kB.

var errTable = errors.New("broken font table")

// Subset returns the font with nothing but the given runes, as a WOFF file. Runes
// that the font lacks are passed over. The same set of runes gives the same bytes.
func Subset(w Weight, runes []rune) ([]byte, error) {
	f, err := parse(TTF(w))
	if err != nil {
		return nil, fmt.Errorf("typeset: subset: %w", err)
	}
	tables, err := f.subset(runes)
	if err != nil {
		return nil, fmt.Errorf("typeset: subset: %w", err)
	}
	return woff(tables), nil
}

// trueType is a TrueType font file, cut into its tables.
type trueType struct {
	table   map[string][]byte
	loca    []uint32
	cmap    map[rune]uint16
	metrics int // number of glyphs with an advance of their own in hmtx
}

func parse(data []byte) (*trueType, error) {
	f := &trueType{table: map[string][]byte{}}
	if len(data) < 12 {
		return nil, errTable
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		at, n := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		if uint64(at)+uint64(n) > uint64(len(data)) {
			return nil, errTable
		}
		f.table[string(entry[:4])] = data[at : at+n]
	}
	for _, name := range []string{"head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca", "OS/2"} {
		if f.table[name] == nil {
			return nil, fmt.Errorf("no table %s: %w", name, errTable)
		}
	}
	f.metrics = int(binary.BigEndian.Uint16(f.table["hhea"][34:]))
	f.readLoca()
	return f, f.readCmap()
}

func (f *trueType) readLoca() {
	loca, long := f.table["loca"], binary.BigEndian.Uint16(f.table["head"][50:]) == 1
	for i := range int(binary.BigEndian.Uint16(f.table["maxp"][4:])) + 1 {
		if long {
			f.loca = append(f.loca, binary.BigEndian.Uint32(loca[4*i:]))
		} else {
			f.loca = append(f.loca, 2*uint32(binary.BigEndian.Uint16(loca[2*i:])))
		}
	}
}

// readCmap reads the format 4 table that every TrueType font for Windows has.
func (f *trueType) readCmap() error {
	t := f.table["cmap"]
	f.cmap = map[rune]uint16{}
	for i := range int(binary.BigEndian.Uint16(t[2:])) {
		entry := t[4+8*i:]
		sub := t[binary.BigEndian.Uint32(entry[4:]):]
		if binary.BigEndian.Uint16(entry) == 3 && binary.BigEndian.Uint16(sub) == 4 {
			f.readSegments(sub)
			return nil
		}
	}
	return fmt.Errorf("cmap has no format 4: %w", errTable)
}

func (f *trueType) readSegments(t []byte) {
	n := int(binary.BigEndian.Uint16(t[6:])) / 2
	u16 := func(at int) uint16 { return binary.BigEndian.Uint16(t[at:]) }
	for s := range n {
		end, start := u16(14+2*s), u16(16+2*n+2*s)
		delta, rangeAt := u16(16+4*n+2*s), 16+6*n+2*s
		for r := uint32(start); r <= uint32(end) && r != 0xFFFF; r++ {
			glyph := uint16(r) + delta
			if offset := u16(rangeAt); offset != 0 {
				if glyph = u16(rangeAt + int(offset) + 2*int(r-uint32(start))); glyph != 0 {
					glyph += delta
				}
			}
			if glyph != 0 {
				f.cmap[rune(r)] = glyph
			}
		}
	}
}

// A charGlyph is an entry of the new cmap.
type charGlyph struct {
	r     rune
	glyph uint16
}

func (f *trueType) subset(runes []rune) (map[string][]byte, error) {
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
	return f.assemble(len(old), chars, glyf, loca, hmtx), nil
}

func (f *trueType) metric(g uint16) []byte {
	hmtx := f.table["hmtx"]
	if int(g) < f.metrics {
		return hmtx[4*g : 4*g+4]
	}
	last := hmtx[4*(f.metrics-1):]
	bearing := hmtx[4*f.metrics+2*(int(g)-f.metrics):]
	return []byte{last[0], last[1], bearing[0], bearing[1]}
}

// glyph returns the outline without its hinting. add numbers the glyphs that it is
// made of.
func (f *trueType) glyph(g uint16, add func(uint16) uint16) ([]byte, error) {
	data := f.table["glyf"][f.loca[g]:f.loca[g+1]]
	if len(data) == 0 {
		return nil, nil
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

func (f *trueType) assemble(glyphs int, chars []charGlyph, glyf, loca, hmtx []byte) map[string][]byte {
	head := slices.Clone(f.table["head"])
	binary.BigEndian.PutUint16(head[50:], 1) // loca has long offsets
	maxp := slices.Clone(f.table["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(glyphs))
	hhea := slices.Clone(f.table["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(glyphs))
	post := make([]byte, 32) // version 3: glyphs have no names
	binary.BigEndian.PutUint32(post, 0x00030000)
	return map[string][]byte{"head": head, "maxp": maxp, "hhea": hhea, "post": post, "OS/2": f.table["OS/2"],
		"name": nameTable(), "cmap": cmapTable(chars), "glyf": glyf, "loca": loca, "hmtx": hmtx}
}

// nameTable names the font Family.
func nameTable() []byte {
	var text []byte
	for _, r := range Family {
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

// cmapTable writes the characters as format 12, a group each.
func cmapTable(chars []charGlyph) []byte {
	t := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	t = binary.BigEndian.AppendUint32(t, uint32(16+12*len(chars)))
	t = binary.BigEndian.AppendUint32(t, 0)
	t = binary.BigEndian.AppendUint32(t, uint32(len(chars)))
	for _, c := range chars {
		t = binary.BigEndian.AppendUint32(t, uint32(c.r))
		t = binary.BigEndian.AppendUint32(t, uint32(c.r))
		t = binary.BigEndian.AppendUint32(t, uint32(c.glyph))
	}
	return t
}

// woff writes the tables as a WOFF file.
func woff(tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	slices.SortFunc(names, cmp.Compare[string])
	clearChecksum(tables["head"])
	sfntSize := 12 + 16*len(names)
	var directory, body []byte
	for _, name := range names {
		data := tables[name]
		packed := deflate(data)
		if len(packed) >= len(data) {
			packed = data
		}
		directory = append(directory, name...)
		for _, v := range []int{44 + 20*len(names) + len(body), len(packed), len(data), int(checksum(data))} {
			directory = binary.BigEndian.AppendUint32(directory, uint32(v))
		}
		body = append(body, pad(packed)...)
		sfntSize += (len(data) + 3) &^ 3
	}
	header := []byte("wOFF\x00\x01\x00\x00")
	header = binary.BigEndian.AppendUint32(header, uint32(44+len(directory)+len(body)))
	header = binary.BigEndian.AppendUint16(header, uint16(len(names)))
	header = binary.BigEndian.AppendUint16(header, 0)
	header = binary.BigEndian.AppendUint32(header, uint32(sfntSize))
	header = append(header, make([]byte, 44-len(header))...)
	return slices.Concat(header, directory, body)
}

// clearChecksum clears the whole-file checksum: it would have to cover the
// unpacked file's directory, and readers of WOFF do not look at it.
func clearChecksum(head []byte) { binary.BigEndian.PutUint32(head[8:], 0) }

func deflate(data []byte) []byte {
	var buf bytes.Buffer
	w := zlib.NewWriter(&buf)
	w.Write(data) // to memory: cannot fail
	w.Close()
	return buf.Bytes()
}

func pad(b []byte) []byte {
	return append(slices.Clip(b), make([]byte, (4-len(b)%4)%4)...)
}

func checksum(data []byte) uint32 {
	var sum uint32
	for b := pad(data); len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}
