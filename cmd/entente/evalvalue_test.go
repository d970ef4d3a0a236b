package main

import "testing"

var sameValueTests = []struct {
	key, gold, found string
	want             bool
}{
	{"amount", "$1.2bn", "1.2 billion dollars", true},
	{"amount", "up to $8 billion", "$8 billion", true},
	{"amount", "$40bn (£21bn)", "£21bn", true},
	{"amount", "$40bn", "£40bn", false},
	{"amount", "$40bn", "$4bn", false},
	{"amount", "4.66bn rupees", "4.66bn rupees", true},
	{"stake", "29.9 percent", "29.9%", true},
	{"stake", "minority stake", "29.9%", false},
	{"date", "June 5th", "2019-06-05", true},
	{"date", "2002", "May 2002", true},
	{"date", "2002", "2003", false},
	{"date", "next Tuesday", "next Tuesday", true},
	{"title", "President", "the President", true},
	{"title", "President", "vice chairman", false},
	{"title", "first secretary", "second secretary", false},
}

func TestSameValue(t *testing.T) {
	for _, c := range sameValueTests {
		if got := sameValue(c.key, c.gold, c.found, "2019-06-07"); got != c.want {
			t.Errorf("sameValue(%s, %q, %q) = %v, want %v", c.key, c.gold, c.found, got, c.want)
		}
	}
}

func TestSameValueWithoutADay(t *testing.T) {
	if !sameValue("date", "Last May", "last May", "") || sameValue("date", "last May", "Tuesday", "") {
		t.Error("times that nobody can tell are not compared by their words")
	}
}
