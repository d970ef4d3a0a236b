package eval_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/eval"
)

// TestReference runs the reference scorer of the gold on graphs made from the
// gold by random faults, and wants the same figures and the same lists. It needs
// python3 and ENTENTE_GOLD, the folder with score.py, dev and texts.
func TestReference(t *testing.T) {
	home := os.Getenv("ENTENTE_GOLD")
	python, err := exec.LookPath("python3")
	if home == "" || err != nil {
		t.Skip("needs ENTENTE_GOLD and python3")
	}
	goldDir, textDir := filepath.Join(home, "dev"), filepath.Join(home, "texts")
	for seed := uint64(1); seed <= 4; seed++ {
		g := faulty(t, goldDir, textDir, rand.New(rand.NewPCG(seed, 7)))
		file := filepath.Join(t.TempDir(), "graph.json")
		writeExport(t, file, g)
		run := func(flag string) []byte {
			out, err := exec.Command(python, filepath.Join(home, "score.py"), file, goldDir, textDir, flag).Output()
			if err != nil {
				t.Fatalf("score.py %s: %v", flag, err)
			}
			return out
		}
		r, err := eval.Score(context.Background(), g, goldDir, textDir, eval.Options{})
		if err != nil {
			t.Fatal(err)
		}
		compareFigures(t, seed, r, run("--json"))
		compareLists(t, seed, r, string(run("--per-doc")))
	}
}

func compareFigures(t *testing.T, seed uint64, r *eval.Report, reference []byte) {
	t.Helper()
	var want struct {
		Docs     int
		Entity   [3]float64
		Relation [3]float64
		Pairs    float64 `json:"pairs_recall"`
		Noise    int     `json:"noise_hits"`
	}
	if err := json.Unmarshal(reference, &want); err != nil {
		t.Fatal(err)
	}
	e, l := r.Entities.Total, r.Relations.Total
	got := []float64{float64(len(r.Documents)), e.Precision(), e.Recall(), e.F1(), l.Precision(), l.Recall(), l.F1(),
		r.LinkedPairs.Recall(), float64(r.NoiseHits)}
	ref := slices.Concat([]float64{float64(want.Docs)}, want.Entity[:], want.Relation[:], []float64{want.Pairs, float64(want.Noise)})
	for i := range ref {
		if math.Abs(got[i]-ref[i]) > 1e-12 {
			t.Errorf("seed %d, figure %d: %v, the reference says %v", seed, i, got[i], ref[i])
		}
	}
	t.Logf("seed %d: %v", seed, got)
}

// compareLists writes the report as the reference does and compares all lines up
// to the reference's final summary.
func compareLists(t *testing.T, seed uint64, r *eval.Report, reference string) {
	t.Helper()
	var b strings.Builder
	none := func(s string) string {
		if s == "" {
			return "None"
		}
		return s
	}
	for _, d := range r.Documents {
		fmt.Fprintf(&b, "== %s entities %.2f relations %.2f\n", d.Name, d.Entities.Total.F1(), d.Relations.Total.F1())
		for _, n := range d.Missed {
			fmt.Fprintf(&b, "   missed   %s | %s\n", n.Type, n.Name)
		}
		for _, n := range d.Spurious {
			fmt.Fprintf(&b, "   spurious %s | %s\n", n.Type, n.Name)
		}
		for _, e := range d.Lost {
			fmt.Fprintf(&b, "   lost     %s - %s -> %s\n", e.From, e.Type, e.To)
		}
		for _, e := range d.Wrong {
			fmt.Fprintf(&b, "   wrong    %s - %s -> %s\n", none(e.From), e.Type, none(e.To))
		}
	}
	for typ, c := range r.Entities.ByType {
		checkTypeLine(t, reference, "%-14s", typ, c)
	}
	for typ, c := range r.Relations.ByType {
		checkTypeLine(t, reference, "%-16s", typ, c)
	}
	if !strings.HasPrefix(reference, b.String()) {
		t.Errorf("seed %d: the lists differ from the reference's:\n%s\n---\n%s", seed, b.String(), reference)
	}
}

func checkTypeLine(t *testing.T, reference, name, typ string, c eval.Tally) {
	t.Helper()
	line := fmt.Sprintf(name+" P %.2f R %.2f F1 %.3f  (gold %d)\n", typ, c.Precision(), c.Recall(), c.F1(), c.Gold)
	if !strings.Contains(reference, line) {
		t.Errorf("the reference has no line %q", line)
	}
}

// faulty builds a graph that finds most of the gold and makes each kind of fault.
func faulty(t *testing.T, goldDir, textDir string, rng *rand.Rand) *graph.Graph {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(goldDir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	b := &faultyBuilder{rng: rng}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		body, err := os.ReadFile(filepath.Join(textDir, name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := eval.ParseGold(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		b.document(name, string(body), gold)
	}
	g, err := graph.New(b.documents, b.entities, b.relations)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

type faultyBuilder struct {
	rng       *rand.Rand
	documents []graph.Document
	entities  []graph.Entity
	relations []graph.Relation
}

// one reports true once in n times.
func (b *faultyBuilder) one(n int) bool { return b.rng.IntN(n) == 0 }

func (b *faultyBuilder) document(name, body string, gold *eval.Gold) {
	d := graph.Document{ID: name, Path: "somewhere/" + name + ".txt", Text: body}
	b.documents = append(b.documents, d)
	ids := map[string]string{}
	for i := range gold.Entities {
		if b.one(6) {
			continue
		}
		e := b.entity(d, &gold.Entities[i])
		ids[gold.Entities[i].ID] = e.ID
		if b.one(10) && len(ids) > 1 { // a glued node: takes over another's place
			ids[gold.Entities[b.rng.IntN(i+1)].ID] = e.ID
		}
	}
	for _, s := range gold.Noise {
		if i := strings.Index(body, s); i >= 0 {
			b.add(graph.Entity{Type: "Company", Name: s, Mentions: []graph.Mention{{Document: d.ID, Start: i, End: i + len(s)}}})
		}
	}
	for _, r := range gold.Relations {
		if ids[r.From] != "" && ids[r.To] != "" && !b.one(5) {
			b.relation(d, r.Type, ids[r.From], ids[r.To])
		}
	}
}

func (b *faultyBuilder) add(e graph.Entity) graph.Entity {
	// Random IDs, so that the order of nodes is not the gold's.
	e.ID = fmt.Sprintf("%08x-%d", b.rng.Uint32(), len(b.entities))
	b.entities = append(b.entities, e)
	return e
}

func (b *faultyBuilder) entity(d graph.Document, g *eval.GoldEntity) graph.Entity {
	e := graph.Entity{Type: g.Type, Name: g.Name}
	if b.one(8) {
		e.Type = "Organization"
	}
	if len(g.AltTypes) > 0 && b.one(2) {
		e.Type = g.AltTypes[0]
	}
	if b.one(3) {
		e.Name = "the " + strings.ToUpper(g.Name) + "'s"
	}
	if b.one(5) {
		e.Name, e.Aliases = "quite another", []string{g.Name}
	}
	for _, s := range append([]string{g.Name}, g.Mentions...) {
		for from := 0; !b.one(7); {
			i := strings.Index(d.Text[from:], s)
			if i < 0 {
				break
			}
			start, end := from+i, from+i+len(s)
			from = end
			if b.one(4) {
				end = start + b.rng.IntN(end-start+1) // may cut a character in two
			}
			if b.one(4) {
				start = max(0, start-b.rng.IntN(9))
			}
			e.Mentions = append(e.Mentions, graph.Mention{Document: d.ID, Start: start, End: max(start, end)})
		}
	}
	if n := len(e.Mentions); n > 1 && b.one(5) { // a second node for the same thing
		second := e
		second.Mentions, e.Mentions = e.Mentions[:n/2], e.Mentions[n/2:]
		b.add(second)
	}
	return b.add(e)
}

func (b *faultyBuilder) relation(d graph.Document, typ, from, to string) {
	if b.one(6) {
		from, to = to, from
	}
	if b.one(8) {
		typ = []string{"RELATED_TO", "OWNS", "PARTNERS_WITH", "MET_WITH"}[b.rng.IntN(4)]
	}
	if b.one(12) {
		to = b.entities[b.rng.IntN(len(b.entities))].ID
	}
	r := graph.Relation{Type: typ, From: from, To: to, Polarity: graph.Affirmed,
		Evidence: []graph.Evidence{{Document: d.ID, Start: 0, End: 1}, {Document: d.ID, Start: 1, End: 2}}}
	if b.one(12) {
		r.Polarity = graph.Denied
	}
	for range 1 + b.rng.IntN(12)/11 { // now and then twice
		r.ID = fmt.Sprintf("%08x-%d", b.rng.Uint32(), len(b.relations))
		b.relations = append(b.relations, r)
	}
}

// writeExport writes what the reference scorer reads of a graph.
func writeExport(t *testing.T, file string, v graph.View) {
	t.Helper()
	type place struct {
		Document string `json:"document"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
	}
	type object = map[string]any
	documents, nodes, edges := []object{}, []object{}, []object{}
	for _, d := range v.Documents() {
		documents = append(documents, object{"id": d.ID, "path": d.Path})
	}
	for _, e := range v.Entities() {
		places := []place{}
		for _, m := range e.Mentions {
			places = append(places, place{m.Document, m.Start, m.End})
		}
		nodes = append(nodes, object{"id": e.ID, "type": e.Type, "name": e.Name, "aliases": append([]string{}, e.Aliases...), "mentions": places})
	}
	for _, r := range v.Relations() {
		if r.Polarity == graph.Denied {
			continue
		}
		places := []place{}
		for _, m := range r.Evidence {
			places = append(places, place{m.Document, m.Start, m.End})
		}
		edges = append(edges, object{"type": r.Type, "from": r.From, "to": r.To, "evidence": places})
	}
	data, err := json.Marshal(object{"documents": documents, "nodes": nodes, "edges": edges})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
