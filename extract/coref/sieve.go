package coref

import (
	"regexp"
	"slices"
	"strings"

	"entente/extract/text"
	"entente/internal/names"
)

// linkNames joins what is one name by rule, anywhere in the document.
func linkNames(p *partition, s *text.Segmented, mentions []text.Placed, found []*named) {
	linkDefined(p, s, mentions)
	byKey := map[string][]*named{}
	var keys []string
	for _, n := range found {
		if n == nil {
			continue
		}
		if byKey[n.key] == nil {
			keys = append(keys, n.key)
		}
		byKey[n.key] = append(byKey[n.key], n)
	}
	for _, key := range keys {
		group := byKey[key]
		for i, n := range group[1:] {
			if target := p.sameThing(group[:i+1], n); target != nil {
				p.union(target.index, n.index)
			}
		}
	}
	linkAcronyms(p, keys, byKey)
	linkPersons(p, keys, byKey)
	linkShortForms(p, s, mentions, keys, byKey)
	linkEndings(p, s, mentions, keys, byKey)
	linkPlurals(p, keys, byKey)
	linkAdjectives(p, keys, byKey)
	linkCapitals(p, keys, byKey)
	linkHeads(p, s, mentions, keys, byKey)
}

// sameThing returns the nearest of the earlier names with n's key that is of n's
// type, or of a type that goes with it. A firm of another legal form is another.
func (p *partition) sameThing(earlier []*named, n *named) *named {
	var other *named
	for _, x := range slices.Backward(earlier) {
		switch {
		case !compatible(x.typ, n.typ) || p.formsApart(x.index, n):
		case x.typ == n.typ:
			return x
		case other == nil:
			other = x
		}
	}
	return other
}

// formsApart reports whether the set of mention i has a name with n's key and another
// legal form.
func (p *partition) formsApart(i int, n *named) bool {
	return slices.ContainsFunc(p.set(i).names, func(m *named) bool {
		return m.key == n.key && names.FormsApart(m.legal, n.legal)
	})
}

// linkPersons joins a last or first name and the one full name in the document
// that it fits, and a full name with the same without its middle names.
func linkPersons(p *partition, keys []string, byKey map[string][]*named) {
	full := map[string][]*named{} // by first and last word
	for _, key := range keys {
		b := byKey[key][0]
		if w := strings.Fields(key); b.typ == "Person" && len(w) > 1 {
			full[w[0]] = append(full[w[0]], b)
			full[w[len(w)-1]] = append(full[w[len(w)-1]], b)
		}
	}
	for _, key := range keys {
		a, w := byKey[key][0], strings.Fields(key)
		if a.typ != "Person" {
			continue
		}
		candidates := full[w[0]]
		if last := w[len(w)-1]; last != w[0] {
			candidates = slices.Concat(candidates, full[last])
		}
		p.joinOnly(a, candidates, func(b *named) bool { return shortens(w, strings.Fields(b.key)) })
	}
}

// joinOnly joins a with what fits of the candidates, if that is one thing.
func (p *partition) joinOnly(a *named, candidates []*named, fits func(*named) bool) {
	var fitting []int
	for _, b := range candidates {
		if b != a && fits(b) {
			fitting = append(fitting, b.index)
		}
	}
	p.joinIfOne(a.index, fitting)
}

// joinIfOne joins mention i with the others, if these are one thing.
func (p *partition) joinIfOne(i int, others []int) {
	for _, j := range others {
		if p.find(j) != p.find(others[0]) {
			return
		}
	}
	if len(others) > 0 {
		p.union(others[0], i)
	}
}

// shortens reports whether a person's name short is a form of long: its last words,
// its first one, or its first and last ones.
func shortens(short, long []string) bool {
	n, m := len(short), len(long)
	switch {
	case n == 0 || n >= m:
		return false
	case slices.Equal(short, long[m-n:]) || n == 1 && short[0] == long[0]:
		return true
	}
	return short[0] == long[0] && short[n-1] == long[m-1]
}

// opening and closing stand between a name and the short form that it is given in
// brackets: China National Petroleum Corporation ("CNPC"), Acme Ltd (the "Company").
var (
	opening = regexp.MustCompile(`^\s*,?\s*\(\s*(?:hereinafter|hereafter|together)?[\s,]*(?:referred to as|called|formerly|known as)?[\s,]*(?:the|an?)?\s*["“‘']?(?:the\s+)?$`)
	closing = regexp.MustCompile(`^\s*["”’']?\s*(?:\)|,|;|or\b|and\b)`)
)

// formerly stands between two names that a firm has had, or goes by.
var formerly = regexp.MustCompile(`(?i)^\s*,?\s*\(?\s*(?:f/k/a|a/k/a|d/b/a|n/k/a|formerly|formerly known as|also known as|previously known as|now known as|doing business as|trading as)\s+(?:the\s+)?["“‘']?$`)

const bracketLen = 40 // bytes between a name and its short form

// linkDefined joins names with the short forms that the text defines for them.
func linkDefined(p *partition, s *text.Segmented, mentions []text.Placed) {
	source := s.Document.Text
	for j := 1; j < len(mentions); j++ {
		b := &mentions[j]
		if i := calledSo(s, mentions, j); i >= 0 {
			p.union(i, j)
			continue
		}
		for i := j - 1; i >= max(0, j-3); i-- {
			a := &mentions[i]
			if a.End >= b.Start || b.Start-a.End > bracketLen {
				continue
			}
			before, after := source[a.End:b.Start], source[b.End:min(len(source), b.End+bracketLen)]
			if opening.MatchString(before) && closing.MatchString(after) && defines(s, a, b, before) ||
				formerly.MatchString(before) && compatible(a.Type, b.Type) {
				p.union(i, j)
				break
			}
		}
	}
}

// defines reports whether b in brackets behind a is its short form, and not what a
// lies in or belongs to: "Baar (Switzerland)", "the United Kingdom (AUKUS)". Quotes
// and initials say so whatever types the tagger gave.
func defines(s *text.Segmented, a, b *text.Placed, before string) bool {
	switch {
	case a.Type == "Place" && b.Type != "Place":
		return false
	case strings.ContainsAny(before, "\"“‘'") || text.Agree(text.FormOf(s, a.First, a.Last), text.FormOf(s, b.First, b.Last)) == text.Acronym:
		return (a.Type == "Person") == (b.Type == "Person")
	case a.Type == "Place" || a.Type == "Person":
		return false
	}
	return compatible(a.Type, b.Type)
}
