package value

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// partial is a date of which day, month or year may be unknown (0).
type partial struct{ year, month, day int }

// valid reports whether p is in the calendar; a 29 February needs no year.
func (p partial) valid() bool {
	if p.month < 0 || p.month > 12 || p.day < 0 || p.day > 31 {
		return false
	}
	if p.day == 0 {
		return p.year > 0 || p.month > 0
	}
	year := p.year
	if year == 0 {
		year = 2000
	}
	return p.month > 0 && time.Date(year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC).Day() == p.day
}

// iso writes p in ISO 8601.
func (p partial) iso() string {
	switch {
	case p.year == 0 && p.day == 0:
		return fmt.Sprintf("--%02d", p.month)
	case p.year == 0:
		return fmt.Sprintf("--%02d-%02d", p.month, p.day)
	case p.month == 0:
		return fmt.Sprintf("%04d", p.year)
	case p.day == 0:
		return fmt.Sprintf("%04d-%02d", p.year, p.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.year, p.month, p.day)
}

func dated(p partial) Value { return Value{Kind: Date, Date: p.iso()} }

// date reads an absolute date at token i, with a weekday or a word like "early"
// before it.
func (f *finder) date(i int) (Value, int, bool) {
	if weekday(f.tok(i)) > 0 {
		n := f.point(i)
		if f.tok(n).low == "," {
			n++
		}
		return f.dayOfMonth(n)
	}
	for _, read := range []func(int) (Value, int, bool){f.figures, f.dayOfMonth, f.contractDay, f.monthAlone, f.part, f.yearAlone} {
		if v, next, ok := read(i); ok {
			return v, next, true
		}
	}
	return Value{}, 0, false
}

// figures reads "2019-06-05", "04/02/2022" and "4.2.2022".
func (f *finder) figures(i int) (Value, int, bool) {
	t := f.tok(i)
	if t.kind != number {
		return Value{}, 0, false
	}
	if parts := strings.Split(t.raw, "."); len(parts) == 3 && len(parts[2]) == 4 && len(parts[0]) <= 2 && len(parts[1]) <= 2 {
		p := partial{atoi(parts[2]), atoi(parts[1]), atoi(parts[0])}
		return dated(p), i + 1, p.month > 0 && p.valid()
	}
	sep, a, b, c := f.tok(i+1), t, f.tok(i+2), f.tok(i+4)
	if sep.low != f.tok(i+3).low || !sep.glued || !b.glued || !f.tok(i+3).glued || !c.glued ||
		b.kind != number || c.kind != number || len(b.raw) > 2 {
		return Value{}, 0, false
	}
	if sep.low == "/" && f.tok(i+5).glued && f.tok(i+5).low == "/" {
		return Value{}, 0, false
	}
	var p partial
	switch {
	case sep.low == "-" && len(a.raw) == 4 && len(c.raw) == 2 || sep.low == "/" && len(a.raw) == 4 && len(c.raw) <= 2:
		p = partial{atoi(a.raw), atoi(b.raw), atoi(c.raw)}
	case sep.low == "/" && len(a.raw) <= 2 && len(c.raw) == 4:
		p = f.dayMonth(atoi(a.raw), atoi(b.raw), atoi(c.raw))
	default:
		return Value{}, 0, false
	}
	return dated(p), i + 5, p.month > 0 && p.day > 0 && p.valid()
}

// dayMonth decides which of a and b is the month: the figures, else the nearness
// to the document's date, else the option.
func (f *finder) dayMonth(a, b, year int) partial {
	dayFirst, monthFirst := partial{year, b, a}, partial{year, a, b}
	switch {
	case !dayFirst.valid():
		return monthFirst
	case !monthFirst.valid():
		return dayFirst
	case !f.day.IsZero() && f.distance(dayFirst) != f.distance(monthFirst):
		if f.distance(dayFirst) < f.distance(monthFirst) {
			return dayFirst
		}
		return monthFirst
	case f.monthFirst:
		return monthFirst
	}
	return dayFirst
}

// distance returns how far a full date lies from the document's.
func (f *finder) distance(p partial) time.Duration {
	return f.day.Sub(time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC)).Abs()
}

// dayOfMonth reads a day of a month, or a run of days: "June 5, 2019", "5th of June",
// "9-10 December 1991", "June 5 to 7".
func (f *finder) dayOfMonth(i int) (Value, int, bool) {
	if m := month(f.tok(i)); m > 0 {
		first, last, n, ok := f.days(f.point(i))
		if !ok || f.counted(n) {
			return Value{}, 0, false
		}
		year, n := f.yearBehind(n)
		return f.run(year, m, first, last), n, f.sound(year, m, first, last)
	}
	first, last, n, ok := f.days(i)
	if !ok {
		return Value{}, 0, false
	}
	if f.tok(n).low == "of" {
		n++
	} else {
		n = f.dash(n)
	}
	m := month(f.tok(n))
	if m == 0 {
		return Value{}, 0, false
	}
	year, next := f.yearBehind(f.point(n))
	if year == 0 {
		next = n + 1
	}
	return f.run(year, m, first, last), next, f.sound(year, m, first, last)
}

func (f *finder) sound(year, month, first, last int) bool {
	return partial{year, month, first}.valid() && partial{year, month, last}.valid() && first <= last
}

// run is a day or, written as an interval, several days in a row. A missing year
// is the one that brings the day nearest to the document's date.
func (f *finder) run(year, month, first, last int) Value {
	if year == 0 {
		year = f.nearestYear(month, first)
	}
	v := dated(partial{year, month, first})
	if last > first {
		v.Date += "/" + partial{year, month, last}.iso()
	}
	return v
}

// nearestYear returns the year that brings a day nearest to the document's date,
// or 0 if that is unknown. Day 0 stands for the middle of the month.
func (f *finder) nearestYear(month, day int) int {
	if f.day.IsZero() {
		return 0
	}
	if day == 0 {
		day = 15
	}
	best := f.day.Year()
	for _, year := range []int{best - 1, best + 1} {
		if f.distance(partial{year, month, day}) < f.distance(partial{best, month, day}) {
			best = year
		}
	}
	return best
}

// days reads a day, or two with a dash, "to" or "and" between them.
func (f *finder) days(i int) (first, last, next int, ok bool) {
	first, n, ok := f.dayNumber(i)
	if !ok {
		return 0, 0, 0, false
	}
	at, and := f.dash(n), f.tok(n).low == "and"
	if and || f.tok(n).low == "to" {
		at = n + 1
	}
	if at > n {
		if last, m, ok := f.dayNumber(at); ok && (last == first+1 || last > first && !and) {
			return first, last, m, true
		}
	}
	return first, first, n, true
}

// dayNumber reads "5" or "5th".
func (f *finder) dayNumber(i int) (day, next int, ok bool) {
	t := f.tok(i)
	if t.kind != number || len(t.raw) > 2 {
		return 0, 0, false
	}
	day = atoi(t.raw)
	next = i + 1
	switch suffix := f.tok(next); suffix.low {
	case "st", "nd", "rd", "th":
		if suffix.glued {
			next++
		}
	}
	return day, next, day >= 1 && day <= 31
}

// yearBehind reads a year behind a month or a day, with a comma or "of" before
// it; 0 and i if there is none.
func (f *finder) yearBehind(i int) (year, next int) {
	n := i
	if w := f.tok(n).low; w == "," || w == "of" {
		n = f.filled(n + 1)
	}
	if f.year(n) {
		return atoi(f.tok(n).raw), n + 1
	}
	return 0, i
}

// year reports whether token i is written like a year from 1000 to 2199.
func (f *finder) year(i int) bool {
	t := f.tok(i)
	return t.kind == number && len(t.raw) == 4 && t.raw >= "1000" && t.raw < "2200" && !strings.ContainsAny(t.raw, ".,")
}

// atoi is for digits that were checked; what is none gives 0.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
