package value

// set makes a lookup table of words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// modifiers stand before an amount and bend it.
var modifiers = set("about", "almost", "around", "approximately", "roughly", "nearly", "some", "over", "above",
	"under", "below", "circa", "more than", "less than", "fewer than", "at least", "at most", "up to", "as much as",
	"as many as", "no more than", "no less than", "not exceeding", "close to", "an estimated", "just over",
	"just under", "well over")

// numerals are the words below a hundred that add up.
var numerals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// magnitudes are powers of ten, as words and safe abbreviations.
var magnitudes = map[string]int{
	"hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6,
	"crore": 7, "crores": 7, "billion": 9, "billions": 9, "bln": 9, "bn": 9, "trillion": 12, "trn": 12, "tn": 12,
}

// magnitudeLetters count only right behind digits, and with a currency or a unit.
var magnitudeLetters = map[string]int{"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9}

// currencySigns are marks; "$" without letters is the US dollar, "¥" the yen.
var currencySigns = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₺": "TRY",
	"₴": "UAH", "₦": "NGN", "₸": "KZT", "₫": "VND", "₪": "ILS", "₱": "PHP", "฿": "THB", "₡": "CRC", "₼": "AZN", "₾": "GEL",
}

// dollarPrefixes are letters right before a sign that say whose it is.
var dollarPrefixes = map[string]string{
	"us$": "USD", "u.s.$": "USD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "c$": "CAD", "ca$": "CAD",
	"can$": "CAD", "cdn$": "CAD", "cad$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD",
	"r$": "BRL", "mx$": "MXN", "ar$": "ARS", "j$": "JMD", "z$": "ZWL", "tt$": "TTD", "n$": "NAD", "cn¥": "CNY",
	"rmb¥": "CNY", "e£": "EGP", "i£": "IEP",
}

// currencyCodes are written before or behind the amount, in capitals.
var currencyCodes = map[string]string{
	"USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "RUB": "RUB", "RUR": "RUB",
	"INR": "INR", "CHF": "CHF", "SFr": "CHF", "AUD": "AUD", "CAD": "CAD", "CDN": "CAD", "NZD": "NZD", "HKD": "HKD",
	"SGD": "SGD", "TWD": "TWD", "KRW": "KRW", "BRL": "BRL", "MXN": "MXN", "ARS": "ARS", "CLP": "CLP", "COP": "COP",
	"PEN": "PEN", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "ISK": "ISK", "PLN": "PLN", "CZK": "CZK", "HUF": "HUF",
	"RON": "RON", "BGN": "BGN", "TRY": "TRY", "UAH": "UAH", "KZT": "KZT", "UZS": "UZS", "AZN": "AZN", "GEL": "GEL",
	"AED": "AED", "SAR": "SAR", "QAR": "QAR", "KWD": "KWD", "OMR": "OMR", "BHD": "BHD", "ILS": "ILS", "NIS": "ILS",
	"EGP": "EGP", "MAD": "MAD", "ZAR": "ZAR", "NGN": "NGN", "KES": "KES", "GHS": "GHS", "TZS": "TZS", "UGX": "UGX",
	"ETB": "ETB", "XOF": "XOF", "XAF": "XAF", "CFA": "", "IDR": "IDR", "MYR": "MYR", "RM": "MYR", "THB": "THB",
	"PHP": "PHP", "VND": "VND", "PKR": "PKR", "BDT": "BDT", "LKR": "LKR", "Rs": "INR", "Rp": "IDR", "DM": "DEM",
	"DEM": "DEM", "FRF": "FRF", "ITL": "ITL", "Ksh": "KES", "KSh": "KES",
}

// currencyWords stand behind the amount. An empty code is a currency that several
// countries call so.
var currencyWords = map[string]string{
	"dollar": "USD", "dollars": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "sterling": "GBP",
	"pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rubles": "RUB",
	"rouble": "RUB", "roubles": "RUB", "rupee": "INR", "rupees": "INR", "won": "KRW", "baht": "THB", "ringgit": "MYR",
	"rupiah": "IDR", "dong": "VND", "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "forint": "HUF", "forints": "HUF",
	"koruna": "CZK", "korunas": "CZK", "koruny": "CZK", "lira": "TRY", "liras": "TRY", "lire": "ITL", "hryvnia": "UAH",
	"hryvnias": "UAH", "tenge": "KZT", "manat": "AZN", "lari": "GEL", "dram": "AMD", "som": "KGS", "sum": "UZS",
	"shekel": "ILS", "shekels": "ILS", "rand": "ZAR", "naira": "NGN", "birr": "ETB", "cedi": "GHS", "cedis": "GHS",
	"kwacha": "", "kwanza": "AOA", "kwanzas": "AOA", "metical": "MZN", "meticais": "MZN", "pula": "BWP",
	"real": "BRL", "reais": "BRL", "reals": "BRL", "peso": "", "pesos": "", "sol": "PEN", "soles": "PEN",
	"bolivar": "VES", "bolivars": "VES", "bolivares": "VES", "boliviano": "BOB", "bolivianos": "BOB",
	"guarani": "PYG", "guaranies": "PYG", "lempira": "HNL", "lempiras": "HNL", "quetzal": "GTQ", "quetzals": "GTQ",
	"quetzales": "GTQ", "krona": "", "kronor": "SEK", "kronur": "ISK", "krone": "", "kroner": "", "crown": "",
	"crowns": "", "franc": "", "francs": "", "dinar": "", "dinars": "", "dirham": "", "dirhams": "", "riyal": "",
	"riyals": "", "rial": "", "rials": "", "shilling": "", "shillings": "", "leu": "", "lei": "", "lev": "BGN",
	"leva": "BGN", "kuna": "HRK", "lats": "LVL", "litas": "LTL", "kroon": "EEK", "kroons": "EEK", "taka": "BDT",
	"kyat": "MMK", "kip": "LAK", "riel": "KHR", "tugrik": "MNT", "tugriks": "MNT", "marks": "DEM", "deutschmarks": "DEM", "pataca": "MOP",
	"patacas": "MOP", "guilders": "NLG", "pesetas": "ESP", "escudos": "PTE", "drachmas": "GRD",
}

// homes are the countries' adjectives that settle whose currency a word means.
var homes = map[string]map[string]string{
	"dollar": {"us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "hong kong": "HKD",
		"singapore": "SGD", "new zealand": "NZD", "taiwan": "TWD", "taiwanese": "TWD", "namibian": "NAD", "fijian": "FJD",
		"jamaican": "JMD", "belize": "BZD", "liberian": "LRD"},
	"pound": {"british": "GBP", "egyptian": "EGP", "syrian": "SYP", "lebanese": "LBP", "sudanese": "SDG", "irish": "IEP"},
	"peso": {"mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP",
		"uruguayan": "UYU", "cuban": "CUP", "dominican": "DOP"},
	"crown": {"swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "czech": "CZK", "icelandic": "ISK", "slovak": "SKK", "estonian": "EEK"},
	"franc": {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "congolese": "CDF", "rwandan": "RWF"},
	"dinar": {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "algerian": "DZD", "tunisian": "TND", "libyan": "LYD",
		"serbian": "RSD", "bahraini": "BHD"},
	"dirham":   {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
	"riyal":    {"saudi": "SAR", "qatari": "QAR", "iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
	"shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "austrian": "ATS", "somali": "SOS"},
	"rupee":    {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR"},
	"ruble":    {"russian": "RUB", "belarusian": "BYN", "soviet": "SUR"},
	"leu":      {"romanian": "RON", "moldovan": "MDL"},
	"won":      {"south korean": "KRW", "korean": "KRW", "north korean": "KPW"},
	"yuan":     {"chinese": "CNY"},
	"kwacha":   {"zambian": "ZMW", "malawian": "MWK"},
	"yen":      {"japanese": "JPY"},
	"real":     {"brazilian": "BRL"},
	"rand":     {"south african": "ZAR"},
	"lira":     {"turkish": "TRY", "italian": "ITL"},
	"naira":    {"nigerian": "NGN"},
	"zloty":    {"polish": "PLN"},
	"ringgit":  {"malaysian": "MYR"},
}

// families give each form of a currency word its key in homes.
var families = map[string]string{
	"dollars": "dollar", "pounds": "pound", "pesos": "peso", "crowns": "crown", "krona": "crown", "kronor": "crown",
	"kronur": "crown", "krone": "crown", "kroner": "crown", "koruna": "crown", "korunas": "crown", "koruny": "crown",
	"francs": "franc", "dinars": "dinar", "dirhams": "dirham", "riyals": "riyal", "rial": "riyal", "rials": "riyal",
	"shillings": "shilling", "rupees": "rupee", "rubles": "ruble", "rouble": "ruble", "roubles": "ruble", "lei": "leu",
	"reais": "real", "reals": "real", "liras": "lira", "lire": "lira", "zlotys": "zloty",
}
