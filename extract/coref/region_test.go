package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAdjectiveOf(t *testing.T) {
	for _, c := range []struct {
		adjective, place string
		want             bool
	}{
		{"african", "africa", true},
		{"european", "europe", true},
		{"central american", "central america", true},
		{"faroese", "faroe islands", true},
		{"sicilian", "sicily", true},
		{"tyrolean", "tyrol", true},
		{"american", "central america", false},
		{"africa", "africa", false},
		{"southern", "south", false},
		{"oman", "omo", false},
	} {
		if got := adjectiveOf(c.adjective, c.place); got != c.want {
			t.Errorf("adjectiveOf(%q, %q) = %v, want %v", c.adjective, c.place, got, c.want)
		}
	}
}

func TestLinkPlaces(t *testing.T) {
	for name, c := range map[string]struct {
		marked string
		want   []string
	}{
		"adjectives": {
			"[Place|Wales], [Place|Africa] and [Place|South Korea]: [Place|Welsh], [Place|African] and [Place|Korean] firms.",
			[]string{"Place: Wales = Welsh", "Place: Africa = African", "Place: South Korea = Korean"},
		},
		"an adjective of two": {
			"[Place|South Korea] and [Place|North Korea]; [Place|Korean] firms.",
			[]string{"Place: South Korea", "Place: North Korea", "Place: Korean"},
		},
		"what a place is, before its name": {
			"[Place|the Kenyan port city of Mombasa], [Place|Mombasa]; [Place|the City of London] and [Place|London].",
			[]string{"Place: the Kenyan port city of Mombasa = Mombasa", "Place: the City of London", "Place: London"},
		},
		"a capital that acts": {
			"[Place|Portugal] votes. [Place|Lisbon] rejected the plan.",
			[]string{"Place: Portugal = Lisbon"},
		},
		"a capital where something is": {
			"[Place|Portugal] votes. They met in [Place|Lisbon]. The [Place|Lisbon]-based firm left.",
			[]string{"Place: Portugal", "Place: Lisbon = Lisbon"},
		},
		"a capital that may be both": {
			"[Place|Portugal] votes. They met in [Place|Lisbon]. [Place|Lisbon] said so.",
			[]string{"Place: Portugal", "Place: Lisbon = Lisbon"},
		},
	} {
		if diff := cmp.Diff(c.want, linkedNames(c.marked)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}
