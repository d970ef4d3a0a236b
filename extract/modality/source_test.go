package modality_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/extract/modality"
	"entente/extract/text"
)

var sourceTests = []struct{ sentence, want string }{
	{"According to Ada Lind, Brask sold its depot.", "Ada Lind"},
	{"Brask sold its depot, Petra Vance said.", "Petra Vance"},
	{"The Tarn council said that Brask sold its depot.", "The Tarn council"},
	{"He said that Brask sold its depot.", ""},
	{"Brask sold its depot.", ""},
}

func TestSource(t *testing.T) {
	for _, c := range sourceTests {
		m := modality.Analyze(c.sentence, text.Span{Start: 0, End: 1}, text.Span{Start: 2, End: 3}, "OWNS")
		if got := c.sentence[m.Source.Start:m.Source.End]; got != c.want {
			t.Errorf("Source(%q) = %q, want %q", c.sentence, got, c.want)
		}
	}
}

// FuzzAnalyze wants no panic and a source inside the sentence, from any spans.
func FuzzAnalyze(f *testing.F) {
	data, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		f.Fatal(err)
	}
	for i, line := range strings.Split(string(data), "\n") {
		if i%7 == 0 {
			f.Add(line, 0, 8, 20, 30, "PARTY_TO")
		}
	}
	f.Add("it's not, isn't (", 3, 1, 900, -4, "")
	f.Fuzz(func(t *testing.T, s string, a, b, c, d int, relation string) {
		from, to := text.Span{Start: a, End: b}, text.Span{Start: c, End: d}
		m := modality.Analyze(s, from, to, relation)
		if m.Source.Start < 0 || m.Source.End > len(s) || m.Source.Len() < 0 {
			t.Fatalf("source %v of %d bytes", m.Source, len(s))
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[m.Source.Start:m.Source.End]) {
			t.Fatalf("source %v cuts a rune", m.Source)
		}
		if (m.Polarity == text.Denied) == (m.Cue == "") && m.Polarity == text.Denied {
			t.Fatal("denied without a cue")
		}
		modality.AgreementStatus(s, from)
		modality.AgreementKind(s)
	})
}
