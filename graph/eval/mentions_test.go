package eval_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/text"
	"entente/graph/eval"
)

func TestScoreMentionsByHand(t *testing.T) {
	body := readText(t, "harbour")
	at := func(typ, s string) eval.TypedSpan {
		i := strings.Index(body, s)
		if i < 0 {
			t.Fatalf("%q is not in the text", s)
		}
		return eval.TypedSpan{Span: text.Span{Start: i, End: i + len(s)}, Type: typ}
	}
	found := map[string][]eval.TypedSpan{"harbour": {
		at("Person", "Žofia Krall"),
		at("Person", "Mayor Ilse Brandt"), // not exact
		at("Organization", "Bank of Ellis"),
		at("Place", "Ellis Channel"),  // optional
		at("Company", "Chirper"),      // inside the noise
		at("Place", "Nordhavn Lines"), // wrong type
		at("Event", "Monday"),         // no gold
	}}
	r, err := eval.ScoreMentions(context.Background(), found, "testdata/gold", "testdata/texts")
	if err != nil {
		t.Fatal(err)
	}
	// Gold outside the noise: two persons, Nordhavn Lines twice, the bank twice,
	// Port Ellis and the lone Ellis, one agreement, one project.
	want := map[string]eval.Tally{
		"Person":    {Right: 1, System: 2, Gold: 2},
		"Company":   {Right: 1, System: 1, Gold: 4},
		"Place":     {System: 1, Gold: 2},
		"Agreement": {Gold: 1},
		"Project":   {Gold: 1},
		"Event":     {System: 1},
	}
	if d := cmp.Diff(want, r.Exact.ByType); d != "" {
		t.Errorf("exact (-want +got):\n%s", d)
	}
	want["Person"] = eval.Tally{Right: 2, System: 2, Gold: 2}
	if d := cmp.Diff(want, r.Overlap.ByType); d != "" {
		t.Errorf("overlap (-want +got):\n%s", d)
	}
}

func TestScoreMentionsOutside(t *testing.T) {
	found := map[string][]eval.TypedSpan{"harbour": {{Span: text.Span{Start: 0, End: 1 << 20}, Type: "Place"}}}
	if _, err := eval.ScoreMentions(context.Background(), found, "testdata/gold", "testdata/texts"); err == nil {
		t.Error("a mention outside the text passed")
	}
}

func TestMentionsOfGraph(t *testing.T) {
	got := eval.Mentions(harbour(t))
	if n := len(got["harbour"]); n != 10 {
		t.Errorf("harbour has %d mentions, want 10", n)
	}
	want := []eval.TypedSpan{{Span: text.Span{Start: 0, End: 3}, Type: "Place"}}
	if d := cmp.Diff(want, got["inland"]); d != "" {
		t.Errorf("inland (-want +got):\n%s", d)
	}
}
