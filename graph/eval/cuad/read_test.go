package cuad

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var partyTests = []struct {
	in   string
	want []string
}{
	{`Birch Inc. ("Company"); Mount Ltd ("Agent", "MA")`, []string{"Birch Inc.", "Mount Ltd"}},
	{`Ada Lund (“Lender”); Fit, Inc. (“Fit”); Lender and Fit (“Fit Parties”)`, []string{"Ada Lund", "Fit, Inc."}},
	{`Tel Online Limited ("Company"). Fit and the Company (“Party” and collectively as “Parties.”)`, []string{"Tel Online Limited . Fit and the Company"}},
	{`A and B ("Parties")`, []string{"A and B"}},
	{`Orsa AS ("Party A"`, []string{"Orsa AS"}},
	{` ; ("x"); `, nil},
	{``, nil},
}

func TestParties(t *testing.T) {
	for _, c := range partyTests {
		if d := cmp.Diff(c.want, parties(c.in)); d != "" {
			t.Errorf("parties(%q) (-want +got):\n%s", c.in, d)
		}
	}
}

var dayTests = []struct{ in, want string }{
	{"5/8/14", "2014-05-08"}, {"12/31/1999", "1999-12-31"}, {"6/21/99", "1999-06-21"}, {"1/2/30", "2030-01-02"},
	{"2/30/14", ""}, {"[]/[]/2020", ""}, {"perpetual", ""},
}

func TestIsoDay(t *testing.T) {
	for _, c := range dayTests {
		if got, ok := isoDay(c.in); got != c.want || ok != (c.want != "") {
			t.Errorf("isoDay(%q) = %q, %v, want %q", c.in, got, ok, c.want)
		}
	}
}

var lawTests = []struct {
	want, found string
	same        bool
}{
	{"New York", "the State of New York", true},
	{"Ontario, Canada", "Province of Ontario", true},
	{"England", "England and Wales", true},
	{"People's Republic of China", "China", true},
	{"Virginia", "West Virginia", false},
	{"Nevada", "California", false},
	{"Nevada", "", false},
}

func TestSameLaw(t *testing.T) {
	for _, c := range lawTests {
		if got := sameLaw(c.want, c.found); got != c.same {
			t.Errorf("sameLaw(%q, %q) = %v, want %v", c.want, c.found, got, c.same)
		}
	}
}

// FuzzReadTable wants an error or contracts, from any bytes.
func FuzzReadTable(f *testing.F) {
	f.Add("Filename,Document Name-Answer,Parties-Answer,Agreement Date-Answer,Governing Law-Answer\na.pdf,X,\"B (\"\"C\"\")\",1/1/20,D\n")
	f.Add("Filename\n")
	f.Fuzz(func(t *testing.T, s string) {
		all, err := readTable(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, c := range all {
			for _, d := range c.Dates {
				if len(d) != len("2006-01-02") {
					t.Fatalf("date %q", d)
				}
			}
		}
	})
}
