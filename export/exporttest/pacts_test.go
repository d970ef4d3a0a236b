package exporttest_test

import (
	"testing"

	"entente/export/exporttest"
)

func TestPacts(t *testing.T) {
	g := exporttest.Pacts()
	if n := len(g.Entities()); n < 50 {
		t.Errorf("%d entities, want at least 50", n)
	}
	for _, e := range g.Entities() {
		if len(e.Mentions) == 0 {
			t.Errorf("%s is nowhere mentioned", e.Name)
		}
	}
	for _, r := range g.Relations() {
		if r.Evidence[0].Start < 0 {
			t.Errorf("%s has no evidence in the text", r.ID)
		}
	}
}
