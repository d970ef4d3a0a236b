package typeset_test

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/opentype"

	"entente/export/typeset"
)

func runs(t *testing.T, s string, fallback ...*opentype.Font) []typeset.Run {
	t.Helper()
	f, err := typeset.NewFaces(typeset.Regular, 20, fallback)
	if err != nil {
		t.Fatal(err)
	}
	return f.Runs(s)
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
	for _, s := range []string{"China National Petroleum Corporation", "Сила Сибири", "30-year · $400 billion"} {
		got := 0.0
		for _, r := range runs(t, s) {
			got += float64(font.MeasureString(r.Face, r.Text)) / 64
		}
		if want := typeset.Width(s, 20, typeset.Regular); got < want-.5 || got > want+.5 {
			t.Errorf("%q is drawn %.2f wide, want %.2f", s, got, want)
		}
	}
}

func TestFallback(t *testing.T) {
	mono, err := opentype.Parse(gomono.TTF)
	if err != nil {
		t.Fatal(err)
	}
	// Go Mono has box-drawing characters that Go Regular lacks; neither has Chinese.
	const s = "ab╔中"
	if missing := string(typeset.Missing(s, nil)); missing != "╔中" && missing != "中" {
		t.Errorf("Missing without fallback = %q", missing)
	}
	if missing := string(typeset.Missing(s, []*opentype.Font{mono})); missing != "中" {
		t.Errorf("Missing with fallback = %q, want 中", missing)
	}
}
