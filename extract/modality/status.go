package modality

import (
	"strings"

	"entente/internal/wordset"
)

// cue is a phrase that gives a status.
type cue struct {
	words  []string
	status string
	// verb is true if the status is that of the verb behind the phrase ("will",
	// "agreed to"), and so only counts where that verb can say the relation.
	verb bool
}

// cues by first word, in the order of the table.
var cues = func() map[string][]cue {
	m := map[string][]cue{}
	add := func(status string, verb bool, table [][]string) {
		for _, p := range table {
			m[p[0]] = append(m[p[0]], cue{p, status, verb})
		}
	}
	add(Abandoned, false, abandonedCues)
	add(Former, false, formerCues)
	add(Negotiated, false, negotiatedCues)
	add(Planned, false, plannedCues)
	add(Agreed, true, agreedVerbs)
	add(Negotiated, true, negotiatedVerbs)
	add(Planned, true, plannedVerbs)
	return m
}()

// rank orders the statuses where several cues bear on a relation: what ended an
// affair outweighs how it began.
var rank = map[string]int{Abandoned: 6, Former: 5, Negotiated: 4, Agreed: 3, Planned: 2, Signed: 1}

// status returns the status of the relation and the words that give it.
func (c *claim) status() (status, words string) {
	take := func(s, w string) {
		if rank[s] > rank[status] {
			status, words = s, w
		}
	}
	take(c.own())
	take(c.headline())
	lists := [][]int{c.near(), c.middle, c.right}
	if c.relation == "PARTY_TO" { // "talks with Beta" may be the agreement's mention
		lists = append(lists, c.span(c.firstStart, c.lastEnd))
	}
	for _, list := range lists {
		for k := range list {
			for _, q := range cues[c.at(list, k)] {
				if c.phrase(list, k, q.words) && c.bears(list, k, q) {
					take(q.status, strings.Join(q.words, " "))
				}
			}
		}
	}
	take(c.title())
	return status, words
}

// near returns the few words before the first mention.
func (c *claim) near() []int {
	return c.left[max(0, len(c.left)-4):]
}

// bears reports whether a cue at position k says something of this relation.
func (c *claim) bears(list []int, k int, q cue) bool {
	if negators[c.at(list, k-1)] || q.words[0] == "may" && c.words[list[k]].capital {
		return false
	}
	if !q.verb {
		return c.fits(q)
	}
	if opinions[c.relation] {
		return false
	}
	for n := k + len(q.words); n < k+len(q.words)+5; n++ {
		w := c.at(list, n)
		if c.says(w) {
			return true
		}
		if !helpers[w] && (q.status != Agreed || clauseBreaks[w]) { // "agreed in May to supply"
			break
		}
	}
	return firm[q.words[0]] && q.status == Planned && c.relation != "OWNS" && c.onlyVerb(list, k)
}

// firm are cues that say a plan whatever the verb; "would" and "may" say many
// other things.
var firm = wordset.Of("will is are plans wants intends aims hopes expects scheduled")

// onlyVerb reports whether the verb behind a cue between the mentions, though the
// tables do not know it, joins them: no word that can say the relation stands
// there, and no break between the cue and the second mention.
func (c *claim) onlyVerb(list []int, k int) bool {
	if len(list) != len(c.middle) || len(list) == 0 || list[0] != c.middle[0] {
		return false
	}
	for n := range list {
		w := c.at(list, n)
		if c.says(w) || n > k && (clauseBreaks[w] || w == "and") {
			return false
		}
	}
	return true
}

// helpers may stand between "will" or "plans to" and the verb.
var helpers = wordset.Of(`be been have to also soon now then both each jointly together not only formally eventually later first
	start begin continue help try expected due set able in initially directly a an the its their up build`)

// fits keeps cues to the relations that they are about: an agreement is
// cancelled, a post is former.
func (c *claim) fits(q cue) bool {
	if types, ok := about[q.words[0]]; ok {
		return types[c.relation]
	}
	switch q.status {
	case Abandoned:
		return dealing[c.relation]
	case Former:
		return lasting[c.relation]
	case Negotiated:
		return dealing[c.relation] || c.relation == "OWNS" || c.relation == "PRODUCES"
	}
	return dealing[c.relation] || coming[c.relation]
}

var (
	dealing = wordset.Of("PARTY_TO SIGNED CONCERNS ACQUIRES PARTICIPATES_IN FINANCES SUPPLIES PARTNERS_WITH")
	lasting = wordset.Of("WORKS_FOR OWNS SUBSIDIARY_OF MEMBER_OF PARTNERS_WITH SUPPLIES FINANCES SANCTIONS PRODUCES")
	coming  = wordset.Of("OWNS MEMBER_OF PRODUCES VISITED")
	// about are the relations of cues that are of use for some only.
	about = map[string]map[string]bool{
		"until":   wordset.Of("WORKS_FOR OWNS SUBSIDIARY_OF MEMBER_OF"),
		"ended":   wordset.Of("PARTY_TO SUPPLIES FINANCES PARTNERS_WITH"),
		"expired": wordset.Of("PARTY_TO SUPPLIES FINANCES PARTNERS_WITH"),
		"had":     wordset.Of("WORKS_FOR OWNS"),
		"sold":    wordset.Of("OWNS SUBSIDIARY_OF"),
		"has":     wordset.Of("OWNS SUBSIDIARY_OF PARTY_TO SIGNED ACQUIRES PARTICIPATES_IN"),
		"was":     wordset.Of("WORKS_FOR PARTY_TO ACQUIRES PARTICIPATES_IN FINANCES PARTNERS_WITH"),
		"lifted":  wordset.Of("SANCTIONS"),
		"late":    wordset.Of("WORKS_FOR"),
	}
	// opinions and contents are not put off by "will" and "would".
	opinions = wordset.Of("SUPPORTS OPPOSES CONCERNS LOCATED_IN")
)

// own finds what only one type of relation says in its own way.
func (c *claim) own() (status, words string) {
	switch c.relation {
	case "OWNS":
		// "bought it from Beta": Beta owned it.
		i := c.lastStart - 1
		for i > 0 && (c.words[i].low == "the" || c.words[i].low == "'" || c.words[i].low == "s") {
			i--
		}
		if !c.fromFirst && i >= 0 && c.words[i].low == "from" && c.anyIn(c.span(max(0, i-12), i), bought) {
			return Former, "from"
		}
		if c.fromFirst && c.anyIn(c.middle, sold) {
			return Former, "sold"
		}
	case "WORKS_FOR":
		// "left Acme", "resigned as head of Acme", but "left Acme to join Beta".
		if n := len(c.middle); c.fromFirst && (c.anyIn(c.middle[max(0, n-3):], left) || c.anyIn(c.middle, resigned)) && !c.anyIn(c.middle, joined) {
			return Former, "left"
		}
	case "PARTY_TO", "SIGNED":
		if c.anyIn(c.middle, signed) {
			return Signed, "signed"
		}
	}
	return "", ""
}

var (
	bought = wordset.Of("bought buy buying buys acquired acquire acquires acquiring purchased purchase took taken take over")
	sold   = wordset.Of("sold divested offloaded")
	left   = wordset.Of("left quit")
	joined = wordset.Of("join joined joining to for become")

	resigned = wordset.Of("resigned retired")
	signed   = wordset.Of("signed inked sealed concluded signs ratified adopted")
)

// anyIn reports whether one of the words stands in list without a negation.
func (c *claim) anyIn(list []int, words map[string]bool) bool {
	for k := range list {
		if words[c.at(list, k)] && !negators[c.at(list, k-1)] && !promised[c.at(list, k-1)] && !promised[c.at(list, k-2)] {
			return true
		}
	}
	return false
}

var promised = wordset.Of("to will would may could be should")

// headline finds "Acme to buy Beta".
func (c *claim) headline() (status, words string) {
	if c.at(c.middle, 0) == "to" && c.says(c.at(c.middle, 1)) && !opinions[c.relation] {
		return Planned, "to"
	}
	return "", ""
}

// title finds "former" and "ex" before a mention of someone or of whom he served:
// "former Acme chief Jane Roe", "Jane Roe, the former president of Acme".
func (c *claim) title() (status, words string) {
	if !lasting[c.relation] {
		return "", ""
	}
	reach := 2
	if c.relation == "WORKS_FOR" {
		reach = 6
	}
	for _, start := range []int{c.firstStart, c.lastStart} {
		for i := start - 1; i >= 0 && i >= start-reach; i-- {
			w := c.words[i].low
			if w == "former" || w == "ex" || w == "erstwhile" {
				return Former, w
			}
			if clauseBreaks[w] || w == "and" || w == "by" || w == "with" {
				break
			}
		}
	}
	return "", ""
}
