package extract

import (
	"regexp"
	"slices"
	"strings"

	"entente/extract/relation"
	"entente/extract/text"
	"entente/extract/value"
	"entente/internal/wordset"
)

// A share or an amount is that of its owner or payer. Of the values in the owner's
// sentence those are left out that measure something else (a premium, a rise, the size
// of the thing itself), that another owner or thing has for itself, and those of a
// clause of another owner:
//
//	Orion, which owns 22.5% of Vega, and Mira, which holds 10%, …
//	└─────────────────┘                  └─────────────────┘
//
// What is left and joined to the owner or the thing comes first, then what is nearest to
// the owner, behind it rather than before. Owners are the mentions that the reader takes
// for the owner of anything: to count every firm took the amount from most buyers, as
// what they buy stands nearer to it.

// share is a value that may be the one of a relation.
type share struct {
	value.Value
	owner, thing text.Placed
	priced       bool           // the value is what the thing costs, and may stand by it
	given        *regexp.Regexp // what joins the value to an owner behind it
	rivals       []text.Placed  // the other owners of the sentence
	things       []text.Placed  // what else the value may be of
}

// share returns the share or the amount of a kind that the owner of a relation has in
// its thing, as the text says it; empty if there is none.
func (c *collector) share(r *text.Relation, in section, owner, thing text.Placed, kind value.Kind) string {
	source, found := c.s.Document.Text, c.values.of(owner.Sentence)
	x := share{owner: owner, thing: thing, given: heldBy, priced: r.Type == "ACQUIRES"}
	if r.Type == "FINANCES" {
		x.given = paidBy
	}
	raw, best, sorted := "", maxReach, false
	for i := range found {
		if found[i].Kind != kind || min(gap(found[i].Span, owner.Span), gap(found[i].Span, thing.Span)) >= maxReach {
			continue
		}
		if !sorted {
			x.sortOut(c, r, in)
			sorted = true
		}
		x.Value = found[i]
		if d := x.distance(source); d < best && !outdated(source, found, i) {
			raw, best = x.say(source), d
		}
	}
	return raw
}

// section is what a relation is found in: mentions in text order, the entity of each,
// and by type of relation which of them are the owners or doers.
type section struct {
	mentions []text.Placed
	entity   []int
	owners   map[string]map[int]bool
}

// ownersOf returns by type of relation the mentions from which the relations go that
// are likely enough.
func (c *collector) ownersOf(mentions []text.Placed, scores []relation.Score) map[string]map[int]bool {
	owners := map[string]map[int]bool{}
	for _, x := range scores {
		if float64(x.Probability) < relation.Threshold(x.Type, mentions[x.From], mentions[x.To], c.leadIns) {
			continue
		}
		if owners[x.Type] == nil {
			owners[x.Type] = map[int]bool{}
		}
		owners[x.Type][x.From] = true
	}
	return owners
}

// shared are the types of what shares and amounts are of.
var shared = wordset.Of("Company Organization Project Product")

// sortOut finds the mentions that may have a value of the owner's sentence instead.
func (x *share) sortOut(c *collector, r *text.Relation, in section) {
	first, last := nearBy(in.mentions, x.owner.Span)
	for i := first; i < last; i++ {
		m, e := in.mentions[i], in.entity[i]
		if m.Sentence != x.owner.Sentence || m.Overlaps(x.owner.Span) || m.Overlaps(x.thing.Span) {
			continue
		}
		if shared[m.Type] && e != r.To {
			x.things = append(x.things, m)
		}
		if in.owners[r.Type][i] && e != r.From && e != r.To && x.parallel(c.s.Document.Text, m) {
			x.rivals = append(x.rivals, m)
		}
	}
	x.rivals = c.values.withoutCompanions(x.owner, x.rivals)
}

// governor is a preposition right before a name.
var governor = regexp.MustCompile(`(?i)\b(by|from|to|with|for|of|in)\s+(?:(?:the|its|their|a|an)\s+)?$`)

// parallel reports whether a mention stands to its sentence as the owner does: a subject
// ("Acme holds"), or behind the same preposition ("by Acme and by Beta").
func (x *share) parallel(source string, m text.Placed) bool {
	p := preposition(source, m.Start)
	return p == "" || p == preposition(source, x.owner.Start)
}

func preposition(source string, at int) string {
	if m := governor.FindStringSubmatch(source[max(0, at-bondReach):at]); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}

// ahead is what it costs a value to stand before its owner, in bytes.
const ahead = 30

// distance returns how far the value is from its owner: 0 where it is joined to it, a
// little where it is joined to the thing, maxReach where it is not the relation's.
func (x *share) distance(source string) int {
	switch {
	case x.beside(source):
		return maxReach
	case x.joinedToOwner(source, x.owner.Span):
		return 0
	case x.taken(source) || x.rivalled():
		return maxReach
	case x.joinedToThing(source, x.thing.Span):
		return 1
	case x.priced:
		return min(gap(x.Span, x.owner.Span), gap(x.Span, x.thing.Span))
	case x.End <= x.owner.Start:
		return gap(x.Span, x.owner.Span) + ahead
	}
	return gap(x.Span, x.owner.Span)
}

// rivalled reports whether the value stands in the clause of another owner.
func (x *share) rivalled() bool {
	for _, r := range x.rivals {
		switch {
		case x.owner.Start < x.Start:
			if r.Start > x.owner.Start && r.Start < x.Start {
				return true
			}
		case r.Start < x.Start || r.Start < x.owner.Start:
			return true
		}
	}
	return false
}

// bondReach is how many bytes between or beside a value and a mention can join them.
const bondReach = 40

// bonds between a value and a name that follows it.
const (
	the  = `(?:(?:the|its|their)\s+)?$`
	held = `^\s+(?:(?:is|are|was|were|stake|share|interest|held|owned|controlled|to|come|coming|paid|put|up|provided|given|lent|contributed|loan|grant|credit|takeover|bid|offer|purchase)\s+){0,4}`
)

var (
	// bracketed, heldBy and paidBy join a value to who has it: "Acme (35%)", "35% held by Acme".
	bracketed = regexp.MustCompile(`^\s*[(\[]\s*$`)
	heldBy    = regexp.MustCompile(`(?i)` + held + `by\s+` + the)
	paidBy    = regexp.MustCompile(`(?i)` + held + `(?:by|from)\s+` + the)
	// shareOf joins a value to what it is of: "35% stake in Acme".
	shareOf = regexp.MustCompile(`(?i)^\s+(?:(?:of|stake|share|shares|interest|holding|ownership|equity|capital|control|voting|the|in|its|their)\s+)*(?:of|in)\s+` + the)
)

func (x *share) joinedToOwner(source string, owner text.Span) bool {
	switch {
	case owner.End <= x.Start && x.Start-owner.End < bondReach:
		return bracketed.MatchString(source[owner.End:x.Start])
	case x.End <= owner.Start && owner.Start-x.End < bondReach:
		return x.given.MatchString(source[x.End:owner.Start])
	}
	return false
}

func (x *share) joinedToThing(source string, thing text.Span) bool {
	return x.End <= thing.Start && thing.Start-x.End < bondReach && shareOf.MatchString(source[x.End:thing.Start])
}

// taken reports whether the value is joined to another owner or another thing.
func (x *share) taken(source string) bool {
	return slices.ContainsFunc(x.rivals, func(m text.Placed) bool { return x.joinedToOwner(source, m.Span) }) ||
		slices.ContainsFunc(near(x.things, x.Span), func(m text.Placed) bool { return x.joinedToThing(source, m.Span) })
}

var (
	// otherBefore and otherBehind mark values of other things than a stake or a payment.
	otherBefore = regexp.MustCompile(`(?i)\b(?:(?:premium|discount|rate|coupon|yield|margin|growth|increase|decrease|rise|fall|decline|drop|gain|loss|inflation|turnout|dividend|tax|tariff|duty|revenues?|sales|turnover|profits?|debts?|losses|fine)\s+of|` +
		`(?:rose|risen|rise|rises|fell|fallen|fall|falls|gained|lost|climbed|dropped|jumped|slid|slipped|grew|grown|surged|soared|shrank|up|down|by))\s+(?:by\s+)?(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|over\s+|more than\s+)?$`)
	otherBehind = regexp.MustCompile(`(?i)^[\s-]+(?:(?:premium|discount|rate|interest rate|coupon|rise|fall|increase|decrease|decline|drop|growth|tariff|tax|duty|profit|loss|fine|higher|lower|more|less|above|below|up|down)\b|` +
		`of\s+(?:its|his|her|their)\s+(?:stake|shares?|shareholding|holding|interest)\b|` +
		`(?:of|in)\s+(?:(?:the|its|their|all|total|global|world)\s+)*(?:votes?|sales|revenues?|turnover|output|production|exports?|imports?|profits?|employees|workers|staff|workforce|demand|supply)\b)`)
)

// beside reports whether the value measures something else than what the owner has in
// the thing or gives: a premium, a rise, the size of the thing ("the $5 million bridge").
func (x *share) beside(source string) bool {
	if x.thing.Overlaps(x.Span) || x.End <= x.thing.Start && x.Kind == money && sized(source[x.End:x.thing.Start]) {
		return true
	}
	before, behind := source[max(0, x.Start-bondReach):x.Start], source[x.End:min(len(source), x.End+bondReach)]
	return otherBefore.MatchString(before) || otherBehind.MatchString(behind)
}

// sized reports whether what parts an amount from a thing makes it the thing's size.
func sized(between string) bool { return strings.Trim(between, " -\n\u00a0") == "" }

var (
	fromEnd = regexp.MustCompile(`(?i)\bfrom\s+(?:about\s+|around\s+|some\s+|nearly\s+|just\s+)?$`)
	toEnd   = regexp.MustCompile(`(?i)^[^.;]{0,40}\bto\s+(?:about\s+|around\s+|some\s+|nearly\s+|just\s+)?$`)
	inRange = regexp.MustCompile(`(?i)^.+\sto\s+`)
	// intended is a change that is not made yet: "should be cut from".
	intended = regexp.MustCompile(`(?i)\b(?:to|will|would|should|could|may|might|must|can)\s+(?:be\s+)?` +
		`(?:raise|increase|lift|boost|cut|reduce|lower|trim|double|expand|grow|go)(?:s|d|ed|n)?\b[^.;]*$`)
)

// outdated reports whether the i-th of the values of a sentence is the wrong end of a
// change: what there was before it ("from 60% to 75%"), or what there is to be.
func outdated(source string, found []value.Value, i int) bool {
	x := found[i]
	if next := i + 1; next < len(found) && changes(source, x, found[next]) {
		return !pending(source, x)
	}
	return i > 0 && changes(source, found[i-1], x) && pending(source, found[i-1])
}

// changes reports whether two values are the ends of one change.
func changes(source string, a, b value.Value) bool {
	return a.Kind == b.Kind && fromEnd.MatchString(source[max(0, a.Start-bondReach):a.Start]) &&
		toEnd.MatchString(source[a.End:min(b.Start, a.End+2*bondReach)])
}

// pending reports whether the change that begins at a value is only intended.
func pending(source string, x value.Value) bool {
	return intended.MatchString(source[max(0, x.Start-maxReach):x.Start])
}

// say returns the value as the text says it, of a change ("from 60 to 75 percent")
// where it ends.
func (x *share) say(source string) string {
	said := say(x.Value)
	if x.High != "" && fromEnd.MatchString(source[max(0, x.Start-bondReach):x.Start]) && !pending(source, x.Value) {
		return inRange.ReplaceAllString(said, "")
	}
	return said
}
