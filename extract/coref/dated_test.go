package coref

import (
	"strings"
	"testing"

	"entente/internal/marked"
)

func TestDatesOf(t *testing.T) {
	for annotation, want := range map[string]string{
		"the [Agreement|Concession Agreement dated 4 February 2019].":                           "4 feb 2019",
		"the [Agreement|Lease], dated as of May 3rd, 2021, ends.":                               "3 may 2021",
		"[Agreement|THIS AGREEMENT] is dated 21 June 2022 and binds.":                           "21 jun 2022",
		"the [Agreement|Lease] made and dated the 1st day of March 2020":                        "1 mar 2020",
		"the [Agreement|amendment to the [Agreement|Lease dated 4 May 2020]] holds.":            "",
		"the [Agreement|amendment dated 6 June 2021 to the [Agreement|Lease dated 4 May 2020]]": "6 jun 2021",
		"the [Agreement|Lease] of the house, and its annex dated 4 May 2020":                    "",
		"the [Company|Lease Company] dated 4 May 2020":                                          "",
		"the [Agreement|amendment to the [Agreement|Lease]], dated 4 May 2020":                  "",
	} {
		s, m := marked.Parse(annotation)
		if got := strings.Join(datesOf(s, m, 0), "; "); got != want {
			t.Errorf("%s: date %q, want %q", annotation, got, want)
		}
	}
}

func TestAgreementsOfTwoDates(t *testing.T) {
	s, m := marked.Parse("the [Agreement|Lease dated 4 May 2020] and the [Agreement|Lease dated 6 May 2020] and the [Agreement|Lease] and the [Agreement|Lease], dated May 4, 2020")
	p := linkByRule(s, m)
	for _, c := range []struct {
		a, b int
		want bool
	}{{0, 1, false}, {0, 2, true}, {0, 3, true}, {1, 3, false}} {
		if got := p.mayJoin(c.a, c.b); got != c.want {
			t.Errorf("mentions %d and %d may be one: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
