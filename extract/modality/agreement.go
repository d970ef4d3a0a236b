package modality

import (
	"slices"

	"entente/extract/text"
	"entente/internal/wordset"
)

// agreementCue is a table of phrases that give an agreement a status.
type agreementCue struct {
	status string
	table  [][]string
	// reach is how many words may part the phrase from the agreement; 0 is any
	// number within the clause.
	reach int
	// verb is true if the phrase counts only before a verb of concluding.
	verb bool
}

// agreementCues are tried in this order.
var agreementCues = []agreementCue{
	{status: Abandoned, table: phrases(`terminated / cancelled / canceled / scrapped / withdrew / withdrawn / pulled out / called off /
		fell through / fallen through / collapsed / abandoned / was dropped / were dropped / been dropped / dropped its / broke off /
		broken off / torn up / shelved / came to nothing / rescinded / annulled / was rejected / voted down / turned down`)},
	{status: Ended, table: phrases(`expired / has lapsed / lapsed / has ended / had ended / was ended / ended / ran out / no longer in force`), reach: 3},
	{status: Signed, table: phrases(`signed / concluded / awarded / dated / signing`), reach: 1},
	{status: Negotiated, table: phrases(`in talks / negotiating / negotiates / negotiations / negotiated but not / talks with / talks on /
		talks about / talks over / talks between / under negotiation / being negotiated / draft / being drafted / under discussion /
		discussing / discussed / yet to be signed / not yet signed / has not yet / have not yet / has yet to / have yet to / not been signed`)},
	{status: Planned, table: phrases(`to sign / to be signed / to be given / to be made / expected to sign / is due / are due / planned / proposed /
		is considering / should be signed / is seeking / to seek / has offered / offers to / offered to`)},
	{status: Planned, table: phrases(`will / would / plans to / plan to / hopes to / wants to / intends to / may / expects to / ready to / shall`), verb: true},
	{status: Signed, table: phrases(`signed / signing / signs / concluded / concludes / inked / sealed / ratified / adopted / initialled /
		entered into / executed / signature / clinched / won / was awarded / awarded / took out / made as of / dated as of / is made / hereby`)},
	{status: Agreed, table: phrases(`agreed / agrees / reached / reach / approved / accepted / struck / announced / agreement with /
		agreement between / deal with / have a deal / under a deal / under an agreement / secured`)},
}

// concluding are verbs behind "will" that bring an agreement about.
var concluding = wordset.Of("sign signed conclude concluded enter negotiate reach seek grant adopt ratify agree be make")

// AgreementStatus returns the status of an agreement from its sentence: signed,
// agreed, negotiated, planned, abandoned, ended, or "" where nothing is said. The
// mention is a span of the sentence. Cues count in the clause of the mention.
func AgreementStatus(sentence string, mention text.Span) string {
	c := newClaim(sentence, mention, mention, "PARTY_TO")
	own := c.span(c.firstStart, max(c.firstEnd, c.lastEnd))
	around := slices.Concat(c.clauseBefore(), own, c.right)
	for _, q := range agreementCues {
		for k := range around {
			if p := c.starts(around, k, q.table); p != nil && c.holds(q, around, k, len(p)) {
				return q.status
			}
		}
	}
	return ""
}

// unmade stand before a word such as "signed" that says what has not happened.
var unmade = wordset.Of("not never be yet")

// holds reports whether a cue of n words at position k is near enough to the
// agreement, not negated, and before the right verb.
func (c *claim) holds(q agreementCue, around []int, k, n int) bool {
	if unmade[c.at(around, k-1)] || c.words[around[k]].low == "may" && c.words[around[k]].capital {
		return false
	}
	if i := around[k]; q.reach > 0 && (i < c.firstStart-q.reach-n || i > c.lastEnd+q.reach) {
		return false
	}
	if !q.verb {
		return true
	}
	// What is provided for behind the agreement says nothing of it.
	return around[k] < c.firstStart && (concluding[c.at(around, k+n)] || concluding[c.at(around, k+n+1)] && c.at(around, k+n) != "be")
}

// clauseBefore lists the words of the mention's clause before it.
func (c *claim) clauseBefore() []int {
	start := 0
	for i := c.firstStart; i > 0; i-- {
		if w := c.words[i-1].low; w == ";" || w == "but" || w == "while" || w == "whereas" {
			start = i
			break
		}
	}
	return c.outside(start, c.firstStart)
}

// agreementKinds maps words of a description to a kind, the surest first.
var agreementKinds = []struct {
	kind  string
	table [][]string
}{
	{"letter of intent", phrases("letter of intent / letters of intent / statement of intent / declaration of intent")},
	{"memorandum", phrases("memorandum of understanding / memorandum / memoranda / mou / mous / memorandums")},
	{"joint statement", phrases("joint statement / joint declaration / joint communique / joint communiqué")},
	{"credit line", phrases("credit line / line of credit / credit facility / credit lines / revolving credit / letter of credit")},
	{"merger agreement", phrases("merger agreement / agreement and plan of merger")},
	{"free trade agreement", phrases("free trade agreement / free - trade agreement / free trade deal / fta / trade agreement / trade deal / trade pact")},
	{"licence", phrases("licence agreement / license agreement / licensing agreement / licensing deal / licence / license / permit / franchise agreement / franchise")},
	{"lease", phrases("lease agreement / lease / leasing agreement / rental agreement / charter party")},
	{"loan", phrases("loan agreement / bridge loan / syndicated loan / term loan / loan / loans / facility agreement / credit agreement / credit")},
	{"guarantee", phrases("guarantee / guaranty")},
	{"grant", phrases("grant agreement / grant")},
	{"supply contract", phrases("supply contract / supply agreement / supply deal / offtake agreement / off - take agreement / power purchase agreement / gas contract / delivery contract")},
	{"concession", phrases("concession agreement / concession")},
	{"ceasefire", phrases("ceasefire agreement / ceasefire / cease - fire / truce / armistice")},
	{"peace agreement", phrases("peace agreement / peace treaty / peace deal / peace accord / peace accords")},
	{"joint venture agreement", phrases("joint venture agreement / joint - venture agreement / shareholders agreement / shareholders ' agreement")},
	{"sponsorship agreement", phrases("sponsorship agreement / sponsorship deal / sponsorship contract / endorsement deal / endorsement agreement")},
	{"framework agreement", phrases("framework agreement / cooperation agreement / co - operation agreement")},
	{"protocol", phrases("protocol / protocols")},
	{"convention", phrases("convention / conventions")},
	{"treaty", phrases("treaty / treaties / pact / concordat")},
	{"charter", phrases("charter / constitution / statute")},
	{"law", phrases("act / law / bill / decree / executive order / regulation / regulations / legislation / directive")},
	{"resolution", phrases("resolution / resolutions")},
	{"declaration", phrases("declaration / communique / communiqué / statement")},
	{"settlement", phrases("settlement / settlement agreement")},
	{"takeover", phrases("takeover / acquisition / purchase agreement / buyout / takeover offer / takeover bid")},
	{"merger", phrases("merger")},
	{"sale", phrases("stake sale / sale and purchase agreement / sale / share purchase")},
	{"contract", phrases("contract / contracts / order / orders / subcontract")},
	{"accord", phrases("accord / accords")},
	{"deal", phrases("deal / deals")},
	{"agreement", phrases("agreement / agreements / arrangement / understanding / undertaking / partnership / alliance")},
}

// AgreementKind returns the kind of an agreement from the words that name or
// describe it ("a memorandum of understanding on …" is a memorandum), or "" where
// no word tells. Of several words the one that comes first in the description
// counts, so that "a deal to take over a loan" is a deal.
func AgreementKind(description string) string {
	c := &claim{words: split(description)}
	all := c.span(0, len(c.words))
	for k := range all {
		kind, length := "", 0
		for _, g := range agreementKinds {
			if p := c.starts(all, k, g.table); len(p) > length {
				kind, length = g.kind, len(p)
			}
		}
		if kind != "" {
			return c.specific(all, k+length, kind)
		}
	}
	return ""
}

// specific prefers the last word of a compound: in "loan guarantee" the second
// is what the thing is, unless it only says agreement once more. The word behind
// the kind stands at k.
func (c *claim) specific(all []int, k int, kind string) string {
	for _, g := range agreementKinds {
		if !plain[g.kind] && c.starts(all, k, g.table) != nil {
			return g.kind
		}
	}
	return kind
}

// plain kinds say that something is an agreement and nothing more.
var plain = wordset.Of("agreement deal contract accord law")
