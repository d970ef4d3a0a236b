package coref

import (
	"slices"
	"strings"
	"unicode/utf8"

	"entente/extract/text"
	"entente/internal/names"
)

// linkShortForms joins the first words of a firm's or body's name and the one full
// name before them that begins with them: "Fleet Laboratories", then "Fleet". Names
// that stand in one sentence are two things, "Acme Oil, a unit of Acme", unless the
// short one is quoted there: Fleet Laboratories, a British firm ("Fleet").
func linkShortForms(p *partition, s *text.Segmented, mentions []text.Placed, keys []string, byKey map[string][]*named) {
	full := map[string][]*named{} // by first word
	for _, key := range keys {
		b := byKey[key][0]
		if w := strings.Fields(key); firmOrBody(b.typ) && !b.role && len(w) > 1 {
			full[w[0]] = append(full[w[0]], b)
		}
	}
	for _, key := range keys {
		a, w := byKey[key][0], strings.Fields(key)
		if !firmOrBody(a.typ) || a.role || len(w) == 0 {
			continue
		}
		var before []*named
		for _, b := range full[w[0]] {
			if b = lastBefore(byKey[b.key], a.index); b != nil {
				before = append(before, b)
			}
		}
		p.joinOnly(a, before, func(b *named) bool {
			return strings.HasPrefix(b.key, key+" ") && !meet(s, mentions, byKey[a.key], byKey[b.key])
		})
	}
}

// lastBefore returns the last of a group of names, which are in text order, that stands
// before mention i, or nil.
func lastBefore(group []*named, i int) *named {
	for _, n := range slices.Backward(group) {
		if n.index < i {
			return n
		}
	}
	return nil
}

// linkEndings joins the last words of a name and the one name in the document that
// ends in them: "Silver Seraph" and "Rolls-Royce Silver Seraph", "the Supreme Court" and
// "the United States Supreme Court". One word is enough for a product; firms and
// bodies have too many that end alike. "The European Union" is no short form of "the
// Council of the European Union".
func linkEndings(p *partition, s *text.Segmented, mentions []text.Placed, keys []string, byKey map[string][]*named) {
	full := map[string][]*named{} // by last word
	for _, key := range keys {
		b := byKey[key][0]
		if w := strings.Fields(key); ends(b.typ) && !b.role && len(w) > 1 {
			full[w[len(w)-1]] = append(full[w[len(w)-1]], b)
		}
	}
	for _, key := range keys {
		a, w := byKey[key][0], strings.Fields(key)
		if !ends(a.typ) || a.role || firmOrBody(a.typ) && len(w) < 2 {
			continue
		}
		p.joinOnly(a, full[w[len(w)-1]], func(b *named) bool {
			lead, ok := strings.CutSuffix(b.key, " "+key)
			return ok && compatible(a.typ, b.typ) && !leadsOn(lead) && !meet(s, mentions, byKey[a.key], byKey[b.key])
		})
	}
}

// ends reports whether names of the type are cut short to their last words.
func ends(typ string) bool { return firmOrBody(typ) || typ == "Product" }

// leadsOn reports whether the words before the end of a name make it part of another
// thing: "Council of the", "Jaguar and".
func leadsOn(lead string) bool {
	w := strings.Fields(strings.TrimSuffix(lead, " the"))
	return len(w) > 0 && small[w[len(w)-1]]
}

// linkPlurals joins a name and its plural: "F-16" and "the F-16s".
func linkPlurals(p *partition, keys []string, byKey map[string][]*named) {
	for _, key := range keys {
		a := byKey[key][0]
		one, plural := strings.CutSuffix(key, "s")
		if !plural || a.typ == "Person" {
			continue
		}
		p.joinOnly(a, byKey[one], func(b *named) bool { return compatible(a.typ, b.typ) })
	}
}

// meet reports whether a mention of a, not quoted, stands in a sentence with one of b.
func meet(s *text.Segmented, mentions []text.Placed, a, b []*named) bool {
	sentences := map[int]bool{}
	for _, n := range a {
		m := mentions[n.index]
		if before := strings.TrimSuffix(s.Document.Text[:m.Start], "the "); !endsInQuote(before) {
			sentences[m.Sentence] = true
		}
	}
	return slices.ContainsFunc(b, func(n *named) bool { return sentences[mentions[n.index].Sentence] })
}

func endsInQuote(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("\"“‘'", r)
}

func firmOrBody(typ string) bool { return typ == "Company" || typ == "Organization" }

// linkHeads joins "the Desk" and the one name before it that ends or begins with the
// word: "the Central Asia Desk", "the Centre for Gas". Roles of contracts are none of
// these.
func linkHeads(p *partition, s *text.Segmented, mentions []text.Placed, keys []string, byKey map[string][]*named) {
	full := map[string][]*named{} // by first and last word
	for _, key := range keys {
		b := byKey[key][0]
		if w := strings.Fields(key); headed(b.typ) && len(w) > 1 {
			full[w[len(w)-1]] = append(full[w[len(w)-1]], b)
			if small[w[1]] {
				full[w[0]] = append(full[w[0]], b)
			}
		}
	}
	for _, key := range keys {
		if len(full[key]) == 0 || names.CountryName(key) != "" {
			continue
		}
		for _, a := range byKey[key] {
			if headed(a.typ) && !a.role && withThe(s, &mentions[a.index]) {
				p.joinOnly(a, full[key], func(b *named) bool { return b.index < a.index && compatible(a.typ, b.typ) })
			}
		}
	}
}

// withThe reports whether a mention begins with "the" or stands behind it.
func withThe(s *text.Segmented, m *text.Placed) bool {
	return strings.EqualFold(s.Word(m.First), "the") || wordBefore(s, m) == "the"
}

// headed reports whether things of the type are called by the kind that their name says.
func headed(typ string) bool { return typ == "Organization" || typ == "Place" || typ == "Project" }
