package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a half-open range of characters. Overlap is measured in characters,
// not bytes, so that scripts do not weigh differently.
type span struct{ start, end int }

func (s span) len() int { return s.end - s.start }

func (s span) contains(t span) bool { return s.start <= t.start && t.end <= s.end }

// shared returns the number of characters that s and t have in common.
func (s span) shared(t span) int { return max(0, min(s.end, t.end)-max(s.start, t.start)) }

// union returns the number of characters from the first to the last of s and t.
func (s span) union(t span) int { return max(s.end, t.end) - min(s.start, t.start) }

// iou returns the intersection of s and t over their union, in [0,1].
func (s span) iou(t span) float64 {
	if n := s.shared(t); n > 0 {
		return float64(n) / float64(s.union(t))
	}
	return 0
}

// page is a text with the character index of each of its bytes.
type page struct {
	text string
	char []int32 // len(text)+1 entries; -1 inside a character
}

func newPage(data []byte) *page {
	p := &page{text: decode(data)}
	p.char = make([]int32, len(p.text)+1)
	n := int32(0)
	for i := range p.char {
		if i < len(p.text) && !utf8.RuneStart(p.text[i]) {
			p.char[i] = -1
			continue
		}
		p.char[i] = n
		n++
	}
	return p
}

// decode replaces each run of bytes that begins like a character and breaks off
// by one U+FFFD, as the reference does: Go would write one for every byte, and
// all offsets behind it would be others.
func decode(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n <= 1 {
			n = brokenLen(data)
		}
		b.WriteRune(r)
		data = data[n:]
	}
	return b.String()
}

// brokenLen returns the length of the longest prefix of data that could still
// have become a character; data begins with none. It is at least 1.
func brokenLen(data []byte) int {
	tails := [...]byte{0x80, 0x80, 0x80}
	for n := min(3, len(data)); n > 1; n-- {
		// Two bytes or more are open if plain tails complete them: only the byte
		// right behind the lead is ever restricted further.
		if utf8.Valid(append(append([]byte{}, data[:n]...), tails[:missing(data[0], n)]...)) {
			return n
		}
	}
	return 1
}

// missing returns how many bytes a character that begins with lead lacks after n.
func missing(lead byte, n int) int {
	want := 1
	switch {
	case lead >= 0xF0:
		want = 4
	case lead >= 0xE0:
		want = 3
	case lead >= 0xC0:
		want = 2
	}
	return max(0, want-n)
}

// chars turns bytes [start, end) into characters; false if an end is outside the
// text or inside a character.
func (p *page) chars(start, end int) (span, bool) {
	if start < 0 || end < 0 || start >= len(p.char) || end >= len(p.char) {
		return span{}, false
	}
	s := span{int(p.char[start]), int(p.char[end])}
	return s, s.start >= 0 && s.end >= 0
}

// find returns the occurrences of s as whole words: a letter or digit at an end
// of s does not stand beside another one. They may overlap.
func (p *page) find(s string) []span {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	var found []span
	for from := 0; ; {
		i := strings.Index(p.text[from:], s)
		if i < 0 {
			return found
		}
		start, end := from+i, from+i+len(s)
		before, _ := utf8.DecodeLastRuneInString(p.text[:start])
		after, _ := utf8.DecodeRuneInString(p.text[end:])
		if !(wordRune(before) && wordRune(first)) && !(wordRune(after) && wordRune(last)) {
			found = append(found, span{int(p.char[start]), int(p.char[end])})
		}
		from = start + utf8.RuneLen(first)
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
