package typeset

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode"
)

var errTable = errors.New("broken font table")

// trueType is a TrueType font file, cut into its tables.
type trueType struct {
	table   map[string][]byte
	loca    []uint32
	cmap    map[rune]uint16
	metrics int // number of glyphs with an advance of their own in hmtx
}

// least are the tables that a font must have, and the least bytes of each.
var least = map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "cmap": 4, "glyf": 0, "loca": 2, "OS/2": 0}

func parse(data []byte) (*trueType, error) {
	f := &trueType{table: map[string][]byte{}}
	if len(data) < 12 {
		return nil, errTable
	}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errTable
	}
	for i := range n {
		entry := data[12+16*i:]
		at, n := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		if uint64(at)+uint64(n) > uint64(len(data)) {
			return nil, errTable
		}
		f.table[string(entry[:4])] = data[at : at+n]
	}
	for name, n := range least {
		if t, ok := f.table[name]; !ok || len(t) < n {
			return nil, fmt.Errorf("no table %s: %w", name, errTable)
		}
	}
	if err := f.readLoca(); err != nil {
		return nil, err
	}
	if err := f.readMetrics(); err != nil {
		return nil, err
	}
	return f, f.readCmap()
}

// readMetrics checks that each glyph has an advance.
func (f *trueType) readMetrics() error {
	f.metrics = int(binary.BigEndian.Uint16(f.table["hhea"][34:]))
	if glyphs := len(f.loca) - 1; f.metrics < 1 || f.metrics > glyphs || len(f.table["hmtx"]) < 4*f.metrics+2*(glyphs-f.metrics) {
		return fmt.Errorf("hmtx: %w", errTable)
	}
	return nil
}

// readLoca reads where the outlines lie, in order and within their table.
func (f *trueType) readLoca() error {
	loca, long := f.table["loca"], binary.BigEndian.Uint16(f.table["head"][50:]) == 1
	size := 2
	if long {
		size = 4
	}
	n := int(binary.BigEndian.Uint16(f.table["maxp"][4:])) + 1
	if len(loca) < size*n {
		return fmt.Errorf("loca: %w", errTable)
	}
	for i := range n {
		at := uint32(0)
		if long {
			at = binary.BigEndian.Uint32(loca[4*i:])
		} else {
			at = 2 * uint32(binary.BigEndian.Uint16(loca[2*i:]))
		}
		if int64(at) > int64(len(f.table["glyf"])) || i > 0 && at < f.loca[i-1] {
			return fmt.Errorf("loca: %w", errTable)
		}
		f.loca = append(f.loca, at)
	}
	return nil
}

// readCmap reads the format 4 table that every TrueType font for Windows has, or the
// format 12 that cmapTable writes.
func (f *trueType) readCmap() error {
	t := f.table["cmap"]
	f.cmap = map[rune]uint16{}
	n := int(binary.BigEndian.Uint16(t[2:]))
	if len(t) < 4+8*n {
		return fmt.Errorf("cmap: %w", errTable)
	}
	for i := range n {
		entry := t[4+8*i:]
		at := binary.BigEndian.Uint32(entry[4:])
		if binary.BigEndian.Uint16(entry) != 3 || uint64(at)+16 > uint64(len(t)) {
			continue
		}
		switch sub := t[at:]; binary.BigEndian.Uint16(sub) {
		case 4:
			return f.readSegments(sub)
		case 12:
			return f.readGroups(sub)
		}
	}
	return fmt.Errorf("cmap has neither format 4 nor 12: %w", errTable)
}

// add gives a character its glyph, if there is such a glyph.
func (f *trueType) add(r, glyph uint32) {
	if glyph != 0 && glyph < uint32(len(f.loca))-1 {
		f.cmap[rune(r)] = uint16(glyph)
	}
}

func (f *trueType) readGroups(t []byte) error {
	n := binary.BigEndian.Uint32(t[12:])
	if uint64(len(t)) < 16+12*uint64(n) {
		return fmt.Errorf("cmap: %w", errTable)
	}
	next := uint32(0) // groups are in order
	for i := range n {
		g := t[16+12*i:]
		first, last, glyph := binary.BigEndian.Uint32(g), binary.BigEndian.Uint32(g[4:]), binary.BigEndian.Uint32(g[8:])
		if first < next || last < first || last > unicode.MaxRune {
			return fmt.Errorf("cmap: %w", errTable)
		}
		next = last + 1
		for k := range last - first + 1 {
			f.add(first+k, glyph+k)
		}
	}
	return nil
}

func (f *trueType) readSegments(t []byte) error {
	n := int(binary.BigEndian.Uint16(t[6:])) / 2
	if len(t) < 16+8*n {
		return fmt.Errorf("cmap: %w", errTable)
	}
	u16 := func(at int) uint16 { return binary.BigEndian.Uint16(t[at:]) }
	next := uint32(0) // segments are in order
	for s := range n {
		end, start := u16(14+2*s), u16(16+2*n+2*s)
		if uint32(start) < next || end < start {
			return fmt.Errorf("cmap: %w", errTable)
		}
		next = uint32(end) + 1
		delta, rangeAt := u16(16+4*n+2*s), 16+6*n+2*s
		for r := uint32(start); r <= uint32(end) && r != 0xFFFF; r++ {
			glyph := uint16(r) + delta
			if offset := u16(rangeAt); offset != 0 {
				at := rangeAt + int(offset) + 2*int(r-uint32(start))
				if at+2 > len(t) {
					return fmt.Errorf("cmap: %w", errTable)
				}
				if glyph = u16(at); glyph != 0 {
					glyph += delta
				}
			}
			f.add(r, uint32(glyph))
		}
	}
	return nil
}

func (f *trueType) metric(g uint16) []byte {
	hmtx, i := f.table["hmtx"], int(g)
	if i < f.metrics {
		return hmtx[4*i : 4*i+4]
	}
	last := hmtx[4*(f.metrics-1):]
	bearing := hmtx[4*f.metrics+2*(i-f.metrics):]
	return []byte{last[0], last[1], bearing[0], bearing[1]}
}
