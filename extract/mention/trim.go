package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// small words stand in lower case inside names.
var small = wordset.Of("of and the for in on at to by de la le du des der den von van bin al el s & with")

// trades say at the start of a sentence what the firm behind them does. Words that
// firms also begin their names with are left out.
var trades = wordset.Of(`contractor subcontractor developer housebuilder shipbuilder carmaker automaker drugmaker
	chipmaker planemaker steelmaker retailer lender insurer reinsurer supplier bidder rival conglomerate startup
	operator shipowner defendant plaintiff claimant`)

// ages describe a place that exists without them: an "old Thornhill Mill".
var ages = wordset.Of("old nearby neighbouring neighboring disused derelict abandoned historic famous")

// trim cuts what describes a named thing off the front of its name: "President Jane
// Roe", "the Russian oil firm Yukos", "£48m Harrow Bridge". It returns the first
// token of what is left.
func trim(s *text.Segmented, typ string, first, last int) int {
	switch typ {
	case "Person":
		return trimTitles(s, first, last)
	case "Company", "Organization":
		return trimTrade(s, trimDescription(s, first, last), last)
	case "Place":
		if ages[s.Word(first)] {
			return trimLead(s, first, first+1, last)
		}
	case "Project", "Product":
		return trimLead(s, first, behindAmount(s, first, last), last)
	}
	return first
}

// trimTrade cuts the capitalised trade that begins a sentence off a firm's name of two
// words or more.
func trimTrade(s *text.Segmented, first, last int) int {
	opens := s.Sentences[s.Tokens[first].Sentence].First == first
	if !opens || !trades[strings.ToLower(s.Word(first))] || first+2 >= last || !text.Capital(s.Word(first+1)) {
		return first
	}
	if isLegalForm(s, first+2) && first+3 >= last || isLegalForm(s, first+1) {
		return first
	}
	return first + 1
}

// trimLead cuts tokens [first, at) off a name that is capitalised behind them.
func trimLead(s *text.Segmented, first, at, last int) int {
	if at == last || !text.Capital(s.Word(at)) {
		return first
	}
	for i := at; i < last; i++ {
		if w := s.Word(i); s.Tokens[i].Shape != text.Punctuation && !text.Capital(w) && !small[w] {
			return first
		}
	}
	return at
}

// scales stand behind the number of an amount.
var scales = wordset.Of("m mn mln million bn billion tn trillion k thousand crore lakh")

// behindAmount returns the token behind an amount that begins at first or behind the
// article there: "£48m", "the US$1.5 billion"; first if none does.
func behindAmount(s *text.Segmented, first, last int) int {
	at := first
	if text.Determiner(strings.ToLower(s.Word(at))) && at+1 < last {
		at++
	}
	if at+1 < last && s.Tokens[at].Shape == text.UpperCase && isCurrency(s.Word(at+1)) {
		at++
	}
	if !isCurrency(s.Word(at)) {
		return first
	}
	for at++; at < last; at++ {
		w := s.Word(at)
		if !startsInDigit(w) && w != "." && w != "," && !scales[strings.ToLower(w)] {
			break
		}
	}
	return at
}

func isCurrency(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Sc, r)
}

func startsInDigit(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsDigit(r)
}

func trimTitles(s *text.Segmented, first, last int) int {
	at := behindWords(s, first, last)
	for at < last-1 && (titled(s.Word(at)) || s.Word(at) == ".") {
		at++
	}
	if text.Capital(s.Word(at)) {
		return at
	}
	return first
}

// behindWords returns the first token behind the last word in lower case before a name
// in capitals, as in "Russian businessman Oleg Roe"; first if there is none.
func behindWords(s *text.Segmented, first, last int) int {
	for i := last - 2; i > first; i-- {
		if text.Capital(s.Word(i+1)) && describes(s.Word(i)) {
			return i + 1
		}
	}
	return first
}

// particleLen is the most bytes of what stands in lower case in persons' names: "ould".
const particleLen = 4

// titled reports whether a word before a person's name is no part of it: a title, or
// "brother".
func titled(word string) bool {
	w := strings.ToLower(word)
	return names.Post(w) || names.Honour(w) || describes(word)
}

// describes reports whether a word in lower case is no particle of a name.
func describes(word string) bool {
	return word == strings.ToLower(word) && !small[word] && !text.Capital(word) && len(word) > particleLen
}

// trimDescription cuts up to the last word in lower case, if the name goes on with
// capitals alone.
func trimDescription(s *text.Segmented, first, last int) int {
	at := last
	for at > first {
		w := s.Word(at - 1)
		if s.Tokens[at-1].Shape != text.Punctuation && !text.Capital(w) && !small[w] {
			break
		}
		at--
	}
	for at > first && at < last && !text.Capital(s.Word(at)) {
		at++
	}
	if at == last {
		return first
	}
	return at
}
