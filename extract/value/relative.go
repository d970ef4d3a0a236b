package value

import (
	"fmt"
	"time"
)

// weekdays by name, Monday 1 to Sunday 7; abbreviations only before a date.
var weekdays = map[string]int{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
	"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}

// weekday returns the day of the week that a capitalised word names, or 0.
func weekday(t token) int {
	if t.kind != word || !t.capital() {
		return 0
	}
	return weekdays[t.low]
}

// relative reads a date that depends on the document's: "last Friday", "two years
// ago", "next month", "yesterday". Without a document date it gives an empty one.
func (f *finder) relative(i int) (Value, int, bool) {
	t := f.tok(i)
	if t.kind == mark {
		return Value{}, 0, false
	}
	if days, ok := nearDays[t.low]; ok && !(t.capital() && f.tok(i-1).capital()) { // "Russia Today"
		return f.from(f.day.AddDate(0, 0, days), time.DateOnly), i + 1, true
	}
	if direction, ok := directions[t.low]; ok {
		return f.directed(direction, i+1)
	}
	if w := weekday(t); w > 0 && len(t.raw) > 5 && !f.inName(i) {
		return f.from(f.onWeekday(w, 0), time.DateOnly), i + 1, true
	}
	return f.ago(i)
}

var nearDays = map[string]int{"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

var directions = map[string]int{"last": -1, "past": -1, "this": 0, "next": 1}

// from writes a day in a layout, or nothing if the document has no date.
func (f *finder) from(day time.Time, layout string) Value {
	v := Value{Kind: Date}
	if !f.day.IsZero() && day.Year() > 0 && day.Year() < 10000 {
		v.Date = day.Format(layout)
	}
	return v
}

// inName reports whether the weekday at i belongs to a name ("Black Friday",
// "Saturday Night").
func (f *finder) inName(i int) bool {
	before, after := f.tok(i-1), f.tok(i+1)
	named := before.kind == word && before.capital() && !timeWords[before.low] && before.low != "on" && directions[before.low] == 0
	return named || after.kind == word && after.capital() && month(after) == 0
}

// onWeekday returns the last day of that name up to the document's (direction 0),
// the one strictly before it (-1) or strictly after it (+1).
func (f *finder) onWeekday(w, direction int) time.Time {
	back := (isoWeekday(f.day) - w + 7) % 7
	switch {
	case direction < 0 && back == 0:
		back = 7
	case direction > 0:
		back -= 7
	}
	return f.day.AddDate(0, 0, -back)
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(day time.Time) int { return (int(day.Weekday())+6)%7 + 1 }

// directed reads what follows "last", "this" or "next".
func (f *finder) directed(direction, i int) (Value, int, bool) {
	t := f.tok(i)
	if w := weekday(t); w > 0 && len(t.raw) > 5 {
		return f.from(f.onWeekday(w, direction), time.DateOnly), i + 1, true
	}
	if m := month(t); m > 0 && len(t.raw) > 2 {
		return f.directedMonth(direction, m), i + 1, true
	}
	if season := seasons[t.low]; season > 0 && t.low != "fall" {
		return f.directedSeason(direction, season), i + 1, true
	}
	v := Value{Kind: Date}
	switch first := firstOfMonth(f.day); t.low {
	case "week":
		if !f.day.IsZero() {
			year, week := f.day.AddDate(0, 0, 7*direction).ISOWeek()
			v.Date = fmt.Sprintf("%04d-W%02d", year, week)
		}
	case "month":
		v = f.from(first.AddDate(0, direction, 0), "2006-01")
	case "year":
		v = f.from(first.AddDate(direction, 0, 0), "2006")
	default:
		return v, 0, false
	}
	return v, i + 1, true
}

// directedMonth resolves "last June": strictly before or after the document's
// month; "this June" is that of its year.
func (f *finder) directedMonth(direction, m int) Value {
	first := time.Date(f.day.Year(), time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	now := firstOfMonth(f.day)
	switch {
	case direction < 0 && !first.Before(now):
		first = first.AddDate(-1, 0, 0)
	case direction > 0 && !first.After(now):
		first = first.AddDate(1, 0, 0)
	}
	return f.from(first, "2006-01")
}

// directedSeason resolves "last spring": one that was over before the document's
// month, or for "next spring" had not begun; "this spring" is that of its year, and
// "this winter" in January the one that began before it. Seasons are those of the north.
func (f *finder) directedSeason(direction, season int) Value {
	if f.day.IsZero() {
		return Value{Kind: Date}
	}
	now, year := firstOfMonth(f.day), f.day.Year()
	begins := func() time.Time { return time.Date(year, time.Month(3*(season-spring+1)), 1, 0, 0, 0, 0, time.UTC) }
	ends := func() time.Time { return begins().AddDate(0, 3, 0) }
	if season == winter && begins().AddDate(-1, 3, 0).After(now) {
		year-- // that of last year goes on
	}
	switch {
	case direction < 0 && ends().After(now):
		year--
	case direction > 0 && !begins().After(now):
		year++
	}
	return Value{Kind: Date, Date: fmt.Sprintf("%04d-%d", year, season)}
}

func firstOfMonth(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// ago reads "two years ago": a day for days and weeks, else a month or a year.
func (f *finder) ago(i int) (Value, int, bool) {
	count, n, ok := f.plain(i)
	if f.tok(i).low == "a" || f.tok(i).low == "an" {
		count, n, ok = "1", i+1, true
	}
	if !ok || len(count) > 3 || f.tok(n+1).low != "ago" {
		return Value{}, 0, false
	}
	k := -atoi(count)
	if k == 0 {
		return Value{}, 0, false
	}
	var v Value
	first := firstOfMonth(f.day)
	switch f.tok(n).low {
	case "day", "days":
		v = f.from(f.day.AddDate(0, 0, k), time.DateOnly)
	case "week", "weeks":
		v = f.from(f.day.AddDate(0, 0, 7*k), time.DateOnly)
	case "month", "months":
		v = f.from(first.AddDate(0, k, 0), "2006-01")
	case "year", "years":
		v = f.from(first.AddDate(k, 0, 0), "2006")
	default:
		return Value{}, 0, false
	}
	return v, n + 2, true
}
