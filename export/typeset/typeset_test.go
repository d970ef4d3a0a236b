package typeset_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"entente/export/typeset"
)

var wrapTests = []struct {
	name, in string
	most     float64
	lines    int
	want     []string
}{
	{"one line", "Gazprom", 100, 3, []string{"Gazprom"}},
	{"nothing", " \n ", 100, 3, nil},
	{"even lines", "Shanghai Cooperation Organisation", 120, 3, []string{"Shanghai", "Cooperation", "Organisation"}},
	{"two lines", "Export-Import Bank of China", 100, 3, []string{"Export-Import", "Bank of China"}},
	{"at a hyphen", "Export-Import", 60, 3, []string{"Export-", "Import"}},
	{"too long a word", "Donaudampfschifffahrt", 60, 4, []string{"Donauda", "mpfschiff", "fahrt"}},
	{"cut off", "one two three four five six", 50, 2, []string{"one two", "three…"}},
	{"Chinese", "中国石油天然气集团公司", 60, 3, []string{"中国石油", "天然气集", "团公司"}},
	{"control characters", "a\x00b\u202e c\nd", 100, 1, []string{"ab c d"}},
	{"broken UTF-8", "a\xffb", 100, 1, []string{"ab"}},
}

func TestWrap(t *testing.T) {
	for _, test := range wrapTests {
		got := typeset.Wrap(test.in, 14, typeset.Regular, test.most, test.lines)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: Wrap(%q) = %q, want %q", test.name, test.in, got, test.want)
		}
	}
}

func TestWrapFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`([A-Za-zё中文-]{1,12} ){0,9}`)).Draw(t, "text")
		most := rapid.Float64Range(30, 300).Draw(t, "width")
		lines := rapid.IntRange(1, 5).Draw(t, "lines")
		got := typeset.Wrap(s, 14, typeset.Bold, most, lines)
		if len(got) > lines {
			t.Fatalf("%d lines, want at most %d: %q", len(got), lines, got)
		}
		for _, l := range got {
			if w := typeset.Width(l, 14, typeset.Bold); w > most {
				t.Fatalf("line %q is %.1f wide, want at most %.1f", l, w, most)
			}
			if !utf8.ValidString(l) {
				t.Fatalf("line %q is not UTF-8", l)
			}
		}
		if joined := strings.Join(got, ""); len(got) < lines && strip(joined) != strip(typeset.Clean(s)) {
			t.Fatalf("Wrap lost letters: %q, want %q", joined, typeset.Clean(s))
		}
	})
}

func strip(s string) string { return strings.ReplaceAll(s, " ", "") }

// Widths of Go Regular by its own hmtx table: 2048 units to the em.
func TestWidth(t *testing.T) {
	for _, test := range []struct {
		in   string
		want float64
	}{
		{"", 0}, {"i", 0.227}, {"中", 1}, {"a\u0301", 0.556},
	} {
		if got := typeset.Width(test.in, 1, typeset.Regular); got < test.want-.06 || got > test.want+.06 {
			t.Errorf("Width(%q) = %.3f em, want about %.3f", test.in, got, test.want)
		}
	}
	if typeset.Width("Gazprom", 14, typeset.Bold) <= typeset.Width("Gazprom", 14, typeset.Regular) {
		t.Error("bold letters are not wider than regular ones")
	}
}
