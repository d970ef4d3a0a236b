package document

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"entente/extract/text"
)

// maxTitle is the longest title, in bytes.
const maxTitle = 250

// findTitle returns the subject of a message, the headline, or else the first heading
// or short line of the content; empty where there is none.
func findTitle(txt string, bs []block, p *page) string {
	if subject := mailSubject(txt); subject != "" {
		return subject
	}
	if p.headline >= 0 {
		return titleText(txt[bs[p.headline].Start:bs[p.headline].End])
	}
	rubric := false // the block before
	for i, b := range bs {
		if isRubric(p.fs[i].words) {
			rubric = true
			continue
		}
		if !b.label.Content() {
			continue
		}
		if b.label == text.Heading || (i == 0 || rubric) && p.fs[i].n <= 30 {
			return titleText(txt[b.Start:b.End])
		}
		if p.fs[i].prose {
			return ""
		}
		rubric = false
	}
	return ""
}

// titleText puts a title on one line and cuts it at maxTitle.
func titleText(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= maxTitle {
		return s
	}
	end := maxTitle
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// languageBytes of content are enough to tell the language.
const languageBytes = 1200

// detectLanguage returns the ISO 639-1 code of the content's language, empty
// where there is too little text or the detector is unsure.
func detectLanguage(txt string, bs []block) string {
	var sample strings.Builder
	for _, b := range bs {
		if b.label != text.Body && b.label != text.ListItem {
			continue
		}
		sample.WriteString(txt[b.Start:min(b.End, b.Start+languageBytes)])
		sample.WriteByte('\n')
		if sample.Len() > languageBytes {
			break
		}
	}
	if sample.Len() < 60 {
		return ""
	}
	info := whatlanggo.Detect(strings.ToValidUTF8(sample.String(), ""))
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}
