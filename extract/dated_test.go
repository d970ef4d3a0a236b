package extract

import (
	"testing"

	"entente/extract/relation"
	"entente/extract/text"
)

// dateTests say in marked texts when the last agreement of the text was made.
var dateTests = []struct{ marked, want string }{
	// in its name, or right behind it
	{"They spoke of a [Agreement|contract signed in 2019].", "2019"},
	{"They spoke of [Agreement|the contract], signed on 3 May 2019 and due in 2024.", "3 May 2019"},
	{"[Agreement|The Charter] (the \"Charter\") is dated as of 3 May 2019.", "3 May 2019"},
	// with a verb
	{"In March 2018 a bridge fell; on 4 May 2019 the two ministers signed [Agreement|an accord].", "4 May 2019"},
	{"On 4 May 2019, [Agreement|an accord] was reached after talks that began in 2011.", "4 May 2019"},
	{"The two signed [Agreement|an accord] on ports, railways and roads in the north on 4 May 2019.", "4 May 2019"},
	{"Signed in 2004, [Agreement|the Accord] has lost its worth.", "2004"},
	// the verb says more than the place
	{"[Agreement|The accord], of which the papers wrote in 2020, was signed on 4 May 2019.", "4 May 2019"},
	// a day that nobody can tell
	{"On Thursday they signed [Agreement|an accord].", ""},
	{"They signed [Agreement|the accord] last Friday in Lima.", ""},
	{"They signed [Agreement|an accord] last year.", "last year"},
	{"Last year they signed [Agreement|an accord]. In May 2019 they praised [Agreement|an accord].", "May 2019"},
	// nearby
	{"In 2012 the mill opened on the strength of [Agreement|a loan].", "2012"},
	{"In 2012 the mill opened as [Agreement|the loan] allowed.", ""},
	// the day of a name's year
	{"[Agreement|Clean Air Act of 2019] was passed on 4 May 2019.", "4 May 2019"},
	// ends and terms
	{"They won [Agreement|a contract that runs until 2030].", ""},
	{"They ended [Agreement|the contract] in March 2019.", ""},
	{"They signed [Agreement|an accord for 2026-2030].", ""},
	// a nearer agreement has it
	{"They keep [Agreement|a lease] and signed [Agreement|an accord] on 4 May 2019, which replaces [Agreement|the lease of 2012].", "2012"},
	{"On 4 May 2019 they signed [Agreement|an accord], [Agreement|a pact] and [Agreement|a protocol on ports].", "4 May 2019"},
	// what it is for
	{"They signed [Agreement|a contract to build lines in 2020] on 4 May 2019.", "4 May 2019"},
	// lines below a title
	{"[Agreement|SUPPLY CONTRACT]\n\ndated 9 May 2023 between Acme and Beta", "9 May 2023"},
	{"[Agreement|JOINT COMMUNIQUE]\n\nQuito, 19 July 2021\n\nThe ministers met.", "19 July 2021"},
}

func TestDateOf(t *testing.T) {
	for _, x := range dateTests {
		c, mentions, chains := annotated(x.marked)
		last := chains[len(chains)-1]
		if got := c.dateOf(mentions, sameType(mentions, last.Type), last); got != x.want {
			t.Errorf("%s: date %q, want %q", x.marked, got, x.want)
		}
	}
}

func TestDateOfTheLead(t *testing.T) {
	c, mentions, chains := annotated("On 4 May 2019 the ministers signed these: [Agreement|an accord on roads].\n\n[Agreement|a pact on ports]")
	c.leadIns[mentions[1].Sentence] = mentions[0].Sentence
	if got := c.dateOf(mentions, mentions, chains[1]); got != "4 May 2019" {
		t.Errorf("date %q, want that of the sentence that leads to the list", got)
	}
}

func TestEventsOfADocumentWithoutADate(t *testing.T) {
	c, mentions, chains := annotated("They met at [Event|the Lagos Trade Forum] on Friday.")
	c.addChains(mentions, chains)
	if got := c.entities[0].Properties["date"]; got != "" {
		t.Errorf("date %q of a day that nobody can tell", got)
	}
}

func TestDateOfTheWeek(t *testing.T) {
	c, mentions, chains := annotated("On Thursday they signed [Agreement|an accord].")
	c.s.Document.Date = "2024-03-08" // a Friday
	if got := c.dateOf(mentions, mentions, chains[0]); got != "2024-03-07" {
		t.Errorf("date %q, want the Thursday before the document's date", got)
	}
}

func TestDateBySigning(t *testing.T) {
	c, mentions, chains := annotated("On 4 May 2019, after a walk, [Person|Jane Roe] came. She and [Person|John Doe] then signed [Agreement|the Oslo Accord].")
	c.addScores(mentions, c.addChains(mentions, chains), []relation.Score{score("SIGNED", 0, 2, 0.9), score("SIGNED", 1, 2, 0.9)})
	claims := c.claims()
	if got := claims.Entities[2].Properties["date"]; got != "4 May 2019" {
		t.Errorf("date %q, want that of the signature", got)
	}
}

func TestNothingIsSignedAtTheEndOfItsTerm(t *testing.T) {
	c, mentions, chains := annotated("[Person|Jane Roe] signed [Agreement|the Oslo Accord], which runs until 4 May 2029.")
	c.addScores(mentions, c.addChains(mentions, chains), []relation.Score{score("SIGNED", 0, 1, 0.9)})
	if got := c.claims().Relations[0].Properties["date"]; got != "" {
		t.Errorf("signed on %q", got)
	}
}

func TestDateOfTheHeadline(t *testing.T) {
	c, mentions, chains := annotated("Acme announces a [Agreement|supply deal] with Beta\n\nOctober 12, 2017\n\nThe two agreed at last.")
	c.s.Document.Blocks[0].Label = text.Heading
	if got := c.dateOf(mentions, mentions, chains[0]); got != "October 12, 2017" {
		t.Errorf("date %q, want that of the line below the headline", got)
	}
}
