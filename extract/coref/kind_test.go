package coref

import (
	"testing"

	"entente/internal/marked"
)

func TestKindsThatDiffer(t *testing.T) {
	for _, c := range []struct {
		annotation string
		want       bool // they may be one
	}{
		{"[Company|Norvik Shipping] sailed. [Company|the state railway company] did not.", false},
		{"[Company|Norvik Shipping] sailed. [Company|the shipyard] did not.", true},
		{"[Company|Norvik] sailed. [Company|the state railway company] did not.", true},
		{"[Company|Norvik Bank] lent. [Company|the insurer] did not.", true},
		{"[Place|the terminal of the port] burnt. [Place|the villa] did not.", false},
		{"[Project|the cargo terminal] was sold. A [Place|villa near the sea] was not.", false},
		{"[Project|the cargo terminal] was sold. A [Project|villa near the sea] was not.", false},
		{"[Place|Grand Hotel] burnt. [Place|the house near the port] did not.", false},
		{"[Place|Port Norvik] grew. [Place|the terminal near the airport] did not.", true},
	} {
		s, m := marked.Parse(c.annotation)
		if got := linkByRule(s, m).mayJoin(0, 1); got != c.want {
			t.Errorf("%s: may be one: %v, want %v", c.annotation, got, c.want)
		}
	}
}
