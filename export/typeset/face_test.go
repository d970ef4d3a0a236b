package typeset_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"entente/export/typeset"
)

func runs(t *testing.T, s string, fallback ...*opentype.Font) []typeset.Run {
	t.Helper()
	f, err := typeset.NewFaces(typeset.Regular, 20, func() []*opentype.Font { return fallback })
	if err != nil {
		t.Fatal(err)
	}
	runs, err := f.Runs(s)
	if err != nil {
		t.Fatal(err)
	}
	return runs
}

func TestRuns(t *testing.T) {
	if got := runs(t, "Gazprom и CNPC"); len(got) != 1 || got[0].Text != "Gazprom и CNPC" {
		t.Errorf("Latin and Cyrillic text is in %d runs: %v", len(got), got)
	}
	if got := runs(t, ""); len(got) != 0 {
		t.Errorf("no text is in %d runs", len(got))
	}
	// Hebrew stands from right to left, the number in it from left to right.
	joined := ""
	for _, r := range runs(t, "א 12 ב") {
		joined += r.Text
	}
	if joined != "ב 12 א" {
		t.Errorf("Hebrew text stands as %q", joined)
	}
}

// What faces draw is as wide as Width says.
func TestRunsAreAsWideAsMeasured(t *testing.T) {
	for _, s := range []string{"China National Petroleum Corporation", "Сила Сибири", "30-year · $400 billion", "中国石油天然气集团公司", "Газпром и 中国"} {
		got := 0.0
		for _, r := range runs(t, s) {
			got += float64(font.MeasureString(r.Face, r.Text)) / 64
		}
		if want := typeset.Width(s, 20, typeset.Regular); got < want-.5 || got > want+.5 {
			t.Errorf("%q is drawn %.2f wide, want %.2f", s, got, want)
		}
	}
}

// Chinese, Japanese and Korean are drawn on a machine without any fonts.
func TestWideRuns(t *testing.T) {
	own := runs(t, "a")[0].Face
	for _, s := range []string{"中国石油", "東京ガス", "한국전력", "（中国）"} {
		got := runs(t, s)
		if len(got) != 1 || got[0].Face == own {
			t.Fatalf("%q is in %d runs, want one in the wide font", s, len(got))
		}
		for _, r := range s {
			if _, _, _, _, ok := got[0].Face.Glyph(fixed.P(0, 20), r); !ok {
				t.Errorf("the wide font does not draw %q", r)
			}
		}
	}
}

// object is a rune that the embedded font lacks.
const object = "\uFFFC"

// withObject returns the embedded font with its U+FFFD under the number of object.
func withObject(t *testing.T) *opentype.Font {
	t.Helper()
	ttf := bytes.Clone(typeset.TTF(typeset.Regular))
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		entry := ttf[12+16*i:]
		if string(entry[:4]) == "cmap" {
			at, n := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
			copy(ttf[at:at+n], bytes.ReplaceAll(ttf[at:at+n], []byte{0xff, 0xfd}, []byte{0xff, 0xfc}))
		}
	}
	f, err := opentype.Parse(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// What the embedded font lacks is drawn in the first other font that has it.
func TestFallback(t *testing.T) {
	bold, err := opentype.Parse(gobold.TTF)
	if err != nil {
		t.Fatal(err)
	}
	if got := runs(t, "ab"+object+"cd", bold); len(got) != 1 {
		t.Errorf("without a font that has the rune, %d runs: %v", len(got), got)
	}
	got := runs(t, "ab"+object+"cd", bold, withObject(t))
	if len(got) != 3 || got[0].Text != "ab" || got[1].Text != object || got[2].Text != "cd" {
		t.Fatalf("runs %v, want the rune in one of its own", got)
	}
	if got[0].Face == got[1].Face || got[0].Face != got[2].Face {
		t.Error("the fallback draws what the embedded font has, or does not draw what that lacks")
	}
}
