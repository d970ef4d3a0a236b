package document

import (
	"strings"

	"entente/internal/wordset"
)

// mailFields are the fields over a message, as mail programs write them out.
var mailFields = wordset.Of(`from to cc bcc date sent subject reply-to importance attachments message-id sender
	return-path received delivered-to mime-version content-type x-mailer organization`)

// replyMarks stand before the subject of an answer or of a forwarded message.
var replyMarks = []string{"re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:"}

// mailSubject returns the subject of a message: of a text that begins with two fields
// or more, one of them the subject. It is empty for other texts.
func mailSubject(txt string) string {
	fields, subject := 0, ""
	for line := range strings.Lines(strings.TrimLeftFunc(txt, isBlank)) {
		if fields > 0 && (line[0] == ' ' || line[0] == '\t') {
			continue // the field before goes on
		}
		name, value, ok := strings.Cut(line, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if !ok || !mailFields[name] && !strings.HasPrefix(name, "x-") {
			break
		}
		fields++
		if name == "subject" && subject == "" {
			subject = withoutReplyMarks(value)
		}
	}
	if fields < 2 {
		return ""
	}
	return titleText(subject)
}

func withoutReplyMarks(subject string) string {
	for {
		subject = strings.TrimSpace(subject)
		cut := subject
		for _, mark := range replyMarks {
			if len(cut) >= len(mark) && strings.EqualFold(cut[:len(mark)], mark) {
				cut = cut[len(mark):]
			}
		}
		if cut == subject {
			return subject
		}
		subject = cut
	}
}
