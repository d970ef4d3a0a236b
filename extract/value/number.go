package value

import (
	"strconv"
	"strings"
)

// amount is a number or a range of numbers.
type amount struct{ low, high string }

// amountAt reads a number or a range with its magnitude at token i: "25
// billion", "five (5)", "10-15 million", "2 to 3". It returns the token behind.
func (f *finder) amountAt(i int) (amount, int, bool) {
	low, n, ok := f.plain(i)
	if !ok {
		return amount{}, 0, false
	}
	exp, n, scaled := f.magnitude(n)
	a := amount{low: shift(low, exp)}
	from := f.rangeMark(n)
	if from == n {
		return a, n, true
	}
	high, m, ok := f.plain(from)
	if !ok {
		return a, n, true
	}
	highExp, m, _ := f.magnitude(m)
	if !scaled {
		a.low = shift(low, highExp)
	}
	a.high = shift(high, highExp)
	return a, m, true
}

// rangeMark returns the token behind "to" or a dash, and behind a currency sign
// that is said again; i if there is none.
func (f *finder) rangeMark(i int) int {
	n := f.dash(i)
	if f.tok(i).low == "to" {
		n = i + 1
	}
	if n > i && currencySigns[f.tok(n).low] != "" {
		n++
	}
	return n
}

// plain reads a number without magnitude, in digits or words, and skips a
// repetition in brackets.
func (f *finder) plain(i int) (string, int, bool) {
	if f.tok(i).kind == number {
		d, ok := parseDigits(f.tok(i).raw)
		return d, i + 1, ok
	}
	d, n, ok := f.spelled(i)
	if ok && f.tok(n).low == "(" && f.tok(n+1).kind == number && f.tok(n+2).low == ")" {
		n += 3
	}
	return d, n, ok
}

// parseDigits turns a number as written into a decimal: commas before groups of
// three are dropped, a lone other comma is a decimal one.
func parseDigits(s string) (string, bool) {
	for _, space := range groupSpaces {
		s = strings.ReplaceAll(s, space, "")
	}
	if len(s) > 40 {
		return "", false
	}
	commas, points := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case commas == 0 && points <= 1:
		return tidy(s), true
	case commas > 0 && points <= 1 && grouped(s, ",", "."):
		return tidy(strings.ReplaceAll(s, ",", "")), true
	case points > 0 && commas <= 1 && grouped(s, ".", ","):
		return tidy(strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1)), true
	case commas == 1 && points == 0:
		return tidy(strings.Replace(s, ",", ".", 1)), true
	}
	return "", false
}

// grouped reports whether s is digits in groups of three, parted by sep, before
// an optional fraction behind point.
func grouped(s, sep, point string) bool {
	whole, _, _ := strings.Cut(s, point)
	groups := strings.Split(whole, sep)
	if len(groups) < 2 || len(groups[0]) > 3 || len(groups[0]) == 0 {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return true
}

// tidy drops zeros that say nothing.
func tidy(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	s = strings.TrimLeft(s, "0")
	if s == "" || s[0] == '.' {
		s = "0" + s
	}
	return s
}

// shift multiplies a decimal by ten to the power of exp, exactly.
func shift(s string, exp int) string {
	whole, part, _ := strings.Cut(s, ".")
	if len(part) < exp {
		part += strings.Repeat("0", exp-len(part))
	}
	return tidy(whole + part[:exp] + "." + part[exp:])
}

// magnitude reads "million", "bn" and the like at token i, as a power of ten.
func (f *finder) magnitude(i int) (exp, next int, ok bool) {
	at := f.dash(i)
	t := f.tok(at)
	if exp, ok := magnitudes[t.low]; ok {
		return exp, at + 1, true
	}
	// Letters alone are magnitudes only right behind the digits: "40m euros".
	if exp, ok := magnitudeLetters[t.raw]; ok && t.glued && f.tok(i-1).kind == number {
		return exp, i + 1, true
	}
	return 0, i, false
}

// spelled reads a number in words below a million: "five", "twenty-five", "one
// hundred and fifty", "two and a half", "half a", "a" before a magnitude.
func (f *finder) spelled(i int) (string, int, bool) {
	switch t := f.tok(i); {
	case (t.low == "a" || t.low == "an") && magnitudes[f.tok(i+1).low] > 0:
		return "1", i + 1, true
	case t.low == "half" && f.tok(i+1).low == "a" && magnitudes[f.tok(i+2).low] > 0:
		return "0.5", i + 2, true
	}
	sum, n := 0, i
	for n < i+8 {
		at := n
		if n > i {
			at = f.dash(n)
			if f.tok(at).low == "and" && sum >= 100 {
				at++
			}
		}
		v, ok := numerals[f.tok(at).low]
		if ok && n > i && (v >= 100 || sum%10 != 0 || sum%100 >= 10 && v >= 10) {
			break
		}
		if !ok {
			if f.tok(at).low == "hundred" && n > i && sum < 100 {
				sum, n = sum*100, at+1
				continue
			}
			break
		}
		sum, n = sum+v, at+1
	}
	if n == i {
		return "", 0, false
	}
	if f.phrase(n, n+3) == "and a half" {
		return strconv.Itoa(sum) + ".5", n + 3, true
	}
	return strconv.Itoa(sum), n, true
}
