package value

import (
	"fmt"
	"strings"
)

// months by name and abbreviation, in lower case.
var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
	"jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// month returns the month that a capitalised word names, or 0.
func month(t token) int {
	if t.kind != word || !t.capital() {
		return 0
	}
	return months[t.low]
}

// abbreviated reports whether a month or a weekday is cut short, and so may have
// a point behind it.
func abbreviated(t token) bool {
	switch t.low {
	case "may", "june", "july":
		return false
	}
	return len(t.low) <= len("thurs")-1 || t.low == "thurs"
}

// point returns the token behind the month or weekday at i and its point.
func (f *finder) point(i int) int {
	if p := f.tok(i + 1); p.low == "." && p.glued && abbreviated(f.tok(i)) {
		return i + 2
	}
	return i + 1
}

// monthWord reports whether a number may stand right behind a dash and this word.
func monthWord(low string) bool {
	return months[low] > 0 || low == "mid" || low == "pre" || low == "post"
}

// monthAlone reads a month without a day: "June 2019", and behind "in" or "early"
// a month without a year. May is a name and a verb too: it needs its year or one
// of the few words that no name follows.
func (f *finder) monthAlone(i int) (Value, int, bool) {
	at := f.loose(i)
	m := month(f.tok(at))
	if m == 0 {
		return Value{}, 0, false
	}
	n := f.point(at)
	if year, next := f.yearBehind(n); year > 0 {
		return dated(partial{year, m, 0}), next, true
	}
	if abbreviated(f.tok(at)) {
		return Value{}, 0, false
	}
	before := f.tok(i - 1).low
	inTime := timeWords[before]
	if f.tok(at).low == "may" {
		inTime = before == "in" || before == "since" || before == "until"
	}
	if at > i || inTime {
		return dated(partial{f.nearestYear(m, 0), m, 0}), at + 1, true
	}
	return Value{}, 0, false
}

// loose skips words such as "early" and "the end of" before a month or a year.
func (f *finder) loose(i int) int {
	switch f.tok(i).low {
	case "early", "late", "mid":
		return f.dash(i + 1)
	case "beginning", "start", "middle", "end":
		if f.tok(i+1).low == "of" {
			return i + 2
		}
	}
	return i
}

// timeWords stand before a month or a year that means a time.
var timeWords = set("in", "since", "until", "till", "by", "from", "during", "before", "after", "through", "circa",
	"year", "years", "fiscal", "between", "throughout", "around", "late", "early")

// part reads a part of a year: "first quarter of 2023", "Q1 2023", "second half
// of 2020", "summer of 2019".
func (f *finder) part(i int) (Value, int, bool) {
	t := f.tok(i)
	if s, ok := seasons[t.low]; ok {
		if year, n := f.yearBehind(i + 1); year > 0 {
			return Value{Kind: Date, Date: fmt.Sprintf("%04d-%d", year, s)}, n, true
		}
		return Value{}, 0, false
	}
	nth, n := ordinals[t.low], i+1
	if t.kind == number && len(t.raw) == 1 && f.tok(n).glued && ordinalEnds[f.tok(n).low] {
		nth, n = atoi(t.raw), n+1
	}
	months := 0
	switch f.tok(n).low {
	case "quarter":
		months = 3
	case "half":
		months = 6
	}
	if nth > 0 {
		n++
	} else if (t.raw == "Q" || t.raw == "H") && f.tok(i+1).glued && len(f.tok(i+1).raw) == 1 {
		nth, n = atoi(f.tok(i+1).raw), i+2
		months = map[string]int{"Q": 3, "H": 6}[t.raw]
	}
	if months == 0 || nth < 1 || nth*months > 12 {
		return Value{}, 0, false
	}
	year, n := f.yearBehind(n)
	if year == 0 {
		return Value{}, 0, false
	}
	from, to := partial{year, (nth-1)*months + 1, 0}, partial{year, nth * months, 0}
	return Value{Kind: Date, Date: from.iso() + "/" + to.iso()}, n, true
}

// The numbers of the first season of a year and the last.
const spring, winter = 21, 24

var seasons = map[string]int{"spring": spring, "summer": 22, "autumn": 23, "fall": 23, "winter": winter}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}

var ordinalEnds = set("st", "nd", "rd", "th")

// yearAlone reads a year in a context of time: "in 2019", "by the end of 2025",
// "between 1997 and 2000", "2019-21", "the late 1980s", "(2019)".
func (f *finder) yearAlone(i int) (Value, int, bool) {
	at := f.loose(i)
	if !f.year(at) {
		return Value{}, 0, false
	}
	year := atoi(f.tok(at).raw)
	if s := f.tok(at + 1); s.low == "s" && s.glued && year%10 == 0 {
		return Value{Kind: Date, Date: fmt.Sprintf("%04d/%04d", year, year+9)}, at + 2, true
	}
	before := f.tok(i - 1).low
	inTime := at > i || timeWords[before]
	bracketed := before == "(" && f.tok(at+1).low == ")"
	if isDash(before) && f.tok(i).glued { // "mid-2019", "pre-2014"
		inTime = monthWord(f.tok(i - 2).low)
	}
	ofYear := before == "of" && f.tok(at+1).kind == mark
	made := before == "on" && makingWords[f.tok(i-2).low] // "entered into on 2018", the day left out
	if !inTime && !bracketed && !ofYear && !made || f.counted(at+1) {
		return Value{}, 0, false
	}
	if last, n, ok := f.yearEnd(at+1, before, year); ok {
		return Value{Kind: Date, Date: fmt.Sprintf("%04d/%04d", year, last)}, n, true
	}
	return dated(partial{year, 0, 0}), at + 1, true
}

// counted reports whether a number before token i counts something.
func (f *finder) counted(i int) bool {
	if _, _, ok := f.percentSign(i); ok {
		return true
	}
	if _, _, ok := f.currencyBehind(i); ok {
		return true
	}
	if _, _, ok := f.unit(i); ok {
		return true
	}
	_, time := durations[f.tok(i).low]
	_, scale := magnitudes[f.tok(i).low]
	return time || scale || f.tok(i).low == "-" && f.tok(i).glued && f.tok(i+1).kind == word
}

// yearEnd reads the second year of a span: behind a dash, or behind "to" and
// "and" where the first stood behind "from" or "between".
func (f *finder) yearEnd(i int, before string, first int) (year, next int, ok bool) {
	at := f.dash(i)
	if w := f.tok(i).low; w == "to" && before == "from" || w == "and" && before == "between" {
		at = i + 1
	}
	if at == i {
		return 0, i, false
	}
	t := f.tok(at)
	if f.year(at) {
		return atoi(t.raw), at + 1, atoi(t.raw) > first
	}
	if t.kind == number && len(t.raw) == 2 && !strings.ContainsAny(t.raw, ".,") {
		year = first - first%100 + atoi(t.raw)
		return year, at + 1, year > first
	}
	return 0, i, false
}
