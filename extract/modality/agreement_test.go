package modality_test

import (
	"strings"
	"testing"

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
