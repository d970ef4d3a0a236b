package coref

import (
	"regexp"
	"strings"

	"entente/extract/text"
)

// bearsDate finds the date that an agreement bears, in its mention or right behind.
var (
	bearsDate = regexp.MustCompile(`(?i)\bdated(?:\s+as)?(?:\s+of)?(?:\s+the)?\s+` + day)
	behindIt  = regexp.MustCompile(`(?i)^[\s,(]*(?:is\s+|was\s+)?(?:made\s+and\s+)?dated(?:\s+as)?(?:\s+of)?(?:\s+the)?\s+` + day)
)

// day is a date with a month in words: "4 February 2019", "May 3rd, 2021".
const day = `((?:\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?\p{L}+|\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?),?\s+(?:19|20)\d\d)\b`

const dateLead = 80 // bytes behind a mention in which its date is looked for

// datesOf returns the day that an agreement bears by its mention i, as one key, or nil.
// The date behind another agreement that is named inside is that one's: "Amendment to
// the Lease dated 4 May 2020".
func datesOf(s *text.Segmented, mentions []text.Placed, i int) []string {
	m := &mentions[i]
	if m.Type != "Agreement" {
		return nil
	}
	source := s.Document.Text
	end := m.End
	if in := innerAgreement(mentions, i); in >= 0 {
		end = mentions[in].Start
	}
	if d := bearsDate.FindStringSubmatch(source[m.Start:end]); d != nil {
		return []string{dayKey(d[1])}
	}
	if end < m.End {
		return nil
	}
	if d := behindIt.FindStringSubmatch(source[m.End:min(len(source), m.End+dateLead)]); d != nil {
		return []string{dayKey(d[1])}
	}
	return nil
}

// innerAgreement returns the first agreement that is named inside mention i, or -1.
func innerAgreement(mentions []text.Placed, i int) int {
	for j := i + 1; j < len(mentions) && mentions[j].Start < mentions[i].End; j++ {
		if mentions[j].Type == "Agreement" {
			return j
		}
	}
	return -1
}

// noDay are the words of a date that tell none apart.
var noDay = strings.NewReplacer("day of", " ", ",", " ")

// dayKey returns a date that bearsDate found as day, month and year.
func dayKey(date string) string {
	w := strings.Fields(noDay.Replace(strings.ToLower(date)))
	if w[0][0] > '9' {
		w[0], w[1] = w[1], w[0]
	}
	w[0] = strings.TrimLeft(strings.TrimRight(w[0], "sthndr"), "0")
	w[1] = string([]rune(w[1])[:min(3, len([]rune(w[1])))])
	return strings.Join(w, " ")
}
