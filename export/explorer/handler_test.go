package explorer_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"entente/export/explorer"
	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/golden"
)

func fixed(g *graph.Graph) explorer.Source {
	return func(context.Context) (*graph.Graph, error) { return g, nil }
}

// get asks a handler; a path that begins with a method asks with that one.
func get(t testing.TB, h http.Handler, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	method := http.MethodGet
	if m, rest, ok := strings.Cut(path, " "); ok {
		method, path = m, rest
	}
	r := httptest.NewRequestWithContext(t.Context(), method, path, nil)
	r.Host = "localhost:8080"
	for i := 0; i+1 < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
		} else {
			r.Header.Set(header[i], header[i+1])
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

var answerTests = []struct {
	path   string
	status int
	golden string // "" for none
}{
	{"/api/search?q=norvik", 200, "search.json"},
	{"/api/search?q=ba&limit=1", 200, "search-limit.json"},
	{"/api/search?q=zzz", 200, "search-none.json"},
	{"/api/search?q=a&limit=0", 400, "search-bad.json"},
	{"/api/search?q=a&limit=many", 400, ""},
	{"/api/entity/company-norvik", 200, "entity.json"},
	{"/api/entity/nobody", 404, "entity-none.json"},
	{"/api/path?from=place-riga&to=Anna+Berg", 200, "path.json"},
	{"/api/path?from=riga&to=riga", 200, "path-self.json"},
	{"/api/path?from=riga&to=nobody", 404, "path-unknown.json"},
	{"/api/path?from=riga", 404, ""},
	{"/", 200, ""},
	{"HEAD /", 200, ""},
	{"/index.html", 404, ""},
	{"/api/", 404, ""},
	{"/../../etc/passwd", 307, ""}, // to the path without dots
	{"POST /api/graph", 405, ""},
	{"DELETE /", 405, ""},
}

func TestAnswers(t *testing.T) {
	h := explorer.Handler(fixed(graphtest.Tiny()), explorer.Options{Title: "Tiny"})
	for _, tt := range answerTests {
		w := get(t, h, tt.path)
		if w.Code != tt.status {
			t.Errorf("%s: status %d, want %d: %s", tt.path, w.Code, tt.status, w.Body)
		}
		if tt.golden != "" {
			golden.Check(t, tt.golden, w.Body.Bytes())
		}
		if w.Code != http.StatusTemporaryRedirect && w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: the answer may be sniffed", tt.path)
		}
	}
}

// The page is the file that Write makes, and /api/graph its data.
func TestSamePage(t *testing.T) {
	g, o := graphtest.Nasty(), explorer.Options{Title: "Nasty", Denied: true}
	h := explorer.Handler(fixed(g), o)
	served := get(t, h, "/").Body.String()
	if served != string(page(t, g, o)) {
		t.Error("the page that is served is not the one that is written")
	}
	if data := get(t, h, "/api/graph").Body.String(); len(data) < 1000 || !strings.Contains(served, data) {
		t.Errorf("/api/graph is not the data of the page:\n%.200s", data)
	}
}

// IDs may have any character.
func TestEveryEntityIsReached(t *testing.T) {
	g := graphtest.Nasty()
	h := explorer.Handler(fixed(g), explorer.Options{})
	for _, e := range g.Entities() {
		if w := get(t, h, "/api/entity/"+url.PathEscape(e.ID)); w.Code != http.StatusOK {
			t.Errorf("entity %q: status %d: %s", e.ID, w.Code, w.Body)
		}
	}
}

func TestPageFollowsTheSource(t *testing.T) {
	now, asked := graphtest.Tiny(), 0
	h := explorer.Handler(func(context.Context) (*graph.Graph, error) { asked++; return now, nil }, explorer.Options{})
	first := get(t, h, "/")
	tag := first.Header().Get("ETag")
	if w := get(t, h, "/", "If-None-Match", tag); w.Code != http.StatusNotModified || w.Body.Len() > 0 {
		t.Errorf("status %d with %d bytes for a page that the browser has, want 304 and none", w.Code, w.Body.Len())
	}
	now = graphtest.Random(10, 1)
	w := get(t, h, "/", "If-None-Match", tag)
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "e000009") || asked != 3 {
		t.Errorf("status %d after a change, asked %d times, want the new graph", w.Code, asked)
	}
}

func TestSourceFails(t *testing.T) {
	h := explorer.Handler(func(context.Context) (*graph.Graph, error) { return nil, errors.New("disk on fire") }, explorer.Options{})
	for _, path := range []string{"/", "/api/graph", "/api/search?q=a"} {
		if w := get(t, h, path); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "disk on fire") {
			t.Errorf("%s: status %d: %s", path, w.Code, w.Body)
		}
	}
}

var hostTests = []struct {
	host  string
	local bool
}{
	{"localhost", true}, {"localhost:8080", true}, {"LOCALHOST:1", true}, {"127.0.0.1:8080", true}, {"127.8.9.1", true},
	{"[::1]:8080", true}, {"[::1]", true}, {"::1", true},
	{"", false}, {":8080", false}, {"evil.example", false}, {"evil.example:8080", false}, {"localhost.evil.example", false},
	{"127.0.0.1.evil.example", false}, {"192.168.0.1", false}, {"0.0.0.0:8080", false}, {"[::]:8080", false}, {"8.8.8.8:80", false},
}

func TestLocal(t *testing.T) {
	h := explorer.Local(explorer.Handler(fixed(graphtest.Tiny()), explorer.Options{}))
	for _, tt := range hostTests {
		if got := explorer.Loopback(tt.host); got != tt.local {
			t.Errorf("Loopback(%q) = %v, want %v", tt.host, got, tt.local)
		}
		want := http.StatusForbidden
		if tt.local {
			want = http.StatusOK
		}
		if w := get(t, h, "/api/search?q=a", "Host", tt.host); w.Code != want {
			t.Errorf("host %q: status %d, want %d", tt.host, w.Code, want)
		}
	}
}
