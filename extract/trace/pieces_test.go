package trace

import (
	"fmt"
	"strings"
	"testing"

	"entente/extract/text"
)

var piecesTests = []struct {
	name     string
	mentions []text.Span
	want     string
}{
	{"none", nil, "0-10"},
	{"one", []text.Span{{Start: 2, End: 4}}, "0-2 2-4[0] 4-10"},
	{"all of it", []text.Span{{Start: 0, End: 10}}, "0-10[0]"},
	{"side by side", []text.Span{{Start: 0, End: 3}, {Start: 3, End: 5}}, "0-3[0] 3-5[1] 5-10"},
	{"nested", []text.Span{{Start: 1, End: 9}, {Start: 1, End: 4}, {Start: 8, End: 9}}, "0-1 1-4[0 1] 4-8[0] 8-9[0 2] 9-10"},
	{"the same twice", []text.Span{{Start: 1, End: 4}, {Start: 1, End: 4}}, "0-1 1-4[0 1] 4-10"},
	{"crossing", []text.Span{{Start: 1, End: 5}, {Start: 3, End: 8}}, "0-1 1-3[0] 3-5[0 1] 5-8[1] 8-10"},
	{"from before, and beyond", []text.Span{{Start: -3, End: 2}, {Start: 9, End: 12}}, "0-2[0] 2-9 9-10[1]"},
	{"elsewhere", []text.Span{{Start: -3, End: 0}, {Start: 10, End: 12}}, "0-10"},
}

func TestPieces(t *testing.T) {
	for _, test := range piecesTests {
		var a Analysis
		var all []int
		for i, s := range test.mentions {
			a.Mentions = append(a.Mentions, Mention{Mention: text.Mention{Span: s}})
			all = append(all, i)
		}
		var got []string
		for _, p := range a.pieces(text.Span{Start: 0, End: 10}, all) {
			s := fmt.Sprintf("%d-%d", p.Start, p.End)
			if len(p.in) > 0 {
				s += fmt.Sprint(p.in)
			}
			got = append(got, s)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: pieces %s, want %s", test.name, got, test.want)
		}
	}
}
