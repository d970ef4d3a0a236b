package value

// money reads an amount of money at token i: "$25 billion", "RMB 3.5 million",
// "10 billion rubles", "250-million-euro".
func (f *finder) money(i int) (Value, int, bool) {
	v := Value{Kind: Money}
	code, n, before := f.currencyBefore(i)
	if before && f.tok(n).kind != number {
		return v, 0, false
	}
	if !before {
		n = i
	}
	a, n, ok := f.amountAt(n)
	if !ok {
		return v, 0, false
	}
	after, m, behind := f.currencyBehind(n)
	switch {
	case before && behind && (after == code || code == "JPY" && after == "CNY" || currencyCodes[f.tok(m-1).raw] != ""):
		// "US$5 million dollars", "$5 million CAD": said twice, the second is exact.
		code, n = after, m
	case behind && !before:
		code, n = after, m
	case !before:
		return v, 0, false
	}
	v.Amount, v.High, v.Currency = a.low, a.high, code
	v.Per, n = f.per(n)
	return v, n, true
}

// currencyBefore reads a sign or a code in front of a number.
func (f *finder) currencyBefore(i int) (code string, next int, ok bool) {
	t, after := f.tok(i), f.tok(i+1)
	if t.kind == word && after.kind == mark && after.glued {
		if code, ok := dollarPrefixes[t.low+after.low]; ok {
			return code, i + 2, true
		}
	}
	if code, ok := currencySigns[t.low]; ok {
		return code, i + 1, true
	}
	code, ok = currencyCodes[t.raw]
	if ok && after.low == "." && after.glued {
		return code, i + 2, true
	}
	return code, i + 1, ok
}

// currencyBehind reads a sign, a code or a word behind a number.
func (f *finder) currencyBehind(i int) (code string, next int, ok bool) {
	at := f.dash(i)
	t := f.tok(at)
	if code, ok := currencySigns[t.low]; ok && f.tok(at+1).kind != number {
		return code, at + 1, true
	}
	if code, ok := currencyCodes[t.raw]; ok {
		return code, at + 1, true
	}
	// An adjective of one or two words says whose currency it is.
	for n := 1; n <= 2; n++ {
		w := f.tok(at + n).low
		family := w
		if k, ok := families[w]; ok {
			family = k
		}
		if code, ok := homes[family][f.phrase(at, at+n)]; ok {
			return code, at + n + 1, true
		}
	}
	for n := 2; n >= 1; n-- {
		if code, ok := currencyWords[f.phrase(at, at+n)]; ok && f.meansMoney(at, at+n) {
			return code, at + n, true
		}
	}
	return "", i, false
}

// otherwise are currency words that mean something else more often; they need a
// magnitude before them.
var otherwise = set("won", "sum", "som", "sol", "real", "marks", "crown", "crowns", "kip", "dong", "lei", "bucks",
	"pound", "pounds", "rand", "dram", "lats", "pula", "reals", "guilders", "taka")

// meansMoney tells "412 million pounds" from "300 pounds of copper" and "7 won".
func (f *finder) meansMoney(from, to int) bool {
	w := f.phrase(from, to)
	if !otherwise[w] {
		return true
	}
	before := f.tok(from - 1)
	if isDash(before.low) {
		before = f.tok(from - 2)
	}
	_, scaled := magnitudes[before.low]
	letter := magnitudeLetters[before.raw] > 0
	return (scaled || letter) && f.tok(to).low != "of"
}

// per reads the period that an amount is for: "a year", "per day", "annually".
func (f *finder) per(i int) (period string, next int) {
	if p, ok := adverbs[f.tok(i).low]; ok {
		return p, i + 1
	}
	switch f.tok(i).low {
	case "a", "an", "per", "each", "every", "/":
		if p, ok := periods[f.tok(i+1).low]; ok {
			return p, i + 2
		}
	}
	return "", i
}

var adverbs = map[string]string{"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}

var periods = map[string]string{
	"year": "year", "annum": "year", "month": "month", "week": "week", "day": "day", "hour": "hour", "h": "hour",
	"d": "day", "second": "second", "s": "second", "minute": "minute", "quarter": "quarter", "season": "season",
}
