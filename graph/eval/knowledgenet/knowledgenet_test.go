package knowledgenet_test

import (
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/eval"
	"entente/graph/eval/knowledgenet"

	"github.com/google/go-cmp/cmp"
)

// passages are invented, in the form of the set.
const passages = `{"fold": 1, "document": "7", "passage_start": 60, "text": "He founded Økern Foods in Bergen.", "annotated_properties": ["FOUNDED_BY", "HEADQUARTERS"], "facts": [{"property": "FOUNDED_BY", "subject": [11, 22], "object": [0, 2]}, {"property": "HEADQUARTERS", "subject": [11, 22], "object": [26, 32]}]}
{"fold": 1, "document": "7", "passage_start": 0, "text": "Ola Økern is the chief executive of Lund Dairy in Malmö.", "annotated_properties": ["CEO", "EMPLOYEE_OR_MEMBER_OF"], "facts": [{"property": "CEO", "subject": [36, 46], "object": [0, 9]}, {"property": "EMPLOYEE_OR_MEMBER_OF", "subject": [0, 9], "object": [36, 46]}]}
{"fold": 2, "document": "9", "passage_start": 0, "text": "Ada was born in Turku.", "annotated_properties": ["PLACE_OF_BIRTH"], "facts": [{"property": "PLACE_OF_BIRTH", "subject": [0, 3], "object": [16, 21]}]}
`

func read(t *testing.T, fold int) *knowledgenet.Set {
	t.Helper()
	s, err := knowledgenet.Read(strings.NewReader(passages), fold)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTexts(t *testing.T) {
	got := map[string]string{}
	for path, text := range read(t, 0).Texts() {
		got[path] = text
	}
	want := map[string]string{
		"knowledgenet/7": "Ola Økern is the chief executive of Lund Dairy in Malmö.\n\nHe founded Økern Foods in Bergen.",
		"knowledgenet/9": "Ada was born in Turku.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("texts (-want +got):\n%s", d)
	}
	if n := read(t, 2).Len(); n != 1 {
		t.Errorf("fold 2 has %d documents, want 1", n)
	}
}

func TestScore(t *testing.T) {
	s := read(t, 0)
	var text string
	for path, x := range s.Texts() {
		if path == "knowledgenet/7" {
			text = x
		}
	}
	at := func(s string) graph.Mention {
		i := strings.Index(text, s)
		return graph.Mention{Document: "d", Start: i, End: i + len(s)}
	}
	node := func(id, typ, name string) graph.Entity {
		return graph.Entity{ID: id, Type: typ, Name: name, Mentions: []graph.Mention{at(name)}}
	}
	edge := func(typ, from, to, evidence string) graph.Relation {
		m := at(evidence)
		return graph.Relation{ID: typ + from + to, Type: typ, From: from, To: to, Polarity: graph.Affirmed,
			Evidence: []graph.Evidence{{Document: "d", Start: m.Start, End: m.End}}}
	}
	ceo := edge("WORKS_FOR", "ola", "lund", "Ola Økern is the chief executive of Lund Dairy")
	ceo.Properties = map[string]string{"title": "chief executive"}
	denied := edge("WORKS_FOR", "ola", "foods", "Ola Økern is the chief executive of Lund Dairy")
	denied.Polarity = graph.Denied
	g, err := graph.New(
		[]graph.Document{{ID: "d", Path: "knowledgenet/7", Text: text}},
		[]graph.Entity{node("ola", "Person", "Ola Økern"), node("lund", "Company", "Lund Dairy"),
			node("foods", "Company", "Økern Foods"), node("malmo", "Place", "Malmö")},
		[]graph.Relation{
			ceo, denied,
			edge("LOCATED_IN", "lund", "malmo", "Lund Dairy in Malmö"),                // not annotated there
			edge("LOCATED_IN", "foods", "malmo", text[strings.Index(text, "Malmö"):]), // ends in two passages
			edge("SUBSIDIARY_OF", "foods", "lund", "Ola"),                             // no mention in the evidence
		})
	if err != nil {
		t.Fatal(err)
	}
	want := knowledgenet.Report{
		Total:  eval.Tally{Right: 2, System: 2, Gold: 5},
		Mapped: eval.Tally{Right: 2, System: 2, Gold: 4},
		ByProperty: map[string]eval.Tally{
			"CEO":                   {Right: 1, System: 1, Gold: 1},
			"EMPLOYEE_OR_MEMBER_OF": {Right: 1, System: 1, Gold: 1},
			"FOUNDED_BY":            {Gold: 1},
			"HEADQUARTERS":          {Gold: 1},
			"PLACE_OF_BIRTH":        {Gold: 1},
		},
	}
	if d := cmp.Diff(want, s.Score(g)); d != "" {
		t.Errorf("score (-want +got):\n%s", d)
	}
}

// found are facts in the form of the set: of document 7 one that is right although both
// ends are others, the same once more, one with a wrong end, one whose property nobody
// looked for there; of document 9 nothing.
const found = `{"fold": 1, "document": "7", "passage_start": 60, "text": "He founded Økern Foods in Bergen.", "facts": [{"property": "FOUNDED_BY", "subject": [17, 22], "object": [0, 2]}, {"property": "FOUNDED_BY", "subject": [17, 22], "object": [0, 2]}, {"property": "HEADQUARTERS", "subject": [0, 2], "object": [26, 32]}]}
{"fold": 1, "document": "7", "passage_start": 0, "text": "Ola Økern is the chief executive of Lund Dairy in Malmö.", "facts": [{"property": "HEADQUARTERS", "subject": [36, 46], "object": [50, 55]}]}
`

func TestScoreFacts(t *testing.T) {
	given, err := knowledgenet.Read(strings.NewReader(found), 0)
	if err != nil {
		t.Fatal(err)
	}
	got, err := read(t, 0).ScoreFacts(given)
	if err != nil {
		t.Fatal(err)
	}
	want := knowledgenet.Report{
		Total:  eval.Tally{Right: 1, System: 2, Gold: 5},
		Mapped: eval.Tally{Right: 1, System: 2, Gold: 4},
		ByProperty: map[string]eval.Tally{
			"CEO":                   {Gold: 1},
			"EMPLOYEE_OR_MEMBER_OF": {Gold: 1},
			"FOUNDED_BY":            {Right: 1, System: 1, Gold: 1},
			"HEADQUARTERS":          {System: 1, Gold: 1},
			"PLACE_OF_BIRTH":        {Gold: 1},
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("score (-want +got):\n%s", d)
	}
}

// TestScoreFactsOfItself wants the set's own facts to be right without exception.
func TestScoreFactsOfItself(t *testing.T) {
	s := read(t, 0)
	r, err := s.ScoreFacts(s)
	if err != nil {
		t.Fatal(err)
	}
	if want := (eval.Tally{Right: 5, System: 5, Gold: 5}); r.Total != want {
		t.Errorf("total %+v, want %+v", r.Total, want)
	}
}

func TestScoreFactsOfAnotherText(t *testing.T) {
	given, err := knowledgenet.Read(strings.NewReader(strings.ReplaceAll(found, "Malmö", "Lund")), 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := read(t, 0).ScoreFacts(given); err == nil || !strings.Contains(err.Error(), "knowledgenet/7") {
		t.Errorf("error %v, want one that names knowledgenet/7", err)
	}
}

var readErrorTests = []struct{ name, in, want string }{
	{"empty", ``, "knowledgenet: no passage"},
	{"no passage", `[]`, "line 1: not a passage"},
	{"no text", `{"document": "1"}`, "line 1: a passage needs"},
	{"outside", `{"document": "1", "text": "ä", "facts": [{"property": "CEO", "subject": [0, 1], "object": [1, 2]}]}`, "characters 1-2 of a text of 1"},
	{"backwards", `{"document": "1", "text": "abc", "facts": [{"property": "CEO", "subject": [2, 1], "object": [1, 2]}]}`, "characters 2-1"},
	{"second line", "{\"document\": \"1\", \"text\": \"a\"}\nx", "line 2"},
	{"long line", "{\"document\": \"1\", \"text\": \"a\"}\n" + strings.Repeat(" ", 2<<20), "line 2: "},
}

func TestReadErrors(t *testing.T) {
	for _, c := range readErrorTests {
		if _, err := knowledgenet.Read(strings.NewReader(c.in), 0); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
	if _, err := knowledgenet.Read(strings.NewReader(passages), 5); err == nil || !strings.Contains(err.Error(), "no passage of fold 5") {
		t.Errorf("a fold that is not there: error %v", err)
	}
}

// FuzzRead wants an error or a set that a graph without relations scores nothing on, and
// that scores against itself.
func FuzzRead(f *testing.F) {
	f.Add([]byte(passages))
	for _, c := range readErrorTests {
		f.Add([]byte(c.in))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := knowledgenet.Read(strings.NewReader(string(data)), 0)
		if err != nil {
			return
		}
		if r := s.Score(&graph.Graph{}); r.Total.Right+r.Total.System != 0 {
			t.Fatalf("an empty graph scores %+v", r.Total)
		}
		if r, err := s.ScoreFacts(s); err != nil || r.Total.Right != r.Total.System {
			t.Fatalf("its own facts score %+v, error %v", r.Total, err)
		}
	})
}
