package rule

import (
	"strings"

	"entente/extract/text"
	"entente/internal/wordset"
)

// Input is a part of a document as the stages before have left it.
type Input struct {
	Segmented *text.Segmented
	// Mentions are in text order, longer ones first; their types are those of their
	// chains.
	Mentions []text.Placed
	// Chain is the chain of each mention, -1 for mentions to pass over.
	Chain []int
	// Values returns the values of a sentence in text order; nil for none.
	Values func(sentence int) []Value
	// LeadIns maps the sentences of a list's items to the one that leads to the list.
	LeadIns map[int]int
}

// Value is an amount, a date or the like.
type Value struct {
	text.Span
	// Kind is money, percent, date, duration or quantity.
	Kind string
	// Text is how a property says it.
	Text string
}

// sentence is a sentence as patterns see it, or an item of a list behind the
// sentence that leads to it. Positions count its tokens.
type sentence struct {
	in     *Input
	schema *Schema
	tokens []int // of Segmented
	// own is the first position of the sentence itself.
	own int
	// words are the tokens' words, in lower case; marks of a kind are one.
	words []string
	// at lists the mentions that begin at a position, the longest first.
	at [][]int
	// closed tells of positions inside names: words there are not looked at.
	closed []bool
	values []valueAt
}

// valueAt is a value at its place.
type valueAt struct {
	Value
	first, last int
}

// descriptive are the types whose mentions are descriptions that one may look into.
var descriptive = map[string]bool{"Agreement": true, "Project": true, "Event": true}

// newSentence lays out sentence i. mentions are those that begin in it or in the
// sentence that leads to it.
func newSentence(in *Input, schema *Schema, i int, words []string, mentions map[int][]int) *sentence {
	s := &sentence{in: in, schema: schema}
	own := in.Segmented.Sentences[i]
	if lead, ok := in.LeadIns[i]; ok {
		l := in.Segmented.Sentences[lead]
		for t := l.First; t < l.Last; t++ {
			s.tokens = append(s.tokens, t)
		}
	}
	s.own = len(s.tokens)
	for t := own.Last - (len(words) - s.own); t < own.Last; t++ { // words leave out an item's number
		s.tokens = append(s.tokens, t)
	}
	s.words = words
	s.at = make([][]int, len(s.tokens))
	s.closed = make([]bool, len(s.tokens))
	if s.own > 0 {
		s.place(mentions[in.LeadIns[i]])
	}
	s.place(mentions[i])
	return s
}

// place enters mentions at their positions.
func (s *sentence) place(mentions []int) {
	for _, i := range mentions {
		m := s.in.Mentions[i]
		at := s.position(m.First)
		if at < 0 || at+m.Last-m.First > len(s.tokens) {
			continue
		}
		s.at[at] = append(s.at[at], i)
		if descriptive[s.schema.Base(m.Type)] {
			continue
		}
		// What a name begins with in lower case is open: "The freighter | Blue Star".
		end, k := at+m.Last-m.First, at
		for k < end && (determiner[s.words[k]] || s.in.Segmented.Tokens[s.tokens[k]].Shape == text.LowerCase) {
			k++
		}
		for ; k < end; k++ {
			s.closed[k] = true
		}
	}
}

// position returns where a token stands, or -1.
func (s *sentence) position(token int) int {
	for _, part := range [][2]int{{s.own, len(s.tokens)}, {0, s.own}} {
		if part[0] == part[1] {
			continue
		}
		if d := token - s.tokens[part[0]]; d >= 0 && d < part[1]-part[0] {
			return part[0] + d
		}
	}
	return -1
}

// end returns the position behind a mention that begins at a position.
func (s *sentence) end(at, mention int) int {
	return at + s.in.Mentions[mention].Last - s.in.Mentions[mention].First
}

// loadValues finds the values of the sentence, and of the one that leads to it.
func (s *sentence) loadValues() []valueAt {
	if s.values != nil || s.in.Values == nil {
		return s.values
	}
	s.values = []valueAt{}
	numbers := []int{s.in.Segmented.Tokens[s.tokens[s.own]].Sentence}
	if s.own > 0 {
		numbers = append(numbers, s.in.Segmented.Tokens[s.tokens[0]].Sentence)
	}
	for _, n := range numbers {
		for _, v := range s.in.Values(n) {
			s.placeValue(v)
		}
	}
	return s.values
}

func (s *sentence) placeValue(v Value) {
	first, last := -1, -1
	for k, t := range s.tokens {
		if !s.in.Segmented.Tokens[t].Overlaps(v.Span) {
			continue
		}
		if first < 0 {
			first = k
		}
		last = k + 1
	}
	if first >= 0 {
		s.values = append(s.values, valueAt{v, first, last})
	}
}

// passable reports whether a gap may pass over a position: over words, and into
// descriptions, but over no name.
func (s *sentence) passable(at int) bool {
	if !s.open(at) || s.words[at] == ";" || s.words[at] == ":" {
		return false
	}
	for _, i := range s.at[at] {
		if !descriptive[s.schema.Base(s.in.Mentions[i].Type)] {
			return false
		}
	}
	return true
}

// open reports whether a position is a word that patterns may look at.
func (s *sentence) open(at int) bool { return at < len(s.tokens) && !s.closed[at] }

// span returns the bytes from one position to another. Of an item with its lead-in
// it is what lies in the item, unless that is nothing.
func (s *sentence) span(from, to int) text.Span {
	if from < s.own && to > s.own {
		from = s.own
	}
	t := s.in.Segmented.Tokens
	return text.Span{Start: t[s.tokens[from]].Start, End: t[s.tokens[to-1]].End}
}

// text returns the words from one position to another as the document has them,
// white space folded.
func (s *sentence) text(from, to int) string {
	sp := s.span(from, to)
	return strings.Join(strings.Fields(s.in.Segmented.Document.Text[sp.Start:sp.End]), " ")
}

// lower returns a token's word as patterns compare it.
func lower(s *text.Segmented, token int) string {
	w := s.Word(token)
	if s.Tokens[token].Shape == text.Punctuation {
		return mark(w)
	}
	return strings.ToLower(w)
}

var (
	// determiner words may lead to a mention.
	determiner = wordset.Of("the a an this that these those its their his her our my both all several some such another one two three")
	// function words never say what a thing is.
	function = wordset.Of(`of in on at to for from by with without against between among about over under after before
		and or but nor as than that which who whom whose when where while if because since until unless is are was were be
		been being has have had do does did will would shall should can could may might must not no it he she they we i you
		him them us this these those there here what how why so then`)
	// auxiliary words may stand before a verb.
	auxiliary = wordset.Of(`is are was were be been being am has have had having do does did will would shall should can
		could may might must to not never n t ' ’ agreed agrees agree plans planned plan intends intended intend wants
		wanted want hopes hoped hope expects expected expect seeks sought seek aims aimed offered offers proposed proposes
		decided decides vowed pledged promised began begun begins continues continued said says it he she they refused
		declined failed tried tries announced ready set due about going able likely`)
	// inPost are the function words that a post may hold.
	inPost = wordset.Of("of and for in")
	// pronoun words lead from a thing to what it does.
	pronoun = wordset.Of("which who that")
	// descriptor words say what the name behind them is.
	descriptor = wordset.Of(`firm company giant bank maker group brewer producer operator retailer carrier airline newspaper
		agency corporation conglomerate manufacturer supplier developer insurer lender provider broker brokerage utility
		contractor builder miner refiner chain holding startup multinational shipyard yard bookmaker carmaker automaker
		drugmaker chipmaker steelmaker major monopoly exporter importer publisher broadcaster party university institute
		club team ministry association union regulator fund investor subsidiary unit consortium venture rival rivals
		partner partners competitor owned run backed listed based minister president chairman chairwoman leader premier
		chancellor senator secretary ambassador governor mayor mr mrs ms dr sir colleague counterpart island city town
		province village region firms companies banks states countries carriers brewers dealer trader officials
		authorities government state troops`)
	// locative words lead to the place where something is.
	locative = wordset.Of("in at near from to into of through outside inside around")
	// behind are words of time and place that follow a name and are not what it owns.
	behind = wordset.Of(`last next earlier late early amid during via per ago despite following including like near through
		throughout toward towards upon within worth next alone itself instead too up down out off back away together`)
	// adverb words may stand anywhere before a verb or a word, beside those in -ly.
	adverb = wordset.Of(`also now then already just still once later soon today yesterday tomorrow ever again first even
		since together both strongly long monday tuesday wednesday thursday friday saturday sunday`)
)

func isAdverb(w string) bool {
	return adverb[w] || len(w) > 4 && strings.HasSuffix(w, "ly") && w != "family" && w != "supply" && w != "italy" && w != "july"
}
