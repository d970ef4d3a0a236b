package eval_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"entente/graph/eval"
)

var goldErrorTests = []struct{ name, in, want string }{
	{"empty", ``, "not a gold file"},
	{"no object", `[]`, "not a gold file"},
	{"cut off", `{"entities":[`, "not a gold file"},
	{"wrong kind", `{"entities":{"id":"a"}}`, "not a gold file"},
	{"something behind", `{} {}`, "closing brace"},
	{"no name", `{"entities":[{"id":"a","type":"Place"}]}`, "are needed"},
	{"id twice", `{"entities":[{"id":"a","type":"Place","name":"A"},{"id":"a","type":"Place","name":"B"}]}`, "twice"},
	{"empty mention", `{"entities":[{"id":"a","type":"Place","name":"A","mentions":[""]}]}`, "mention is empty"},
	{"loose end", `{"relations":[{"type":"OWNS","from":"a","to":"b"}]}`, `no entity "a"`},
	{"empty noise", `{"noise":[""]}`, "noise"},
}

func TestParseGoldErrors(t *testing.T) {
	for _, c := range goldErrorTests {
		if _, err := eval.ParseGold(strings.NewReader(c.in)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: ParseGold(%q) = %v, want an error with %q", c.name, c.in, err, c.want)
		}
	}
}

// FuzzParseGold wants gold without loose ends or an error, from any bytes.
func FuzzParseGold(f *testing.F) {
	seed, err := os.ReadFile("testdata/gold/harbour.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	for _, c := range goldErrorTests {
		f.Add([]byte(c.in))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := eval.ParseGold(bytes.NewReader(data))
		if err != nil {
			return
		}
		ids := map[string]bool{}
		for _, e := range g.Entities {
			if e.ID == "" || e.Name == "" || ids[e.ID] {
				t.Fatalf("entity %+v passed", e)
			}
			ids[e.ID] = true
		}
		for _, r := range g.Relations {
			if !ids[r.From] || !ids[r.To] {
				t.Fatalf("relation %+v passed", r)
			}
		}
	})
}
