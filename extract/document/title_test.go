package document

import (
	"strings"
	"testing"
)

const titleBody = `

The harbour board of Lindvik signed a contract with two yards on Monday, it said in
a note to the exchange. The work will take three years and cost 40 million crowns.
`

func TestTitles(t *testing.T) {
	for head, want := range map[string]string{
		"PRESS RELEASE\n\nLindvik Harbour Orders Two Ferries":                                       "Lindvik Harbour Orders Two Ferries",
		"Press Release No. 12/2031\n\nFOR IMMEDIATE RELEASE\n\nLindvik Harbour Orders Two Ferries":  "Lindvik Harbour Orders Two Ferries",
		"Lindvik Harbour Orders Two Ferries\n\nPRESS RELEASE":                                       "Lindvik Harbour Orders Two Ferries",
		"Press release law is changed in Lindvik":                                                   "Press release law is changed in Lindvik",
		"From: Ida Holm <ida@lindvik.example>\nTo: Per Nes; Ola Vik\nSubject: RE: Fwd: Two ferries": "Two ferries",
		"Subject: Two ferries\nTo: Per Nes;\n Ola Vik\nDate: Mon, 3 Mar 2031 10:00":                 "Two ferries",
		"From: Oslo to Lindvik":                   "From: Oslo to Lindvik",
		"Subject: the two ferries of the harbour": "Subject: the two ferries of the harbour",
	} {
		r, err := Parse("note.txt", []byte(head+titleBody), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if r.Title != want {
			t.Errorf("title of %q is %q, want %q", head, r.Title, want)
		}
	}
}

func TestMailSubject(t *testing.T) {
	for head, want := range map[string]string{
		"":                            "",
		"\t":                          "",
		"To: A\n\nSubject: B\n":       "",
		"To: A\nNot a field\nFrom: B": "",
		"To: A\nSubject: re: RE:\n":   "",
		"To: A\nSubject: Review: ferries\nSubject: C":                      "Review: ferries",
		"Received: x\nX-Spam: no\nsubject: " + strings.Repeat("long ", 80): strings.Repeat("long ", 50),
	} {
		if got := mailSubject(head); got != want {
			t.Errorf("mailSubject(%q) = %q, want %q", head, got, want)
		}
	}
}
