package jsongraph

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"entente/graph"
)

// Version is the version of the format that Write writes and the newest that
// Read reads.
const Version = 1

type document struct {
	ID       string `json:"id"`
	Path     string `json:"path"`
	Title    string `json:"title"`
	Date     string `json:"date"`
	Language string `json:"language,omitempty"`
	CopyOf   string `json:"copy_of,omitempty"`
}

type mention struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

type node struct {
	ID         string            `json:"id"`
	Type       string            `json:"type"`
	Name       string            `json:"name"`
	Aliases    []string          `json:"aliases"`
	Properties map[string]string `json:"properties"`
	Confidence float64           `json:"confidence"`
}

type edge struct {
	ID         string            `json:"id"`
	Type       string            `json:"type"`
	From       string            `json:"from"`
	To         string            `json:"to"`
	Properties map[string]string `json:"properties"`
	Confidence float64           `json:"confidence"`
	Polarity   string            `json:"polarity"`
	Status     string            `json:"status"`
}

type evidence struct {
	mention
	Finder string  `json:"finder"`
	Score  float64 `json:"score"`
	Text   string  `json:"text,omitempty"`
}

// Write writes the graph to w. An error is w's, or names the entity or relation
// that JSON cannot hold (a confidence that is no number).
func Write(w io.Writer, v graph.View) error {
	jw := &writer{w: bufio.NewWriterSize(w, 1<<16)}
	jw.print(fmt.Sprintf(`{"format":"entente","version":%d,`, Version) + "\n")
	texts := map[string]string{}
	jw.print(`"documents":[`)
	for i, d := range v.Documents() {
		texts[d.ID] = d.Text
		jw.item(i, "\n", document{d.ID, d.Path, d.Title, d.Date, d.Language, d.CopyOf})
	}
	jw.print("\n],\n\"nodes\":[")
	for i, e := range v.Entities() {
		jw.entity(i, e)
	}
	jw.print("\n],\n\"edges\":[")
	for i, r := range v.Relations() {
		jw.relation(i, r, texts)
	}
	jw.print("\n]}\n")
	if jw.err == nil {
		jw.err = jw.w.Flush()
	}
	return jw.err
}

// writer writes the pieces, and after the first error nothing.
type writer struct {
	w   *bufio.Writer
	buf bytes.Buffer
	err error
}

func (w *writer) print(s string) {
	if w.err == nil {
		_, w.err = w.w.WriteString(s)
	}
}

// item writes the i-th element of an array: a comma where it needs one, the
// separator, and the value.
func (w *writer) item(i int, separator string, value any) {
	if i > 0 {
		w.print(",")
	}
	w.print(separator)
	w.value(value)
}

func (w *writer) value(value any) {
	if w.err != nil {
		return
	}
	w.buf.Reset()
	enc := json.NewEncoder(&w.buf)
	enc.SetEscapeHTML(false)
	if w.err = enc.Encode(value); w.err == nil {
		_, w.err = w.w.Write(bytes.TrimSuffix(w.buf.Bytes(), []byte("\n")))
	}
}

// open writes the value's object without its last brace, and begins the array
// that ends it.
func (w *writer) open(i int, value any, key string) {
	if w.err != nil {
		return
	}
	if i > 0 {
		w.print(",")
	}
	w.buf.Reset()
	enc := json.NewEncoder(&w.buf)
	enc.SetEscapeHTML(false)
	if w.err = enc.Encode(value); w.err == nil {
		w.print("\n" + string(bytes.TrimSuffix(w.buf.Bytes(), []byte("}\n"))) + `,"` + key + `":[`)
	}
}

func (w *writer) entity(i int, e graph.Entity) {
	w.open(i, node{e.ID, e.Type, e.Name, orEmpty(e.Aliases), orEmptyMap(e.Properties), e.Confidence}, "mentions")
	for k, m := range e.Mentions {
		w.item(k, "\n ", mention(m))
	}
	w.print("\n]}")
	w.name("entity", e.ID)
}

func (w *writer) relation(i int, r graph.Relation, texts map[string]string) {
	w.open(i, edge{r.ID, r.Type, r.From, r.To, orEmptyMap(r.Properties), r.Confidence,
		cmp.Or(r.Polarity, graph.Affirmed), r.Status}, "evidence")
	for k, v := range r.Evidence {
		w.item(k, "\n ", evidence{mention{v.Document, v.Start, v.End}, v.Finder, v.Score,
			passage(texts[v.Document], v.Start, v.End)})
	}
	w.print("\n]}")
	w.name("relation", r.ID)
}

// name says in an error of the encoder which object it met.
func (w *writer) name(kind, id string) {
	if unsupported, ok := w.err.(*json.UnsupportedValueError); ok {
		w.err = fmt.Errorf("%s %s: %w", kind, id, unsupported)
	}
}

func passage(text string, start, end int) string {
	if start < 0 || end < start || end > len(text) {
		return ""
	}
	return text[start:end]
}

func orEmpty(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func orEmptyMap(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}
