package value_test

import (
	"testing"

	"entente/extract/text"
	"entente/extract/value"
)

// A winter belongs to the year in which it begins.
func TestWinterInJanuary(t *testing.T) {
	for phrase, want := range map[string]string{
		"last winter": "2017-24", "this winter": "2018-24", "next winter": "2019-24", "last autumn": "2018-23", "next spring": "2019-21",
	} {
		found := value.Find(phrase, text.Span{End: len(phrase)}, value.Options{DocumentDate: "2019-01-15"})
		if len(found) != 1 || found[0].Date != want {
			t.Errorf("%s: %v, want %s", phrase, found, want)
		}
	}
}
