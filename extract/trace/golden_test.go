package trace

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"

	"entente/extract/text"
	"entente/internal/golden"
)

var (
	testColours = map[string]string{"Company": "38;5;25", "Project": "38;5;166", "Agreement": "38;5;100"}
	testLooks   = map[string]Look{
		"Company": {"#dcebf7", "#0072b2", "#0b2c44", "#4aa8e0"},
		"Project": {"#fbe3d4", "#d55e00", "#46230a", "#ff8a3d"},
	}
)

// writers are the ways to show an analysis, by the golden file of pact.
var writers = []struct {
	golden string
	write  func(io.Writer, Analysis) error
}{
	{"pact.txt", func(w io.Writer, a Analysis) error { return WriteText(w, a, TextOptions{}) }},
	{"pact_all.txt", func(w io.Writer, a Analysis) error { return WriteText(w, a, TextOptions{All: true}) }},
	{"pact_colour.txt", func(w io.Writer, a Analysis) error { return WriteText(w, a, TextOptions{Colours: testColours}) }},
	{"pact.html", func(w io.Writer, a Analysis) error {
		return WriteHTML(w, []Analysis{a}, HTMLOptions{Looks: testLooks, Reader: "1-abc"})
	}},
	{"pact.json", func(w io.Writer, a Analysis) error { return WriteJSON(w, "1-abc", []Analysis{a}) }},
}

func TestGolden(t *testing.T) {
	for _, test := range writers {
		t.Run(test.golden, func(t *testing.T) {
			var b bytes.Buffer
			if err := test.write(&b, pactAnalysis(t)); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, test.golden, b.Bytes())
		})
	}
}

// TestEmpty shows what nobody wrote anything in.
func TestEmpty(t *testing.T) {
	for _, test := range writers {
		var b bytes.Buffer
		if err := test.write(&b, Analysis{}); err != nil || b.Len() == 0 {
			t.Errorf("%s of nothing: %d bytes, %v", test.golden, b.Len(), err)
		}
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWritersReturnErrors(t *testing.T) {
	for _, test := range writers {
		if err := test.write(fullDisk{}, pactAnalysis(t)); !errors.Is(err, errFull) {
			t.Errorf("%s to a full disk: %v, want its error", test.golden, err)
		}
	}
}

// TestPageOfSeveral has contents and no id twice.
func TestPageOfSeveral(t *testing.T) {
	a := pactAnalysis(t)
	var b bytes.Buffer
	if err := WriteHTML(&b, []Analysis{a, a}, HTMLOptions{}); err != nil {
		t.Fatal(err)
	}
	p := parse(t, b.String())
	if p.text != pactText()+pactText() {
		t.Errorf("text of two documents is %q", p.text)
	}
	if !bytes.Contains(b.Bytes(), []byte(`<a href="#d2">news/pact.txt</a>`)) {
		t.Error("the contents do not lead to the second document")
	}
}

// pactText is what the page shows of pact: its blocks, cleaned.
func pactText() string {
	return "Halden Bank & Orsa sign pact" +
		"The bank lends Orsa's \"Lys\" mine 40 million kroner on 3 May. It denies that <Kvik> is a party." +
		"Our app is free, says Halden Bank" + "Share | Tweet\ufffd[2J"
}

// TestJSONOffsets reads the JSON back and follows its references.
func TestJSONOffsets(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, "1-abc", []Analysis{pactAnalysis(t)}); err != nil {
		t.Fatal(err)
	}
	var file jsonFile
	if err := json.Unmarshal(b.Bytes(), &file); err != nil {
		t.Fatal(err)
	}
	d := file.Documents[0]
	if d.Text != pact {
		t.Errorf("text is %q", d.Text)
	}
	for _, m := range d.Mentions {
		if got := d.Text[m.Start:m.End]; got != m.Text {
			t.Errorf("mention %d is %q at its offsets and says %q", m.ID, got, m.Text)
		}
		if m.Chain != nil && !slices.Contains(d.Chains[*m.Chain-1].Mentions, m.ID) {
			t.Errorf("mention %d is of chain %d, which does not know it", m.ID, *m.Chain)
		}
	}
	said := ""
	for _, c := range d.Candidates {
		if c.Claimed {
			r := d.Relations[*c.Relation-1]
			said += fmt.Sprintln(d.Mentions[c.From-1].Text, r.Type, d.Entities[r.To-1].Name, r.Polarity)
		}
	}
	if want := "The bank FINANCES Orsa's \"Lys\" mine affirmed\nHalden Bank PARTNERS_WITH <Kvik> denied\n"; said != want {
		t.Errorf("claimed:\n%swant\n%s", said, want)
	}
}

func TestVerdict(t *testing.T) {
	for _, test := range []struct {
		score    float64
		relation int
		want     string
		claimed  bool
	}{
		{.7, 0, "", true},
		{.9, -1, "dropped for a surer one", false},
		{.69, 3, "below 0.70, claimed elsewhere", false},
		{.1, -1, "below 0.70", false},
	} {
		c := Candidate{Score: test.score, Threshold: .7, Relation: test.relation, Polarity: text.Affirmed}
		if got := verdict(c); got != test.want || c.Claimed() != test.claimed {
			t.Errorf("score %v, relation %d: %q, claimed %v; want %q, %v", test.score, test.relation, got, c.Claimed(), test.want, test.claimed)
		}
	}
}
