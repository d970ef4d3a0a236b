package analyze_test

import (
	"testing"

	"entente/graph/analyze"
)

var dateTests = []struct{ in, want string }{
	// As documents say it.
	{"21 May 2014", "2014-05-21"},
	{"4th February 2022", "2022-02-04"},
	{"May 21st, 2014", "2014-05-21"},
	{"19th day of December 1997", "1997-12-19"},
	{"the 3rd of June, 2001", "2001-06-03"},
	{"Sept. 30, 1999", "1999-09-30"},
	{"February 2007", "2007-02"},
	{"late 2019", "2019"},
	{"1990s", "1990"},
	{"1990-91", "1990"},
	{"1980-88", "1980"},
	{"2009-2012", "2009"},
	// By the standard.
	{"2014-05-21", "2014-05-21"},
	{"2014-05", "2014-05"},
	{"2014-05-21T10:00:00Z", "2014-05-21"},
	// A year is missing, or all.
	{"May 9", "0000-05-09"},
	{"9 May", "0000-05-09"},
	{"September", "0000-09"},
	{"last week", ""},
	{"", ""},
	{"it may be 12 days", ""},
	{"24/7", ""},
	// Numbers that are no days.
	{"May 2014 and 40 others", "2014-05"},
	{"500 May", "0000-05"},
	{"line-12 of 2014, 99 pages", "2014"},
}

func TestReadDate(t *testing.T) {
	for _, test := range dateTests {
		d, ok := analyze.ReadDate(test.in)
		got := d.String()
		if d.Year == 0 && d.Month > 0 {
			d.Year = 1
			got = "0000" + d.String()[4:]
		}
		if got != test.want || ok != (test.want != "") {
			t.Errorf("ReadDate(%q) = %q, %v, want %q", test.in, got, ok, test.want)
		}
	}
}

func FuzzReadDate(f *testing.F) {
	for _, test := range dateTests {
		f.Add(test.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := analyze.ReadDate(s)
		if ok != (d.Year > 0 || d.Month > 0) || d.Month > 12 || d.Day > 31 || d.Day > 0 && d.Month == 0 || d.Year < 0 || d.Month < 0 || d.Day < 0 {
			t.Errorf("ReadDate(%q) = %+v, %v", s, d, ok)
		}
	})
}
