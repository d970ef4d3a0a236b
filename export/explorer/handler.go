package explorer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"sync"

	"entente/graph"
)

// Source returns the graph to show. It is asked at each request, one at a time, so it
// should remember: as long as it returns the same pointer, the page is not made anew.
type Source func(context.Context) (*graph.Graph, error)

// Handler serves the page and the JSON API over what the source returns:
//
//	GET /                          the page
//	GET /api/graph                 the data of the page
//	GET /api/search?q=&limit=      entities that a name may mean, best first
//	GET /api/entity/ID             an entity with its relations and their sentences
//	GET /api/path?from=&to=        a shortest way between two, by ID or name
//
// Errors are {"error": "…"} with status 400, 404 or, where the source fails, 500. It
// only reads, allows no other site to embed it or to read from it, and is safe for
// concurrent use. To be reached from one machine only, wrap it in [Local] too.
func Handler(s Source, o Options) http.Handler {
	h := &handler{source: s, options: o}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", h.serve(h.page))
	mux.HandleFunc("GET /api/graph", h.serve(h.graph))
	mux.HandleFunc("GET /api/search", h.serve(h.search))
	mux.HandleFunc("GET /api/entity/{id}", h.serve(h.entity))
	mux.HandleFunc("GET /api/path", h.serve(h.path))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			fail(w, http.StatusMethodNotAllowed, "this server can only be read")
			return
		}
		fail(w, http.StatusNotFound, "there is nothing at "+r.URL.Path)
	})
	return mux
}

type handler struct {
	source  Source
	options Options

	mu   sync.Mutex
	made *made
}

// made is what is made of a graph once.
type made struct {
	graph      *graph.Graph
	data, page []byte
	tag        string // of the page and the data, for browsers that have them
}

// current returns what is made of the graph as it is now. The page is made for all
// clients: one that goes away meanwhile takes nothing from the others.
func (h *handler) current(ctx context.Context) (*made, error) {
	ctx = context.WithoutCancel(ctx)
	h.mu.Lock()
	defer h.mu.Unlock()
	g, err := h.source(ctx)
	if err != nil {
		return nil, err
	}
	if h.made != nil && h.made.graph == g {
		return h.made, nil
	}
	v, err := newView(ctx, g, h.options)
	if err != nil {
		return nil, err
	}
	m := &made{graph: g}
	if m.data, err = encode(v); err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := writePage(&page, v.Title, m.data, h.options); err != nil {
		return nil, err
	}
	m.page = page.Bytes()
	sum := sha256.Sum256(m.page)
	m.tag = `"` + hex.EncodeToString(sum[:12]) + `"`
	h.made = m
	return m, nil
}

// serve sets the headers that all answers have and hands on what the graph is now.
func (h *handler) serve(answer func(http.ResponseWriter, *http.Request, *made)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		protect(w.Header())
		m, err := h.current(r.Context())
		if err != nil {
			fail(w, http.StatusInternalServerError, err.Error())
			return
		}
		answer(w, r, m)
	}
}

// protect forbids other sites to embed answers, to read them, or to guess their type.
// The page brings a stricter policy of its own.
func protect(h http.Header) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-cache")
}

func (h *handler) page(w http.ResponseWriter, r *http.Request, m *made) {
	send(w, r, m, "text/html; charset=utf-8", m.page)
}

func (h *handler) graph(w http.ResponseWriter, r *http.Request, m *made) {
	send(w, r, m, "application/json", m.data)
}

// send writes what is made of a graph, or that the browser has it already.
func send(w http.ResponseWriter, r *http.Request, m *made, mime string, body []byte) {
	w.Header().Set("ETag", m.tag)
	if r.Header.Get("If-None-Match") == m.tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Type", mime)
	w.Write(body) // an error here means that the browser went away
}
