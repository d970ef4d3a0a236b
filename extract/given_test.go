package extract

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"entente/extract/segment"
	"entente/extract/text"

	"github.com/google/go-cmp/cmp"
)

// at returns the mention of a type at the first occurrence of s in the article.
func at(t *testing.T, typ, s string) text.Mention {
	t.Helper()
	i := strings.Index(article, s)
	if i < 0 {
		t.Fatalf("%q is not in the article", s)
	}
	return text.Mention{Span: text.Span{Start: i, End: i + len(s)}, Type: typ, Score: 1}
}

var placeGivenTests = []struct {
	name, in, want string
}{
	{"whole tokens", "Norvik Mining", "Norvik Mining"},
	{"widened to whole tokens", "orvik Min", "Norvik Mining"},
	{"white space at the ends", " Norvik Mining ", "Norvik Mining"},
	{"cut at the end of its block", "contract\n\nOslo", "contract"},
	{"in a block that is not read", "Acme buys", ""},
	{"between the tokens", "\n\n", ""},
}

func TestPlaceGiven(t *testing.T) {
	d := document(article)
	s := segment.Split(&d)
	for _, c := range placeGivenTests {
		got := ""
		if p, ok := placeGiven(s, at(t, "Company", c.in), 0, len(s.Tokens)); ok {
			got = d.Text[p.Start:p.End]
			if cover := s.Cover(p.First, p.Last); cover != p.Span || s.Tokens[p.First].Sentence != p.Sentence {
				t.Errorf("%s: tokens %d-%d of sentence %d are not %v", c.name, p.First, p.Last, p.Sentence, p.Span)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q is placed at %q, want %q", c.name, c.in, got, c.want)
		}
	}
	for _, span := range []text.Span{{}, {Start: 5, End: 5}, {Start: 9, End: 3}, {Start: len(article), End: len(article) + 9}} {
		if p, ok := placeGiven(s, text.Mention{Span: span}, 0, len(s.Tokens)); ok {
			t.Errorf("%v is placed at %v, want nowhere", span, p.Span)
		}
	}
}

// TestExtractFromUsesTheGivenAlone wants each mention of the claims to be one of the
// given ones, and entities of all that name something.
func TestExtractFromUsesTheGivenAlone(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	steel, japan := at(t, "Company", "Sunrise Steel of Japan"), at(t, "Place", "Japan")
	steel.End -= len(" of Japan")
	mentions := []text.Mention{japan, at(t, "Company", "Norvik Mining"), steel, steel, at(t, "Company", "Zenith")}
	claims, err := x.ExtractFrom(context.Background(), document(article), mentions)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range claims.Entities {
		names = append(names, e.Type+" "+e.Name)
		for _, m := range e.Mentions {
			if !slices.ContainsFunc(mentions, func(g text.Mention) bool { return g.Span == m.Span }) {
				t.Errorf("mention %q was not given", article[m.Start:m.End])
			}
		}
	}
	want := []string{"Company Norvik Mining", "Company Sunrise Steel", "Place Japan"}
	if d := cmp.Diff(want, names); d != "" {
		t.Errorf("entities (-want +got):\n%s", d)
	}
	claims, err = x.ExtractFrom(context.Background(), document(article), nil)
	if err != nil || len(claims.Entities)+len(claims.Relations) > 0 {
		t.Errorf("no mentions give %d entities, %d relations, error %v", len(claims.Entities), len(claims.Relations), err)
	}
}

func TestExtractFromStopsWithItsContext(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.ExtractFrom(ctx, document(article), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}
