package value

import "strings"

// contractDay reads "5th day of June, 2019" and "the first day of June", as contracts
// put it. In texts that were taken from pages or forms the letters may have come
// apart from the number ("17t h day of"), and a dash may stand where a line was to be
// filled in.
func (f *finder) contractDay(i int) (Value, int, bool) {
	day, n, ok := f.contractNumber(i)
	if !ok || f.phrase(n, n+2) != "day of" {
		return Value{}, 0, false
	}
	n = f.filled(n + 2)
	m := month(f.tok(n))
	if m == 0 {
		return Value{}, 0, false
	}
	year, n := f.yearBehind(n + 1)
	return f.run(year, m, day, day), n, f.sound(year, m, day, day)
}

// filled returns the token behind the dashes at i that mark where a form was filled in.
func (f *finder) filled(i int) int {
	for isDash(f.tok(i).low) || f.tok(i).low == "_" {
		i++
	}
	return i
}

// contractNumber reads the day before "day of": "5", "5th", "5 th", "5t h", "fifth".
func (f *finder) contractNumber(i int) (day, next int, ok bool) {
	if day, n := f.spelledDay(i); day > 0 {
		return day, n, true
	}
	day, n, ok := f.dayNumber(i)
	if !ok || n > i+1 {
		return day, n, ok
	}
	for k := n; k <= n+2; k++ {
		if letters := strings.ReplaceAll(f.phrase(n, k), " ", ""); ordinalEnds[letters] {
			return day, k, true
		}
	}
	return day, n, true
}

// spelledDay reads "first" to "thirty-first"; 0 if there is none.
func (f *finder) spelledDay(i int) (day, next int) {
	if day := spelledDays[f.tok(i).low]; day > 0 {
		return day, i + 1
	}
	tens := numerals[f.tok(i).low]
	if tens != 20 && tens != 30 {
		return 0, i
	}
	n := i + 1
	if isDash(f.tok(n).low) {
		n++
	}
	if ones := spelledDays[f.tok(n).low]; ones > 0 && ones < 10 {
		return tens + ones, n + 1
	}
	return 0, i
}

// spelledDays are the days of one word.
var spelledDays = func() map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
		thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`) {
		m[w] = i + 1
	}
	m["thirtieth"] = 30
	return m
}()

// makingWords stand before "on" where a contract says when it was made.
var makingWords = set("into", "made", "dated", "executed", "signed", "concluded")
