package graph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how many bytes a sentence may extend beyond the evidence, each way:
// text without full stops (tables, lists of names) ends there.
const reach = 400

// titles end in a full stop that ends no sentence.
var titles = []string{
	"mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sen", "rep", "gov", "st", "jr", "sr",
	"inc", "ltd", "co", "corp", "plc", "bros", "no", "vs", "art", "sec", "approx", "fig", "vol",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}

// Sentence returns the sentence or sentences of d around bytes [start, end) of
// its text, on one line: white space is folded to single blanks. A stretch that
// has no sentence end for long is cut at a blank and marked with "…". It is
// empty where the document carries no text or the span lies outside it.
func Sentence(d Document, start, end int) string {
	if start < 0 || end < start || end > len(d.Text) || d.Text == "" {
		return ""
	}
	from, cutFront := sentenceStart(d.Text, start)
	to, cutBack := sentenceEnd(d.Text, end)
	s := strings.Join(strings.Fields(d.Text[from:to]), " ")
	if cutFront {
		s = "… " + s
	}
	if cutBack {
		s += " …"
	}
	return s
}

func sentenceStart(text string, at int) (start int, cut bool) {
	at = runeStart(text, at)
	low := runeStart(text, max(0, at-reach))
	for i := at; i > low; i-- {
		if endsSentence(text, i) {
			return i, false
		}
	}
	if low == 0 {
		return 0, false
	}
	// Cut at a blank, so that no word is halved.
	if i := strings.IndexFunc(text[low:at], unicode.IsSpace); i >= 0 {
		return low + i, true
	}
	return low, true
}

func sentenceEnd(text string, at int) (end int, cut bool) {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	high := runeStart(text, min(len(text), at+reach))
	for i := max(at, 1); i <= high; i++ {
		if endsSentence(text, i) {
			return i, false
		}
	}
	if high == len(text) {
		return high, false
	}
	if i := strings.LastIndexFunc(text[at:high], unicode.IsSpace); i > 0 {
		return at + i, true
	}
	return high, true
}

// runeStart returns the start of the rune that byte i belongs to.
func runeStart(text string, i int) int {
	for i > 0 && i < len(text) && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

// endsSentence reports whether a sentence ends just before byte i: at the end of
// the text, at a line end, or after a full stop and its closing quotes where
// white space and no lower-case letter follows.
func endsSentence(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	next, size := utf8.DecodeRuneInString(text[i:])
	if strings.ContainsRune("。！？", lastRune(text[:i])) {
		return true
	}
	if !unicode.IsSpace(next) {
		return false
	}
	if next == '\n' && (!wrapped(text[i:]) || strings.ContainsRune(";:", lastRune(text[:i]))) || blankLine(text[i:]) {
		return true
	}
	before := strings.TrimRight(text[max(0, i-24):i], `"'”’)]»`)
	stop := lastRune(before)
	if !strings.ContainsRune(".!?…", stop) {
		return false
	}
	following, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text[i+size:min(len(text), i+size+24)], unicode.IsSpace))
	if unicode.IsLower(following) {
		return false
	}
	return stop != '.' || !abbreviated(strings.TrimSuffix(before, "."))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// wrapped reports whether the line that ends before s goes on in s: the next line
// begins in lower case.
func wrapped(s string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\r\n"))
	return unicode.IsLower(next)
}

// blankLine reports whether only white space with two line ends or more leads s.
func blankLine(s string) bool {
	lines := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
	}
	return lines >= 2
}

// abbreviated reports whether s ends in an initial or a title.
func abbreviated(s string) bool {
	word := s[strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && size > 0 {
		return unicode.IsUpper(r)
	}
	return slices.Contains(titles, strings.ToLower(word))
}
