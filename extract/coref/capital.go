package coref

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// A capital stands for its country's government where it does something, "Lisbon has
// rejected the plan", and for itself where something is done in it or goes there. One
// name means one of the two in most documents.

var (
	// beforeSeats are the words before a place where something is or goes.
	beforeSeats = wordset.Of("in at near outside around into from to via through visit visited reached downtown central")
	// behindSeats hang on to its name: "Lisbon-based".
	behindSeats = wordset.Of("based born listed")
	// auxiliaries are the verbs that do not end as others do.
	auxiliaries = wordset.Of(`has had will would is was can could may might should must said says put told gave made
		took sent cut went paid sold bought built began won lost met held led left let set`)
	// noSubject are the words that make what follows no subject of a verb.
	noSubject = wordset.Of("the a an its his her their this of and or for with by on")
)

// readCapitals notes of the names of capitals whether they are the seat of something in
// the document, and whether they do something.
func readCapitals(s *text.Segmented, mentions []text.Placed, found []*named) {
	type use struct{ seat, acts bool }
	uses := map[string]*use{}
	for i, n := range found {
		if n == nil || n.typ != "Place" {
			continue
		}
		if _, ok := names.CapitalOf(n.key); !ok {
			continue
		}
		if uses[n.key] == nil {
			uses[n.key] = &use{}
		}
		u, m := uses[n.key], &mentions[i]
		switch {
		case isSeat(s, m):
			u.seat = true
		case doesSomething(s, m):
			u.acts = true
		}
	}
	for _, n := range found {
		if n != nil && uses[n.key] != nil {
			u := uses[n.key]
			n.seat, n.acts = u.seat && !u.acts, u.acts && !u.seat
		}
	}
}

// linkCapitals joins capitals that only act with their country, if the document names it.
func linkCapitals(p *partition, keys []string, byKey map[string][]*named) {
	for _, key := range keys {
		a := byKey[key][0]
		if !a.acts {
			continue
		}
		country, _ := names.CapitalOf(key)
		p.joinOnly(a, byKey[country], func(b *named) bool { return b.typ == "Place" })
	}
}

// isSeat reports whether something is or goes where a place is named.
func isSeat(s *text.Segmented, m *text.Placed) bool {
	return beforeSeats[wordBefore(s, m)] || wordAt(s, m, m.Last) == "-" && behindSeats[wordAt(s, m, m.Last+1)]
}

// doesSomething reports whether a verb follows a place that is named as its subject.
func doesSomething(s *text.Segmented, m *text.Placed) bool {
	next := wordAt(s, m, m.Last)
	verb := auxiliaries[next] || len(next) > 3 && (strings.HasSuffix(next, "ed") || strings.HasSuffix(next, "s"))
	return verb && text.Capital(s.Word(m.First)) && !noSubject[wordBefore(s, m)]
}

// wordBefore returns the word before a mention in its sentence, folded, or "".
func wordBefore(s *text.Segmented, m *text.Placed) string { return wordAt(s, m, m.First-1) }

// wordAt returns token i in lower case, or "" where it lies outside m's sentence.
func wordAt(s *text.Segmented, m *text.Placed, i int) string {
	if i < 0 || i >= len(s.Tokens) || s.Tokens[i].Sentence != m.Sentence {
		return ""
	}
	return strings.ToLower(s.Word(i))
}
