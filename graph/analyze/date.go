package analyze

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Date is a day, a month or a year; what is not known is 0.
type Date struct{ Year, Month, Day int }

// String is YYYY-MM-DD, YYYY-MM or YYYY, empty for the zero Date.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders dates by time; a year comes before its months, a month before its
// days.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// ReadDate reads a date as documents say it: "2014-05-21", "21 May 2014", "May 21st,
// 2014", "late 2014", "the 1990s". Of a span such as "1990-91" it takes the beginning.
// Where no year is said, as in "21 May", Year is 0. It reports whether it found a year
// or a month.
func ReadDate(s string) (Date, bool) {
	words := dateWords(s)
	var d Date
	for i, w := range words {
		n, isNumber := leading(w)
		switch {
		case isNumber && n >= 1000 && n <= 2200 && d.Year == 0 && len(w) >= 4:
			d.Year = n
			if i == 0 && len(words) > 1 && isISO(s) {
				return isoRest(d, words[1:]), true
			}
		case d.Month == 0 && monthOf(w) > 0:
			d.Month = monthOf(w)
			d.Day = dayBeside(words, i)
		}
	}
	return d, d.Year > 0 || d.Month > 0
}

// isISO reports whether a date begins as year, hyphen, two digits of a month that is
// one: "1990-91" does not.
func isISO(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 7 || s[4] != '-' || len(s) > 7 && s[7] >= '0' && s[7] <= '9' {
		return false
	}
	m, err := strconv.Atoi(s[5:7])
	return err == nil && m >= 1 && m <= 12
}

// isoRest reads month and day behind an ISO year.
func isoRest(d Date, words []string) Date {
	d.Month, _ = leading(words[0])
	if len(words) > 1 {
		if day, ok := leading(words[1]); ok && day <= 31 && len(words[1]) >= 2 {
			d.Day = day
		}
	}
	return d
}

// dateWords cuts a text at all that is neither letter nor digit.
func dateWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// leading returns the number that a word begins with: 4 of "4th".
func leading(w string) (int, bool) {
	end := 0
	for end < len(w) && w[end] >= '0' && w[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(w[:end])
	return n, err == nil
}

var monthNames = []string{"january", "february", "march", "april", "may", "june", "july", "august",
	"september", "october", "november", "december"}

// monthOf returns the month that a word names in full or by at least three letters,
// 0 for none. A month begins with a capital: "may" is a verb, "march" too.
func monthOf(w string) int {
	if len(w) < 3 || !unicode.IsUpper(rune(w[0])) {
		return 0
	}
	for i, name := range monthNames {
		if strings.HasPrefix(name, strings.ToLower(w)) {
			return i + 1
		}
	}
	return 0
}

// dayBeside returns the day of the month at words[i], before or behind it, 0 where
// none is said.
func dayBeside(words []string, i int) int {
	day := func(w string) int {
		if n, ok := leading(w); ok && n >= 1 && n <= 31 && len(w) <= 4 {
			return n
		}
		return 0
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- { // "19th day of December"
		if n := day(words[k]); n > 0 {
			return n
		}
		if w := strings.ToLower(words[k]); w != "of" && w != "day" && w != "the" {
			break
		}
	}
	if i+1 < len(words) {
		return day(words[i+1])
	}
	return 0
}
