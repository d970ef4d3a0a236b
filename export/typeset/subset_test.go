package typeset_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"math"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"entente/export/typeset"
)

// The subset is read by x/image, which knows nothing of how it was made: every
// rune has the outline and the width that it has in the whole font.
func TestSubset(t *testing.T) {
	for _, w := range []typeset.Weight{typeset.Regular, typeset.Bold} {
		runes := []rune("Gazprom, Газпром žőŁé €400 «Сила Сибири» … × 中")
		packed, err := typeset.Subset(w, runes)
		if err != nil {
			t.Fatal(err)
		}
		if len(packed) > 12000 {
			t.Errorf("the subset takes %d bytes, want at most 12000", len(packed))
		}
		got, err := sfnt.Parse(unpack(t, packed))
		if err != nil {
			t.Fatal(err)
		}
		want, err := sfnt.Parse(typeset.TTF(w))
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		for _, r := range runes {
			if g, _ := want.GlyphIndex(&buf, r); g != 0 {
				compare(t, r, got, want)
			}
		}
		if g, _ := got.GlyphIndex(&buf, 'q'); g != 0 {
			t.Error("the subset has a letter that nobody asked for")
		}
	}
}

func compare(t *testing.T, r rune, got, want *sfnt.Font) {
	t.Helper()
	var a, b sfnt.Buffer
	em := fixed.I(2048)
	g, err := got.GlyphIndex(&a, r)
	if err != nil || g == 0 {
		t.Fatalf("%q is not in the subset (%v)", r, err)
	}
	h, _ := want.GlyphIndex(&b, r)
	x, errX := got.GlyphAdvance(&a, g, em, font.HintingNone)
	y, errY := want.GlyphAdvance(&b, h, em, font.HintingNone)
	if x != y || errX != nil || errY != nil {
		t.Errorf("%q advances by %v (%v), want %v (%v)", r, x, errX, y, errY)
	}
	segments, err := got.LoadGlyph(&a, g, em, nil)
	if err != nil {
		t.Fatalf("%q: %v", r, err)
	}
	wanted, err := want.LoadGlyph(&b, h, em, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(segments) != len(wanted) {
		t.Fatalf("%q has %d segments, want %d", r, len(segments), len(wanted))
	}
	for i := range segments {
		if segments[i] != wanted[i] {
			t.Errorf("%q: segment %d is %v, want %v", r, i, segments[i], wanted[i])
		}
	}
}

func TestSubsetIsStable(t *testing.T) {
	a, _ := typeset.Subset(typeset.Regular, []rune("abc"))
	b, _ := typeset.Subset(typeset.Regular, []rune("cabba"))
	if !bytes.Equal(a, b) {
		t.Error("the same letters give other bytes")
	}
}

// The wide font serves what the Go fonts lack, and nothing else.
func TestSubsetWide(t *testing.T) {
	if packed, err := typeset.SubsetWide([]rune("Gazprom, Газпром · 5 €")); packed != nil || err != nil {
		t.Errorf("SubsetWide of letters that the Go font has = %d bytes, %v", len(packed), err)
	}
	packed, err := typeset.SubsetWide([]rune("Газпром 中国石油，中"))
	if err != nil {
		t.Fatal(err)
	}
	if len(packed) > 3000 {
		t.Errorf("five characters take %d bytes, want at most 3000", len(packed))
	}
	f, err := sfnt.Parse(unpack(t, packed))
	if err != nil {
		t.Fatal(err)
	}
	var buf sfnt.Buffer
	for _, r := range "中国石油，" {
		g, err := f.GlyphIndex(&buf, r)
		if err != nil || g == 0 {
			t.Fatalf("%q is not in the subset (%v)", r, err)
		}
		if a, err := f.GlyphAdvance(&buf, g, fixed.I(100), font.HintingNone); err != nil || a.Round() != int(math.Round(typeset.Width(string(r), 100, typeset.Regular))) {
			t.Errorf("%q advances by %v (%v), Width says %v", r, a, err, typeset.Width(string(r), 100, typeset.Regular))
		}
		if segments, err := f.LoadGlyph(&buf, g, fixed.I(100), nil); err != nil || len(segments) < 4 {
			t.Errorf("%q has %d segments (%v)", r, len(segments), err)
		}
	}
	if g, _ := f.GlyphIndex(&buf, 'G'); g != 0 {
		t.Error("the wide font has a letter that the Go font serves")
	}
}

// Pack keeps every character with its outline.
func TestPack(t *testing.T) {
	packed, err := typeset.Pack(typeset.TTF(typeset.Bold), "Test")
	if err != nil {
		t.Fatal(err)
	}
	got, err := sfnt.Parse(unpack(t, packed))
	if err != nil {
		t.Fatal(err)
	}
	want, err := sfnt.Parse(typeset.TTF(typeset.Bold))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range "aZ€ŁЖΩ" {
		compare(t, r, got, want)
	}
	var buf sfnt.Buffer
	if name, err := got.Name(&buf, sfnt.NameIDFamily); err != nil || name != "Test" {
		t.Errorf("the font is called %q (%v), want Test", name, err)
	}
	if _, err := typeset.Pack([]byte("no font at all"), "Test"); err == nil {
		t.Error("Pack takes what is no font")
	}
}

// A font comes from elsewhere: a broken one is an error.
func FuzzPack(f *testing.F) {
	small, err := typeset.Subset(typeset.Regular, []rune("aé"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(unpack(f, small))
	f.Add(unpack(f, small)[:200])
	f.Fuzz(func(t *testing.T, ttf []byte) {
		if packed, err := typeset.Pack(ttf, "Test"); err == nil && len(packed) == 0 {
			t.Error("a font without a byte")
		}
	})
}

// unpack turns a WOFF file into the TrueType file inside it.
func unpack(t testing.TB, data []byte) []byte {
	t.Helper()
	if string(data[:4]) != "wOFF" || int(binary.BigEndian.Uint32(data[8:])) != len(data) {
		t.Fatal("no WOFF file, or one of another length than it says")
	}
	n := int(binary.BigEndian.Uint16(data[12:]))
	out := []byte{0, 1, 0, 0, 0, byte(n), 0, 0, 0, 0, 0, 0}
	var body []byte
	for i := range n {
		e := data[44+20*i:]
		at, packed, size := binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		table := data[at : at+packed]
		if packed < size {
			z, err := zlib.NewReader(bytes.NewReader(table))
			if err != nil {
				t.Fatal(err)
			}
			if table, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		if len(table) != int(size) {
			t.Fatalf("table %s has %d bytes, want %d", e[:4], len(table), size)
		}
		out = append(out, e[:4]...)
		out = append(out, e[16:20]...)
		out = binary.BigEndian.AppendUint32(out, uint32(12+16*n+len(body)))
		out = binary.BigEndian.AppendUint32(out, size)
		body = append(body, table...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}
