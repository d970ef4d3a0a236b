package store_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/extract/text"
	"entente/graph"
	"entente/graph/resolve"
	"entente/graph/store"

	"github.com/google/go-cmp/cmp"
)

// item makes a document in which each line "A REL B" is a relation between two
// companies.
func item(path, id string, lines ...string) resolve.Item {
	body := strings.Join(lines, "\n")
	it := resolve.Item{
		Document: text.Document{ID: id, Path: path, Title: "About " + path, Date: "2020-01-02", Language: "en", Text: body,
			Blocks: []text.Block{{Span: text.Span{Start: 0, End: len(body)}, Label: text.Heading}}, Signature: []uint32{1, 1 << 31, 0}},
		Claims: text.Claims{Document: id},
	}
	index := map[string]int{}
	at := 0
	for _, line := range lines {
		f := strings.Fields(line)
		for _, name := range []string{f[0], f[2]} {
			start := at + strings.Index(line, name)
			m := text.Mention{Span: text.Span{Start: start, End: start + len(name)}, Type: "Company", Named: true, Score: 0.9}
			k, ok := index[name]
			if !ok {
				k = len(it.Claims.Entities)
				index[name] = k
				it.Claims.Entities = append(it.Claims.Entities, text.Entity{Type: "Company", Name: name, Named: true, Confidence: 0.9,
					Properties: map[string]string{"note": "\"quoted\" \x00 ' 中"}})
			}
			it.Claims.Entities[k].Mentions = append(it.Claims.Entities[k].Mentions, m)
		}
		it.Claims.Relations = append(it.Claims.Relations, text.Relation{
			Type: f[1], From: index[f[0]], To: index[f[2]], Confidence: 0.7, Polarity: text.Affirmed, Status: "signed",
			Properties: map[string]string{"stake": "25%"},
			Evidence:   []text.Evidence{{Span: text.Span{Start: at, End: at + len(line)}, Finder: "test", Score: 1.0 / 3}},
		})
		at += len(line) + 1
	}
	return it
}

func open(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func put(t testing.TB, s *store.Store, items ...resolve.Item) {
	t.Helper()
	if err := s.Put(t.Context(), "r1", items...); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, s *store.Store) *graph.Graph {
	t.Helper()
	g, err := s.Graph(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func parts(g *graph.Graph) []any { return []any{g.Documents(), g.Entities(), g.Relations()} }

func paths(t testing.TB, s *store.Store) string {
	t.Helper()
	list, err := s.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, x := range list {
		all = append(all, x.Path)
	}
	return strings.Join(all, " ")
}

func TestGraphIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b?c#%20&=.db")
	s := open(t, path)
	put(t, s, item("a.txt", "1", "Norvik OWNS Baltic"), item("b.txt", "2", "Baltic SUPPLIES Norvik", "Norvik OWNS Baltic"))
	if kept, err := store.Kept(t.Context(), s); kept || err != nil {
		t.Errorf("kept %v, %v before it was asked for", kept, err)
	}
	g := read(t, s)
	if len(g.Entities()) != 2 || len(g.Relations()) != 2 || len(g.Documents()) != 2 {
		t.Fatalf("%d entities, %d relations, %d documents", len(g.Entities()), len(g.Relations()), len(g.Documents()))
	}
	if kept, err := store.Kept(t.Context(), s); !kept || err != nil {
		t.Errorf("kept %v, %v", kept, err)
	}
	if d := cmp.Diff(parts(g), parts(read(t, open(t, path)))); d != "" {
		t.Errorf("kept graph differs:\n%s", d)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	put(t, s, item("c.txt", "3", "Amber OWNS Norvik"))
	if n := len(read(t, s).Entities()); n != 3 {
		t.Errorf("%d entities after another document, want 3", n)
	}
}

func TestItemsRoundTrip(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	want := []resolve.Item{item("a.txt", "1", "Norvik OWNS Baltic"), item("b\x00 \".txt", "2", "Baltic SUPPLIES Norvik")}
	want[1].Document.Text += "\x00 and \ufffd \u202e more"
	want[1].Document.Signature = nil
	put(t, s, want[1], want[0])
	var got []resolve.Item
	for it, err := range s.Items(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, it)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("items (-want +got):\n%s", d)
	}
	for range s.Items(t.Context()) {
		break
	}
	put(t, s, item("c.txt", "3", "A OWNS B")) // no transaction was left open
}

func TestKnown(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	put(t, s, item("a.txt", "1", "Norvik OWNS Baltic"))
	for _, tt := range []struct {
		path, id, reader string
		want             bool
	}{
		{"a.txt", "1", "r1", true},
		{"a.txt", "1", "r2", false},
		{"a.txt", "2", "r1", false},
		{"b.txt", "1", "r1", false},
	} {
		if got, err := s.Known(t.Context(), tt.path, tt.id, tt.reader); err != nil || got != tt.want {
			t.Errorf("Known(%s, %s, %s) = %v, %v, want %v", tt.path, tt.id, tt.reader, got, err, tt.want)
		}
	}
}

func TestPutReplaces(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	put(t, s, item("a.txt", "1", "Norvik OWNS Baltic"))
	put(t, s, item("a.txt", "2", "Amber OWNS Baltic"))
	g := read(t, s)
	var names []string
	for _, e := range g.Entities() {
		names = append(names, e.Name)
	}
	if d := cmp.Diff([]string{"Amber", "Baltic"}, names); d != "" || len(g.Documents()) != 1 {
		t.Errorf("%d documents, names:\n%s", len(g.Documents()), d)
	}
}

func TestSecondPath(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	put(t, s, item("b.txt", "1", "Norvik OWNS Baltic"), item("a.txt", "1", "Norvik OWNS Baltic"))
	if got := paths(t, s); got != "a.txt b.txt" {
		t.Errorf("paths %s", got)
	}
	if g := read(t, s); len(g.Documents()) != 1 || g.Documents()[0].Path != "a.txt" || g.Relations()[0].Confidence != 0.7 {
		t.Errorf("documents %v, confidence %g", g.Documents(), g.Relations()[0].Confidence)
	}
	if n, err := s.Remove(t.Context(), "a.txt"); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if g := read(t, s); len(g.Documents()) != 1 || g.Documents()[0].Path != "b.txt" {
		t.Errorf("documents %v after one path went", g.Documents())
	}
}

var removeTests = []struct {
	name  string
	n     int
	after string
}{
	{"news/a.txt", 1, "news/b.txt news2/c.txt"},
	{"news", 2, "news2/c.txt"},
	{"./news/", 2, "news2/c.txt"},
	{"3", 1, "news/a.txt news/b.txt"},
	{"about NEWS/b.txt", 1, "news/a.txt news2/c.txt"},
}

func TestRemove(t *testing.T) {
	for _, tt := range removeTests {
		s := open(t, filepath.Join(t.TempDir(), "x.db"))
		put(t, s, item("news/a.txt", "1", "A OWNS B"), item("news/b.txt", "2", "B OWNS C"), item("news2/c.txt", "3", "C OWNS D"))
		n, err := s.Remove(t.Context(), tt.name)
		if got := paths(t, s); err != nil || n != tt.n || got != tt.after {
			t.Errorf("Remove(%q) = %d, %v, leaves %s, want %d, %s", tt.name, n, err, got, tt.n, tt.after)
		}
	}
}

func TestRemoveUnknownKeepsAll(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	put(t, s, item("a.txt", "1", "A OWNS B"))
	if _, err := s.Remove(t.Context(), "a.txt", "nothing"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("error %v", err)
	}
	if got := paths(t, s); got != "a.txt" {
		t.Errorf("left: %s", got)
	}
}

func TestPutRefusesBadClaims(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	bad := item("bad.txt", "2", "A OWNS B")
	bad.Claims.Relations[0].To = 9
	if err := s.Put(t.Context(), "r", item("good.txt", "1", "A OWNS B"), bad); err == nil || !strings.Contains(err.Error(), "bad.txt") {
		t.Errorf("error %v", err)
	}
	if got := paths(t, s); got != "" {
		t.Errorf("stored %s of a refused call", got)
	}
}

// Whatever the order of Put, and in one call or many, the graph is the same. A
// loop and not rapid: each round waits for the disk some ten times.
func TestOrderOfPutIsIrrelevant(t *testing.T) {
	companies := []string{"Norvik", "Baltic", "Amber", "Dacia"}
	for seed := range uint64(15) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var items []resolve.Item
		for i := range 2 + rng.IntN(5) {
			// Equal IDs, at several paths, mean equal texts.
			id := rng.IntN(4)
			line := companies[id] + " OWNS " + companies[(id+1+id/2)%4]
			items = append(items, item(fmt.Sprintf("%d.txt", i), fmt.Sprint(id), line))
		}
		folder := t.TempDir()
		a, b := open(t, filepath.Join(folder, "a.db")), open(t, filepath.Join(folder, "b.db"))
		put(t, a, items...)
		for _, i := range rng.Perm(len(items)) {
			put(t, b, items[i])
		}
		if d := cmp.Diff(parts(read(t, a)), parts(read(t, b))); d != "" {
			t.Fatalf("seed %d:\n%s", seed, d)
		}
	}
}

func TestOpenForeign(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		p := filepath.Join(folder, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	header := "SQLite format 3\x00" + strings.Repeat("\x00", 44) + "\x00\x00\x00\x63" + "\x00\x00\x00\x00" + "entg" + strings.Repeat("\x00", 28)
	for _, tt := range []struct {
		name, path string
		want       error
	}{
		{"text", write("text.db", strings.Repeat("a report\n", 100)), store.ErrForeign},
		{"short", write("short.db", "x"), store.ErrForeign},
		{"folder", folder, store.ErrForeign},
		{"another program's", write("other.db", strings.Replace(header, "entg", "xxxx", 1)), store.ErrForeign},
		{"newer", write("newer.db", header), store.ErrVersion},
		{"no folder", filepath.Join(folder, "none", "x.db"), fs.ErrNotExist},
	} {
		before, _ := os.ReadFile(tt.path)
		_, err := store.Open(t.Context(), tt.path, store.Options{})
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.path) {
			t.Errorf("%s: error %v, want %v with the path", tt.name, err, tt.want)
		}
		if after, _ := os.ReadFile(tt.path); string(after) != string(before) {
			t.Errorf("%s: the file has changed", tt.name)
		}
	}
	if _, err := store.Open(t.Context(), filepath.Join(folder, "no.db"), store.Options{ReadOnly: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("read-only without a file: %v", err)
	}
	if _, err := os.Stat(filepath.Join(folder, "no.db")); err == nil {
		t.Error("read-only made a file")
	}
}

func TestDamagedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, item("a.txt", "1", "A OWNS B"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 100; i < len(data); i++ {
		data[i] ^= 0x5a
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := store.Open(t.Context(), path, store.Options{}); err == nil {
		_, err = s.Graph(t.Context())
		if !errors.Is(err, store.ErrCorrupt) {
			t.Errorf("Graph: %v", err)
		}
		s.Close()
	} else if !errors.Is(err, store.ErrCorrupt) {
		t.Errorf("Open: %v", err)
	}
}

func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s := open(t, path)
	put(t, s, item("a.txt", "1", "A OWNS B"))
	r, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if n := len(read(t, r).Entities()); n != 2 {
		t.Errorf("%d entities", n)
	}
	if err := r.Put(t.Context(), "r", item("b.txt", "2", "A OWNS B")); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("Put: %v", err)
	}
}

func TestFullDisk(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "x.db"))
	put(t, s, item("a.txt", "1", "Norvik OWNS Baltic"))
	before := read(t, s)
	pages, err := store.Pages(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.LimitPages(t.Context(), s, pages+2); err != nil {
		t.Fatal(err)
	}
	large := item("b.txt", "2", "Amber OWNS Baltic")
	large.Document.Text += strings.Repeat("\nmuch more", 10_000)
	if err := s.Put(t.Context(), "r1", item("c.txt", "3", "X OWNS Y"), large); !errors.Is(err, store.ErrFull) || !strings.Contains(err.Error(), "x.db") {
		t.Fatalf("Put: %v", err)
	}
	if got := paths(t, s); got != "a.txt" {
		t.Errorf("paths %s", got)
	}
	if d := cmp.Diff(parts(before), parts(read(t, s))); d != "" {
		t.Errorf("the graph has changed:\n%s", d)
	}
}

func TestReadWhileAnotherWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	w, r := open(t, path), open(t, path)
	put(t, w, item("0.txt", "0", "A OWNS B"))
	done := make(chan error, 1)
	go func() {
		for i := 1; i < 30; i++ {
			if err := w.Put(t.Context(), "r1", item(fmt.Sprintf("%d.txt", i), fmt.Sprint(i), "A OWNS B")); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	last := 0
	for finished := false; !finished; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			finished = true
		default:
		}
		n := len(read(t, r).Documents())
		if n < last {
			t.Fatalf("%d documents after %d", n, last)
		}
		last = n
	}
	if last != 30 {
		t.Errorf("%d documents, want 30", last)
	}
}

func TestLocked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	a := open(t, path)
	put(t, a, item("a.txt", "1", "A OWNS B"))
	b, err := store.Open(t.Context(), path, store.Options{Wait: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	release, err := store.HoldLock(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Put(t.Context(), "r", item("b.txt", "2", "A OWNS B")); !errors.Is(err, store.ErrLocked) || !strings.Contains(err.Error(), "x.db") {
		t.Errorf("Put: %v", err)
	}
	if n := len(read(t, b).Documents()); n != 1 {
		t.Errorf("%d documents read beside a writer", n)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
	put(t, b, item("b.txt", "2", "A OWNS B"))
}
