package cuad_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/eval"
	"entente/graph/eval/cuad"

	"github.com/google/go-cmp/cmp"
)

func read(t *testing.T) *cuad.Set {
	t.Helper()
	s, err := cuad.Read("testdata")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTexts(t *testing.T) {
	var got []string
	for _, p := range read(t).Texts() {
		got = append(got, filepath.Base(p))
	}
	// In the table's order; what has no text is left out.
	want := []string{"Tern Harbour EX-10.1 SUPPLY AGREEMENT.txt", "Lund_Dairy_Lease.txt"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("texts (-want +got):\n%s", d)
	}
}

// contracts is a graph of the two contracts: of the supply agreement one party and the
// law are right and the date is another, of the lease all parties are right.
func contracts(t *testing.T) *graph.Graph {
	t.Helper()
	at := func(doc string) []graph.Mention { return []graph.Mention{{Document: doc, Start: 0, End: 4}} }
	node := func(doc, id, typ, name string, properties map[string]string) graph.Entity {
		return graph.Entity{ID: id, Type: typ, Name: name, Properties: properties, Mentions: at(doc)}
	}
	party := func(doc, from, to string) graph.Relation {
		return graph.Relation{ID: from + to, Type: "PARTY_TO", From: from, To: to, Polarity: graph.Affirmed,
			Evidence: []graph.Evidence{{Document: doc, Start: 0, End: 4}}}
	}
	g, err := graph.New(
		[]graph.Document{
			{ID: "t", Path: "in/Tern Harbour EX-10.1 SUPPLY AGREEMENT.txt", Text: "text"},
			{ID: "l", Path: "in/Lund_Dairy_Lease.txt", Text: "text"},
		},
		[]graph.Entity{
			node("t", "supply", "Agreement", "Supply Agreement", map[string]string{"date": "2014-05-09", "law": "Province of Ontario"}),
			node("t", "other", "Agreement", "an order", map[string]string{"date": "2014-05-08"}),
			node("t", "tern", "Company", "Tern Harbour, Inc.", nil),
			node("t", "bank", "Company", "Bank", nil),
			node("l", "lease", "Agreement", "Lease", map[string]string{"date": "2020-01-01"}),
			node("l", "lund", "Company", "Lund Dairy", nil),
			node("l", "land", "Company", "Malmö Land", nil),
		},
		[]graph.Relation{
			party("t", "tern", "supply"), party("t", "bank", "supply"), party("t", "bank", "other"),
			party("l", "lund", "lease"), party("l", "land", "lease"),
		})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestScore(t *testing.T) {
	want := cuad.Report{
		Contracts: 2, Found: 2,
		Parties:    eval.Tally{Right: 3, System: 4, Gold: 4},
		AllParties: eval.Share{Right: 1, Of: 2},
		Date:       eval.Tally{System: 1, Gold: 1}, // the lease's is left blank
		Law:        eval.Tally{Right: 1, System: 1, Gold: 1},
		Misses: []cuad.Miss{{
			Contract: "Tern Harbour EX-10.1 SUPPLY AGREEMENT.txt", Agreement: "Supply Agreement",
			MissedParties: []string{"Ola Økern"}, WrongParties: []string{"Bank"},
			Date: "2014-05-09", WantDate: "2014-05-08",
		}},
	}
	if d := cmp.Diff(want, read(t).Score(contracts(t), cuad.Options{})); d != "" {
		t.Errorf("score (-want +got):\n%s", d)
	}
	nextDay := func(s string) string { return strings.Replace(s, "05-09", "05-08", 1) }
	if r := read(t).Score(contracts(t), cuad.Options{Day: nextDay}); r.Date.Right != 1 {
		t.Errorf("date %v where Day reads it as the table's", r.Date)
	}
	empty := read(t).Score(&graph.Graph{}, cuad.Options{})
	if empty.Parties != (eval.Tally{Gold: 4}) || empty.Found != 0 || len(empty.Misses) != 2 {
		t.Errorf("an empty graph scores %+v", empty)
	}
}

func TestReadErrors(t *testing.T) {
	folder := func(table string, texts ...string) string {
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "full_contract_txt"), 0o700); err != nil {
			t.Fatal(err)
		}
		for _, name := range append(texts, "../master_clauses.csv") {
			if err := os.WriteFile(filepath.Join(dir, "full_contract_txt", name), []byte(table), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	const head = "Filename,Document Name-Answer,Parties-Answer,Agreement Date-Answer,Governing Law-Answer\n"
	for _, c := range []struct{ name, dir, want string }{
		{"no folder", filepath.Join(t.TempDir(), "none"), "read the table"},
		{"empty", folder(""), "not a table"},
		{"another table", folder("a,b\n1,2\n"), `no column "Filename"`},
		{"no texts", folder(head + "A.pdf,x,y,1/1/20,z\n"), "no contract"},
		{"other texts", folder(head+"A.pdf,x,y,1/1/20,z\n", "B.txt"), "no contract"},
	} {
		if _, err := cuad.Read(c.dir); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}
