package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLinkCalled(t *testing.T) {
	for name, c := range map[string]struct {
		marked string
		want   []string
	}{
		"what stands in the brackets of another party is none of its own": {
			"[Company|Acme] (“[Company|Buyer]”) and, of [Place|Ohio], an heir (“[Company|Seller]”).",
			[]string{"Company: Acme = Buyer", "Place: Ohio", "Company: Seller"},
		},
		"a role of a person": {
			"[Person|Jane Roe] of [Place|Ohio] (the “[Company|Licensor]”).",
			[]string{"Person: Jane Roe = Licensor", "Place: Ohio"},
		},
		"a name of another kind": {
			"[Person|Jane Roe] of [Place|Ohio] (“[Company|Acme]”).",
			[]string{"Person: Jane Roe", "Place: Ohio", "Company: Acme"},
		},
	} {
		if diff := cmp.Diff(c.want, linkedNames(c.marked)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}
