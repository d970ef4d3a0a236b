package modality_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/extract/modality"
	"entente/extract/text"
)

var kindTests = []struct{ description, want string }{
	{"a memorandum of understanding on the second pier", "memorandum"},
	{"Joint Statement on Clean Harbours", "joint statement"},
	{"a ten-year contract to dredge the channel", "contract"},
	{"credit line of 40 million euros", "credit line"},
	{"the bridge loan from Harbour Bank", "loan"},
	{"a loan guarantee", "guarantee"},
	{"a licence to sell the Heron", "licence"},
	{"licensing agreement", "licence"},
	{"Treaty of Ellis", "treaty"},
	{"the lease of the dry dock", "lease"},
	{"merger agreement with Brask", "merger agreement"},
	{"a free trade agreement between Kestria and Belmark", "free trade agreement"},
	{"letter of intent", "letter of intent"},
	{"an MoU between two yards", "memorandum"},
	{"a deal to take over a loan", "deal"},
	{"SPONSORSHIP AGREEMENT", "sponsorship agreement"},
	{"Shareholders' Agreement", "joint venture agreement"},
	{"the Harbour Safety Act", "law"},
	{"an agreement on fishing", "agreement"},
	{"Ellis Accord", "accord"},
	{"something about coal", ""},
	{"", ""},
}

func TestAgreementKind(t *testing.T) {
	for _, c := range kindTests {
		if got := modality.AgreementKind(c.description); got != c.want {
			t.Errorf("AgreementKind(%q) = %q, want %q", c.description, got, c.want)
		}
	}
}

var agreementTests = []struct{ sentence, want string }{
	{"Norvik signed {a contract with Port Ellis} on Monday.", "signed"},
	{"{The accord} was signed in Tarn.", "signed"},
	{"Norvik has not yet signed {the contract}.", "negotiated"},
	{"Norvik is in talks with Kestria on {a supply contract}.", "negotiated"},
	{"{A loan from Harbour Bank} is under negotiation.", "negotiated"},
	{"Kestria will sign {the Ellis Treaty} in May.", "planned"},
	{"The two reached {an agreement on fishing}.", "agreed"},
	{"Norvik cancelled {the order}.", "abandoned"},
	{"{The merger} was called off in June.", "abandoned"},
	{"{The lease} expired in 2019.", "ended"},
	{"Under {the contract} Norvik will deliver coal.", ""},
	{"Norvik signed {a contract with Ellis}; the order of Tarn was cancelled.", "signed"},
	{"THIS {AGREEMENT} is made as of June 5, 2019.", "signed"},
}

// cut removes the braces around the mention of a sentence.
func cut(s string) (string, text.Span) {
	start := strings.Index(s, "{")
	end := strings.Index(s, "}") - 1
	return strings.NewReplacer("{", "", "}", "").Replace(s), text.Span{Start: start, End: end}
}

func TestAgreementStatus(t *testing.T) {
	for _, c := range agreementTests {
		s, mention := cut(c.sentence)
		if got := modality.AgreementStatus(s, mention); got != c.want {
			t.Errorf("AgreementStatus(%q) = %q, want %q", c.sentence, got, c.want)
		}
	}
}

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
