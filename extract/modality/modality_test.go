package modality_test

import (
	"os"
	"strings"
	"testing"

	"entente/extract/modality"
	"entente/extract/text"
)

type sentence struct {
	relation, polarity, status, text string
	from, to                         text.Span
}

// readSentences reads testdata/sentences.tsv; mentions lose their brackets.
func readSentences(t *testing.T) []sentence {
	t.Helper()
	data, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var list []sentence
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			t.Fatalf("line %d has %d columns", n+1, len(f))
		}
		s := sentence{relation: f[0], polarity: f[1], status: strings.Trim(f[2], "-")}
		for _, r := range f[3] {
			switch r {
			case '[':
				s.from.Start = len(s.text)
			case ']':
				s.from.End = len(s.text)
			case '{':
				s.to.Start = len(s.text)
			case '}':
				s.to.End = len(s.text)
			default:
				s.text += string(r)
			}
		}
		if s.from.Len() <= 0 || s.to.Len() <= 0 {
			t.Fatalf("line %d lacks a mention", n+1)
		}
		list = append(list, s)
	}
	return list
}

// Sentences that the rules read wrongly are counted, so that a change for the
// better shows too. "The road, which Brask was to build, has been scrapped": the
// main clause goes on behind the inserted one that holds the second mention.
const (
	knownWrongPolarity = 0
	knownWrongStatus   = 1
)

func TestSentences(t *testing.T) {
	list := readSentences(t)
	wrongPolarity, wrongStatus, lost := 0, 0, 0
	for _, s := range list {
		m := modality.Analyze(s.text, s.from, s.to, s.relation)
		if string(m.Polarity) != s.polarity {
			wrongPolarity++
			t.Logf("%s %s (by %q): %s", s.relation, m.Polarity, m.Cue, s.text)
			if m.Polarity == text.Denied {
				lost++
			}
		} else if m.Status != s.status {
			wrongStatus++
			t.Logf("%s status %q, want %q (by %q): %s", s.relation, m.Status, s.status, m.Cue, s.text)
		}
	}
	n := float64(len(list))
	t.Logf("%d sentences: polarity right %.3f, polarity and status right %.3f", len(list), 1-float64(wrongPolarity)/n, 1-float64(wrongPolarity+wrongStatus)/n)
	if lost > 0 {
		t.Errorf("%d stated relations are marked denied", lost)
	}
	if wrongPolarity != knownWrongPolarity || wrongStatus != knownWrongStatus {
		t.Errorf("wrong polarity %d (known %d), wrong status %d (known %d)", wrongPolarity, knownWrongPolarity, wrongStatus, knownWrongStatus)
	}
}
