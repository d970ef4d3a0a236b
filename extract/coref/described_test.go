package coref

import (
	"testing"

	"entente/internal/marked"
)

var nameStartTests = []struct {
	typ, mention string
	want         string // the name, empty where the mention holds none
}{
	{"Person", "President Jane Roe", "Jane Roe"},
	{"Person", "the late Jane Roe", ""},
	{"Person", "the Special Envoy", ""},
	{"Person", "Secretary of State for Trade", ""},
	{"Person", "Envoy for Peace Jane Roe", ""},
	{"Person", "Professor", ""},
	{"Company", "the British chip designer Acme Ltd", "Acme Ltd"},
	{"Company", "the bank (Acme Finance", "Acme Finance"},
	{"Company", "shareholders of Acme", ""},
	{"Company", "a venture owned by Acme", ""},
	{"Company", "the struggling Acme", ""},
	{"Company", "the listed Acme", ""},
	{"Company", "the brothers Acme", "Acme"},
	{"Company", "the competitors Acme and Beta", ""},
	{"Company", "Acme makers", ""},
	{"Place", "the port city of Mombasa", "Mombasa"},
	{"Place", "the City of London", "the City of London"},
	{"Place", "the island of many names", ""},
	{"Agreement", "the Oslo Accord", "the Oslo Accord"},
	{"Agreement", "the accord of Oslo", ""},
}

func TestNameStart(t *testing.T) {
	for _, c := range nameStartTests {
		s, m := marked.Parse("[" + c.typ + "|" + c.mention + "] it is.")
		m[0].Named = true
		got := ""
		if first := nameStart(s, &m[0]); first >= 0 {
			got = s.Document.Text[s.Tokens[first].Start:m[0].End]
		}
		if got != c.want {
			t.Errorf("%s %q: the name is %q, want %q", c.typ, c.mention, got, c.want)
		}
	}
}
