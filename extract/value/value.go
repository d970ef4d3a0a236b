package value

import (
	"time"
	"unicode/utf8"

	"entente/extract/text"
)

// Kind says what a value measures.
type Kind string

// The kinds.
const (
	Money    Kind = "money"
	Date     Kind = "date"
	Percent  Kind = "percent"
	Quantity Kind = "quantity"
	Duration Kind = "duration"
)

// Value is an amount or a date in a text.
type Value struct {
	text.Span
	Kind Kind
	// Raw is the text of Span.
	Raw string
	// Amount is a decimal number without exponent ("1200000000", "29.9"); of a
	// range ("10 to 15 percent") the lower end. Empty for dates.
	Amount string
	// High is the upper end of a range, else empty.
	High string
	// Currency is an ISO 4217 code; empty if the text leaves it open ("pesos").
	Currency string
	// Unit is "%" or "pp" (percentage points) of a Percent ("two thirds of" is
	// 66.67 %), and the unit's symbol of a Quantity ("m3", "km", "bbl").
	Unit string
	// Per is the period that the amount is for ("year", "day"), else empty.
	Per string
	// Modifier is what stands before and bends the amount, in lower case ("about",
	// "more than"); it lies outside Span.
	Modifier string
	// Date is an ISO 8601 date, as exact as the text: a day "2019-06-05", a month
	// "2019-06", a year "2019", a week "2019-W23", a span of time
	// "2023-01/2023-03", a season "2019-21" to "2019-24" (spring to winter), and
	// where the year is unknown "--06-05" or "--06". It is empty for a relative
	// date in a document without a date.
	Date string
	// Duration is an ISO 8601 duration ("P30Y"); of a range its lower end.
	Duration string
}

// Options tune Find. The zero value reads a document without a date.
type Options struct {
	// DocumentDate is the day of publication as YYYY-MM-DD, against which "last
	// Friday" and "June 5" are resolved; anything else counts as unknown.
	DocumentDate string
	// MonthFirst reads 04/02/2022 as April 2 where neither the figures nor the
	// document's date decide; by default it is the 4th of February.
	MonthFirst bool
}

// finder looks for values among the tokens of a text.
type finder struct {
	text string
	toks []token
	// day is the document's date; zero if it is unknown.
	day        time.Time
	monthFirst bool
}

// Find returns the values of text[within], in order and without overlaps. Their
// spans are offsets into all of text, on rune boundaries. Parts of within that
// lie outside the text are ignored.
func Find(s string, within text.Span, o Options) []Value {
	within = clip(s, within)
	f := &finder{text: s, toks: tokenize(s, within), monthFirst: o.MonthFirst}
	if day, err := time.Parse(time.DateOnly, o.DocumentDate); err == nil {
		f.day = day
	}
	var found []Value
	for i := 0; i < len(f.toks); {
		v, next, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		v.Span = text.Span{Start: f.toks[i].Start, End: f.toks[next-1].End}
		v.Raw = s[v.Start:v.End]
		if v.Kind != Date {
			v.Modifier = f.modifier(i)
		}
		found = append(found, v)
		i = next
	}
	return found
}

// clip cuts a span to the text and to whole runes.
func clip(s string, span text.Span) text.Span {
	span.Start, span.End = max(0, span.Start), min(len(s), span.End)
	for span.Start < span.End && !utf8.RuneStart(s[span.Start]) {
		span.Start++
	}
	for span.End > span.Start && span.End < len(s) && !utf8.RuneStart(s[span.End]) {
		span.End--
	}
	return span
}

// at returns the value that begins at token i, and the token behind it.
func (f *finder) at(i int) (Value, int, bool) {
	if f.designator(i) {
		return Value{}, 0, false
	}
	for _, pattern := range []func(int) (Value, int, bool){f.date, f.relative, f.money, f.measure} {
		if v, next, ok := pattern(i); ok {
			return v, next, true
		}
	}
	return Value{}, 0, false
}

// designator reports whether a number at i is part of a name: "G20", "Su-57".
func (f *finder) designator(i int) bool {
	if f.toks[i].kind != number || i == 0 || !f.toks[i].glued {
		return false
	}
	before := f.toks[i-1]
	if before.kind == mark && isDash(before.low) && before.glued && i > 1 {
		before = f.toks[i-2]
	}
	return before.kind == word && !monthWord(before.low)
}

// modifier returns the words before token i that bend an amount.
func (f *finder) modifier(i int) string {
	for n := 3; n >= 1; n-- {
		if i < n {
			continue
		}
		if phrase := f.phrase(i-n, i); modifiers[phrase] {
			return phrase
		}
	}
	return ""
}
