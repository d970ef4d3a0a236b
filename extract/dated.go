package extract

import (
	"regexp"
	"strings"

	"entente/extract/coref"
	"entente/extract/text"
	"entente/extract/value"
)

// dating is a time that may be the one at which something was made or took place.
type dating struct {
	said  string
	plain plainness
}

// plainness says how plainly a text dates something, the least plain first. 0 is not
// at all.
type plainness int

const (
	adrift  plainness = iota + 1 // the time hangs on a day that nobody knows: "last year"
	nearIt                       // the time stands near it
	inLead                       // in the sentence that leads to its list: "On Friday they signed:"
	inHead                       // in a line of the head below its title: "Quito, 19 July"
	byVerb                       // with a verb of making: "on Friday they signed it"
	ownDate                      // in its name or right behind it: "contract dated 3 May"
)

// dateOf returns when the thing of a chain was made or took place, as the text says
// it: the time that is said most plainly, of equals that of the first mention. It is
// empty where nothing is said.
func (c *collector) dateOf(mentions, rivals []text.Placed, ch coref.Chain) string {
	var best dating
	for _, i := range ch.Members {
		if best.plain >= inHead && mentions[i].Sentence > headSentences {
			break // what comes later in a contract or report looks back
		}
		for _, find := range []func(text.Placed, []text.Placed) dating{c.datedBeside, c.datedBelow, c.datedByLead} {
			if d := find(mentions[i], rivals); d.plain > best.plain || d.plain >= inHead && d.refines(best) {
				best = d
			}
		}
	}
	return best.said
}

// refines reports whether a time says the day or month of another that is a year, as
// names have it: "Clean Air Act 2019".
func (d dating) refines(o dating) bool {
	return len(o.said) == len("2019") && len(d.said) > len(o.said) && strings.HasSuffix(d.said, o.said)
}

// maxClause is the most bytes between a time and what is made then, where a verb of
// making joins them.
const maxClause = 400

// datedBeside returns the time that the mention's sentence gives it.
func (c *collector) datedBeside(m text.Placed, rivals []text.Placed) dating {
	var best dating
	nearest := 0
	rivals = c.values.withoutCompanions(m, rivals)
	undone := m.Type == "Agreement" && undoing.MatchString(c.before(m))
	for _, x := range c.values.of(m.Sentence) {
		d := gap(x.Span, m.Span)
		if x.Kind != date || d > maxClause || c.bounds(x, m) || lostDay(x) {
			continue
		}
		p := c.plainness(x, m, undone, rivalled(x.Span, m, rivals, d))
		if p == 0 {
			continue
		}
		if !told(x) {
			p = adrift
		}
		if p > best.plain || p == best.plain && d < nearest {
			best, nearest = dating{say(x), p}, d
		}
	}
	return best
}

// weekday is the name of a day of the week.
var weekday = regexp.MustCompile(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)

// lostDay reports whether a time is a day of a week that nobody can tell: "Thursday" in
// a document without a date. It dates nothing.
func lostDay(x value.Value) bool { return !told(x) && weekday.MatchString(x.Raw) }

// termEnds stand before the end of a term, and toTime between such words and the time.
const (
	termEnds = `until|till|through|expir\w+|ends?|ending`
	toTime   = `\s+(?:(?:on|in|the|year|and|including)\s+)*$`
)

var (
	// lasting stand before the end of a term, at which nothing is done that the term is of.
	lasting = regexp.MustCompile(`(?i)\b(?:` + termEnds + `)` + toTime)
	// bounding stand before a time that something lasts until or is for.
	bounding = regexp.MustCompile(`(?i)\b(?:` + termEnds + `|by|before|since|from|to|for|after|during|than)` + toTime)
)

// endsTerm reports whether a value is the end of a term: "2029" of "runs until 2029".
func (v *values) endsTerm(x value.Value) bool { return x.Kind == date && v.follows(x, lasting) }

// follows reports whether words stand right before a value.
func (v *values) follows(x value.Value, words *regexp.Regexp) bool {
	return words.MatchString(v.s.Document.Text[max(0, x.Start-boundReach):x.Start])
}

// bounds reports whether a time is no point at which something was made: the end of
// its term, or of an agreement a span of years.
func (c *collector) bounds(x value.Value, m text.Placed) bool {
	from, to, span := strings.Cut(x.Date, "/")
	if span && m.Type == "Agreement" && len(from) == 4 && len(to) == 4 && !strings.HasSuffix(x.Raw, "0s") {
		return true
	}
	return c.values.follows(x, bounding)
}

// boundReach is how many bytes before a time are looked at.
const boundReach = 40

var (
	// making are the verbs that bring something about or say that it has come, by its type.
	making = map[string]*regexp.Regexp{
		"Agreement": verbs(`sign|signs|signed|signing|conclude[ds]?|adopt(?:s|ed|ing|ion)?|agree[ds]?|reach(?:es|ed)|seal(?:s|ed)|ink(?:s|ed)|` +
			`initial+ed|ratif(?:y|ies|ied)|approve[ds]?|enter(?:s|ed)? into|dated|made|executed|award(?:s|ed)|w[io]ns?|passe[ds]|signature|complete[ds]|enact(?:s|ed)|` +
			`struck|clinch(?:es|ed)|grant(?:s|ed)|issue[ds]|negotiated|announce[ds]|secure[ds]|accept(?:s|ed)|propose[ds]|introduce[ds]|` +
			`receive[ds]|offer(?:s|ed)|renew(?:s|ed)|imposed|took out`),
		"Event": verbs(`h[eo]ld|hosts?|hosted|took place|takes? place|taking place|opens?|opened|beg[ai]n|began|start(?:s|ed)|met|meet|attend(?:s|ed)|` +
			`scheduled|due|convened?|gathered|concluded|ended|won|organi[sz]ed`),
	}
	// undoing are verbs whose time is not that at which the agreement was made.
	undoing = verbs(`end(?:s|ed)|terminat(?:es?|ed)|cancel(?:s|led|ed)|denounced?|expired?s?|laps(?:es?|ed)|withdrew|quit|left|rejected|br(?:oke|each|eached)`)
	// purpose is what an agreement is for: "contract to build two lines in 2020".
	purpose = regexp.MustCompile(`(?i)\bto [a-z]+ `)
	// joined is all that stands between a name and its own date.
	joined = regexp.MustCompile(`(?i)^[\s,("]*(?:\("[^"()]*"\)\s*)?(?:which )?(?:is |was |were )?(?:hereby )?(?:made|dated|signed|concluded|adopted|reached|entered into|executed|agreed|effective)?:?\s*(?:and entered into )?(?:as )?(?:of|on|in)?\s*(?:this|the)?\s*$`)
)

func verbs(alternatives string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:` + alternatives + `)\b`)
}

// plainness says how plainly a time of its sentence is a mention's. Where a rival stands
// nearer to the time, only the mention's own date counts; where it was undone, only one
// in its name.
func (c *collector) plainness(x value.Value, m text.Placed, undone, rival bool) plainness {
	source := c.s.Document.Text
	d := gap(x.Span, m.Span)
	switch {
	case x.Start < m.End && m.Start < x.End:
		if purpose.MatchString(source[m.Start:max(m.Start, x.Start)]) {
			return nearIt
		}
		return ownDate
	case undone:
		return 0
	case x.Start >= m.End && d < maxReach && joined.MatchString(source[m.End:x.Start]):
		return ownDate
	case rival:
		return 0
	case c.verbJoins(x.Span, m):
		return byVerb
	case d < maxReach && (m.Type != "Agreement" || c.introduced(m)):
		return nearIt
	}
	return 0
}

// verbReach is how many bytes before or behind a mention its verb may stand: "signed
// the accord".
const verbReach = 50

// leadReach is how many bytes before a time its verb may stand: "Signed in 2004, the …".
const leadReach = 12

// verbJoins reports whether a verb of making stands between a time and a mention, or
// beyond the mention from where the time stands.
func (c *collector) verbJoins(x text.Span, m text.Placed) bool {
	source, verb := c.s.Document.Text, making[m.Type]
	if verb == nil {
		return false
	}
	if x.End <= m.Start {
		return verb.MatchString(source[max(c.s.Sentences[m.Sentence].Start, x.Start-leadReach):m.End]) || verb.MatchString(c.behind(m))
	}
	return verb.MatchString(c.before(m)) || verb.MatchString(source[m.Start:x.Start])
}

// before returns the words of its sentence before a mention, as far as a verb of which
// it is the object may stand.
func (c *collector) before(m text.Placed) string {
	sentence := c.s.Sentences[m.Sentence].Span
	return c.s.Document.Text[max(sentence.Start, m.Start-verbReach):m.Start]
}

// behind returns the words of its sentence behind a mention, as far as a verb of which
// it is the subject may stand.
func (c *collector) behind(m text.Placed) string {
	sentence := c.s.Sentences[m.Sentence].Span
	return c.s.Document.Text[min(m.End, sentence.End):min(sentence.End, m.End+verbReach)]
}

// introduced reports whether a mention tells of something new: "a deal".
func (c *collector) introduced(m text.Placed) bool {
	for i := m.First; i >= max(0, m.First-1); i-- {
		if w := strings.ToLower(c.s.Word(i)); w == "a" || w == "an" {
			return true
		}
	}
	return false
}

// datedByLead returns the time in the sentence that leads to the mention's list.
func (c *collector) datedByLead(m text.Placed, _ []text.Placed) dating {
	lead, ok := c.leadIns[m.Sentence]
	if !ok {
		return dating{}
	}
	for i := lead; i >= max(0, lead-1); i-- {
		if verb := making[m.Type]; verb == nil || !verb.MatchString(c.text(c.s.Sentences[i].Span)) {
			continue
		}
		for _, x := range c.values.of(i) {
			if x.Kind == date && told(x) && !c.bounds(x, m) {
				return dating{say(x), inLead}
			}
		}
	}
	return dating{}
}
