package graph_test

import (
	"slices"
	"testing"

	"entente/graph"
)

// village is a graph of entities whose names are easily mixed up.
func village(t testing.TB) *graph.Graph {
	t.Helper()
	mention := graph.Mention{Document: "d"}
	g, err := graph.New([]graph.Document{{ID: "d", Path: "d"}}, []graph.Entity{
		{ID: "1", Name: "Gazprom Neft", Mentions: []graph.Mention{mention}},
		{ID: "2", Name: "Gazprom", Aliases: []string{"OAO Gazprom"}, Mentions: []graph.Mention{mention, mention}},
		{ID: "3", Name: "GAZPROM"},
		{ID: "4", Name: "China National Petroleum Corporation", Aliases: []string{"CNPC"}},
		{ID: "5", Name: "Hugo Chávez"},
		{ID: "6", Name: "%&!"},
		{ID: "7", Name: ""},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var findTests = []struct {
	query string
	want  []string
}{
	{"Gazprom", []string{"2", "3", "1"}},
	{"GAZPROM", []string{"3", "2", "1"}},
	{"gazprom", []string{"2", "3", "1"}}, // more mentions first
	{"cnpc", []string{"4"}},
	{"hugo chavez", []string{"5"}},
	{"chi petro", []string{"4"}},
	{"petro chi", nil}, // words in order
	{"hin", nil},       // beginnings of words only
	{"4", []string{"4"}},
	{"%&!", []string{"6"}},
	{"?", nil},
	{"", []string{"7"}},
}

func TestFind(t *testing.T) {
	g := village(t)
	for _, tt := range findTests {
		var got []string
		for _, e := range graph.Find(g, tt.query) {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Find(%q) = %v, want %v", tt.query, got, tt.want)
		}
	}
}

var suggestTests = []struct {
	query string
	n     int
	want  []string
}{
	{"Gasprom", 2, []string{"GAZPROM", "Gazprom"}},
	{"CNCP", 1, []string{"China National Petroleum Corporation"}},
	{"Hugo Chaves", 3, []string{"Hugo Chávez"}},
	{"zzzzzz", 3, nil},
	{"", 3, nil},
	{"Gazprom", 0, nil},
}

func TestSuggest(t *testing.T) {
	g := village(t)
	for _, tt := range suggestTests {
		if got := graph.Suggest(g, tt.query, tt.n); !slices.Equal(got, tt.want) {
			t.Errorf("Suggest(%q, %d) = %v, want %v", tt.query, tt.n, got, tt.want)
		}
	}
}
