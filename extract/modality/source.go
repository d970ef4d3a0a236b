package modality

import (
	"entente/extract/text"
	"entente/internal/wordset"
)

// sayings are verbs behind the name of who says something.
var sayings = wordset.Of("said says announced reported confirmed stated told wrote claimed")

// source returns who says the sentence: behind "according to", or before a verb
// of saying; an empty span if nobody does.
func source(words []word, sentence string) text.Span {
	for i, w := range words {
		if w.low == "according" && i+2 < len(words) && words[i+1].low == "to" {
			return stretch(words, i+2, 1, sentence)
		}
	}
	for i, w := range words {
		if !sayings[w.low] || i == 0 {
			continue
		}
		if s := stretch(words, i-1, -1, sentence); s.Len() > 0 {
			return s
		}
	}
	return text.Span{}
}

// stretch returns the words from i on in the direction of step up to a mark or a
// word that ends a name group; nothing if it is long or holds no name.
func stretch(words []word, i, step int, sentence string) text.Span {
	const most = 8
	first, last, named := i, i-step, false
	for n := 0; n < most && i >= 0 && i < len(words); n++ {
		w := words[i]
		if marks[w.low] || sayings[w.low] || clauseBreaks[w.low] && w.low != "and" {
			break
		}
		named = named || w.capital && !pronouns[w.low]
		last = i
		i += step
	}
	if last == first-step || !named {
		return text.Span{}
	}
	if step < 0 {
		first, last = last, first
	}
	return text.Span{Start: words[first].Start, End: words[last].End}
}

var (
	marks    = wordset.Of(", ; : . ! ? \" “ ” ( ) – —")
	pronouns = wordset.Of("he she it they we i who this that there")
)
