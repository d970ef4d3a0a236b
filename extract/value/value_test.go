package value_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/text"
	"entente/extract/value"
)

// say writes a value in one line: what it is, and its raw text.
func say(v value.Value) string {
	amount := v.Amount
	if v.High != "" {
		amount += ".." + v.High
	}
	if v.Per != "" {
		amount += "/" + v.Per
	}
	parts := []string{string(v.Kind), v.Modifier, amount, v.Currency, v.Unit, v.Date, v.Duration}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ") + " [" + v.Raw + "]"
}

func find(s, date string) []string {
	var said []string
	for _, v := range value.Find(s, text.Span{End: len(s)}, value.Options{DocumentDate: date}) {
		said = append(said, say(v))
	}
	return said
}

type findTest struct {
	text string
	want string // the values, joined by "; "
}

var moneyTests = []findTest{
	{"a deal worth $25 billion.", "money 25000000000 USD [$25 billion]"},
	{"€1.2bn was lent", "money 1200000000 EUR [€1.2bn]"},
	{"about US$140 billion a year", "money about 140000000000/year USD [US$140 billion a year]"},
	{"RMB 3.5 million and RMB3.5m", "money 3500000 CNY [RMB 3.5 million]; money 3500000 CNY [RMB3.5m]"},
	{"10 billion rubles, 900 million yuan", "money 10000000000 RUB [10 billion rubles]; money 900000000 CNY [900 million yuan]"},
	{"A$5.4\u00a0million; C$1.9 billion", "money 5400000 AUD [A$5.4\u00a0million]; money 1900000000 CAD [C$1.9 billion]"},
	{"£148 million or £1,250.50", "money 148000000 GBP [£148 million]; money 1250.5 GBP [£1,250.50]"},
	{"EUR 18.000.000 and USD 120,000 a year", "money 18000000 EUR [EUR 18.000.000]; money 120000/year USD [USD 120,000 a year]"},
	{"18 million GBP", "money 18000000 GBP [18 million GBP]"},
	{"a 250-million-euro loan", "money 250000000 EUR [250-million-euro]"},
	{"$10-15 billion, $10 to $15 billion", "money 10000000000..15000000000 USD [$10-15 billion]; money 10000000000..15000000000 USD [$10 to $15 billion]"},
	{"just over one million euros", "money just over 1000000 EUR [one million euros]"},
	{"half a billion U.S. dollars", "money 500000000 USD [half a billion U.S. dollars]"},
	{"two and a half million Swiss francs", "money 2500000 CHF [two and a half million Swiss francs]"},
	{"61 billion pesos; 3 billion Mexican pesos", "money 61000000000 [61 billion pesos]; money 3000000000 MXN [3 billion Mexican pesos]"},
	{"412 million pounds for 300 pounds of copper", "money 412000000 GBP [412 million pounds]; quantity 300 lb [300 pounds]"},
	{"25€ or 25 €", "money 25 EUR [25€]; money 25 EUR [25 €]"},
	{"$5 million won the day", "money 5000000 USD [$5 million]"},
	{"$30 million CAD", "money 30000000 CAD [$30 million CAD]"},
	{"Rs. 500 crore", "money 5000000000 INR [Rs. 500 crore]"},
	{"one hundred and fifty thousand dollars", "money 150000 USD [one hundred and fifty thousand dollars]"},
	{"€850M, $240m", "money 850000000 EUR [€850M]; money 240000000 USD [$240m]"},
	{"$0.05 and $1,000,000", "money 0.05 USD [$0.05]; money 1000000 USD [$1,000,000]"},
	// no money
	{"They won 7 won games. The dollar fell. $ is a sign.", ""},
	{"Boeing 737 and G20 and Su-57", ""},
}

var measureTests = []findTest{
	{"29.9 percent, a 51% stake, almost 30 per cent", "percent 29.9 % [29.9 percent]; percent 51 % [51%]; percent almost 30 % [30 per cent]"},
	{"six percent to 7.5 pct", "percent 6 % [six percent]; percent 7.5 % [7.5 pct]"},
	{"5-10 percent; two percentage points", "percent 5..10 % [5-10 percent]; percent 2 pp [two percentage points]"},
	{"10Bn cubic metres; 38 bcm a year", "quantity 10000000000 m3 [10Bn cubic metres]; quantity 38000000000/year m3 [38 bcm a year]"},
	{"3,000 km and 3 000 km", "quantity 3000 km [3,000 km]; quantity 3000 km [3 000 km]"},
	{"4\u00a0000 kilometres", "quantity 4000 km [4\u00a0000 kilometres]"},
	{"a 2,500-kilometre line", "quantity 2500 km [2,500-kilometre]"},
	{"1.5 million barrels per day", "quantity 1500000/day bbl [1.5 million barrels per day]"},
	{"300,000 bpd; 12 mtpa", "quantity 300000/day bbl [300,000 bpd]; quantity 12000000/year t [12 mtpa]"},
	{"a 300m mast, 40m tonnes, 300 MW", "quantity 300 m [300m]; quantity 40000000 t [40m tonnes]; quantity 300 MW [300 MW]"},
	{"120 km/h and 5 m3 and 7 km²", "quantity 120/hour km [120 km/h]; quantity 5 m3 [5 m3]; quantity 7 km2 [7 km²]"},
	{"a 30-year deal for a term of five (5) years", "duration P30Y [30-year]; duration P5Y [five (5) years]"},
	{"thirty (30) days, 18 months, two decades", "duration P30D [thirty (30) days]; duration P18M [18 months]; duration P20Y [two decades]"},
	{"a 72-hour truce of two and a half years", "duration PT72H [72-hour]; duration P2.5Y [two and a half years]"},
	{"two thirds of the shares, half the venture, a one-third stake", "percent 66.67 % [two thirds]; percent 50 % [half]; percent 33.33 % [one-third]"},
	// no measure
	{"half-owned, a third time, one quarter was wet", ""},
	{"a 25-year-old, 12 years old; 2019 year end; 5G; 40 people", ""},
	{"1.2.3.4 and 1,2,3 percent", ""},
}

var dateTests = []findTest{
	{"on June 5, 2019 and 5 June 2019", "date 2019-06-05 [June 5, 2019]; date 2019-06-05 [5 June 2019]"},
	{"Wednesday, June 5th, 2019", "date 2019-06-05 [Wednesday, June 5th, 2019]"},
	{"04/02/2022, 13/02/2022, 02/13/2022", "date 2022-02-04 [04/02/2022]; date 2022-02-13 [13/02/2022]; date 2022-02-13 [02/13/2022]"},
	{"2019-06-05T10:00 or 4.2.2022", "date 2019-06-05 [2019-06-05]; date 2022-02-04 [4.2.2022]"},
	{"June 2019, February, 2008, Sept. 2010", "date 2019-06 [June 2019]; date 2008-02 [February, 2008]; date 2010-09 [Sept. 2010]"},
	{"in 2019, by 2025, since 1996", "date 2019 [2019]; date 2025 [2025]; date 1996 [1996]"},
	{"the first quarter of 2023, Q4 2020, the second half of 2021", "date 2023-01/2023-03 [first quarter of 2023]; date 2020-10/2020-12 [Q4 2020]; date 2021-07/2021-12 [second half of 2021]"},
	{"made the 5th day of June, 2019", "date 2019-06-05 [5th day of June, 2019]"},
	{"the 19 day of March, 2004, as of June 5, 2019", "date 2004-03-19 [19 day of March, 2004]; date 2019-06-05 [June 5, 2019]"},
	{"this 17t h day of May, 2017, the 1 st day of --- November, 2003, 31 December, --- 1996", "date 2017-05-17 [17t h day of May, 2017]; date 2003-11-01 [1 st day of --- November, 2003]; date 1996-12-31 [31 December, --- 1996]"},
	{"the first day of May, 2019; the Twenty-Third day of May", "date 2019-05-01 [first day of May, 2019]; date --05-23 [Twenty-Third day of May]"},
	{"is entered into on 2018 (the Date), focus on 2019", "date 2018 [2018]"},
	{"SEPTEMBER 14, 2005", "date 2005-09-14 [SEPTEMBER 14, 2005]"},
	{"from 1996 to 2001, between 1997 and 2000", "date 1996/2001 [1996 to 2001]; date 1997/2000 [1997 and 2000]"},
	{"in 2019-20 and in 2004–2006", "date 2019/2020 [2019-20]; date 2004/2006 [2004–2006]"},
	{"the late 1980s, in the 1990s", "date 1980/1989 [late 1980s]; date 1990/1999 [1990s]"},
	{"9–10 December 1991, 9 to 11 May 2022, June 5-7, 2019", "date 1991-12-09/1991-12-10 [9–10 December 1991]; date 2022-05-09/2022-05-11 [9 to 11 May 2022]; date 2019-06-05/2019-06-07 [June 5-7, 2019]"},
	{"21 and 22 February 2025", "date 2025-02-21/2025-02-22 [21 and 22 February 2025]"},
	{"early 2006, mid-2019, the end of 2020", "date 2006 [early 2006]; date 2019 [mid-2019]; date 2020 [end of 2020]"},
	{"winter of 1987", "date 1987-24 [winter of 1987]"},
	{"June 5 and 9 July; in August", "date --06-05 [June 5]; date --07-09 [9 July]; date --08 [August]"},
	{"yesterday in Moscow", "date [yesterday]"},
	{"Russia Today said. Today they met.", "date [Today]"},
	{"He left (2019).", "date 2019 [2019]"},
	{"in May, and since May 2018", "date --05 [May]; date 2018-05 [May 2018]"},
	// no dates
	{"He met May after May spoke for May.", ""},
	{"May signed. You may go. They march. Theresa May said June fell.", ""},
	{"31 June 2019", "date 2019-06 [June 2019]"},
	{"2019 people, in 2000 tonnes, flight 2019", "quantity 2000 t [2000 tonnes]"},
	{"Black Friday, Saturday Night, Sheffield Wednesday", ""},
	{"in June 20 percent left", "date --06 [June]; percent 20 % [20 percent]"},
	{"in June. 5 people", "date --06 [June]"},
	{"24/7/365", ""},
}

// relativeTests are read on Thursday, 6 June 2019.
var relativeTests = []findTest{
	{"yesterday, today and tomorrow", "date 2019-06-05 [yesterday]; date 2019-06-06 [today]; date 2019-06-07 [tomorrow]"},
	{"last Friday, next Friday, on Friday", "date 2019-05-31 [last Friday]; date 2019-06-07 [next Friday]; date 2019-05-31 [Friday]"},
	{"on Thursday, last Thursday", "date 2019-06-06 [Thursday]; date 2019-05-30 [last Thursday]"},
	{"last week, next month, last year, this year", "date 2019-W22 [last week]; date 2019-07 [next month]; date 2018 [last year]; date 2019 [this year]"},
	{"two years ago, three weeks ago, a month ago", "date 2017 [two years ago]; date 2019-05-16 [three weeks ago]; date 2019-05 [a month ago]"},
	{"on June 5; on 20 December; in September", "date 2019-06-05 [June 5]; date 2018-12-20 [20 December]; date 2019-09 [September]"},
	{"last spring, last summer, last winter, next autumn", "date 2019-21 [last spring]; date 2018-22 [last summer]; date 2018-24 [last winter]; date 2019-23 [next autumn]"},
	{"last May, next May", "date 2019-05 [last May]; date 2020-05 [next May]"},
	{"04/06/2019, 06/04/2019", "date 2019-06-04 [04/06/2019]; date 2019-06-04 [06/04/2019]"},
}

func TestFind(t *testing.T) {
	for _, group := range []struct {
		name, date string
		tests      []findTest
	}{
		{"money", "", moneyTests}, {"measure", "", measureTests},
		{"date", "", dateTests}, {"relative", "2019-06-06", relativeTests},
	} {
		t.Run(group.name, func(t *testing.T) {
			for _, c := range group.tests {
				if got := strings.Join(find(c.text, group.date), "; "); got != c.want {
					t.Errorf("Find(%q):\n got %s\nwant %s", c.text, got, c.want)
				}
			}
		})
	}
}

func TestFindWithin(t *testing.T) {
	s := "é $5, $6 million, 7%"
	got := value.Find(s, text.Span{Start: 1, End: 12}, value.Options{})
	want := []text.Span{{Start: 3, End: 5}, {Start: 7, End: 9}}
	var spans []text.Span
	for _, v := range got {
		spans = append(spans, v.Span)
		if v.Raw != s[v.Start:v.End] {
			t.Errorf("raw %q is not the text %q", v.Raw, s[v.Start:v.End])
		}
	}
	if d := cmp.Diff(want, spans); d != "" {
		t.Errorf("spans (-want +got):\n%s", d)
	}
	for _, within := range []text.Span{{Start: -5, End: 999}, {Start: 9, End: 3}, {Start: 50, End: 60}} {
		value.Find(s, within, value.Options{DocumentDate: "no date"}) // must not panic
	}
}

func TestMonthFirst(t *testing.T) {
	v := value.Find("04/02/2022", text.Span{End: 10}, value.Options{MonthFirst: true})
	if len(v) != 1 || v[0].Date != "2022-04-02" {
		t.Errorf("Find = %+v, want 2022-04-02", v)
	}
}
