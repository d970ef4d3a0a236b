package coref

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
	"entente/internal/wordset"
)

// named is a mention that is a proper name.
type named struct {
	index int
	typ   string
	form  text.Form
	// key is the canonical name: equal keys of compatible types are one thing.
	key string
	// legal is a firm's legal form, folded, where the name has one.
	legal string
	// role is true for what a contract calls its parties: "the Buyer".
	role bool
	// seat is true for a capital that is only the place of something, acts for one that
	// only does something.
	seat, acts bool
}

// small words may be lower case inside a name; s is what an apostrophe leaves.
var small = wordset.Of("of and the for in on at to by de la le du der von van bin al el s & with")

// asName returns the proper name that mention i is or ends in, or nil.
func asName(s *text.Segmented, mentions []text.Placed, i int) *named {
	m := &mentions[i]
	first := nameStart(s, m)
	if first < 0 {
		return nil
	}
	name := s.Document.Text[s.Tokens[first].Start:m.End]
	if firmOrBody(m.Type) {
		name = possessives.Replace(name)
	}
	key := names.Canonical(m.Type, name)
	if key == "" {
		return nil
	}
	f := text.FormOf(s, first, m.Last)
	n := &named{index: i, typ: m.Type, form: f, key: key, role: Role(f)}
	if m.Type == "Company" {
		n.legal = names.LegalForm(name)
	}
	return n
}

// nameStart returns the token at which the proper name in mention m begins, behind
// titles and descriptions: "President Roe", "the Dutch bank Acme". It is -1 where the
// mention holds none: all words of a name are capitalised, and "the" before a title
// makes a description of it.
func nameStart(s *text.Segmented, m *text.Placed) int {
	if !m.Named {
		return -1
	}
	f := text.FormOf(s, m.First, m.Last)
	switch {
	case len(f.Folded) == 0:
		return -1
	case m.Type == "Person":
		return personStart(s, m)
	case m.Type == "Place":
		return placeStart(s, m)
	case !capitalised(f):
		return tailStart(s, m)
	case names.Post(f.Head()) && isArticle(s.Word(m.First)):
		return -1
	}
	return m.First
}

// IsName reports whether mention i is a proper name throughout, and not a phrase
// that holds one, such as "the Chinese President".
func IsName(s *text.Segmented, mentions []text.Placed, i int) bool {
	m := &mentions[i]
	if first := nameStart(s, m); first < 0 || first > m.First && m.Type != "Person" {
		return false
	}
	return !Role(text.FormOf(s, m.First, m.Last))
}

func isArticle(word string) bool {
	switch strings.ToLower(word) {
	case "the", "this", "such", "said", "our", "their", "its":
		return true
	}
	return false
}

// capitalised reports whether every word that is not small has a capital or a
// digit.
func capitalised(f text.Form) bool {
	for _, w := range f.Surface {
		if !text.Capital(w) && !small[w] && !names.Particle(w) {
			return false
		}
	}
	return true
}

// confusable are the types that the tagger mixes up: a chain may hold both, and
// its vote decides.
var confusable = map[string]int{"Company": 1, "Organization": 1, "Place": 2, "Person": 3, "Product": 4, "Project": 5, "Agreement": 6, "Event": 7}

// compatible reports whether mentions of the two types may be one thing.
func compatible(a, b string) bool { return a == b || confusable[a] == confusable[b] }

// sameName reports whether two names are forms of one name by themselves.
func sameName(a, b *named) bool {
	if !compatible(a.typ, b.typ) {
		return false
	}
	return a.key == b.key || text.Agree(a.form, b.form) == text.Acronym
}

// conflict reports whether two names of compatible types are names of two things:
// neither is a short form of the other.
func conflict(a, b *named) bool {
	switch {
	case names.FormsApart(a.legal, b.legal):
		return true
	case a.key == b.key || a.role != b.role:
		return false
	case capitalOf(a, b):
		return a.seat
	case capitalOf(b, a):
		return b.seat
	}
	switch text.Agree(a.form, b.form) {
	case text.Same, text.Acronym, text.Subset:
		return false
	case text.Affix:
		return a.typ == "Place" || b.typ == "Place"
	}
	return true
}

// capitalOf reports whether a is the capital of country b: in reports the one may
// stand for the other, and the head says whether it does.
func capitalOf(a, b *named) bool {
	c, ok := names.CapitalOf(a.key)
	return ok && c == b.key
}

// bodies are the last or first words of names that are no firm's.
var bodies = wordset.Of(`ministry government parliament senate congress court council committee commission agency department
	university college institute union party army navy police force forces administration authority office
	association federation league bureau embassy board organization organisation assembly club`)

// landforms are the first words of names of places, where no "of" follows; siteKinds
// where it does.
var (
	landforms = wordset.Of("river lake mount cape")
	siteKinds = wordset.Of("port gulf bay strait straits isle")
)

// typeCue returns the type that the words of a name give away: a legal form makes a
// firm, "ministry" makes a body, "river" a place and "®" behind it a product.
func typeCue(s *text.Segmented, m *text.Placed) string {
	if isTrademark(s, m) {
		return "Product"
	}
	f := text.FormOf(s, m.First, m.Last)
	if len(f.Folded) < 2 {
		return ""
	}
	switch first := f.Folded[0]; {
	case names.LegalForm(strings.Join(f.Folded, " ")) != "":
		return "Company"
	case bodies[first] || bodies[f.Head()]:
		return "Organization"
	case landforms[first] && len(f.Folded) == 2, siteKinds[first] && f.Folded[1] == "of" && len(f.Folded) == 3:
		return "Place"
	}
	return ""
}

// isSpelledBody reports whether a mention spells out a body that says so itself, "Office
// of Fair Trading": it knows better than an acronym what the two are.
func isSpelledBody(s *text.Segmented, m *text.Placed) bool {
	f := text.FormOf(s, m.First, m.Last)
	return m.Named && m.Type == "Organization" && len(f.Folded) > 2 && bodies[f.Folded[0]] && f.Folded[1] == "of" && capitalised(f)
}

// isTrademark reports whether a name ends in a mark of a product, or one follows it.
func isTrademark(s *text.Segmented, m *text.Placed) bool {
	source := s.Document.Text
	for _, mark := range []string{"®", "™"} {
		if strings.HasSuffix(source[m.Start:m.End], mark) || strings.HasPrefix(source[m.End:], mark) {
			return true
		}
	}
	return false
}
