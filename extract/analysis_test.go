package extract

import (
	"context"
	"errors"
	"slices"
	"testing"

	"entente/extract/text"
	"entente/extract/trace"

	"github.com/google/go-cmp/cmp"
)

func analyze(t *testing.T, d text.Document) (trace.Analysis, text.Claims) {
	t.Helper()
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := x.Analyze(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	c, err := x.Extract(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return a, c
}

func TestAnalyzeClaimsWhatExtractDoes(t *testing.T) {
	a, claims := analyze(t, document(article))
	if diff := cmp.Diff(claims, a.Claims); diff != "" {
		t.Errorf("claims of Analyze differ from those of Extract (-want +got):\n%s", diff)
	}
}

// TestAnalyzeLayersFit holds the layers to each other: whatever became of a mention
// can be followed from the tagger to the claims.
func TestAnalyzeLayersFit(t *testing.T) {
	a, claims := analyze(t, document(article))
	if len(a.Mentions) == 0 || len(a.Candidates) == 0 || len(a.Values) == 0 {
		t.Fatalf("%d mentions, %d candidates, %d values", len(a.Mentions), len(a.Candidates), len(a.Values))
	}
	spans := make([][]text.Span, len(claims.Entities))
	for i, m := range a.Mentions {
		if !a.Sentences[m.Sentence].Overlaps(m.Span) {
			t.Errorf("mention %d is not in its sentence", i)
		}
		if read := a.Blocks[a.Sentences[m.Sentence].Block].Read; read != (m.Chain >= 0) {
			t.Errorf("mention %d: its block is read: %v, its chain is %d", i, read, m.Chain)
		}
		if m.Chain < 0 {
			continue
		}
		c := a.Chains[m.Chain]
		if !slices.Contains(c.Members, i) {
			t.Errorf("mention %d is of chain %d, which does not know it", i, m.Chain)
		}
		if (c.Entity < 0) != (c.Reason != "") {
			t.Errorf("chain %d: entity %d, reason %q", m.Chain, c.Entity, c.Reason)
		}
		if c.Entity >= 0 {
			spans[c.Entity] = append(spans[c.Entity], m.Span)
		}
	}
	for i, e := range claims.Entities {
		var want []text.Span
		for _, m := range e.Mentions {
			want = append(want, m.Span)
		}
		if diff := cmp.Diff(want, spans[i]); diff != "" {
			t.Errorf("mentions of %s (-want +got):\n%s", e.Name, diff)
		}
	}
}

// TestAnalyzeCandidates checks that every relation the head found has a candidate
// that was claimed for it, and that claimed candidates say what their relation does.
func TestAnalyzeCandidates(t *testing.T) {
	a, claims := analyze(t, document(article))
	witness := map[int]bool{}
	weak := 0
	for _, c := range a.Candidates {
		if !c.Claimed() {
			weak++
			continue
		}
		witness[c.Relation] = true
		r := claims.Relations[c.Relation]
		ends := []int{a.Chains[a.Mentions[c.From].Chain].Entity, a.Chains[a.Mentions[c.To].Chain].Entity}
		if c.Type != r.Type || c.Polarity != r.Polarity || !slices.Contains(ends, r.From) || !slices.Contains(ends, r.To) {
			t.Errorf("candidate %+v is claimed as %+v", c, r)
		}
	}
	for i, r := range claims.Relations {
		byHead := slices.ContainsFunc(r.Evidence, func(v text.Evidence) bool { return v.Finder == "relation-head" })
		if byHead && !witness[i] {
			t.Errorf("relation %d (%s) is found by the head and has no candidate", i, r.Type)
		}
	}
	if weak == 0 {
		t.Error("no candidate below its threshold: nobody could see what was left out")
	}
}

// TestAnalyzeLabels checks that blocks with a noise label are shown and not read.
func TestAnalyzeLabels(t *testing.T) {
	a, _ := analyze(t, document(article))
	last := len(a.Blocks) - 1
	if b := a.Blocks[last]; b.Label != text.Related || b.Read {
		t.Errorf("last block is %+v, want one that is not read", b)
	}
	for i, s := range a.Sentences {
		if s.Block == last {
			t.Errorf("sentence %d lies in a block that is not read", i)
		}
	}
}

func TestAnalyzeErrors(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Analyze(ctx, document(article)); !errors.Is(err, context.Canceled) {
		t.Errorf("Analyze with a dead context = %v, want context.Canceled", err)
	}
	d := document(article)
	d.Blocks[0].End = len(d.Text) + 1
	if _, err := x.Analyze(context.Background(), d); err == nil {
		t.Error("Analyze takes a block outside the text")
	}
}
