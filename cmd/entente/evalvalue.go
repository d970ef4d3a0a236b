package main

import (
	"strings"

	"entente/extract/text"
	"entente/extract/value"
)

// sameValue compares two values of a property by what they amount to: "$1.2bn" is
// "1.2 billion dollars", and "June 5th" in a text of 2019 is the day 2019-06-05. A
// value may be less exact than the other. What is no value is compared by its words.
func sameValue(key, gold, found, day string) bool {
	a, b := valuesIn(gold, day), valuesIn(found, day)
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.Kind != y.Kind:
			case x.Amount != "" && x.Amount == y.Amount && agree(x.Currency, y.Currency), sameDay(x.Date, y.Date):
				return true
			case x.Kind == value.Date && x.Date == "" && y.Date == "" && sameWords(x.Raw, y.Raw):
				return true // "last May" in a document without a date
			}
		}
	}
	if len(a) > 0 && len(b) > 0 && key != "title" && key != "kind" {
		return false
	}
	return sameWords(gold, found)
}

func valuesIn(s, day string) []value.Value {
	return value.Find(s, text.Span{End: len(s)}, value.Options{DocumentDate: day})
}

// agree reports whether two details are the same, or one is left open.
func agree(a, b string) bool { return a == b || a == "" || b == "" }

// sameDay reports whether two ISO dates may be the same day: one begins like the
// other or, where a year is open ("--06-05"), ends like it.
func sameDay(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if strings.HasPrefix(a, "--") != strings.HasPrefix(b, "--") {
		return strings.HasSuffix(a, strings.TrimPrefix(b, "-")) || strings.HasSuffix(b, strings.TrimPrefix(a, "-"))
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// sameWords reports whether one of two texts holds all words of the other in a row.
func sameWords(a, b string) bool {
	fold := func(s string) string { return " " + strings.Join(strings.Fields(strings.ToLower(s)), " ") + " " }
	a, b = fold(a), fold(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}
