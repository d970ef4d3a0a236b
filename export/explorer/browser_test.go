package explorer_test

import (
	"encoding/json"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/export/explorer"
	"entente/export/exporttest"
	"entente/graph"
	"entente/graph/graphtest"
)

// saved writes a page to a file, as export does, and returns its address.
func saved(t testing.TB, g graph.View, o explorer.Options) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, page(t, g, o), 0o666); err != nil {
		t.Fatal(err)
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
}

// has fails t unless an element's text has all the words.
func (b *browser) has(selector string, words ...string) {
	b.t.Helper()
	text := b.text(selector)
	for _, w := range words {
		if !strings.Contains(text, w) {
			b.t.Errorf("%s has no %q:\n%s", selector, w, text)
		}
	}
}

func (b *browser) fragment() string {
	b.t.Helper()
	var s string
	b.eval("location.hash.slice(1)", &s)
	return s
}

// TestBrowser walks through the page in a real browser.
func TestBrowser(t *testing.T) {
	b := startBrowser(t)
	tiny := saved(t, graphtest.Tiny(), explorer.Options{Title: "Tiny"})

	b.open(tiny)
	b.has("#counts", "6 things", "8 of 9 relations", "3 documents")
	b.has("#panel", "Where to begin", "Norvik Energy")
	var drawn, able bool
	b.eval("document.querySelectorAll('#picture canvas').length > 3 && document.getElementById('blind').hidden", &drawn)
	b.eval("document.createElement('canvas').getContext('webgl2') !== null", &able)
	if able && !drawn {
		t.Errorf("there is no picture: %s", b.text("#blind"))
	}

	testSearch(b)
	testFilters(b, tiny)
	testLinks(b, tiny)
	testHostile(b)
}

// testSearch uses the keyboard only.
func testSearch(b *browser) {
	b.t.Helper()
	b.press("/")
	b.write("BÄLTIC")
	b.has("#results", "Baltic Rail")
	b.press("Enter")
	b.has("#chosen", "Baltic Rail")
	b.has("#panel", "Company", "party to …", "… owns it", "Norvik Energy", "stake 25%", "Norvik Energy holds 25% of Baltic Rail.", "Harbor Line (note.txt)")
	if got := b.fragment(); got != "node=company-baltic" {
		b.t.Errorf("the link is %q", got)
	}
	// Words of a sentence find the relation that it states.
	b.write("chief executive")
	b.has("#results", "Anna Berg works for Norvik Energy", "in a sentence")
	b.press("Escape", "Escape")
	b.has("#panel", "Where to begin")
	// Arrows choose the second of what is found.
	b.press("/")
	b.write("r")
	var want, got string
	b.eval("document.querySelector('#results li:nth-child(2) bdi').textContent", &want)
	b.press("ArrowDown", "ArrowDown", "ArrowUp")
	b.eval("document.getElementById(document.getElementById('query').getAttribute('aria-activedescendant')).querySelector('bdi').textContent", &got)
	b.press("Enter")
	b.has("#chosen", want)
	if got != want || want == "" {
		b.t.Errorf("the screen reader is told %q, want %q", got, want)
	}
	// A path, asked for with p.
	b.press("Escape")
	b.open(strings.Split(b.href(), "#")[0] + "#node=person-berg")
	b.press("p")
	b.write("riga")
	b.press("Enter")
	b.has("#chosen", "Anna Berg → Riga")
	b.has("#way", "3 steps")
	b.has("#panel", "signed for the company", "The contract covers the Harbor Line.", "near Riga")
	if got := b.fragment(); got != "path=person-berg&path=place-riga" {
		b.t.Errorf("the link is %q", got)
	}
}

func (b *browser) href() string {
	b.t.Helper()
	var s string
	b.eval("location.href", &s)
	return s
}

func testFilters(b *browser, tiny string) {
	b.t.Helper()
	b.open(tiny)
	b.eval("document.querySelectorAll('#types input')[0].click()", nil) // Company
	b.has("#counts", "4 of 6 things", "3 of 9 relations")
	b.eval("document.querySelectorAll('#relations input')[0].click()", nil) // concerns
	b.has("#counts", "2 of 9 relations")
	if got := b.fragment(); got != "without=Company&without-relation=CONCERNS" {
		b.t.Errorf("the link is %q", got)
	}
	b.eval("document.getElementById('reset').click()", nil)
	b.eval("document.getElementById('denied').click()", nil)
	b.has("#counts", "6 things, 9 relations")
	for _, tt := range []struct{ link, counts string }{
		{"since=2021-03-05&undated=0", "0 of 6 things, 0 of 9 relations"},
		{"until=2021-03-04&undated=0", "5 of 6 things, 6 of 9"},
		{"since=2021-03-05", "6 things, 8 of 9"}, // a copy without a date says it too,
		{"confidence=0.85", "0 of 6 things"},
		{"confidence=0.85&alone=1", "6 things, 0 of 9"},
		{"document=d2", "4 of 6 things, 2 of 9"},
		{"denied=1&node=project-harbor&around=1", "4 of 6 things"},
		{"confidence=what&since=now&node=nobody&path=nobody&around=99", "6 things, 8 of 9"},
	} {
		b.open(tiny + "#" + tt.link)
		if got := b.text("#counts"); !strings.Contains(got, tt.counts) {
			b.t.Errorf("%s: %q, want %q", tt.link, got, tt.counts)
		}
	}
}

func testLinks(b *browser, tiny string) {
	b.t.Helper()
	b.open(tiny + "#between=company-norvik&between=company-baltic")
	b.has("#chosen", "Norvik Energy – Baltic Rail")
	b.has("#panel", "owns", "supplies", "holds 25%")
	b.open(tiny + "#denied=1&between=company-baltic&between=project-harbor")
	b.has("#panel", "denied:", "Baltic Rail denied that it owns the Harbor Line.")
	// Denied relations connect nothing, and a way that filters hide is none.
	b.open(tiny + "#without-relation=LOCATED_IN&path=person-berg&path=place-riga")
	b.has("#way", "Nothing in sight connects")
	// Back goes back.
	b.open(tiny + "#node=place-riga")
	b.eval("document.querySelector('#panel .fact button.link').click()", nil)
	b.has("#chosen", "Harbor Line")
	b.eval("new Promise((done) => { addEventListener('popstate', () => setTimeout(done, 50), { once: true }); history.back(); })", nil)
	b.has("#chosen", "Riga")
	// Light and dark.
	b.eval("document.getElementById('theme').click()", nil)
	var theme string
	b.eval("document.documentElement.dataset.theme", &theme)
	if theme != "dark" {
		b.t.Errorf("the theme is %q after a click, want dark", theme)
	}
}

// testHostile walks through everything that hostile names come to, and looks for what
// they might have done.
func testHostile(b *browser) {
	b.t.Helper()
	nasty := graphtest.Nasty()
	b.open(saved(b.t, nasty, explorer.Options{Title: "</title><script>document.title = 'taken'</script>", Denied: true}))
	b.eval("window.alert = () => { window.taken = true; }", nil)
	tags := func() (all string) {
		b.eval("[...new Set([...document.querySelectorAll('*')].map((e) => e.tagName.toLowerCase()))].sort().join(' ')", &all)
		return all
	}
	before := tags()
	for _, e := range nasty.Entities() {
		link, err := json.Marshal(url.Values{"node": {e.ID}, "alone": {"1"}}.Encode())
		if err != nil {
			b.t.Fatal(err)
		}
		b.eval("new Promise((done) => { addEventListener('popstate', () => setTimeout(done, 0), { once: true }); location.hash = "+string(link)+"; })", nil)
		var name string
		b.eval("document.querySelector('#chosen').textContent", &name)
		// The page cuts white space off, to which JavaScript counts the byte order mark.
		if want := strings.Trim(e.Name, " \ufeff\u2028\u2029"); name != want && want != "" {
			b.t.Errorf("the name is shown as %q, want %q", name, want)
		}
	}
	b.press("/")
	b.write("script alert")
	b.has("#results", "<script>alert('x')</script>")
	for _, tag := range strings.Fields(tags()) {
		if !strings.Contains(" "+before+" blockquote dl dt dd h3 mark details summary br li header ul ", " "+tag+" ") {
			b.t.Errorf("a <%s> came into the page", tag)
		}
	}
	var taken bool
	b.eval("Boolean(window.taken) || document.title.startsWith('taken') || document.scripts.length !== 3", &taken)
	if taken {
		b.t.Error("a name ran as a script")
	}
}

// TestBrowserOffline shows that the policy of the page keeps the network away from it.
func TestBrowserOffline(t *testing.T) {
	b := startBrowser(t)
	server := httptest.NewServer(explorer.Local(explorer.Handler(fixed(exporttest.Pacts()), explorer.Options{})))
	defer server.Close()
	b.open(server.URL + "/")
	b.has("#counts", "53 things")
	var reached bool
	b.eval("fetch('/api/graph').then(() => true, () => false)", &reached)
	if reached {
		t.Error("a script in the page reached the network")
	}
}
