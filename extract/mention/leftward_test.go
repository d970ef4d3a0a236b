package mention

import (
	"slices"
	"strings"
	"testing"

	"entente/extract/segment"
	"entente/extract/text"
)

// placed returns a document and mentions of the words in brackets: "[Norte S.A]. paid".
func placed(marked string) (*text.Segmented, []text.Placed) {
	plain := strings.NewReplacer("[", "", "]", "").Replace(marked)
	s := segment.Split(&text.Document{Text: plain, Blocks: []text.Block{{Span: text.Span{End: len(plain)}}}})
	var found []text.Placed
	at := 0 // in plain
	var from int
	for _, r := range marked {
		switch r {
		case '[':
			from = at
		case ']':
			found = append(found, place(s, 0, spanOf(s, from, at), nameTypes))
		default:
			at += len(string(r))
		}
	}
	return s, found
}

// spanOf returns the tokens of bytes [from, to) as a company.
func spanOf(s *text.Segmented, from, to int) span {
	first := slices.IndexFunc(s.Tokens, func(t text.Token) bool { return t.Start >= from })
	last := first
	for last < len(s.Tokens) && s.Tokens[last].End <= to {
		last++
	}
	return span{first: first, last: last, kind: slices.Index(nameTypes, "Company")}
}

func TestWholeNames(t *testing.T) {
	for marked, want := range map[string][]string{
		"It bought Cobre del [Sur S.A.] in May.":                       {"Cobre del Sur S.A."},
		"Cobre del [Sur S.A.] paid. Later Cobre del [Sur] sold.":       {"Cobre del Sur S.A.", "Cobre del Sur"},
		"The firm Ege Boya Sanayi ve [Ticaret A.Ş.] paid.":             {"Ege Boya Sanayi ve Ticaret A.Ş."},
		"It owes Banco de la [Costa S.A.] a loan.":                     {"Banco de la Costa S.A."},
		"Companhia de Aços da [Serra Ltda.] paid.":                     {"Companhia de Aços da Serra Ltda."},
		"Buyers met. Under Minas do [Leste Ltda.] it fell.":            {"Minas do Leste Ltda."},
		"Owners sold. Sellers of it, sold Ras el [Bahr Ltd] ships.":    {"Ras el Bahr Ltd"},
		"President Minas do [Leste Ltda.] it fell.":                    {"Minas do Leste Ltda."},
		"They met Minister del [Leste Ltda.] there.":                   {"Leste Ltda."},
		"The Bank of [Leste Ltd] and [Beta Ltd] with [Gamma Ltd] won.": {"Leste Ltd", "Beta Ltd", "Gamma Ltd"},
		"It sold Van der Berg en [Zonen B.V.] then.":                   {"Van der Berg en Zonen B.V."},
		"It bought [Cobre] y [Sur S.A.] in May.":                       {"Cobre", "Sur S.A."},
		"It bought Cobre del [Sur] in May.":                            {"Sur"},
		"It went.\n\nDel [Sur S.A.] paid.":                             {"Sur S.A."},
		"They paid del [Sur S.A.] more.":                               {"Sur S.A."},
		"Cobre\tdel [Sur S.A.]":                                        {"Sur S.A."},
		"We Then Saw A Great Many Cobre del [Sur S.A.] go.":            {"Sur S.A."},
	} {
		s, found := placed(marked)
		var got []string
		for _, m := range withWholeNames(s, found) {
			got = append(got, s.Document.Text[m.Start:m.End])
		}
		// A full stop behind the legal form is the reader's to take or leave.
		for i := range got {
			got[i] = strings.TrimSuffix(got[i], ".")
		}
		for i := range want {
			want[i] = strings.TrimSuffix(want[i], ".")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: names %q, want %q", marked, got, want)
		}
	}
}

func TestBordered(t *testing.T) {
	s, _ := whole("Acme AS\tNorway | Oslo, 5", "Company")
	var starts []string
	for i := range s.Tokens {
		if bordered(s, i) {
			starts = append(starts, s.Word(i))
		}
	}
	if want := []string{"Acme", "Norway", "|", "Oslo"}; !slices.Equal(starts, want) {
		t.Errorf("cells begin at %q, want %q", starts, want)
	}
}
