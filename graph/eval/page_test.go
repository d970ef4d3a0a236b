package eval

import (
	"slices"
	"testing"
)

var findTests = []struct {
	text, s string
	want    []span
}{
	{"China and Chinatown, China.", "China", []span{{0, 5}, {21, 26}}},
	{"Żółw! Żółw", "Żółw", []span{{0, 4}, {6, 10}}}, // characters, not bytes
	{"x2 x x²", "x", []span{{3, 4}}},                // digits of any kind go on a word
	{"(a)(a)", "(a)", []span{{0, 3}, {3, 6}}},       // an end that is no letter stands beside anything
	{"a a a", "a a", []span{{0, 3}, {2, 5}}},        // occurrences may overlap
	{"under_score", "score", []span{{6, 11}}},       // an underscore is no letter
	{"none", "gone", nil},
}

func TestFind(t *testing.T) {
	for _, c := range findTests {
		if got := newPage([]byte(c.text)).find(c.s); !slices.Equal(got, c.want) {
			t.Errorf("find(%q, %q) = %v, want %v", c.text, c.s, got, c.want)
		}
	}
}

// The expected strings are those of Python's bytes.decode("utf-8", "replace").
var decodeTests = []struct{ in, want string }{
	{"plain Ω", "plain Ω"},
	{"a\xffb", "a\ufffdb"},
	{"a\xe2\x82", "a\ufffd"},
	{"a\xe2\x82b", "a\ufffdb"},
	{"\xf0\x9f\x98!", "\ufffd!"},
	{"\xf0\x80\x80", "\ufffd\ufffd\ufffd"},
	{"\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
	{"\xc0\xaf", "\ufffd\ufffd"},
	{"\xe2\xe2\x82\xac", "\ufffd€"},
}

func TestDecode(t *testing.T) {
	for _, c := range decodeTests {
		if got := decode([]byte(c.in)); got != c.want {
			t.Errorf("decode(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestChars(t *testing.T) {
	p := newPage([]byte("aéb"))
	for _, c := range []struct {
		start, end int
		want       span
		ok         bool
	}{
		{0, 4, span{0, 3}, true}, {1, 3, span{1, 2}, true}, {4, 4, span{3, 3}, true},
		{0, 2, span{}, false}, {-1, 1, span{}, false}, {0, 5, span{}, false},
	} {
		got, ok := p.chars(c.start, c.end)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("chars(%d, %d) = %v, %v, want %v, %v", c.start, c.end, got, ok, c.want, c.ok)
		}
	}
}

var matchTests = []struct {
	s, g span
	long bool
	want bool
}{
	{span{0, 10}, span{0, 10}, false, true},
	{span{0, 5}, span{0, 10}, false, true}, // half is enough
	{span{0, 4}, span{0, 10}, false, false},
	{span{0, 5}, span{0, 100}, true, true}, // a part of a description
	{span{0, 4}, span{0, 100}, true, false},
	{span{0, 20}, span{10, 100}, true, false}, // neither holds the other
	{span{0, 5}, span{5, 9}, true, false},
}

func TestMatches(t *testing.T) {
	for _, c := range matchTests {
		if got := matches(c.s, c.g, c.long); got != c.want {
			t.Errorf("matches(%v, %v, %v) = %v, want %v", c.s, c.g, c.long, got, c.want)
		}
	}
}

var foldTests = []struct{ in, want string }{
	{"The Société  Générale", "societe generale"},
	{"an A", "a"},
	{"Russia’s Gazprom's", "russia gazprom"},
	{"x's's y", "x y"},
	{"it's_not", "it s_not"},
	{"STRASSE", "strasse"},
	{"Straße", "strasse"},
	{"5G-network (new)", "5g network new"},
	{"!?", ""},
}

func TestFoldName(t *testing.T) {
	for _, c := range foldTests {
		if got := foldName(c.in); got != c.want {
			t.Errorf("foldName(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestGoldSpansHidden(t *testing.T) {
	p := newPage([]byte("Bank of Ellis. Port Ellis and Ellis. The Ellis deal."))
	g := &Gold{Entities: []GoldEntity{
		{ID: "ellis", Type: "Place", Name: "Ellis", Mentions: []string{"Port Ellis"}},
		{ID: "bank", Type: "Company", Name: "Bank of Ellis"},
		{ID: "deal", Type: "Agreement", Name: "The Ellis deal"}, // hides nothing
		{ID: "port", Type: "Project", Name: "Port"},             // only inside another's mention
	}}
	spans, order := goldSpans(g, p)
	want := [][]span{{{20, 25}, {30, 35}, {41, 46}, {15, 25}}, {{0, 13}}, {{37, 51}}, {{15, 19}}}
	for i := range want {
		if !slices.Equal(spans[i], want[i]) {
			t.Errorf("spans of %s = %v, want %v", g.Entities[i].ID, spans[i], want[i])
		}
	}
	if !slices.Equal(order, []int{0, 1, 2, 3}) {
		t.Errorf("order = %v", order)
	}
}
