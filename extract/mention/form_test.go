package mention

import (
	"testing"

	"entente/extract/segment"
	"entente/extract/text"
)

// whole returns s cut into tokens and a mention of all of them.
func whole(s, typ string) (*text.Segmented, text.Placed) {
	d := &text.Document{Text: s, Blocks: []text.Block{{Span: text.Span{End: len(s)}}}}
	seg := segment.Split(d)
	return seg, text.Placed{Mention: text.Mention{Span: text.Span{End: len(s)}, Type: typ}, Last: len(seg.Tokens)}
}

func TestFormsAndDatesAreNoMentions(t *testing.T) {
	for words, c := range map[string]struct {
		typ        string
		form, date bool
	}{
		"Attn":              {"Company", true, false},
		"Exhibit A":         {"Organization", true, false},
		"Section 4.2":       {"Agreement", true, false},
		"Suite 500":         {"Place", true, false},
		"16th Floor":        {"Place", true, false},
		"16th Street":       {"Place", false, false},
		"Mail Boxes Etc":    {"Company", false, false},
		"4th February 2022": {"Event", false, true},
		"June 2019":         {"Event", false, true},
		"2022 Olympics":     {"Event", false, false},
		"Boeing 737":        {"Product", false, false},
		"147":               {"Product", false, false},
		"May":               {"Person", false, false},
	} {
		s, m := whole(words, c.typ)
		if got := isForm(s, m); got != c.form {
			t.Errorf("isForm(%q) = %v", words, got)
		}
		if got := isDate(s, m); got != c.date {
			t.Errorf("isDate(%q) = %v", words, got)
		}
	}
}

func TestTrim(t *testing.T) {
	for words, c := range map[string]struct{ typ, want string }{
		"President Jane Roe":                   {"Person", "Jane"},
		"Mr. Doe":                              {"Person", "Doe"},
		"brother Ivan Roe":                     {"Person", "Ivan"},
		"van der Laak":                         {"Person", "van"},
		"Norwegian businessman Ivan Roe":       {"Person", "Ivan"},
		"Ida Holm, mother of Ivan":             {"Person", "Ida"},
		"Ida Holm the novelist":                {"Person", "Ida"},
		"Prime Minister":                       {"Person", "Minister"},
		"the Russian oil firm Yukos":           {"Company", "Yukos"},
		"Ministry of Trade and Industry":       {"Organization", "Ministry"},
		"sporty Alfa Romeo subsidiary":         {"Company", "sporty"},
		"United Nations Development Programme": {"Organization", "United"},
		"Cllr Ida Holm":                        {"Person", "Ida"},
		"Crown Prince Omar bin Said":           {"Person", "Omar"},
		"Lt. Col. Ida Holm":                    {"Person", "Ida"},
		"Contractor Nes Holm Ltd":              {"Company", "Nes"},
		"Contractor Nes Ltd":                   {"Company", "Contractor"},
		"Contractor Ltd":                       {"Company", "Contractor"},
		"Nes Contractor Services":              {"Company", "Nes"},
		"£48m Lindvik Bridge":                  {"Project", "Lindvik"},
		"US$1.5 billion North Link":            {"Project", "North"},
		"$90 million plant in Lindvik":         {"Project", "$"},
		"the £48m Lindvik Bridge":              {"Project", "Lindvik"},
		"the Lindvik Bridge":                   {"Project", "the"},
		"the":                                  {"Project", "the"},
		"$90 million":                          {"Project", "$"},
		"737 MAX":                              {"Product", "737"},
		"A1 Motorway":                          {"Project", "A1"},
		"old Holm Mill":                        {"Place", "Holm"},
		"old town of Lindvik":                  {"Place", "old"},
		"southern Lindvik":                     {"Place", "southern"},
		"old":                                  {"Place", "old"},
		"the southern town of Haradok":         {"Place", "the"},
	} {
		s, m := whole(words, c.typ)
		if got := s.Word(trim(s, c.typ, m.First, m.Last)); got != c.want {
			t.Errorf("trim(%q) begins with %q, want %q", words, got, c.want)
		}
	}
}
