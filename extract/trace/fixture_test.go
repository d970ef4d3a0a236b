package trace

import (
	"strings"
	"testing"

	"entente/extract/text"
)

// pact is an invented document: a heading, a paragraph of two sentences, a block
// that the reader takes for noise and one that is noise by its label.
const pact = "Halden Bank & Orsa sign pact\n\n" +
	"The bank lends Orsa's \"Lys\" mine 40 million kroner on 3 May. It denies that <Kvik> is a party.\n\n" +
	"Our app is free, says Halden Bank\n\n" +
	"Share | Tweet\x1b[2J"

// builder makes an analysis of pact by quoting it.
type builder struct {
	t *testing.T
	a Analysis
	// at is where the next quote is looked for.
	at int
}

// span returns where a quote stands at or after b.at.
func (b *builder) span(quote string) text.Span {
	b.t.Helper()
	i := strings.Index(b.a.Document.Text[b.at:], quote)
	if i < 0 {
		b.t.Fatalf("%q does not stand after byte %d", quote, b.at)
	}
	return text.Span{Start: b.at + i, End: b.at + i + len(quote)}
}

func (b *builder) block(label text.Label, noise float64, read bool, sentences ...string) {
	b.t.Helper()
	span := b.span(sentences[0])
	for _, s := range sentences {
		at := b.span(s)
		span.End = at.End
		if label.Content() {
			b.a.Sentences = append(b.a.Sentences, Sentence{at, len(b.a.Blocks)})
		}
		b.at = at.End
	}
	b.a.Blocks = append(b.a.Blocks, Block{text.Block{Span: span, Label: label}, noise, read})
}

// mention adds a mention of a sentence to a chain, -1 for none.
func (b *builder) mention(sentence int, quote, typ string, named bool, score float64, chain int) {
	b.t.Helper()
	b.at = b.a.Sentences[sentence].Start
	if chain >= 0 {
		b.a.Chains[chain].Members = append(b.a.Chains[chain].Members, len(b.a.Mentions))
	}
	b.a.Mentions = append(b.a.Mentions, Mention{text.Mention{Span: b.span(quote), Type: typ, Named: named, Score: score}, sentence, chain})
}

// pactAnalysis has every case: nested mentions, a mention whose type its chain
// overruled, chains without an entity, noise of both kinds, candidates of every
// fate, a denied relation, one that a rule found, and a value left open.
func pactAnalysis(t *testing.T) Analysis {
	b := &builder{t: t, a: Analysis{Document: text.Document{
		ID: "0123456789abcdef", Path: "news/pact.txt", Title: "Halden Bank & Orsa sign pact", Date: "2024-05-04", Language: "en", Text: pact,
	}}}
	b.block(text.Heading, .02, true, "Halden Bank & Orsa sign pact")
	b.block(text.Body, .014, true, "The bank lends Orsa's \"Lys\" mine 40 million kroner on 3 May.", "It denies that <Kvik> is a party.")
	b.block(text.Body, .83, false, "Our app is free, says Halden Bank")
	b.block(text.Navigation, 0, false, "Share | Tweet\x1b[2J")

	b.a.Chains = []Chain{
		{Type: "Company", Entity: 0},
		{Type: "Company", Entity: 1},
		{Type: "Agreement", Entity: -1, Reason: "it only points back, in words that fit any of its kind"},
		{Type: "Project", Entity: 2},
		{Type: "Company", Entity: 3},
	}
	b.mention(0, "Halden Bank", "Company", true, .97, 0)
	b.mention(0, "Orsa", "Place", true, .61, 1)
	b.mention(0, "pact", "Agreement", false, .55, 2)
	b.mention(1, "The bank", "Company", false, .8, 0)
	b.mention(1, "Orsa's \"Lys\" mine", "Project", false, .74, 3)
	b.mention(1, "Orsa", "Company", true, .93, 1)
	b.mention(2, "<Kvik>", "Company", true, .9, 4)
	b.mention(3, "Halden Bank", "Company", true, .95, -1)

	b.a.Claims = text.Claims{
		Document: "0123456789abcdef",
		Entities: []text.Entity{
			{Type: "Company", Name: "Halden Bank", Named: true, Aliases: []string{"The bank"}, Confidence: .97},
			{Type: "Company", Name: "Orsa", Named: true, Confidence: .93},
			{Type: "Project", Name: "Orsa's \"Lys\" mine", Confidence: .74, Properties: map[string]string{"date": "3 May"}},
			{Type: "Company", Name: "<Kvik>", Named: true, Confidence: .9},
		},
	}
	b.relations()
	b.at = 0
	b.a.Values = []Value{
		{b.span("40 million kroner"), 1, "money", "40000000"},
		{b.span("3 May"), 1, "date", ""},
	}
	return b.a
}

func (b *builder) relations() {
	evidence := func(from, to int, finder string, score float64) []text.Evidence {
		return []text.Evidence{{Span: text.Span{Start: b.a.Mentions[from].Start, End: b.a.Mentions[to].End}, Finder: finder, Score: score}}
	}
	b.a.Claims.Relations = []text.Relation{
		{Type: "FINANCES", From: 0, To: 2, Polarity: text.Affirmed, Status: "agreed", Confidence: .88,
			Properties: map[string]string{"amount": "40 million kroner"}, Evidence: evidence(3, 4, "relation-head", .88)},
		{Type: "OWNS", From: 1, To: 2, Polarity: text.Affirmed, Confidence: .8, Evidence: evidence(4, 5, "possessive", .8)},
		{Type: "PARTNERS_WITH", From: 0, To: 3, Polarity: text.Denied, Confidence: .72, Evidence: evidence(0, 6, "relation-head", .72)},
	}
	b.a.Candidates = []Candidate{
		{Type: "PARTNERS_WITH", From: 0, To: 1, Score: .91, Threshold: .7, Finder: "appositive", Polarity: text.Affirmed, Relation: -1},
		{Type: "FINANCES", From: 3, To: 4, Score: .88, Threshold: .7, Finder: "relation-head", Polarity: text.Affirmed, Status: "agreed", Relation: 0},
		{Type: "FINANCES", From: 0, To: 4, Score: .41, Threshold: .7, Finder: "relation-head", Polarity: text.Affirmed, Relation: 0},
		{Type: "OPPOSES", From: 5, To: 4, Score: .12, Threshold: .5, Finder: "relation-head", Polarity: text.Affirmed, Relation: -1},
		{Type: "PARTNERS_WITH", From: 0, To: 6, Score: .72, Threshold: .7, Finder: "relation-head", Polarity: text.Denied, Relation: 2},
	}
}
