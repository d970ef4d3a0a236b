package pair

import (
	"encoding/json"
	"os"
	"testing"

	"entente/extract/text"
)

// TestDistanceIsThatOfTheTrainer compares with what extract/train computed.
func TestDistanceIsThatOfTheTrainer(t *testing.T) {
	data, err := os.ReadFile("../../testdata/features.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden struct{ Distances []uint8 }
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for i, want := range golden.Distances {
		if got := distance(i - 2); got != want {
			t.Errorf("distance(%d) = %d, trainer says %d", i-2, got, want)
		}
	}
}

func TestAppendFeatures(t *testing.T) {
	at := func(typ string, first, last, sentence int) text.Placed {
		return text.Placed{Mention: text.Mention{Type: typ}, First: first, Last: last, Sentence: sentence}
	}
	for name, c := range map[string]struct {
		a, b text.Placed
		want [3]uint8
	}{
		"neighbours":        {at("Person", 0, 2, 0), at("Company", 2, 3, 0), [3]uint8{1, 1, 0}},
		"next sentence":     {at("Company", 0, 2, 0), at("Person", 10, 11, 1), [3]uint8{8, 7, 1}},
		"far sentences":     {at("Product", 0, 1, 0), at("Product", 500, 501, 9), [3]uint8{63, 11, 1}},
		"one in the other":  {at("Agreement", 0, 9, 3), at("Place", 4, 5, 3), [3]uint8{43, 0, 2}},
		"a type of no head": {at("Ship", 0, 1, 0), at("Place", 1, 2, 0), [3]uint8{255, 1, 0}},
	} {
		got := AppendFeatures(nil, c.a, c.b)
		if [3]uint8(got) != c.want {
			t.Errorf("%s: features %v, want %v", name, got, c.want)
		}
	}
}
