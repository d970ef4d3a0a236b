package document

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"entente/extract/text"
)

// The day of publication is only taken from places where pages put it: lines
// of their own around the headline, a dateline at the start of the first
// paragraph, and "published", "dated" and the like before it. A date inside a
// sentence is the date of some event. 04/02/2022 is read only where one number
// is over twelve, where both readings are the same day, or where the text
// itself spells one of them out.

var monthNames = months()

func months() map[string]time.Month {
	byName := map[string]time.Month{}
	for m, names := range [12]string{
		"january jan januar janvier enero janeiro gennaio januari",
		"february feb februar février febrero fevereiro febbraio februari",
		"march mar märz mars marzo março maart",
		"april apr avril abril aprile",
		"may mai mayo maio maggio mei",
		"june jun juni juin junio junho giugno",
		"july jul juli juillet julio julho luglio",
		"august aug août agosto augustus",
		"september sep sept septembre septiembre setembro settembre",
		"october oct oktober octobre octubre outubro ottobre",
		"november nov novembre noviembre novembro",
		"december dec dezember décembre diciembre dezembro dicembre",
	} {
		for _, n := range strings.Fields(names) {
			byName[n] = time.Month(m + 1)
		}
	}
	return byName
}

const (
	yearPattern = `((?:19|20)\d\d)`
	dayPattern  = `(\d{1,2})(?:st|nd|rd|th|er|º)?`
)

// monthPattern lists the names, so that "Wednesday 20 November" is no 20th of
// Wednesday.
var monthPattern = `((?i:` + strings.Join(slices.SortedFunc(maps.Keys(monthNames), longestFirst), "|") + `))\.?`

// longestFirst puts "june" before "jun": the first that fits is taken.
func longestFirst(a, b string) int {
	return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
}

var (
	isoDate  = lazy(`\b` + yearPattern + `[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)`)
	dayFirst = lazy(`\b` + dayPattern + `\.?(?: of| de)? ` + monthPattern + `,?(?: de)? ` + yearPattern + `\b`)
	monFirst = lazy(`\b` + monthPattern + ` ` + dayPattern + `,? ` + yearPattern + `\b`)
	numDate  = lazy(`(?:^|[^\d/.-])(\d{1,2})[/._-](\d{1,2})[/._-]` + yearPattern + `(?:$|[^\d/-])`)
	dayMonth = lazy(`\b(?:` + dayPattern + `\.?(?: of| de)? ` + monthPattern + `|` + monthPattern + ` ` + dayPattern + `)\b`)
)

// dayOf returns the first date in s as YYYY-MM-DD, empty if there is none;
// context decides between the readings of 04/02/2022.
func dayOf(s, context string) string {
	best, at := "", len(s)
	try := func(pattern func() *regexp.Regexp, year, month, day int) {
		m := pattern().FindStringSubmatchIndex(s)
		if m == nil || m[0] >= at {
			return
		}
		group := func(i int) string { return s[m[2*i]:m[2*i+1]] }
		if d := isoDay(group(year), group(month), group(day)); d != "" {
			best, at = d, m[0]
		}
	}
	try(isoDate, 1, 2, 3)
	try(dayFirst, 3, 2, 1)
	try(monFirst, 3, 1, 2)
	if m := numDate().FindStringSubmatchIndex(s); m != nil && m[0] < at {
		if d := slashDay(s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]], context); d != "" {
			best = d
		}
	}
	return best
}

// isoDay checks a date and writes it as YYYY-MM-DD; month is a number or a name.
func isoDay(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	m, err := strconv.Atoi(month)
	if err != nil {
		m = int(monthNames[strings.ToLower(month)])
	}
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return ""
	}
	return t.Format(time.DateOnly)
}

// slashDay reads a/b/year.
func slashDay(a, b, year, context string) string {
	dmy, mdy := isoDay(year, b, a), isoDay(year, a, b)
	switch {
	case dmy == mdy, mdy == "":
		return dmy
	case dmy == "":
		return mdy
	}
	hasDMY, hasMDY := spelled(dmy, context), spelled(mdy, context)
	switch {
	case hasDMY && !hasMDY:
		return dmy
	case hasMDY && !hasDMY:
		return mdy
	}
	return ""
}

// spelled reports whether context spells the day out, with the month's name.
func spelled(day, context string) bool {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return false
	}
	for _, m := range dayMonth().FindAllStringSubmatch(context, 200) {
		if m[1]+m[4] == strconv.Itoa(t.Day()) && monthNames[strings.ToLower(m[2]+m[3])] == t.Month() {
			return true
		}
	}
	return false
}

// isDateLine reports whether s is a short line with a day in it and little
// else: "Tue 3 June 2025 | 12:40 GMT".
func isDateLine(s string) bool {
	if len(s) > 90 || len(strings.Fields(s)) > 9 {
		return false
	}
	if isoDate().MatchString(s) || numDate().MatchString(s) {
		return true
	}
	for _, m := range dayMonth().FindAllStringSubmatch(s, 4) {
		if _, ok := monthNames[strings.ToLower(m[2]+m[3])]; ok {
			return true
		}
	}
	return false
}

// findDate looks for the day of publication around the headline.
func findDate(txt string, bs []block, p *page) string {
	end := p.first
	if end < 0 || end > 400 {
		end = min(len(bs)-1, 30)
	}
	context := txt[:min(len(txt), 20_000)]
	stated, bare := "", ""
	for i := max(0, p.headline-6); i <= end && i < len(bs); i++ {
		s := txt[bs[i].Start:bs[i].End]
		if bs[i].label == text.Comment || bs[i].label == text.Related {
			continue
		}
		switch {
		case stated == "" && len(s) < 200 && saysPublished(s):
			stated = dayOf(s, context)
		case bare == "" && (isDateLine(s) || p.fs[i].byline):
			bare = dayOf(s, context)
		case bare == "" && hasDateline(s):
			head := s[:min(len(s), 80)]
			if cut := strings.IndexAny(head, "-–—"); cut > 0 {
				bare = dayOf(head, context)
			}
		}
	}
	if stated != "" {
		return stated
	}
	return bare
}

var published = lazy(`(?i)\b(published|posted|dated|date|released|issued|first published|publié|veröffentlicht|publicado|pubblicato)\b`)

func saysPublished(s string) bool { return published().MatchString(s) }

// dayOfStamp reads the date of a time stamp such as 2019-06-05T10:00:00Z.
func dayOfStamp(s string) string {
	s = strings.TrimSpace(s)
	if d := dayOf(s[:min(len(s), 60)], ""); d != "" {
		return d
	}
	if len(s) >= 8 && strings.Trim(s[:8], "0123456789") == "" {
		return isoDay(s[:4], s[4:6], s[6:8])
	}
	for _, layout := range []string{time.RFC1123, time.RFC1123Z, time.RFC822, time.ANSIC} {
		if t, err := time.Parse(layout, s); err == nil {
			return fmt.Sprintf("%04d-%02d-%02d", t.Year(), t.Month(), t.Day())
		}
	}
	return ""
}
