package coref

import (
	"strings"

	"entente/extract/text"
	"entente/internal/names"
)

// retype gives the names of one spelling one type: where the tagger took a name for
// two kinds of thing, the kind of more weight wins. A country is a place whatever it
// was taken for, and the last name of a person named in full is that person, as is the
// full name of one whom the document calls by the last. What also stands with a legal
// form is a company.
func retype(s *text.Segmented, mentions []text.Placed) {
	spellings := map[string]*spelling{}
	var order []*spelling
	for i := range mentions {
		key := spellingOf(s, &mentions[i])
		if key == "" {
			continue
		}
		sp := spellings[key]
		if sp == nil {
			sp = &spelling{key: key, weight: map[string]float64{}}
			spellings[key] = sp
			order = append(order, sp)
		}
		m := &mentions[i]
		if cue := typeCue(s, m); cue != "" && (compatible(cue, m.Type) || !firmOrBody(cue) && (m.Type != "Person" || withThe(s, m))) {
			m.Type = cue
			sp.thing = true
			sp.product = sp.product || cue == "Product"
		}
		sp.members = append(sp.members, i)
		sp.weight[mentions[i].Type] += mentions[i].Score
	}
	surnames, persons, firms := surnamesOf(order), singlePersons(order), firmsOf(order)
	for _, sp := range order {
		winner, weight := sp.winner()
		switch {
		case names.IsCountry(sp.key):
			winner, weight = "Place", always
		case winner != "Place" && firms[sp.key]:
			winner, weight = "Company", always
		case sp.product && !startsFirm(firms, sp.key):
			winner, weight = "Product", always
		case sp.thing: // a river is no person of its name
		case winner != "Person" && surnames[sp.key] >= weight && surnames[sp.key] > 0:
			winner, weight = "Person", surnames[sp.key]
		case winner != "Person" && persons[lastOf(sp.key)] >= weight && persons[lastOf(sp.key)] > 0:
			winner, weight = "Person", persons[lastOf(sp.key)]
		}
		sp.assign(mentions, winner, weight)
	}
}

const always = 1e9

// spelling is all names of one spelling in a document.
type spelling struct {
	key     string
	members []int
	weight  map[string]float64 // type -> sum of scores
	thing   bool               // its words say what it is, and that is no person
	product bool               // it bears the mark of a product somewhere
}

// spellingOf returns the folded name that mention m is, or "" for a description and
// for things that are mostly described.
func spellingOf(s *text.Segmented, m *text.Placed) string {
	if !m.Named || confusable[m.Type] > confusable["Product"] {
		return ""
	}
	f := text.FormOf(s, m.First, m.Last)
	if !capitalised(f) {
		return ""
	}
	return strings.TrimPrefix(names.Fold(strings.TrimSuffix(s.Document.Text[m.Start:m.End], "’s")), "the ")
}

// winner returns the type of most weight.
func (sp *spelling) winner() (string, float64) {
	best, weight := "", 0.0
	for t, w := range sp.weight {
		if w > weight || w == weight && t < best {
			best, weight = t, w
		}
	}
	return best, weight
}

func (sp *spelling) assign(mentions []text.Placed, winner string, weight float64) {
	for _, i := range sp.members {
		t := mentions[i].Type
		if !compatible(t, winner) && sp.weight[t] <= weight {
			mentions[i].Type = winner
		}
	}
}

// firmsOf returns the names of companies that stand with a legal form, without it.
func firmsOf(spellings []*spelling) map[string]bool {
	out := map[string]bool{}
	for _, sp := range spellings {
		if t, _ := sp.winner(); t == "Company" && names.LegalForm(sp.key) != "" {
			out[names.Canonical("Company", sp.key)] = true
		}
	}
	return out
}

// startsFirm reports whether a name is one of the firms', or how one begins: firms have
// trademarks for themselves as well.
func startsFirm(firms map[string]bool, key string) bool {
	for firm := range firms {
		if firm == key || strings.HasPrefix(firm, key+" ") {
			return true
		}
	}
	return false
}

// singlePersons returns the persons of one word, with their weight.
func singlePersons(spellings []*spelling) map[string]float64 {
	out := map[string]float64{}
	for _, sp := range spellings {
		if t, weight := sp.winner(); t == "Person" && !strings.Contains(sp.key, " ") {
			out[sp.key] = weight
		}
	}
	return out
}

// mostFirstNames is how many words a person's name may have before the last.
const mostFirstNames = 2

// lastOf returns the last word of a name of two or three, which may be a person's, or "".
func lastOf(key string) string {
	w := strings.Fields(key)
	if len(w) < 2 || len(w) > 1+mostFirstNames {
		return ""
	}
	return w[len(w)-1]
}

// surnamesOf returns the first and last names of persons named in full, with their
// weight: which of the two is the family's differs between languages.
func surnamesOf(spellings []*spelling) map[string]float64 {
	out := map[string]float64{}
	for _, sp := range spellings {
		w := strings.Fields(sp.key)
		if t, _ := sp.winner(); t == "Person" && len(w) > 1 {
			out[w[0]] += sp.weight[t]
			out[w[len(w)-1]] += sp.weight[t]
		}
	}
	return out
}
