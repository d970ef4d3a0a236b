package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/relation"
)

// own reads a marked text and returns what the document's own agreement has.
func own(t *testing.T, marked string) (names []string, properties map[string]string) {
	t.Helper()
	c, mentions, chains := annotated(marked)
	entity := c.addChains(mentions, chains)
	c.addOwn(mentions, entity, 0, len(c.s.Tokens))
	if c.own < 0 {
		return nil, nil
	}
	e := c.entities[c.own]
	for _, m := range e.Mentions {
		names = append(names, c.surface(m.Span))
	}
	return names, e.Properties
}

const title = "[Agreement|SUPPLY AGREEMENT]\n\n"

func TestOwnAgreement(t *testing.T) {
	for marked, want := range map[string][]string{
		title + "[Agreement|This Supply Agreement] is made by Acme. [Agreement|This Agreement] ends.": {"SUPPLY AGREEMENT", "This Supply Agreement", "This Agreement"},
		title + "[Agreement|This Agreement] ends. [Agreement|The Lease Agreement] ends.":              {"SUPPLY AGREEMENT", "This Agreement"},
		title + "Acme signs. [Agreement|This Agreement] ends, as [Agreement|this agreement] does.":    {"SUPPLY AGREEMENT", "This Agreement"},
		"Acme won [Agreement|a contract] in May. [Agreement|The contract] ends.":                      nil,
	} {
		got, _ := own(t, marked)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", marked, d)
		}
	}
}

func TestOwnLaw(t *testing.T) {
	const said = "[Agreement|This Agreement] "
	for marked, want := range map[string]string{
		said + "shall be governed by the laws of [Place|Norway].":                                                    "Norway",
		said + "is construed under the laws, other than conflict rules of a court, of the State of [Place|Georgia].": "",
		said + "is construed under the laws, other than choice of law rules, of the State of [Place|Georgia].":       "Georgia",
		said + "is controlled by the internal laws State of [Place|Ohio].":                                           "Ohio",
		"The rights of [Company|Acme] are governed by [Place|New York] law.":                                         "New York",
		"It is governed by the laws of [Place|Canada] and of the [Place|State of Texas].":                            "State of Texas",
		"It is governed by the laws of [Place|Norway] and [Place|Denmark].":                                          "Norway",
		"[Company|Acme], a firm existing under the laws of [Place|Norway], signs.":                                   "",
		"It is governed by what [Company|Acme], organised under the laws of [Place|Norway], decides.":                "",
		"[Agreement|The Lease Agreement] is governed by the laws of [Place|Norway].":                                 "",
		"The courts of [Place|Norway] decide.":                                                                       "",
	} {
		if _, got := own(t, title+marked); got["law"] != want {
			t.Errorf("%s: law %q, want %q", marked, got["law"], want)
		}
	}
}

func TestOwnDate(t *testing.T) {
	for marked, want := range map[string]string{
		title + "[Agreement|This Agreement] is made on 4 May 2019. [Agreement|The Lease] of 3 May 2012 ends.": "4 May 2019",
		title + "[Agreement|This Agreement] is made by Acme.\n\nDone at Oslo on 4 May 2019.":                  "4 May 2019",
		title + "[Agreement|This Agreement] is made by Acme. Acme paid on 4 May 2019.":                        "",
	} {
		if _, got := own(t, marked); got["date"] != want {
			t.Errorf("%s: date %q, want %q", marked, got["date"], want)
		}
	}
}

func TestOwnParties(t *testing.T) {
	text := title + "[Agreement|This Agreement] is made between [Company|Acme] and [Company|Beta], both of [Place|Norway]." +
		strings.Repeat("\n\nThey agree.", preambleSentences) + "\n\n" +
		"What [Company|Gamma] buys falls under [Agreement|this Agreement]."
	party := func(from int) relation.Score { return score("PARTY_TO", from, 1, 0.9) }
	for name, c := range map[string]struct {
		scores []relation.Score
		want   []string
	}{
		"two in the first lines": {
			[]relation.Score{party(2), party(3), party(4), score("PARTY_TO", 5, 6, 0.9)},
			[]string{"Acme PARTY_TO SUPPLY AGREEMENT", "Beta PARTY_TO SUPPLY AGREEMENT"},
		},
		"one in the first lines": {
			[]relation.Score{party(2), score("PARTY_TO", 5, 6, 0.9)},
			[]string{"Acme PARTY_TO SUPPLY AGREEMENT", "Gamma PARTY_TO SUPPLY AGREEMENT"},
		},
	} {
		x, mentions, chains := annotated(text)
		x.addScores(mentions, x.addChains(mentions, chains), c.scores)
		if d := cmp.Diff(c.want, stated(x)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}
