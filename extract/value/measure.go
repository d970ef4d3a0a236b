package value

// measure reads a percentage, a duration or a quantity at token i.
func (f *finder) measure(i int) (Value, int, bool) {
	if v, n, ok := f.fraction(i); ok {
		return v, n, true
	}
	a, n, ok := f.amountAt(i)
	if !ok {
		return Value{}, 0, false
	}
	if v, next, ok := f.unitBehind(a, n); ok {
		return v, next, true
	}
	// "300m" is three hundred metres where no unit follows the letter.
	if f.tok(i).kind == number && f.tok(i+1).glued && magnitudeLetters[f.tok(i+1).raw] > 0 {
		if low, n, ok := f.plain(i); ok {
			return f.unitBehind(amount{low: low}, n)
		}
	}
	return Value{}, 0, false
}

// fractions are parts of a whole, in percent to two decimals.
var fractions = map[string]string{
	"half": "50", "a half": "50", "one half": "50", "a third": "33.33", "one third": "33.33", "two thirds": "66.67",
	"a quarter": "25", "one quarter": "25", "three quarters": "75", "a fifth": "20", "one fifth": "20",
	"two fifths": "40", "three fifths": "60", "four fifths": "80", "a tenth": "10", "one tenth": "10",
	"one - third": "33.33", "two - thirds": "66.67", "one - half": "50", "one - quarter": "25",
	"three - quarters": "75", "one - fifth": "20", "two - fifths": "40", "one - tenth": "10",
}

// wholes follow a fraction that is a share of something.
var wholes = set("of", "stake", "share", "interest", "holding", "ownership")

// fraction reads "two thirds of" and "a half stake"; what it is of stays outside.
func (f *finder) fraction(i int) (Value, int, bool) {
	for n := i + 3; n > i; n-- {
		if p, ok := fractions[f.phrase(i, n)]; ok && (wholes[f.tok(n).low] || f.tok(n).low == "the" && n == i+1) {
			return Value{Kind: Percent, Amount: p, Unit: "%"}, n, true
		}
	}
	return Value{}, 0, false
}

// unitBehind reads what the amount before token i measures.
func (f *finder) unitBehind(a amount, i int) (Value, int, bool) {
	at := f.dash(i)
	v := Value{Amount: a.low, High: a.high}
	if unit, n, ok := f.percentSign(at); ok {
		v.Kind, v.Unit = Percent, unit
		v.Per, n = f.per(n)
		return v, n, true
	}
	if d, ok := durations[f.tok(at).low]; ok {
		if f.age(at+1) || f.year(i-1) {
			return Value{}, 0, false
		}
		v.Kind = Duration
		v.Amount, v.High = "", ""
		v.Duration = d.format(a.low)
		return v, at + 1, true
	}
	u, n, ok := f.unit(at)
	if !ok {
		return Value{}, 0, false
	}
	v.Kind, v.Unit, v.Per = Quantity, u.symbol, u.per
	v.Amount = shift(a.low, u.exp)
	if a.high != "" {
		v.High = shift(a.high, u.exp)
	}
	if v.Per == "" {
		v.Per, n = f.per(n)
	}
	return v, n, true
}

func (f *finder) percentSign(i int) (unit string, next int, ok bool) {
	switch t := f.tok(i); t.low {
	case "%", "percent", "pct":
		return "%", i + 1, true
	case "per":
		return "%", i + 2, f.tok(i+1).low == "cent"
	case "percentage":
		p := f.tok(i + 1).low
		return "pp", i + 2, p == "point" || p == "points"
	}
	return "", i, false
}

// age reports whether a number of years before token i is someone's age or
// counts back from today, and so is no duration.
func (f *finder) age(i int) bool {
	switch f.tok(f.dash(i)).low {
	case "old", "olds":
		return true
	case "of":
		return f.tok(i+1).low == "age"
	}
	return false
}

// unit reads a unit of up to four tokens at i, the longest first.
func (f *finder) unit(i int) (unit, int, bool) {
	for n := 4; n >= 2; n-- {
		// "m3" is two tokens; "5 m 3 times" is not.
		apart := f.tok(i+1).kind == number && !f.tok(i+1).glued
		if u, ok := units[f.phrase(i, i+n)]; ok && !apart {
			return u, i + n, true
		}
	}
	if u, ok := symbols[f.tok(i).raw]; ok && f.tok(i-1).kind == number && !isDash(f.tok(i+1).low) {
		return u, i + 1, true
	}
	u, ok := units[f.tok(i).low]
	return u, i + 1, ok
}

// duration is a unit of time: the amount times ten to the power of exp, between
// the two letters of ISO 8601.
type duration struct {
	head, tail string
	exp        int
}

func (d duration) format(n string) string { return d.head + shift(n, d.exp) + d.tail }

var durations = map[string]duration{
	"year": {"P", "Y", 0}, "years": {"P", "Y", 0}, "yr": {"P", "Y", 0}, "yrs": {"P", "Y", 0},
	"month": {"P", "M", 0}, "months": {"P", "M", 0}, "week": {"P", "W", 0}, "weeks": {"P", "W", 0},
	"day": {"P", "D", 0}, "days": {"P", "D", 0}, "hour": {"PT", "H", 0}, "hours": {"PT", "H", 0},
	"minute": {"PT", "M", 0}, "minutes": {"PT", "M", 0}, "seconds": {"PT", "S", 0},
	"decade": {"P", "Y", 1}, "decades": {"P", "Y", 1}, "centuries": {"P", "Y", 2},
}

// unit is a unit of measure: its symbol, a power of ten that turns the amount
// into that symbol's, and a period if the unit holds one.
type unit struct {
	symbol string
	exp    int
	per    string
}

// symbols are units of few letters: exact case, right behind a number.
var symbols = map[string]unit{
	"m": {"m", 0, ""}, "km": {"km", 0, ""}, "cm": {"cm", 0, ""}, "mm": {"mm", 0, ""}, "t": {"t", 0, ""},
	"kg": {"kg", 0, ""}, "ha": {"ha", 0, ""}, "ft": {"ft", 0, ""}, "lb": {"lb", 0, ""},
	"lbs": {"lb", 0, ""}, "kV": {"kV", 0, ""}, "hp": {"hp", 0, ""},
	"kW": {"kW", 0, ""}, "MW": {"MW", 0, ""}, "GW": {"GW", 0, ""}, "TW": {"TW", 0, ""}, "MWe": {"MW", 0, ""},
	"MWp": {"MW", 0, ""}, "kWh": {"kWh", 0, ""}, "MWh": {"MWh", 0, ""}, "GWh": {"GWh", 0, ""}, "TWh": {"TWh", 0, ""},
	"MHz": {"MHz", 0, ""}, "GHz": {"GHz", 0, ""}, "GB": {"GB", 0, ""}, "TB": {"TB", 0, ""}, "MB": {"MB", 0, ""},
}

// units are words and clear abbreviations, in lower case.
var units = map[string]unit{
	"cubic metre": {"m3", 0, ""}, "cubic metres": {"m3", 0, ""}, "cubic meter": {"m3", 0, ""},
	"cubic meters": {"m3", 0, ""}, "cu m": {"m3", 0, ""}, "bcm": {"m3", 9, ""}, "mcm": {"m3", 6, ""}, "m ³": {"m3", 0, ""},
	"m 3": {"m3", 0, ""}, "m 2": {"m2", 0, ""}, "m ²": {"m2", 0, ""}, "km 2": {"km2", 0, ""}, "km ²": {"km2", 0, ""},
	"cubic foot": {"ft3", 0, ""}, "cubic feet": {"ft3", 0, ""}, "bcf": {"ft3", 9, ""}, "tcf": {"ft3", 12, ""},
	"square kilometre": {"km2", 0, ""}, "square kilometres": {"km2", 0, ""}, "square kilometer": {"km2", 0, ""},
	"square kilometers": {"km2", 0, ""}, "sq km": {"km2", 0, ""}, "square metre": {"m2", 0, ""},
	"square metres": {"m2", 0, ""}, "square meter": {"m2", 0, ""}, "square meters": {"m2", 0, ""}, "sq m": {"m2", 0, ""},
	"square foot": {"ft2", 0, ""}, "square feet": {"ft2", 0, ""}, "sq ft": {"ft2", 0, ""}, "square mile": {"mi2", 0, ""},
	"square miles": {"mi2", 0, ""}, "hectare": {"ha", 0, ""}, "hectares": {"ha", 0, ""}, "acre": {"acre", 0, ""},
	"acres": {"acre", 0, ""}, "kilometre": {"km", 0, ""}, "kilometres": {"km", 0, ""}, "kilometer": {"km", 0, ""},
	"kilometers": {"km", 0, ""}, "kms": {"km", 0, ""}, "metre": {"m", 0, ""}, "metres": {"m", 0, ""}, "meter": {"m", 0, ""},
	"meters": {"m", 0, ""}, "mile": {"mi", 0, ""}, "miles": {"mi", 0, ""}, "nautical mile": {"nmi", 0, ""},
	"nautical miles": {"nmi", 0, ""}, "foot": {"ft", 0, ""}, "feet": {"ft", 0, ""}, "inch": {"in", 0, ""},
	"inches": {"in", 0, ""}, "yards": {"yd", 0, ""}, "centimetres": {"cm", 0, ""}, "centimeters": {"cm", 0, ""},
	"millimetres": {"mm", 0, ""}, "millimeters": {"mm", 0, ""}, "tonne": {"t", 0, ""}, "tonnes": {"t", 0, ""},
	"ton": {"t", 0, ""}, "tons": {"t", 0, ""}, "metric ton": {"t", 0, ""}, "metric tons": {"t", 0, ""},
	"metric tonnes": {"t", 0, ""}, "mtpa": {"t", 6, "year"}, "kilotonnes": {"t", 3, ""}, "kilogram": {"kg", 0, ""},
	"kilograms": {"kg", 0, ""}, "kilos": {"kg", 0, ""}, "grams": {"g", 0, ""}, "pounds": {"lb", 0, ""}, "ounces": {"oz", 0, ""},
	"barrel": {"bbl", 0, ""}, "barrels": {"bbl", 0, ""}, "bbl": {"bbl", 0, ""}, "bpd": {"bbl", 0, "day"},
	"b / d": {"bbl", 0, "day"}, "barrels of oil": {"bbl", 0, ""}, "barrels of crude": {"bbl", 0, ""}, "boe": {"boe", 0, ""},
	"litre": {"l", 0, ""}, "litres": {"l", 0, ""}, "liter": {"l", 0, ""}, "liters": {"l", 0, ""}, "hectolitres": {"hl", 0, ""},
	"gallon": {"gal", 0, ""}, "gallons": {"gal", 0, ""}, "bushels": {"bu", 0, ""}, "watts": {"W", 0, ""},
	"kilowatt": {"kW", 0, ""}, "kilowatts": {"kW", 0, ""}, "megawatt": {"MW", 0, ""}, "megawatts": {"MW", 0, ""},
	"gigawatt": {"GW", 0, ""}, "gigawatts": {"GW", 0, ""}, "mw": {"MW", 0, ""}, "gw": {"GW", 0, ""},
	"kilowatt hours": {"kWh", 0, ""}, "kilowatt-hours": {"kWh", 0, ""}, "megawatt hours": {"MWh", 0, ""},
	"gigawatt hours": {"GWh", 0, ""}, "terawatt hours": {"TWh", 0, ""}, "kilowatt - hours": {"kWh", 0, ""},
	"megawatt - hours": {"MWh", 0, ""}, "gigawatt - hours": {"GWh", 0, ""}, "terawatt - hours": {"TWh", 0, ""},
	"kwh": {"kWh", 0, ""}, "mwh": {"MWh", 0, ""}, "gwh": {"GWh", 0, ""}, "twh": {"TWh", 0, ""}, "kilovolt": {"kV", 0, ""},
	"kilovolts": {"kV", 0, ""}, "horsepower": {"hp", 0, ""}, "teu": {"TEU", 0, ""}, "dwt": {"dwt", 0, ""},
	"knots": {"kn", 0, ""}, "km / h": {"km", 0, "hour"}, "kph": {"km", 0, "hour"}, "mph": {"mi", 0, "hour"},
	"gigabytes": {"GB", 0, ""}, "terabytes": {"TB", 0, ""}, "megahertz": {"MHz", 0, ""}, "gigahertz": {"GHz", 0, ""},
}
